"""Where a naming begins and ends, once it is found: no verb, preposition or half of another word stands in it.

A tagger takes the verb of a headline for a noun ("Illegal Migrants | Forces | Chad to Talk"), the verb of a question
too ("Could a story | force | Chad to talk?"), the subject of a clause for a piece of the phrase before it ("the
demands | strikers made"), "past" behind "pushed" for an adjective, and of "flag waving migrants" only the second half
for one. Asked of the parse; without one a naming stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from framing.annotate.naming.candidates import Candidate, Sort
from framing.annotate.naming.sentence import Reading
from framing.grammar import Tree
from framing.records import Token

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_OBJECTS = frozenset({"pobj", "dobj"})
_BEGIN = frozenset({"DT", "PRP$", "PRP", "CD"})
_PEOPLE = frozenset({"people", "person", "movement"})
_PAST = "past"
_HEADLINE = "headline verb"


def trimmed(candidates: Iterable[Candidate], r: Reading) -> Iterator[Candidate]:
    """Give each candidate the span that it has.

    Parameters
    ----------
    candidates : Iterable[Candidate]
        Of one sentence.
    r : Reading
        The sentence.

    Yields
    ------
    Candidate
        The same, in the same order; only start, end and modifiers may differ.
    """
    if r.tree is None:
        yield from candidates
        return
    verb = _verb_of_headline(r, r.tree) or _verb_of_question(r, r.tree)
    for c in candidates:
        if c.sort == Sort.STRANGER or c.phrase is None:
            yield c
            continue
        yield _whole_participle(_behind_past(_without_object(_beside(c, verb), r.tree), r, r.tree), r, r.tree)


def _verb_of_headline(r: Reading, tree: Tree) -> Token | None:
    """Give the verb of a headline that the tagger took for a noun.

    Either no other word is a finite verb, and its object follows; or people stand before it, in the plural, as they
    would not before a noun: "Migrants Forces".
    """
    if not r.titled:
        return None
    verbs = (t for t in tree.tokens[1:-1] if t.tag not in _FINITE and _third_person(t, r))
    none = not any(t.tag in _FINITE for t in tree.tokens)
    return next((t for t in verbs if _behind_people(r, tree, t.i) or (none and _begins_object(r, tree, t.i + 1))), None)


def _behind_people(r: Reading, tree: Tree, i: int) -> bool:
    """Whether the word before is a noun for people in the plural, and not their possession."""
    sense = r.words.noun(tree.surface(i - 1), True)
    return tree.tokens[i - 1].tag == "NNS" and sense is not None and bool(sense.kinds & _PEOPLE)


def _third_person(t: Token, r: Reading) -> bool:
    return t.text.lower().endswith("s") and t.text.lower() in r.words.verb_forms[_HEADLINE]


def _begins_object(r: Reading, tree: Tree, i: int) -> bool:
    """Whether a name, a country, a number or an article begins at a word."""
    t = tree.tokens[i]
    plain = t.text.lower() in r.words.forms  # "Police Charges Leaders Fear"
    return t.tag in _BEGIN or r.at_place(t.start) or (t.tag == "NNP" and not plain)


def _verb_of_question(r: Reading, tree: Tree) -> Token | None:
    """Give the verb of "Could a story force Chad to talk?" that the tagger took for a noun."""
    modal = tree.tokens[0].tag == "MD"
    rest = tree.tokens[1:-1] if modal else ()
    verb = next((t for t in rest if t.tag == "VB" or _base(t, r)), None)
    return verb if verb is not None and verb.tag != "VB" else None


def _base(t: Token, r: Reading) -> bool:
    return t.text.islower() and t.text in r.words.cues[_HEADLINE]


def _beside(c: Candidate, verb: Token | None) -> Candidate:
    """Give the part of a naming that stands on its head's side of the verb."""
    if verb is None or c.phrase is None or not c.start < verb.start < c.end or c.phrase.i == verb.i:
        return c
    if c.phrase.head_start < verb.start:
        return replace(c, end=max(verb.start - 1, c.phrase.head_end))
    kept = [m for m in c.phrase.before if m.start > verb.start]
    return replace(c, start=verb.end + 1, said=replace(c.said, modifiers=tuple(m.text for m in kept)))


def _without_object(c: Candidate, tree: Tree) -> Candidate:
    """Leave out what a clause without "that" is about: "one of the demands | strikers have made"."""
    i = c.phrase.i if c.phrase is not None else 0
    head, before = tree.tokens[i], tree.tokens[i - 1]
    object_of = head.dep in _OBJECTS and head.tag == before.tag == "NNS" and before.dep == "compound"
    if not object_of or tree.tokens[min(i + 1, len(tree.tokens) - 1)].tag not in _FINITE or c.start > before.start:
        return c
    return replace(c, start=head.start, said=replace(c.said, modifiers=()))


def _behind_past(c: Candidate, r: Reading, tree: Tree) -> Candidate:
    """Leave out the "past" that says where somebody moved: "pushed past Chadian police"."""
    first = tree.at(c.start)
    low = tree.surface(first)
    if low != _PAST or first == 0 or tree.tokens[first - 1].lemma.lower() not in r.words.cues["motion word"]:
        return c
    modifiers = tuple(m for m in c.said.modifiers if m.lower() != _PAST)
    return replace(c, start=tree.tokens[first + 1].start, said=replace(c.said, modifiers=modifiers, past=False))


def _whole_participle(c: Candidate, r: Reading, tree: Tree) -> Candidate:
    """Take in the noun that a participle at the start has as its object: "flag waving migrants"."""
    first = tree.at(c.start)
    t = tree.tokens[first]
    if first == 0 or t.tag != "VBG" or t.dep != "amod":
        return c
    noun = tree.tokens[first - 1]
    if noun.tag != "NN" or not noun.text.islower() or noun.end + 1 != t.start:
        return c
    start = tree.phrase(noun.i).start
    return replace(c, start=start, said=replace(c.said, modifiers=(r.plain[noun.start : t.end], *c.said.modifiers[1:])))
