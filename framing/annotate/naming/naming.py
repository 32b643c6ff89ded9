"""Every naming of the registry's actors: names, noun phrases, and nouns that point back.

A name is found as it is listed (or by the rules of `_registry`), then grown to the noun phrase
it heads ("the Afghan Taliban") or modifies, if that phrase's head is a noun of the actor's kind
("Taliban regime", but not "Taliban rule"). A noun of a kind is a naming where its modifiers
say whose it is ("US occupation forces") or where, definite, it points back to an actor ("the
group"). Pronouns are no namings.

Source: van Leeuwen's categories of naming (2008); the annotation guideline of this project.
Offsets index the normalised text. Without tokens the same rules run on word patterns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from framing.annotate.naming.anaphora import Item, Resolver
from framing.annotate.naming.nouns import SentenceReader
from framing.lexicon import Lexicons
from framing.records import Annotated, Construction, Mention, Operator
from framing.registry import Registry, compile_registry
from framing.text import wording_of


def find_mentions(doc: Annotated, lexicons: Lexicons) -> tuple[Mention, ...]:
    """Find every naming of the actors in ``doc.actors``.

    Parameters
    ----------
    doc : Annotated
        One article with sentences, voices and its registry.
    lexicons : Lexicons
        The word lists.

    Returns
    -------
    tuple of Mention
        In text order, each in the voice of the words it stands in.
    """
    if not doc.actors:
        return ()
    registry = compile_registry(doc.actors, lexicons)
    items: list[Item] = []
    for k in _worth_reading(doc, registry):
        items.extend(SentenceReader(doc, k, registry).items())
    resolver = Resolver(registry, doc.year)
    return tuple(_mention(doc, i) for i in resolver.run(items))


def _worth_reading(doc: Annotated, registry: Registry) -> Iterator[int]:
    """Numbers of the sentences that may name somebody: parsed ones, where any name counts, or with a listed word."""
    places = wording_of(doc.plain).places(registry.openings) if registry.openings else None
    for k, s in enumerate(doc.sentences):
        if s.tokens or places is None:
            yield k
        else:
            at = bisect_left(places, (s.start,))
            if at < len(places) and places[at][0] < s.end:
                yield k


def _mention(doc: Annotated, item: Item) -> Mention:
    past = item.past and item.construction != Construction.NAME_MODIFIER
    return Mention(
        start=item.start, end=item.end, actor=item.actor, head=item.head, construction=item.construction,
        modifiers=item.modifiers, hedge=item.hedge,
        operator=Operator.HISTORICAL if past else Operator.ASSERTED,
        voice=doc.voice_of(item.start, item.end).voice, confidence=item.confidence, rule=item.rule,
    )  # fmt: skip
