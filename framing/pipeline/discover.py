"""Part of pipeline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from framing.analysis import Discovery
from framing.annotate import discovery, labels, naming
from framing.corpus import Corpus
from framing.errors import SettingsError
from framing.lexicon import open_lexicons
from framing.parsing import load_parser
from framing.pipeline.batches import with_progress
from framing.pipeline.context import corpus_context
from framing.pipeline.plan import Doc, Plan, run_facts
from framing.pipeline.rows import mention_row, tabulate
from framing.pipeline.steps import read, voiced
from framing.records import Actor, Annotated, Article, Construction, Mention, Settings
from framing.registry import Actors
from framing.results import make_frame


def discover_actors(
    corpus: Corpus,
    *,
    clean: bool = True,
    parser: object = "auto",
    progress: bool = False,
    settings: Settings | None = None,
) -> Discovery:
    """Find the actors that the articles of each event share, and all their mentions.

    Parameters
    ----------
    corpus : Corpus
        The articles; those of one event are read together.
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
    loaded = load_parser(parser)
    if loaded is None:
        raise SettingsError(
            "discover_actors needs a parser; parser=None cannot work. List the actors yourself: Actors.from_dict"
        )
    settings = settings or Settings()
    lexicons = open_lexicons(settings.lexicons)
    plan = Plan(clean, frozenset({"voice"}), loaded, lexicons, Actors(), corpus_context(corpus))
    return _discovery(discover_events(corpus, plan, progress), corpus, plan)


@dataclass(frozen=True)
class _Discovered:
    """What discovery found in each event, what became of it over all events, and the articles it read."""

    found: Mapping[str, discovery.Found]
    united: discovery.United
    docs: Sequence[Doc]


def discover_events(corpus: Corpus, plan: Plan, progress: bool) -> _Discovered:
    """Discover each event's actors and unite those of several events."""
    parser = load_parser(plan.parser)
    events: dict[str, list[Article]] = defaultdict(list)
    for a in sorted(corpus, key=lambda a: a.id):
        events[a.event or ""].append(a)
    every: list[Doc] = []
    found: dict[str, discovery.Found] = {}
    for event, articles in with_progress(sorted(events.items()), len(events), progress, "event"):
        docs = [(voiced(doc, plan), norm) for doc, norm in read(articles, plan, parser)]
        found[event] = discovery.discover([doc for doc, _ in docs], plan.lexicons)
        every += docs
    return _Discovered(found, discovery.unite({e: f.actors for e, f in found.items()}, plan.lexicons), every)


def _discovery(made: _Discovered, corpus: Corpus, plan: Plan) -> Discovery:
    """Put what was discovered into tables, with the labels that sentences give."""
    united = made.united
    merges = [(e, united.ids[e, actor], *row) for e, f in made.found.items() for actor, *row in f.merges]
    mentions: list[tuple[Any, ...]] = []
    for doc, norm in made.docs:
        event, key = doc.article.event or "", doc.article.id
        mine = [replace(m, actor=united.ids[event, m.actor]) for m in made.found[event].mentions.get(key, ())]
        given = _given(doc, united.events[event], mine, plan)
        mentions += [mention_row(key, m, norm.origin, doc.article.text) for m in (*mine, *given)]
        merges += [(event, m.actor, doc.text[m.start : m.end], m.rule, "label", m.confidence, 1) for m in given]
    tables = {
        "mentions": tabulate({"mentions": mentions})["mentions"],
        "merges": make_frame(sorted(merges), MERGES),
    }
    facts = run_facts(plan, load_parser(plan.parser), Settings(), True)
    return Discovery(tables, facts, corpus, Actors(united.actors))


def _given(doc: Annotated, actors: Sequence[Actor], known: Sequence[Mention], plan: Plan) -> list[Mention]:
    """Add the labels that sentences give to discovered actors: "X, a lawyer", "called X a Y"."""
    spans = {(m.start, m.end) for m in known}
    doc = replace(doc, actors={a.id: a for a in actors})
    doc = replace(doc, mentions=naming.find_mentions(doc, plan.lexicons))
    return [
        replace(m, rule=f"discovery: {m.rule}")
        for m in labels.find_labels(doc, plan.lexicons)
        if (m.construction is Construction.AS_COMPLEMENT or m.rule == "apposition") and (m.start, m.end) not in spans
    ]


MERGES: Mapping[str, str] = {
    "event": "string", "actor": "string", "form": "string", "rule": "string", "evidence": "string",
    "confidence": "float64", "n": "int64",
}  # fmt: skip
