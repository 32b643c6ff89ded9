"""Discovery over a corpus: the actors of each event, united where events share them, with all their mentions.

Idea: the articles of one event are read together by `framing.annotate.discovery`; here they are grouped, the actors of
all events united, and what was found is put into tables, with the labels that sentences give to the actors found.

Conventions: offsets in the tables index the article's text as given; an article without an event is of the event "".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from framing.analysis import Discovery
from framing.annotate import discovery, naming
from framing.corpus import as_corpus
from framing.errors import SettingsError
from framing.lexicon import open_lexicons
from framing.parsing import load_parser
from framing.pipeline.batches import read_all
from framing.pipeline.context import corpus_context, warn_of_foreign
from framing.pipeline.plan import Plan, Reading, run_facts
from framing.pipeline.rows import Origin, in_order, mention_row, tabulate
from framing.pipeline.steps import foreign, labelled, namings_and_places, voiced
from framing.progress import with_progress
from framing.records import Actor, Annotated, Construction, Mention, Settings
from framing.registry import Actors
from framing.results import make_frame
from framing.text import fold

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_LABEL = "label"  # the evidence of what a sentence calls an actor
_GIVEN = frozenset({Construction.APPOSITIVE, Construction.COPULAR, Construction.AS_COMPLEMENT})
MERGES: Mapping[str, str] = {
    "event": "string", "actor": "string", "form": "string", "rule": "string", "evidence": "string",
    "confidence": "float64", "n": "int64",
}  # fmt: skip


def discover_actors(
    corpus: Any,
    *,
    clean: bool = True,
    parser: object = "auto",
    progress: bool = False,
    settings: Settings | None = None,
) -> Discovery:
    """Find the actors that the articles of each event share, and all their mentions.

    Parameters
    ----------
    corpus : Any
        The articles, a `Corpus` or what `framing.read_articles` takes; those of one event are read together.
    clean : bool
        Whether to tell the article from the page around it.
    parser : object
        See `framing.parsing.load_parser`. Takes "auto", str, Path, spacy Language or Parser.
    progress : bool
        Whether to show a progress bar.
    settings : Settings | None
        Lexicon files to use instead of the shipped ones.

    Returns
    -------
    Discovery
        ``.actors`` to edit and reuse, ``.mentions``, and ``.merges`` with the evidence.

    Raises
    ------
    SettingsError
        If there is no parser.
    """
    corpus = as_corpus(corpus)
    loaded = load_parser(parser)
    if loaded is None:
        raise SettingsError(
            "discover_actors needs a parser; parser=None cannot work. List the actors yourself (docs/actors.md)"
        )
    settings = settings or Settings()
    lexicons = open_lexicons(settings.lexicons)
    plan = Plan(clean, frozenset({"voice"}), loaded, lexicons, Actors(), corpus_context(corpus))
    readings = read_all(corpus, plan, 1, progress)
    warn_of_foreign({r.doc.article.id: said for r in readings if (said := foreign(r.doc))})
    made = discover_events(readings, plan, progress)
    return Discovery(_tables(made, plan), run_facts(plan, loaded, settings, True), corpus, Actors(made.united.actors))


@dataclass(frozen=True)
class Named:
    """What discovery found in an event, and where each of its articles names whom, and only tells of a place."""

    found: discovery.Found
    seen: Sequence[tuple[tuple[Mention, ...], tuple[Mention, ...]]]


@dataclass(frozen=True)
class Discovered:
    """What discovery found in each event, what became of it over all events, and the articles with their voices."""

    events: Mapping[str, Named]
    united: discovery.United
    articles: Mapping[str, Sequence[tuple[Annotated, Reading]]]


def discover_events(readings: Sequence[Reading], plan: Plan, progress: bool) -> Discovered:
    """Discover each event's actors and unite those of several events."""
    events: dict[str, list[tuple[Annotated, Reading]]] = defaultdict(list)
    for reading in readings:
        events[reading.doc.article.event or ""].append((voiced(reading, plan), reading))
    named = {
        event: _named(discovery.discover(docs, plan.lexicons), docs, plan)
        for event, articles in with_progress(sorted(events.items()), len(events), progress, "event")
        for docs in [[doc for doc, _ in articles]]
    }
    united = discovery.unite({e: n.found.actors for e, n in named.items()}, plan.lexicons)
    return Discovered(named, united, events)


def _named(found: discovery.Found, docs: Sequence[Annotated], plan: Plan) -> Named:
    """Leave out who is named nowhere, and countries that are only places where something happens."""
    actors = {a.id: a for a in found.actors}
    seen = [namings_and_places(replace(doc, actors=actors), plan) for doc in docs]
    named = {m.actor for namings, _ in seen for m in namings}
    return Named(replace(found, actors=tuple(a for a in found.actors if a.id in named)), seen)


def _tables(made: Discovered, plan: Plan) -> Mapping[str, Any]:
    """Find all mentions of what was discovered, and put them and the evidence into tables."""
    mentions, seen = [], []
    for event, doc, reading, found in _articles(made):
        at = Origin(doc.article.id, doc.article.text, reading.norm)
        for m in _mentions(doc, made.united.events[event], found, plan):
            mentions.append(mention_row(m, at))
            seen.append((event, m, _ARTICLE.sub("", " ".join(doc.text[m.start : m.end].split()))))
    return {
        "mentions": tabulate({"mentions": mentions})["mentions"],
        "merges": make_frame(sorted(in_order(row, MERGES) for row in _merges(made, seen)), MERGES),
    }


def _articles(made: Discovered) -> Iterator[tuple[str, Annotated, Reading, tuple[list[Mention], list[Mention]]]]:
    """Yield each article with its event, its namings and its places, by the ids that hold across events."""
    for event, articles in sorted(made.articles.items()):
        for (doc, reading), (namings, places) in zip(articles, made.events[event].seen, strict=True):
            yield event, doc, reading, (_renamed(namings, event, made.united), _renamed(places, event, made.united))


def _renamed(mentions: Iterable[Mention], event: str, united: discovery.United) -> list[Mention]:
    """Give mentions the ids that hold across events; who was left out is nobody's."""
    ids = united.ids
    return [replace(m, actor=ids[event, m.actor]) for m in mentions if (event, m.actor) in ids]


def _mentions(
    doc: Annotated, actors: Sequence[Actor], found: tuple[list[Mention], list[Mention]], plan: Plan
) -> list[Mention]:
    """Add the labels that sentences give to the discovered actors to their namings and places."""
    namings, places = found
    doc = replace(doc, actors={a.id: a for a in actors}, mentions=tuple(namings))
    return sorted((*labelled(doc, plan).mentions, *places), key=lambda m: (m.start, m.end, m.actor))


def _merges(made: Discovered, seen: Sequence[tuple[str, Mention, str]]) -> Iterator[Mapping[str, Any]]:
    """Count the mentions of each form: by the rule that found them, for names by the reason for which they are one.

    A row is as sure as the least sure of its mentions, a name no surer than its reason.
    """
    reasons = {
        (event, made.united.ids[event, actor], fold(form)): why
        for event, named in made.events.items()
        for (actor, form), why in named.found.reasons.items()
        if (event, actor) in made.united.ids  # a reason may outlive an actor that was left out since
    }
    rows: dict[tuple[str, str, str, str, str], list[float]] = defaultdict(list)
    for event, m, form in seen:
        why = reasons.get((event, m.actor, fold(m.head)))
        if why is None or m.rule == naming.PLACE:
            why = discovery.Reason(m.rule, _LABEL if m.construction in _GIVEN else m.head)
        rows[event, m.actor, form, why.rule, why.evidence].append(min(m.confidence, why.confidence))
    for row, sure in rows.items():
        yield dict(zip(MERGES, (*row, round(min(sure), 2), len(sure)), strict=True))
