"""Whose words: from a reporting verb to the words that stand for its source, in the tree.

Idea: the source is the verb's subject; the by-phrase of a passive; the subject of the verb that a participle,
infinitive or second predicate hangs on; the noun that a participle qualifies.
Known slips of parsers are mended: a dateline taken for the subject, a subject lost to a comma, a
main verb taken for a participle.

Labels are ClearNLP dependencies; the climb is bounded, so each look-up is constant in the text. Token numbers are
positions in the sentence; no source is None.
"""

from __future__ import annotations

from typing import NamedTuple

from framing.annotate.voice.attribution import Span
from framing.grammar import Tree

_PREMODIFIERS = frozenset(
    {"det", "predet", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "npadvmod", "case"}
)
_POSTMODIFIERS = frozenset({"prep", "conj", "cc", "nummod", "case", "compound", "nmod"})
_INNER = frozenset({"det", "compound", "amod", "poss", "nummod"})  # what stands before the head of a phrase
_ANY_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
_EXPLETIVES = frozenset({"it", "there"})
_CLIMBS = frozenset(
    {"conj", "xcomp", "advcl", "dep", "pcomp", "prep", "ccomp", "parataxis", "prt", "acomp", "oprd", "attr", "acl"}
)
_OBJECT_SPEAKS = frozenset({"as", "for", "of"})
_OF_PARTICIPLE = frozenset({"pobj", "nsubj", "dobj", "poss"})
_MAX_CLIMB = 6  # verbs looked at from the cue upwards
_PUT_IN = {
    ",": ",",
    ")": "(",
    "-": "-",
    "–": "–",
    "—": "—",
    "--": "--",
}  # mark that closes what is put in, and opens it
_DATELINE = 6  # tokens of a place before the dash of a dateline, and behind it
_SHOUTED = 4  # letters of a place in capitals; fewer are an acronym


class Source(NamedTuple):
    """Token that heads the source; without one, whether the verb is a passive that hides it."""

    head: int | None
    agentless: bool = False


NOBODY = Source(None)


def find_source(tree: Tree, i: int) -> Source:
    """Find the source of verb `i`."""
    found = _own(tree, i) or _above(tree, i)
    if found == NOBODY and _is_main(tree, i):  # a second predicate that the parser hung too low
        root = next((t.i for t in tree.tokens if t.dep == "ROOT"), i)
        found = Source(tree.child(root, "nsubj", "nsubjpass"))
    if found == NOBODY and tree.tokens[i].tag in FINITE:
        return Source(_before_verb(tree, i))
    return found


def source_range(tree: Tree, head: int) -> tuple[int, int]:
    """First and last token of the noun phrase that names a source: without relative clause or apposition."""
    start = end = head
    for k in reversed(tree.children[head]):
        if k < head:
            if tree.tokens[k].dep not in _PREMODIFIERS:
                break
            start = tree.left(k)
    for k in tree.children[head]:
        if k > head:
            if tree.tokens[k].dep not in _POSTMODIFIERS:
                break
            end = tree.right(k)
    return start, end


def source_span(tree: Tree, head: int) -> Span:
    """Where the noun phrase that names a source stands in the text."""
    first, last = source_range(tree, head)
    while first > 0 and _is_glued(tree, first):
        first -= 1
    return tree.tokens[first].start, tree.tokens[last].end


def _is_glued(tree: Tree, i: int) -> bool:
    """Whether no space parts a token from one before it, by letters or a hyphen: the parser cut Hale-Zoll."""
    before, here = tree.tokens[i - 1], tree.tokens[i]
    whole = before.end == here.start and here.pos != "PRON"
    return whole and (before.text[-1].isalnum() or before.text == "-")


def _own(tree: Tree, i: int) -> Source | None:
    """Source that stands at the verb itself: its subject, the agent of a passive, a name right before it."""
    named = _named_before(tree, i) or _quoted(tree, i)
    if named is not None:
        return Source(named)
    subject = _subject(tree, i, frozenset({"nsubj"}))
    if subject is None:
        subject = _taken_for_conjunct(tree, i)
    if subject is not None:
        return Source(_behind_dateline(tree, subject))
    if _is_passive(tree, i):
        by = next((k for k in tree.children[i] if k > i and tree.surface(k) == "by"), None)
        agent = None if by is None else tree.child(by, "pobj")
        return Source(agent, agent is None)
    return None


def _quoted(tree: Tree, i: int) -> int | None:
    """Whom another brings in with their words: quoted Hale as saying, rebuked Hale for calling it a farce."""
    t = tree.tokens[i]
    if t.dep != "pcomp" or t.tag != "VBG" or tree.surface(t.head) not in _OBJECT_SPEAKS:
        return None
    verb = tree.tokens[tree.tokens[t.head].head]
    quoted = tree.child(verb.i, "dobj") if verb.pos == "VERB" else None
    if quoted is None or not verb.i < quoted < i:
        return None
    return quoted if tree.surface(t.head) == "as" or tree.tokens[quoted].pos in ("PROPN", "PRON") else None


def _above(tree: Tree, i: int) -> Source:
    """Source of the verb or noun that verb `i` hangs on, directly or through others."""
    found = _at_end(tree, i, tree.tokens[i].tag in FINITE)
    for _ in range(_MAX_CLIMB - 1):
        if found is not None:
            return found
        joined = misjoined(tree, i)
        i = tree.tokens[i].head if joined is None else joined
        subject = _subject(tree, i, _ANY_SUBJECT)
        if subject is not None:
            return NOBODY if tree.surface(subject) in _EXPLETIVES else Source(_behind_dateline(tree, subject))
        found = _at_end(tree, i, False)
    return found or NOBODY


def _at_end(tree: Tree, i: int, lost: bool) -> Source | None:
    """Source where the climb ends at token `i`, None where it goes on; `lost` allows for a subject hung elsewhere."""
    t = tree.tokens[i]
    if t.head == i or t.dep not in _CLIMBS:
        return Source(_lost_subject(tree, i)) if lost else NOBODY
    if t.dep == "acl":
        return Source(t.head)
    if t.dep == "ccomp" and t.tag not in ("VBG", "VB"):
        return Source(_lost_subject(tree, i))
    if t.dep == "prep" and tree.tokens[t.head].pos in ("NOUN", "PROPN"):
        return Source(tree.child(t.head, "poss"))
    return _moved(tree, i) if t.dep == "xcomp" else None


def _taken_for_conjunct(tree: Tree, i: int) -> int | None:
    """Name right before a finite verb, hung on an object: "the law has limits and Hale said"."""
    t = tree.tokens[i]
    if t.dep != "conj" or t.tag not in FINITE or i == 0:
        return None
    before = tree.tokens[i - 1]
    lost = before.pos == "PROPN" and before.dep == "conj" and tree.tokens[before.head].pos == "NOUN"
    return before.i if lost else None


def misjoined(tree: Tree, i: int) -> int | None:
    """Verb to which a past tense is joined in truth: in "said it will close and thanked them" it is said.

    The parser hangs it on the verb inside the content, which has another form and so is no equal of it.
    """
    t = tree.tokens[i]
    k = t.head
    if t.tag != "VBD" or t.dep != "conj" or tree.tokens[k].tag == "VBD" or not _is_second(tree, i):
        return None
    for _ in range(_MAX_CLIMB):
        above = tree.tokens[k].head
        if above == k:
            return None
        k = above
        if tree.tokens[k].tag == "VBD":
            return k
    return None


def _is_second(tree: Tree, i: int) -> bool:
    """Whether "and" or "but" stands right before a verb that has no auxiliary."""
    k = i - 1
    while k > 0 and tree.tokens[k].pos == "ADV":
        k -= 1
    return tree.tokens[k].pos == "CCONJ" and tree.child(i, "aux", "auxpass") is None


def _is_main(tree: Tree, i: int) -> bool:
    """Whether a verb is finite and the main verb of a sentence, or joined to one."""
    t = tree.tokens[i]
    verbs = [t, *(tree.tokens[k] for k in tree.children[i] if tree.tokens[k].dep == "aux")]
    return t.dep in ("conj", "ROOT") and any(v.tag in FINITE for v in verbs)


def _subject(tree: Tree, i: int, labels: frozenset[str]) -> int | None:
    """Subject of a verb; of several the last before it: in "The dam, Hale said, will hold" it is Hale."""
    found = [k for k in tree.children[i] if tree.tokens[k].dep in labels and tree.tokens[k].pos in _NOMINAL]
    before = [k for k in found if k < i]
    return before[-1] if before else next(iter(found), None)


def _moved(tree: Tree, i: int) -> Source | None:
    """Person whom the verb above brings to do `i`: that led Hale to say; things are only used to say it."""
    k = tree.child(tree.tokens[i].head, "dobj")
    moved = k is not None and k < i and tree.tokens[k].pos in ("PROPN", "PRON")
    return Source(k) if moved and tree.tokens[i].tag == "VB" else None


def _named_before(tree: Tree, i: int) -> int | None:
    """Name or pronoun between "of" and a participle, whatever that hangs on: footage of Hale saying."""
    if i == 0 or tree.tokens[i].tag != "VBG":
        return None
    before = tree.tokens[i - 1]
    if before.pos not in ("PROPN", "PRON") or before.dep not in _OF_PARTICIPLE:
        return None
    of = i - 2 if before.pos == "PRON" else before.head
    return before.i if of >= 0 and tree.surface(of) == "of" else None


def _lost_subject(tree: Tree, i: int) -> int | None:
    """Subject of a finite verb that the parser hung elsewhere: the nearest phrase before it that can be one."""
    below = [k for k in tree.children[i] if k < i and tree.tokens[k].pos in _NAMING]
    left = [k for k in below if tree.tokens[k].dep != "npadvmod"]
    return left[-1] if left else _before_verb(tree, i)


def _before_verb(tree: Tree, i: int) -> int | None:
    """Noun right before a verb and its auxiliaries, or before what is put in between commas, dashes or brackets."""
    k = i - 1
    while k > 0 and tree.tokens[k].pos in ("AUX", "ADV", "PART"):
        k -= 1
    opening = _PUT_IN.get(tree.tokens[k].text) if k > 0 else None
    if opening is not None:  # "In a letter to the board, its director, Lena Hale, said"
        k = next((j - 1 for j in range(k - 1, 0, -1) if tree.tokens[j].text in opening), k)
    return k if k >= 0 and tree.tokens[k].pos in _NAMING else None


def _behind_dateline(tree: Tree, subject: int) -> int:
    """Subject behind "KABUL - "; parsers take the place for it."""
    t = tree.tokens[subject]
    if tree.left(subject) > 0 or subject > _DATELINE or len(t.text) < _SHOUTED or not t.text.isupper():
        return subject
    behind = tree.tokens[subject + 1 : min(subject + 2 + _DATELINE, len(tree.tokens) - 1)]
    dash = next((x.i for x in behind if x.text in ("-", "–", "—", "--")), None)
    if dash is None:
        return subject
    k = head_behind(tree, dash + 1)
    return k if tree.tokens[k].pos in _NOMINAL else subject


def head_behind(tree: Tree, k: int) -> int:
    """Head of the noun phrase that begins at token `k`."""
    while tree.tokens[k].dep in _INNER and tree.tokens[k].head > k:
        k = tree.tokens[k].head
    while k + 2 < len(tree.tokens) and tree.tokens[k + 1].text == "-" and _is_glued(tree, k + 2):
        k += 2  # the parser cut "e-mails"
    return k


def _is_passive(tree: Tree, i: int) -> bool:
    t = tree.tokens[i]
    if t.tag not in ("VBN", "VBD"):
        return False
    below = {tree.tokens[k].dep for k in tree.children[i]}
    if "auxpass" in below:
        return True
    if t.dep == "acl" and ("ccomp" in below or tree.tokens[t.head].dep == "ROOT"):
        return "agent" in below  # the main verb, taken for a participle
    return t.dep in ("acl", "advcl") and not below & {"aux", "nsubj"}
