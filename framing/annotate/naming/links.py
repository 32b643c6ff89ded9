"""Links inside a sentence that make two phrases one actor: apposition and "known as".

"Al-Qaeda, the terrorist group responsible for ..." and "a rival militant group, the Islamic
State" name one actor twice. A phrase that is linked to a naming becomes a naming itself,
whole, with what follows its head. Links are read from the parse; without one, from commas.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from framing.annotate.naming.anaphora import Item
from framing.grammar import Shape, Tree, appositions
from framing.lexicon import Vocabulary
from framing.records import Annotated, Construction

_MERGED = "merged"
_MASSES = frozenset({"people", "movement"})
_WEAK = frozenset({"backer + actor noun", "qualifier + actor noun", "affiliation + actor noun", "noun of its own"})
_OPEN_SORTS = ("stranger", "anaphor", "owned")


def link(items: list[Item], view: Shape, doc: Annotated, words: Vocabulary) -> None:
    """Give phrases that are linked to a naming the actor of that naming.

    Parameters
    ----------
    items : list[Item]
        The things that one sentence names, in text order; linked ones are changed.
    view : Shape
        The sentence.
    doc : Annotated
        The article.
    words : Vocabulary
        The lexicons.
    """
    _groups_of(items, doc)
    _close_appositions(items, doc)
    items[:] = [i for i in items if i.sort != _MERGED]
    named = [i for i in items if i.phrase is not None or i.sort == "name"]
    if isinstance(view, Tree):
        _apposed(named, view, doc)
    else:
        _by_commas(named, doc)
    _known_as(named, doc, words)


def _apposed(items: Sequence[Item], view: Tree, doc: Annotated) -> None:
    at: dict[int, Item] = {}
    names = sorted((i.start, i.end) for i in items if i.sort == "name")
    for item in items:
        if item.phrase is not None and not (item.phrase.i in at and (at[item.phrase.i].actor or item.sense is None)):
            at[item.phrase.i] = item
    for head, apposed in appositions(view):
        first, second = at.get(head), at.get(apposed)
        if first is None or second is None or first is second:
            continue
        k = bisect_right(names, (second.start, second.end)) - 1
        titled = second.sort != "name" and k >= 0 and names[k][1] > second.end  # "A, Senate Leader B": B's title
        if titled or not re.search(r"[,(:—–-]", doc.plain[first.end : second.start]):
            continue
        _join(first, second, doc)


def _groups_of(items: list[Item], doc: Annotated) -> None:
    """Make "a caravan of migrants" one naming where the migrants are an actor."""
    for outer, inner in zip(items, items[1:], strict=False):
        if (
            outer.sense is None
            or outer.sense.plural
            or outer.phrase is None
            or not inner.actor
            or inner.sort == "place"
        ):
            continue
        if not outer.sense.kinds & inner.kinds & _MASSES and outer.actor != inner.actor:
            continue
        if outer.phrase.end < inner.start and doc.plain[outer.phrase.end : inner.start] in (
            " of ",
            " of about ",
            " of some ",
        ):
            outer.sort, outer.actor, outer.end, outer.rule = "noun", inner.actor, inner.end, "group of"
            outer.construction, outer.confidence = Construction.NOUN_PHRASE, 0.85
            outer.modifiers += (doc.text[outer.phrase.end + 1 : inner.end],)
            inner.sort, inner.actor = _MERGED, ""


def _close_appositions(items: list[Item], doc: Annotated) -> None:
    """Make "the militant group N" one naming."""
    for noun, name in zip(items, items[1:], strict=False):
        near = (
            noun.end + 1 == name.start
            and doc.plain[noun.end] == " "
            and name.sort == "name"
            and name.construction == Construction.NAME
        )
        if (
            not near
            or noun.phrase is None
            or noun.phrase.plural
            or not noun.phrase.determiner
            or noun.actor
            or not _can_be(noun, name)
        ):
            continue
        name.start, name.modifiers = (
            noun.start,
            (*noun.modifiers, doc.text[noun.phrase.head_start : noun.phrase.head_end], *name.modifiers),
        )
        name.heads |= noun.heads
        noun.sort = _MERGED


def _by_commas(items: Sequence[Item], doc: Annotated) -> None:
    for first, second in zip(items, items[1:], strict=False):
        if second.phrase is None or second.phrase.determiner not in ("the", "a", "an"):
            continue
        if doc.plain[first.end : second.start] == ", " and doc.plain[
            second.phrase.full_end : second.phrase.full_end + 1
        ] in (",", ".", ";", ""):
            _join(first, second, doc)


def _known_as(items: Sequence[Item], doc: Annotated, words: Vocabulary) -> None:
    for first, second in zip(items, items[1:], strict=False):
        between = doc.plain[first.end : second.start].strip(" ,").lower()
        between = re.sub(
            r"^(?:also|better|widely|commonly|formerly|collectively|often|sometimes|who are|which is|that is) ",
            "",
            between,
        )
        if between in words.cues["known as"]:
            _join(first, second, doc, rule="known as", grow=False)


def _join(first: Item, second: Item, doc: Annotated, *, rule: str = "apposition", grow: bool = True) -> None:
    """Make the one that has no actor yet a naming of the other's."""
    if second.sort in _OPEN_SORTS and first.actor and _can_be(second, first):
        _adopt(second, first, rule, Construction.APPOSITIVE if grow else Construction.NOUN_PHRASE)
    elif first.sort in _OPEN_SORTS and second.actor and _can_be(first, second):
        _adopt(first, second, rule, Construction.NOUN_PHRASE)
        if grow and second.construction == Construction.NAME:
            second.construction = Construction.APPOSITIVE
    elif (
        grow
        and second.sort == "noun"
        and first.actor
        and (first.actor == second.actor or second.rule in _WEAK)
        and _can_be(second, first)
    ):
        _adopt(second, first, rule, Construction.APPOSITIVE)
    elif first.sort == "anaphor" and second.sort == "stranger" and second.sense is not None:
        second.twin = first
    elif first.sort == "stranger" and second.sort == "stranger":
        second.stranger = first.stranger
        first.heads |= second.heads


def _can_be(item: Item, of: Item) -> bool:
    """Whether a phrase can name the actor: a common noun, of a person for a person, of a group for a group."""
    if item.sense is None or item.phrase is None or of.construction == Construction.NAME_MODIFIER:
        return False
    person = "person" in of.kinds
    return not item.sense.kinds or ("person" in item.sense.kinds if person else bool(item.sense.kinds - {"person"}))


def _adopt(item: Item, of: Item, rule: str, construction: Construction) -> None:
    item.sort, item.actor, item.rule, item.construction = "noun", of.actor, rule, construction
    item.confidence = 0.9
    of.heads |= item.heads
    if (
        item.phrase is not None
        and construction in (Construction.APPOSITIVE, Construction.NOUN_PHRASE)
        and rule == "apposition"
    ):
        item.end = item.phrase.full_end
        item.modifiers = tuple(m.text.strip("\"'“”‘’") for m in item.phrase.modifiers)
