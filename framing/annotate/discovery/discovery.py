"""Say who is in the story that the articles of one event share, from the articles alone.

Names, acronyms, titles, adjectives of countries, capitals that stand for governments, last names and nouns for people
are linked across outlets by rules that each leave a reason and a confidence. What comes out are records of actors;
every mention of them is then found by `naming` and `labels`, as for actors that a user lists. The steps, each a
module:

    case      which capitalised words are names, by the event's own use of capitals
    words     the lexicons, compiled once
    units     a sentence as units of known words and names
    runs      names where they stand, widened to whole bodies or taken apart
    names     which forms are one person or body
    roles     who holds which office, over all articles
    event     what all this says together, and the keys of actors
    signs     every name and noun for people, with the actor that it speaks for by itself
    things    what the story is about: the bill, the swap, the killing
    callings  what a body is called beside its name: "the company"
    settle    what only the whole event can say: what a caravan is made of, what is too slight
    record    the records, and why each name is its actor's
    across    which actors of several events are one
    weights   how sure each rule is, and how much evidence tips a reading

The idea of extracting, merging and naming across outlets is that of Hamborg et al. (2019);
its merging by similarity is replaced by rules that can be read and refused. Confidence is 0-1. The order of the
articles does not matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from framing.annotate.discovery.callings import callings
from framing.annotate.discovery.case import Case
from framing.annotate.discovery.event import Event
from framing.annotate.discovery.names import Names, Reason, collect, with_nicknames, with_owners
from framing.annotate.discovery.record import build
from framing.annotate.discovery.roles import collect_roles
from framing.annotate.discovery.runs import Run, find_runs
from framing.annotate.discovery.settle import settle
from framing.annotate.discovery.signs import signs_of
from framing.annotate.discovery.things import things_of
from framing.annotate.discovery.units import Reader, Reading, tokens_of
from framing.annotate.discovery.words import Known, Words, words_of
from framing.lexicon import Lexicons, vocabulary_of
from framing.records import Actor, Annotated


@dataclass(frozen=True, slots=True)
class Found:
    """What discovery found in one event.

    Parameters
    ----------
    actors : tuple of Actor
        Those that more articles share first.
    reasons : mapping of (str, str) to Reason
        Why a form is an actor's, by the actor's id and the form.
    """

    actors: tuple[Actor, ...]
    reasons: Mapping[tuple[str, str], Reason]


def discover(docs: Sequence[Annotated], lexicons: Lexicons) -> Found:
    """Find the actors of one event.

    Parameters
    ----------
    docs : Sequence[Annotated]
        The articles of the event after parse and voice, in any order. Without a parse, names
        and titles are found still, noun phrases less well.
    lexicons : Lexicons
        Read are ``actor_nouns``, ``countries``, ``places``, ``institutions``, ``organisation_heads``,
        ``offices``, ``people_nouns``, ``first_names``, ``function_words`` and ``irregular_forms``.

    Returns
    -------
    Found
        Actors as registry records, and the evidence for their names.
    """
    docs = sorted(docs, key=lambda d: d.article.id)
    event = read_event(docs, words_of(lexicons))
    signs = settle(signs_of(event), event)
    nouns = callings(docs, event, vocabulary_of(lexicons), _listed({s.key for s in signs}, event.words))
    return Found(*build([*signs, *things_of(docs, lexicons)], event, nouns))


def _listed(keys: Iterable[str], words: Words) -> dict[str, Sequence[str]]:
    """Give the nouns that the lexicon of institutions has for the bodies of some keys."""
    rows = {key: words.listed.get(key.rpartition(":")[2]) for key in keys if key.startswith(("body:", "known:"))}
    return {key: row["nouns"] for key, row in rows.items() if row}


def read_event(docs: Sequence[Annotated], words: Words) -> Event:
    """Read what the articles say together: their units, names and roles.

    Parameters
    ----------
    docs : Sequence[Annotated]
        The articles.
    words : Words
        The lexicons, compiled.

    Returns
    -------
    Event
        What the phrases are read by.
    """
    case = Case((tokens_of(doc, s) for doc in docs for s in doc.sentences), words.honorifics | words.first.keys())
    readings = [Reader(doc, words, case).read() for doc in docs]
    runs = with_owners(with_nicknames(find_runs(readings, words, case), readings), readings)
    names = Names(runs, readings, words)
    entities = collect(readings, runs, names, _speakers(docs))
    return Event(
        outlets=[(doc.article.outlet or "").lower() for doc in docs],
        readings=readings,
        names=names,
        entities=entities,
        roles=collect_roles(readings, runs, names, entities, words),
        words=words,
        runs=_by_sentence(runs),
        countries=_countries(readings),
    )


def _speakers(docs: Sequence[Annotated]) -> frozenset[tuple[int, int]]:
    """Where a speaker's name begins: number of the article, offset."""
    at = ((d, q.speaker_start) for d, doc in enumerate(docs) for q in doc.quotes)
    return frozenset((d, start) for d, start in at if start is not None)


def _by_sentence(runs: Sequence[Run]) -> dict[tuple[int, int], list[Run]]:
    found: dict[tuple[int, int], list[Run]] = defaultdict(list)
    for r in runs:
        found[r.d, r.s].append(r)
    return found


def _countries(readings: Sequence[Reading]) -> frozenset[str]:
    """States that the event names."""
    values = (u.value for doc in readings for units in doc for u in units)
    return frozenset(v.actor for v in values if isinstance(v, Known) and v.kind == "state")
