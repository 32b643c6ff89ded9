"""Links inside a sentence that make two phrases one actor: apposition, "known as", "a caravan of migrants".

"Al-Qaeda, the terrorist group responsible for ..." and "a rival militant group, the Islamic
State" name one actor twice. A phrase that is linked to a naming becomes a naming itself,
whole, with what follows its head. Links are read from the parse; without one, from commas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from framing.annotate.naming.candidates import Candidate, Decision, Sort
from framing.annotate.naming.sentence import QUOTES, Reading
from framing.annotate.naming.verdict import AFFILIATED, BACKED, OWN_NOUN, QUALIFIED
from framing.annotate.naming.weights import SURE
from framing.grammar import Tree, appositions
from framing.lexicon import NounSense
from framing.records import Construction

_CROWDS = frozenset({"migration", "protest", "grouping"})  # fields of nouns for many at once
_MASSES = frozenset({"people", "movement"})
_WEAK = frozenset({BACKED, QUALIFIED, AFFILIATED, OWN_NOUN})  # rules that a name in apposition overrules
_OF = frozenset({" of ", " of about ", " of some "})
_INCLUDING = re.compile(r"(?:.{0,60}[,(-] *)?(?:including|among them)")  # some of those named
_AND = frozenset({" and ", ", and ", ", "})
_NAMES = frozenset({Sort.NAME, Sort.STRANGER})
_ANY = frozenset({"a", "an"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})  # of another clause: "when it met Hale, a union said"
_CLOSED = re.compile(r"[,.;]|\Z| (?:who|that|which)\b")  # what may stand behind an inset
_DENIED = ", not "
_PAUSE = re.compile(r"[,(:—–-]")
_ALSO = re.compile(r"^(?:also|better|widely|commonly|formerly|collectively|often|sometimes|who are|which is|that is) ")
_Link = tuple[int, int, bool]  # places of two candidates, and whether the second is in apposition


def link(things: Sequence[Candidate], r: Reading) -> list[Candidate]:
    """Give phrases that are linked to a naming the actor of that naming.

    Parameters
    ----------
    things : Sequence[Candidate]
        The things that one sentence names, in text order.
    r : Reading
        The sentence.

    Returns
    -------
    list of Candidate
        The same, with the linked ones given to an actor, or made one.
    """
    found = _made_one(things, r)
    at = [k for k, c in enumerate(found) if c.phrase is not None or c.sort == Sort.NAME]
    links = _apposed(found, at, r, r.tree) if r.tree is not None else _by_commas(found, at, r)
    for first, second, apposed in (*links, *_known_as(found, at, r)):
        found[first], found[second] = _joined(found[first], found[second], apposed=apposed)
    return list(_double_titles(found, r))


def _double_titles(found: Sequence[Candidate], r: Reading) -> Iterator[Candidate]:
    """Make two apposed nouns under one determiner one naming: "the president and chief executive of the bank"."""
    last: Candidate | None = None
    for c in found:
        if last is not None and _goes_on(last, c, r):
            end = _with_link(last, c.end, r)
            tail = r.doc.text[last.end + 1 : end]
            last = replace(last, end=end, said=replace(last.said, modifiers=(*last.said.modifiers, tail)))
            continue
        if last is not None:
            yield last
        last = c
    if last is not None:
        yield last


def _with_link(first: Candidate, end: int, r: Reading) -> int:
    """End of the "of the bank" behind the second noun, which the parse hangs on the first; else of the noun."""
    if first.phrase is None or r.tree is None:
        return end
    behind = (c for c in r.tree.children[first.phrase.i] if r.tree.tokens[c].start == end + 1)
    objects = (r.tree.child(c, "pobj") for c in behind if r.tree.tokens[c].dep == "prep")
    return next((r.tree.phrase(k).full_end for k in objects if k is not None), end)


def _goes_on(c: Candidate, more: Candidate, r: Reading) -> bool:
    """Whether an apposed noun goes on with another, without a determiner of its own."""
    if c.given is None or more.given is None or more.phrase is None or c.actor != more.actor:
        return False
    apposed = c.given.construction == more.given.construction == Construction.APPOSITIVE
    owned = more.phrase.determiner or any(m.dep == "poss" for m in more.phrase.before)
    return apposed and not owned and not c.named and r.plain[c.end : more.start] in (" and ", " & ")


def _made_one(things: Sequence[Candidate], r: Reading) -> list[Candidate]:
    """Make neighbours one naming where they are: "a caravan of migrants", "the militant group N"."""
    found: list[Candidate] = []
    for c in things:
        both = _as_one(found[-1], c, r) if found else None
        found[-1:] = [both] if both else [*found[-1:], c]
    return found


def _as_one(first: Candidate, second: Candidate, r: Reading) -> Candidate | None:
    """Give one naming for two neighbours that are one."""
    return _group_of(first, second, r) or _close(first, second, r) or _coordinated(first, second, r)


def _coordinated(first: Candidate, second: Candidate, r: Reading) -> Candidate | None:
    """Make "women and young children" one naming: two plurals of people that name the same or nobody yet."""
    if r.plain[first.end : second.start] not in _AND or not (_of_people(first) and _of_people(second)):
        return None
    if first.actor and second.actor and (first.actor != second.actor or first.given_by == second.given_by == OWN_NOUN):
        return None  # two namings: "strikers and activists"
    known = first if first.actor or not second.actor else replace(second, phrase=first.phrase, sense=first.sense)
    tail = r.doc.text[first.end + 1 : second.end]
    return replace(
        known, start=first.start, end=second.end, said=replace(first.said, modifiers=(*first.said.modifiers, tail))
    )


def _of_people(c: Candidate) -> bool:
    """Whether it is a plural of people without an owner or an article."""
    plural = c.sense is not None and c.sense.plural and "people" in c.sense.kinds
    return plural and c.sort in (Sort.NOUN, Sort.STRANGER) and not c.owners


def _group_of(outer: Candidate, inner: Candidate, r: Reading) -> Candidate | None:
    """Make "a caravan of migrants" one naming where the migrants are an actor."""
    if outer.phrase is None or outer.sense is None or not inner.actor:
        return None
    if outer.sense.plural and not outer.sense.fields & _CROWDS:
        return None  # "families of protesters" are others
    if r.plain[outer.phrase.end : inner.start] not in _OF:
        return None
    if not _made_of(outer.sense, inner) and outer.actor != inner.actor:
        return None
    tail = r.doc.text[outer.phrase.end + 1 : inner.end]
    return replace(
        outer,
        sort=Sort.NOUN,
        end=inner.end,
        said=replace(outer.said, modifiers=(*outer.said.modifiers, tail)),
        given=Decision(inner.actor, "group of", SURE.group_of),
    )


def _made_of(sense: NounSense, inner: Candidate) -> bool:
    """Whether a noun can be for many of a people: "a caravan", "an orderly group"."""
    return bool(inner.kinds & _MASSES and (sense.kinds & inner.kinds & _MASSES or "grouping" in sense.fields))


def _close(noun: Candidate, name: Candidate, r: Reading) -> Candidate | None:
    """Make "the militant group N" one naming."""
    near = noun.end + 1 == name.start and r.plain[noun.end] == " "
    if not near or not name.named or noun.actor or noun.phrase is None:
        return None
    if noun.phrase.plural or not noun.phrase.determiner or not _can_be(noun, name):
        return None
    head = r.doc.text[noun.phrase.head_start : noun.phrase.head_end]
    said = replace(name.said, modifiers=(*noun.said.modifiers, head, *name.said.modifiers))
    return replace(name, start=noun.start, said=said, heads=name.heads | noun.heads)


def _apposed(found: Sequence[Candidate], among: Sequence[int], r: Reading, tree: Tree) -> Iterator[_Link]:
    """Yield the appositions that the parse gives, with a mark between the two."""
    for over, second in _beside(found, among, r, tree):
        first = _nearer(over, second, found, r)
        if first is not None and _parted(found, first, second, r):
            yield first, second, True


def _beside(
    found: Sequence[Candidate], among: Sequence[int], r: Reading, tree: Tree
) -> Iterator[tuple[int | None, int]]:
    """Yield what the parse puts beside another with that other, then insets that it hung elsewhere."""
    at = _by_head(found, among)
    pairs = {at[apposed]: at.get(head) for head, apposed in reversed(list(appositions(tree))) if apposed in at}
    yield from ((over, second) for second, over in reversed(pairs.items()))
    yield from ((None, k) for k in among if k not in pairs and _is_inset(found[k], r, tree))


def _parted(found: Sequence[Candidate], first: int, second: int, r: Reading) -> bool:
    """Whether a mark, and no "not", stands between two things, of which the second is no title of a name."""
    between = r.plain[found[first].end : found[second].start]
    apart = _PAUSE.search(between) is not None and not between.endswith(_DENIED)
    return apart and first != second and not _title(found, second)


def _nearer(over: int | None, second: int, found: Sequence[Candidate], r: Reading) -> int | None:
    """Give whom a phrase stands beside: the name right before its comma, where what the parse gives is no name."""
    c = found[second]
    if over is not None and (found[over].sort == Sort.NAME or found[over].start > c.start):
        return over
    beside = (k for k in range(second - 1, -1, -1) if r.plain[found[k].end : c.start] == ", ")
    name = next((k for k in beside if found[k].sort in _NAMES), None)
    return over if name is None or not _is_one(c, found[name]) else name


def _is_one(c: Candidate, name: Candidate) -> bool:
    """Whether a singular noun is for a person or a body as the name is."""
    kinds = frozenset() if c.sense is None else c.sense.kinds & name.kinds
    return bool(kinds) and c.phrase is not None and not c.phrase.plural and _can_be(c, name)


def _is_inset(c: Candidate, r: Reading, tree: Tree) -> bool:
    """Whether a phrase with "a" stands between marks, though the parse hung it elsewhere: ", an oil company, "."""
    if c.phrase is None or c.phrase.determiner not in _ANY or tree.tokens[c.phrase.i].dep in _ARGUMENTS:
        return False
    return r.plain[c.start - 2 : c.start] == ", " and _CLOSED.match(r.plain, c.phrase.full_end) is not None


def _by_head(found: Sequence[Candidate], among: Sequence[int]) -> dict[int, int]:
    """Give the candidate of each head word; one that names an actor goes first."""
    at: dict[int, int] = {}
    for k in among:
        phrase = found[k].phrase
        if phrase is not None and (phrase.i not in at or not found[at[phrase.i]].actor):
            at[phrase.i] = k
    return at


def _title(found: Sequence[Candidate], k: int) -> bool:
    """Whether a name goes on where a noun stands: in "A, Senate Leader B" the leader is B."""
    c = found[k]
    return c.sort != Sort.NAME and any(
        n.sort == Sort.NAME and n.start <= c.start and n.end > c.end for n in found[max(0, k - 1) : k + 2]
    )


def _by_commas(found: Sequence[Candidate], among: Sequence[int], r: Reading) -> Iterator[_Link]:
    """Yield what stands between commas behind a naming, with an article."""
    for first, second in pairwise(among):
        phrase = found[second].phrase
        if phrase is None or phrase.determiner not in ("the", "a", "an"):
            continue
        closed = r.plain[phrase.full_end : phrase.full_end + 1] in (",", ".", ";", "")
        if closed and r.plain[found[first].end : found[second].start] == ", ":
            yield first, second, True


def _known_as(found: Sequence[Candidate], among: Sequence[int], r: Reading) -> Iterator[_Link]:
    """Yield "the group known as N"."""
    for first, second in pairwise(among):
        between = r.plain[found[first].end : found[second].start].strip(" ,").lower()
        if _ALSO.sub("", between) in r.words.cues["known as"]:
            yield first, second, False
        elif _INCLUDING.fullmatch(between) and _of_people(found[second]):
            yield first, second, False


def _joined(first: Candidate, second: Candidate, *, apposed: bool) -> tuple[Candidate, Candidate]:
    """Make the one that has no actor yet a naming of the other's."""
    if first.sort == second.sort == Sort.STRANGER:
        if not first.kinds & second.kinds:
            return first, second
        return _known_by(first, second), replace(second, stranger=first.stranger)
    if _yields(second, first, apposed=apposed):
        construction = Construction.APPOSITIVE if apposed else Construction.NOUN_PHRASE
        return _known_by(first, second), _adopted(second, first, construction, apposed=apposed)
    if _yields(first, second, apposed=False):
        name = _known_by(second, first)
        if apposed and second.named and name.given is not None:
            name = replace(name, given=replace(name.given, construction=Construction.APPOSITIVE))
        return _adopted(first, second, Construction.NOUN_PHRASE, apposed=apposed), name
    return first, second


def _yields(c: Candidate, to: Candidate, *, apposed: bool) -> bool:
    """Whether a phrase takes the actor of another: it has none, or only weak evidence beside a name."""
    return bool(to.actor) and _can_be(c, to) and (_open(c) or (apposed and _overruled(c, to)))


def _open(c: Candidate) -> bool:
    """Whether its sentence does not say yet whom it names."""
    return not c.actor and c.sort != Sort.PLACE


def _overruled(c: Candidate, by: Candidate) -> bool:
    """Whether weak evidence yields to the name that the noun stands beside."""
    return c.sort == Sort.NOUN and c.given is not None and (c.actor == by.actor or c.given.rule in _WEAK)


def _can_be(c: Candidate, of: Candidate) -> bool:
    """Whether a phrase can name the actor: a common noun, of a person for a person, of a group for a group."""
    modifier = of.given is not None and of.given.construction == Construction.NAME_MODIFIER
    if c.sense is None or c.phrase is None or modifier:
        return False
    if c.sense.kinds and ("event" in of.kinds) != ("event" in c.sense.kinds):
        return False  # a thing is nobody
    person = c.sense.kinds & {"person"} if "person" in of.kinds else c.sense.kinds - {"person"}
    return not c.sense.kinds or bool(person)


def _known_by(c: Candidate, noun: Candidate) -> Candidate:
    """Note what a thing was called: nouns that point back to it later."""
    return replace(c, heads=c.heads | noun.heads)


def _adopted(c: Candidate, of: Candidate, construction: Construction, *, apposed: bool) -> Candidate:
    """Give a phrase the actor of another; in apposition it is taken whole, with what follows its head."""
    rule = "apposition" if apposed else "known as"
    given = Decision(of.actor, rule, SURE.linked, construction)
    if c.phrase is None or not apposed:
        return replace(c, sort=Sort.NOUN, given=given)
    said = replace(c.said, modifiers=tuple(m.text.strip(QUOTES) for m in c.phrase.modifiers))
    return replace(c, sort=Sort.NOUN, given=given, end=c.phrase.full_end, said=said)
