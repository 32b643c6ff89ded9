"""Where the content of a cue begins and ends: parsers hang its adverbials on the cue, and the outlet's clauses on it.

Idea: what follows the content and hangs on the cue belongs to the content; a relative clause behind a
comma is the outlet's. Content that stands before "X said" reaches up to the source.

Labels are ClearNLP dependencies; numbers are tokens of one sentence, ends are inclusive.
"""

from __future__ import annotations

from framing.annotate.voice.attributions.source import FINITE, misjoined
from framing.grammar import Tree
from framing.lexicon import Row

_EXTENDS = frozenset({"prep", "advcl", "npadvmod", "advmod", "oprd", "acomp", "xcomp", "agent", "ccomp"})
_BEFORE_VERB = frozenset({"aux", "advmod", "neg", "auxpass"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_CLOSING = frozenset({",", '"', "?", "!", "—", "–", "-"})
_MARKS = frozenset('"')
_BETWEEN = frozenset({"AUX", "ADV", "PART", "CCONJ", "PUNCT"})
_TRAILING = 6  # tokens that may follow ", X said" at the end of a sentence ("on Monday in Kabul")
_SHORTEST = 3  # tokens of a content before ", X said"


def clause_end(tree: Tree, verb: int, clause: int) -> int:
    """Where a clause ends: with adverbials hung on the cue, without the outlet's relative clause."""
    end = tree.right(clause)
    for k in _behind(tree, verb, clause):
        t = tree.tokens[k]
        if t.dep == "punct":
            continue
        if t.dep not in _EXTENDS or (t.tag == "VBG" and _follows_comma(tree, k)):
            break
        end = tree.right(k)
    return without_relative(tree, clause, _own_again(tree, verb, clause, end) - 1)


def _own_again(tree: Tree, verb: int, clause: int, end: int) -> int:
    """Token at which the outlet speaks again, or the first behind the end."""
    own = next((i for i in range(tree.left(clause) + 1, end) if _begins_own(tree, i)), end + 1)
    joined = next((i for i in range(clause + 1, own) if misjoined(tree, i) == verb), None)
    return own if joined is None else _before_joined(tree, joined)


def _begins_own(tree: Tree, i: int) -> bool:
    """Whether the outlet speaks again: behind a semicolon or in ", according to ..."."""
    mark = tree.tokens[i].text
    return mark == ";" or (mark == "," and tree.surface(i + 1) == "according")


def _before_joined(tree: Tree, verb: int) -> int:
    """First token of a second predicate: its conjunction, with the mark before that."""
    k = verb
    while tree.tokens[k - 1].pos in _BETWEEN:
        k -= 1
    return k


def phrase_end(tree: Tree, verb: int, phrase: int, row: Row) -> int:
    """Where a complement that is no clause ends: with what hangs on the cue, but for when and where."""
    end = tree.right(phrase)
    for k in _behind(tree, verb, phrase):
        t = tree.tokens[k]
        if t.dep not in _EXTENDS:
            break
        when = t.dep in ("npadvmod", "advmod")
        if not when and (t.dep != "prep" or t.text.lower() in row["preps"]):
            end = tree.right(k)
    return without_relative(tree, phrase, end)


def without_relative(tree: Tree, start: int, end: int) -> int:
    """Cut ", which ..." and ", who ..." off the end of a content."""
    for i in range(end, start, -1):
        if tree.tokens[i].dep == "relcl" and tree.right(i) >= end:
            first = tree.left(i)
            comma = first - 2 if tree.tokens[first - 1].text in _MARKS else first - 1
            if comma > start and tree.tokens[comma].text == "," and _is_relative(tree, first):
                return first - 2
    return end


def _behind(tree: Tree, verb: int, k: int) -> list[int]:
    return [x for x in tree.children[verb] if x > k]


def _follows_comma(tree: Tree, k: int) -> bool:
    return tree.tokens[tree.left(k) - 1].text == ","


def _is_relative(tree: Tree, first: int) -> bool:
    """Whether a clause begins with which, who, whose, where or "of which"."""
    t, following = tree.tokens[first], tree.tokens[first + 1 : first + 2]
    if t.tag in _RELATIVE or t.text.lower() == "where":
        return True
    return t.tag == "IN" and any(x.tag in _RELATIVE for x in following)


def fronted(tree: Tree, verb: int, source: int | None) -> tuple[int, int]:
    """Content that stands before source and cue."""
    if source is not None and source < verb:
        return tree.left(verb), tree.left(source) - 1
    first = next((k for k in tree.children[verb] if k < verb and tree.tokens[k].dep in _BEFORE_VERB), verb)
    return tree.left(verb), first - 1


def closes_sentence(tree: Tree, verb: int, source: int) -> bool:
    """Whether ", X said." ends the sentence, so that what stands before is its content."""
    first = tree.left(source) if source < verb else verb
    if first < _SHORTEST or tree.tokens[first - 1].text not in _CLOSING:
        return False
    rest = [x for x in tree.tokens[max(source, verb) + 1 :] if x.dep != "punct"]
    return len(rest) <= _TRAILING and not any(x.tag in FINITE or x.tag == "MD" for x in rest)


def around(tree: Tree, head: int, inserted: int) -> list[tuple[int, int]]:
    """Content on both sides of an inserted "he said"."""
    sides = (tree.left(head), tree.left(inserted) - 1), (tree.right(inserted) + 1, tree.right(head))
    return [(a, b) for a, b in sides if a <= b]


def behind_colon(tree: Tree, cue: int) -> tuple[int, int] | None:
    """Find what a colon behind a cue leads up to in its sentence: made two demands: a vote and an apology."""
    at = next((k for k in range(cue + 1, len(tree.tokens) - 1) if tree.tokens[k].text == ":"), None)
    if at is None or tree.tokens[at + 1].text in _MARKS:
        return None
    if any(t.tag in FINITE or t.text in _CLOSING for t in tree.tokens[cue + 1 : at]):
        return None
    return at + 1, len(tree.tokens) - 1
