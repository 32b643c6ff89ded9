"""Analyses of short invented texts, for the tests of what an analyst asks: read once a session."""

import functools

import framing
from tests.annotated import parser

NORTH = """The armed Front seized the harbour on Monday. Its fighters burned two boats. “The Front murdered my brother,” said Ida Zoll.

Norland and the Front signed nothing. The Front’s commander left. The harbour of Norland stayed shut.
"""
SOUTH = """The banned Front attacked the harbour. The police arrested the Front. The banned Front denied it.

The Front attacked again, and Norland’s army killed its commander.
"""
PEOPLE = {
    "front": {"name": "Coast Liberation Front", "kind": "armed group", "aliases": ["Front"]},
    "norland": {"name": "Norland", "kind": "state", "aliases": ["Norland"]},
}


@functools.cache
def two():
    """Two outlets on one event, parsed."""
    articles = [
        framing.Article("n1", NORTH, "North", event="raid", date="2026-05-01"),
        framing.Article("s1", SOUTH, "South", event="raid", date="2026-05-02"),
    ]
    actors = framing.Actors.from_dict(PEOPLE)
    return framing.analyze(framing.Corpus(articles), actors, clean=False, parser=parser(), progress=False)


def plain(texts, *, events=None, outlets=None):
    """Articles without a parse: nothing but voices by their quote marks."""
    articles = [
        framing.Article(f"a{i:03d}", t, outlets[i] if outlets else "AB"[i % 2], event=events[i] if events else None)
        for i, t in enumerate(texts)
    ]
    return framing.analyze(
        framing.Corpus(articles), framing.Actors(), clean=False, parser=None, measures=["voice"], progress=False
    )
