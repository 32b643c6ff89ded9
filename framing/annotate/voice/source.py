"""Whose words: from a reporting verb to the words that stand for its source, in the tree.

Idea: the source is the verb's subject; the by-phrase of a passive; the phrase right behind an inverted
verb ("...," said X); the subject of the verb that a participle, infinitive or second predicate hangs
on; the noun that a participle qualifies, unless that is a document ("she sent a letter saying ...").
Known slips of parsers are mended: a dateline taken for the subject, a subject lost to a comma, a
main verb taken for a participle.

Labels are ClearNLP dependencies; the climb is bounded, so each look-up is constant in the text.
"""

from __future__ import annotations

from framing.annotate.voice.branches import Branches
from framing.records import Token

_SUBJECTS = frozenset({"nsubj", "csubj"})
_ANY_SUBJECT = frozenset({"nsubj", "csubj", "nsubjpass"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
_MAX_CLIMB = 6
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_EXPLETIVES = frozenset({"it", "there"})
_QUOTE_ENDS = frozenset({'"', "'", ",", "?", "!", "—", "--"})
_CLIMBS = frozenset(
    {"conj", "xcomp", "advcl", "dep", "pcomp", "prep", "ccomp", "parataxis", "prt", "acomp", "oprd", "attr", "acl"}
)


def find_source(tree: Branches, i: int, documents: frozenset[str] = frozenset()) -> tuple[int, bool]:
    """Token that heads the source of verb `i` (-1 if none is said), and whether it is a passive without agent."""
    source, agentless = _climb(tree, i, documents)
    if source < 0 and not agentless and _is_main(tree, i):  # a second predicate that the parser hung too low
        root = next((t.i for t in tree.tokens if t.dep == "ROOT"), i)
        source = tree.kid(root, "nsubj", "nsubjpass")
    return source, agentless


def _is_main(tree: Branches, i: int) -> bool:
    tokens = tree.tokens
    return tokens[i].dep in ("conj", "ROOT") and (
        tokens[i].tag in _FINITE or any(tokens[k].tag in _FINITE and tokens[k].dep == "aux" for k in tree.kids[i])
    )


def _climb(tree: Branches, i: int, documents: frozenset[str]) -> tuple[int, bool]:
    tokens = tree.tokens
    for step in range(_MAX_CLIMB):
        t = tokens[i]
        wanted = _SUBJECTS if step == 0 else _ANY_SUBJECT
        subjects = [k for k in tree.kids[i] if tokens[k].dep in wanted and tokens[k].pos in _NOMINAL]
        before = [k for k in subjects if k < i]
        subject = before[-1] if before else subjects[0] if subjects else -1  # "The dam, X said, will hold": X
        if subject >= 0:
            empty = step > 0 and tokens[subject].text.lower() in _EXPLETIVES
            return (-1 if empty else _behind_dateline(tree, subject)), False
        if step == 0 and (named := _named_before(tree, i)) >= 0:
            return named, False
        if step == 0 and _is_passive(tree, t):
            agent = next((k for k in tree.kids[i] if k > i and tokens[k].text.lower() == "by"), -1)
            by = tree.kid(agent, "pobj") if agent >= 0 else -1
            return by, by < 0
        if step == 0 and (inverted := _inverted(tree, i)) >= 0:
            return inverted, False
        up = t.head
        if up == i or t.dep not in _CLIMBS:
            return _lost_subject(tree, i) if step == 0 and t.tag in _FINITE else -1, False
        if t.dep == "acl" and tokens[up].pos in _NOMINAL:
            if tokens[up].pos in ("PROPN", "PRON") or tokens[up].lemma not in documents:
                return up, False
            governor = find_source(tree, up) if tokens[up].dep in ("dobj", "pobj") else (-1, False)
            return (up, False) if governor[0] < 0 else governor
        if t.dep == "ccomp" and t.tag not in ("VBG", "VB"):
            return _lost_subject(tree, i), False
        if tokens[up].pos in ("NOUN", "PROPN") and t.dep == "prep":
            return tree.kid(up, "poss"), False
        if t.dep == "xcomp" and t.tag == "VB" and (moved := _moved(tree, up, i)) >= 0:
            return moved, False
        i = up
    return -1, False


def _moved(tree: Branches, up: int, i: int) -> int:
    """Person whom the verb `up` brings to do `i`: that led Hale to say; things are only used to say it."""
    k = tree.kid(up, "dobj")
    return k if 0 <= k < i and tree.tokens[k].pos in ("PROPN", "PRON") else -1


def _named_before(tree: Branches, i: int) -> int:
    """Name between "of" and a participle, whatever that hangs on: footage of Hale saying."""
    before = tree.tokens[i - 1] if i else None
    if before is None or before.pos != "PROPN" or before.dep != "pobj" or tree.tokens[i].tag != "VBG":
        return -1
    return before.i if tree.tokens[before.head].text == "of" else -1


def _lost_subject(tree: Branches, i: int) -> int:
    """Subject of a finite verb that the parser hung elsewhere: the nearest phrase before it that can be one."""
    tokens = tree.tokens
    left = [
        k for k in tree.kids[i] if k < i and tokens[k].pos in ("NOUN", "PROPN", "PRON") and tokens[k].dep != "npadvmod"
    ]
    if left:
        return left[-1]
    k = i - 1
    while k >= 0 and (tokens[k].pos in ("AUX", "ADV", "PART") or tokens[k].dep == "neg"):
        k -= 1
    if k > 0 and tokens[k].text == "," and tokens[k - 1].dep == "appos" and tokens[k - 1].pos == "PROPN":
        return k - 1  # "In a letter to the board, its director, Lena Hale, said"
    return k if k >= 0 and (tokens[k].pos in ("NOUN", "PROPN", "PRON") or tokens[k].tag in ("JJS", "CD", "DT")) else -1


def _behind_dateline(tree: Branches, subject: int) -> int:
    """Subject behind "KABUL - "; parsers take the place for it."""
    tokens = tree.tokens
    if tree.left(subject) > 0 or subject > 6 or not tokens[subject].text.isupper() or len(tokens[subject].text) < 4:
        return subject
    dash = next(
        (k for k in range(subject + 1, min(subject + 8, len(tokens) - 1)) if tokens[k].text in ("-", "–", "—", "--")),
        -1,
    )
    if dash < 0:
        return subject
    k = dash + 1
    while tokens[k].dep in ("det", "compound", "amod", "poss", "nummod") and tokens[k].head > k:
        k = tokens[k].head
    return k if tokens[k].pos in _NOMINAL else subject


def _is_passive(tree: Branches, t: Token) -> bool:
    if t.tag not in ("VBN", "VBD"):
        return False
    kids = {tree.tokens[k].dep for k in tree.kids[t.i]}
    if "auxpass" in kids or "nsubjpass" in kids:
        return True
    if t.dep == "acl" and (
        "ccomp" in kids or tree.tokens[t.head].dep == "ROOT"
    ):  # the main verb, taken for a participle
        return "agent" in kids
    return t.dep in ("acl", "advcl") and not kids & {"aux", "nsubj"}


def _inverted(tree: Branches, i: int) -> int:
    """Source right behind the verb: only a mark or comma before the verb tells it from an object."""
    tokens = tree.tokens
    if i == 0 or i + 1 >= len(tokens) or tokens[i - 1].text not in _QUOTE_ENDS or tokens[i].tag not in _FINITE:
        return -1
    if tokens[i - 1].text == "," and tree.kid(i, "ccomp") > i:
        return -1
    k = i + 1
    while (
        tokens[k].dep in ("det", "compound", "amod", "poss", "nummod", "nmod", "punct", "case") and tokens[k].head > k
    ):
        k = tokens[k].head
    return k if tokens[k].pos in ("PROPN", "NOUN", "PRON") and tokens[k].tag != "PRP$" else -1
