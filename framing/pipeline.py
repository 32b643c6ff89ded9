"""The order of the steps; reads as the table of contents of the method.

What one article goes through is in `framing._steps`; here is what the corpus goes through.
Two passes. The first reduces the corpus to a small frozen `CorpusContext`: lines that recur
in an outlet, identical and shared texts, an event's actors. The second is pure, one article
and the context to rows, so work may be cut into batches and processes at will and still
gives identical tables.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from importlib import metadata
from pathlib import Path
from typing import Any, TypeVar

import pandas as pd

from framing._steps import Doc, Plan, knowing, read, rows_of, voiced
from framing.analysis import Analysis, Discovery, Rows, mention_row, tabulate
from framing.annotate import discovery
from framing.annotate.labels import labels
from framing.annotate.naming import naming as actors_step
from framing.context import corpus_context
from framing.corpus.corpus import Corpus
from framing.corrections import check_actors, check_used, read_corrections
from framing.errors import SettingsError
from framing.lexicon.lexicon import Lexicons, open_lexicons
from framing.parsing import Parser, load_parser
from framing.records.actor import Actor
from framing.records.annotation import Annotated, Construction, Mention
from framing.records.article import Article
from framing.records.settings import CorpusContext, Settings
from framing.registry.actors import Actors
from framing.results.tables import make_frame

T = TypeVar("T")
MEASURES = ("voice", "labels", "loaded", "aside", "sentiment", "stance", "power", "frames", "readability", "sources")
_LATER = frozenset({"sentiment", "stance", "power", "frames"})
_BATCH = 32  # articles parsed together


def analyze(  # noqa: PLR0913 - the contract's public signature; each has a default
    corpus: Corpus,
    actors: Actors | None = None,
    *,
    clean: bool = True,
    measures: Iterable[str] | None = None,
    parser: object = "auto",
    n_jobs: int = 1,
    progress: bool = True,
    settings: Settings | None = None,
    corrections: str | Path | pd.DataFrame | None = None,
) -> Analysis:
    """Find voices, names, loaded terms and asides in every article.

    Parameters
    ----------
    corpus : Corpus
        The articles.
    actors : Actors | None
        Whom to look for. None discovers them for each event; an empty `Actors` looks for nobody.
    clean : bool
        Whether to tell the article from the page around it; False takes every line as text.
    measures : Iterable[str] | None
        Some of `MEASURES`; None is all that there are. What a measure needs is added by itself.
    parser : object
        See `framing.parsing.load_parser`; None skips what needs a parse. Takes "auto", str, Path, spacy
        Language, Parser or None.
    n_jobs : int
        Processes; tables are the same for any number.
    progress : bool
        Whether to show a progress bar.
    settings : Settings | None
        Numbers and lexicon files to use instead of the shipped ones.
    corrections : str | Path | pd.DataFrame | None
        Findings that a person put right; see `framing.corrections`.

    Returns
    -------
    Analysis
        One table a kind of finding.

    Raises
    ------
    SettingsError
        If an argument is of the wrong kind or a measure is unknown.
    NotImplementedError
        If a measure is asked for that a later release will bring.
    """
    settings = Settings() if settings is None else settings
    if not isinstance(settings, Settings):
        raise SettingsError(f"settings must be framing.Settings, not {type(settings).__name__}")
    wanted = _measures(measures)
    if not isinstance(corpus, Corpus):
        raise SettingsError(
            f"corpus must be a framing.Corpus, not {type(corpus).__name__}; wrap a list: Corpus(articles)"
        )
    if not (actors is None or isinstance(actors, Actors)):
        raise SettingsError(
            f"actors must be framing.Actors, not {type(actors).__name__}; use Actors.from_dict or read_actors"
        )
    if not n_jobs or not isinstance(n_jobs, int):
        raise SettingsError(f"n_jobs={n_jobs!r}: give a number of processes, or -1 for one a core")
    loaded = load_parser(parser)
    lexicons = open_lexicons(settings.lexicons)
    _check_lexicons(lexicons)
    context = corpus_context(corpus)
    fixes = () if corrections is None else read_corrections(corrections)
    plan = Plan(clean, wanted, parser if n_jobs != 1 else loaded, lexicons, actors or Actors(), context, fixes)
    docs: Sequence[Doc] = ()
    if actors is None and "labels" in wanted and loaded is not None:
        found = _discover(corpus, replace(plan, parser=loaded), progress)
        known = Actors(found.united.actors)
        plan = replace(plan, actors=known, context=replace(context, events=found.united.events))
        docs = found.docs
    check_actors(fixes, plan.actors)
    rows = _collect(corpus, plan, n_jobs, progress, docs)
    check_used(fixes, rows.pop("corrections", []))
    return Analysis(tabulate(rows), _facts(plan, loaded, settings, actors is None), corpus, plan.actors)


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
    return _discovery(_discover(corpus, plan, progress), corpus, plan)


def read_texts(texts: Sequence[str], *, parser: object = "auto", lexicons: Lexicons | None = None) -> list[Annotated]:
    """Take each text as a piece of an article without a page around it, up to its voices.

    Parameters
    ----------
    texts : Sequence[str]
        Sentences or articles.
    parser : object
        See `framing.parsing.load_parser`. Takes "auto", str, Path, spacy Language, Parser or None.
    lexicons : Lexicons | None
        Lexicons to use instead of the shipped ones.

    Returns
    -------
    list of Annotated
        One a text, in order; nobody is looked for in them.
    """
    loaded = load_parser(parser)
    plan = Plan(False, frozenset({"voice"}), loaded, lexicons or open_lexicons({}), Actors(), CorpusContext())
    articles = [Article(str(i), text, "") for i, text in enumerate(texts)]
    return [voiced(doc, plan) for doc, _ in read(articles, plan, loaded)]


def _measures(given: Iterable[str] | None) -> frozenset[str]:
    if given is None:
        return frozenset(MEASURES) - _LATER
    wanted = frozenset([given] if isinstance(given, str) else given)
    unknown = sorted(wanted - set(MEASURES))
    if unknown:
        raise SettingsError(f"unknown measure {unknown[0]!r}; the measures are: {', '.join(MEASURES)}")
    if wanted & _LATER:
        raise NotImplementedError(f"the measure {min(wanted & _LATER)!r} comes with a later release of framing")
    return wanted | {"voice"}


def _check_lexicons(lexicons: Lexicons) -> None:
    unknown = sorted(set(lexicons.overrides) - set(lexicons))
    if unknown:
        raise SettingsError(f"settings.lexicons names {unknown[0]!r}; the lexicons are: {', '.join(lexicons)}")
    for name in lexicons.overrides:
        lexicons[name]  # noqa: B018 - reading checks it before any work is done


def _collect(corpus: Corpus, plan: Plan, n_jobs: int, progress: bool, docs: Sequence[Doc]) -> Rows:
    """Second pass; articles that discovery has read are not read again, unless other processes work on them."""
    batches = _cut(sorted(corpus, key=lambda a: a.id))
    if docs and n_jobs == 1:
        ready = _cut(sorted(docs, key=lambda d: d[0].article.id))
        done: Iterable[Rows] = (_rows([(knowing(doc, plan), norm) for doc, norm in part], plan) for part in ready)
    elif n_jobs == 1 or len(batches) == 1:
        done = (_batch_rows(b, plan) for b in batches)
    else:
        from joblib import Parallel, delayed

        done = Parallel(n_jobs=n_jobs, return_as="generator")(delayed(_batch_rows)(b, plan) for b in batches)
    rows: Rows = defaultdict(list)
    for part in _shown(done, len(batches), progress, "batch"):
        for name, found in part.items():
            rows[name].extend(found)
    return rows


def _cut(items: Sequence[T]) -> list[Sequence[T]]:
    return [items[i : i + _BATCH] for i in range(0, len(items), _BATCH)]


def _shown(done: Iterable[T], total: int, progress: bool, unit: str) -> Iterable[T]:
    if not progress or total < 2 or not sys.stderr.isatty():
        return done
    from tqdm.auto import tqdm

    return tqdm(done, total=total, unit=unit)  # type: ignore[no-any-return]


def _batch_rows(articles: Sequence[Article], plan: Plan) -> Rows:
    return _rows(read(articles, plan, load_parser(plan.parser)), plan)


def _rows(docs: Iterable[Doc], plan: Plan) -> Rows:
    rows: Rows = defaultdict(list)
    for doc, norm in docs:
        for name, found in rows_of(doc, norm, plan).items():
            rows[name].extend(found)
    return rows


@dataclass(frozen=True)
class _Discovered:
    """What discovery found in each event, what became of it over all events, and the articles it read."""

    found: Mapping[str, discovery.Found]
    united: discovery.United
    docs: Sequence[Doc]


def _discover(corpus: Corpus, plan: Plan, progress: bool) -> _Discovered:
    """Discover each event's actors and unite those of several events."""
    parser = load_parser(plan.parser)
    events: dict[str, list[Article]] = defaultdict(list)
    for a in sorted(corpus, key=lambda a: a.id):
        events[a.event or ""].append(a)
    every: list[Doc] = []
    found: dict[str, discovery.Found] = {}
    for event, articles in _shown(sorted(events.items()), len(events), progress, "event"):
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
    facts = _facts(plan, load_parser(plan.parser), Settings(), True)
    return Discovery(tables, facts, corpus, Actors(united.actors))


def _given(doc: Annotated, actors: Sequence[Actor], known: Sequence[Mention], plan: Plan) -> list[Mention]:
    """Add the labels that sentences give to discovered actors: "X, a lawyer", "called X a Y"."""
    spans = {(m.start, m.end) for m in known}
    doc = replace(doc, actors={a.id: a for a in actors})
    doc = replace(doc, mentions=actors_step.find_mentions(doc, plan.lexicons))
    return [
        replace(m, rule=f"discovery: {m.rule}")
        for m in labels.find_labels(doc, plan.lexicons)
        if (m.construction is Construction.AS_COMPLEMENT or m.rule == "apposition") and (m.start, m.end) not in spans
    ]


MERGES: Mapping[str, str] = {
    "event": "string", "actor": "string", "form": "string", "rule": "string", "evidence": "string",
    "confidence": "float64", "n": "int64",
}  # fmt: skip


def _facts(plan: Plan, parser: Parser | None, settings: Settings, discovered: bool) -> dict[str, Any]:
    """Record what ran, for `Analysis.settings`."""
    return {
        "framing": metadata.version("media-framing"),
        "parser": parser.name if parser else None,
        "clean": plan.clean,
        "measures": sorted(plan.measures),
        "actors": "discovered" if discovered else "given",
        "n_actors": len(plan.actors),
        **{f.name: getattr(settings, f.name) for f in fields(settings)},
        "lexicons": dict(settings.lexicons),
        "corrections": len(plan.corrections),
    }
