"""The order of the steps; reads as the table of contents of the method.

Idea: what one article goes through is in `framing.pipeline.steps`; here is what the corpus goes through. Two passes.
The first reduces the corpus to a small frozen `CorpusContext`: lines that recur in an outlet, identical and shared
texts, an event's actors. The second is pure, one article and the context to rows, so work may be cut into batches
and processes at will and still gives identical tables. Where actors are discovered, articles are read once for both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd

from framing.analysis import Analysis
from framing.annotate import page
from framing.corpus import Corpus, as_corpus
from framing.errors import CorpusError, SettingsError
from framing.lexicon import Lexicons, open_lexicons
from framing.parses import CachedParser
from framing.parsing import load_parser
from framing.pipeline.batches import collect_rows, collect_rows_of_read, joined, read_all
from framing.pipeline.context import corpus_context, warn_of_foreign
from framing.pipeline.corrections import check_actors, check_used, read_corrections
from framing.pipeline.discover import discover_events
from framing.pipeline.kept import Kept
from framing.pipeline.plan import Plan, Reading, discovers, fault_of, make_plan, run_facts
from framing.pipeline.rows import Rows, tabulate
from framing.pipeline.steps import read, voiced
from framing.pipeline.unit import unite_actors
from framing.records import Annotated, Article, CorpusContext, Settings
from framing.registry import Actors


def analyze(  # noqa: PLR0913 - the contract's public signature; each has a default
    corpus: Any,
    actors: Actors | None = None,
    *,
    clean: bool = True,
    measures: Iterable[str] | None = None,
    parser: object = "auto",
    n_jobs: int = 1,
    progress: bool = True,
    settings: Settings | None = None,
    corrections: str | Path | pd.DataFrame | None = None,
    cache: str | Path | None = None,
) -> Analysis:
    """Find voices, names, loaded terms and asides in every article.

    Parameters
    ----------
    corpus : Any
        The articles: a `Corpus`, or what `framing.read_articles` takes, such as a folder or a DataFrame.
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
    cache : str | Path | None
        A file that keeps parses for later runs, whatever their lexicons and actors, and what was found in each
        article for runs of which nothing changed; made if missing. How many articles were read from it whole, and
        how many sentences of the others were read and parsed, is in ``Analysis.settings["cache"]``.

    Returns
    -------
    Analysis
        One table a kind of finding.

    Raises
    ------
    CacheError
        If `cache` is not a file of parses, or cannot be written.
    SettingsError
        If an argument is of the wrong kind or a measure is unknown.
    CorpusError
        If an article is longer than ``settings.max_chars``.
    NotImplementedError
        If a measure is asked for that a later release will bring.
    """
    settings = Settings() if settings is None else settings
    _check(actors, n_jobs, settings)
    corpus = _checked(as_corpus(corpus), settings.max_chars)
    loaded = load_parser(parser)
    kept = None if cache is None or loaded is None else CachedParser(parser, cache)
    sent = kept or (loaded if n_jobs == 1 else parser)  # another process loads its own
    fixes = () if corrections is None else read_corrections(corrections)
    plan = make_plan(actors, settings, clean=clean, measures=measures, parser=sent, corrections=fixes)
    plan = replace(plan, context=corpus_context(corpus))
    known = Kept(kept, plan, loaded, corpus)
    readings: Sequence[Reading] = ()
    if discovers(plan, actors):
        plan, readings = _discovered(corpus, plan, known, n_jobs, progress)
    check_actors(fixes, plan.actors)
    found = known.rows(plan)
    rows = joined(found | _new_rows(corpus, known, found, plan, readings, n_jobs, progress))
    check_used(fixes, [row["row"] for row in rows.pop("corrections", [])])
    warn_of_foreign(_left_out(rows))
    facts = run_facts(plan, loaded, settings, actors is None)
    if kept is not None:
        facts["cache"] = {**kept.counts()._asdict(), "articles": len(found)}
    return Analysis(tabulate(rows), facts, corpus, plan.actors)


def _discovered(corpus: Corpus, plan: Plan, known: Kept, n_jobs: int, progress: bool) -> tuple[Plan, Sequence[Reading]]:
    """Add the actors of each event to a plan; give the articles that were read for it."""
    events = known.actors()
    readings = read_all([a for a in corpus if (a.event or "") not in events], plan, n_jobs, progress)
    made = discover_events(readings, plan, progress)
    new = {event: named.found.actors for event, named in made.events.items()}
    known.keep_actors(new)
    actors, by_event = unite_actors(dict(sorted((events | new).items())), plan.lexicons)
    return replace(plan, actors=actors, context=replace(plan.context, events=by_event)), readings


def _new_rows(  # noqa: PLR0913 - what is known so far, and how to work
    corpus: Corpus,
    known: Kept,
    old: Mapping[str, Rows],
    plan: Plan,
    readings: Sequence[Reading],
    n_jobs: int,
    progress: bool,
) -> dict[str, Rows]:
    """Find everything in the articles that are not kept, of which some have been read, and keep it."""
    read_before = {r.article.id for r in readings}
    made = collect_rows_of_read([r for r in readings if r.article.id not in old], plan, n_jobs, progress)
    rest = [a for a in corpus if a.id not in old and a.id not in read_before]
    if rest:
        made |= collect_rows(rest, plan, n_jobs, progress)
    known.keep_rows(plan, made)
    return made


def _checked(corpus: Corpus, most: int) -> Corpus:
    """Give a corpus back, or stop at an article that is too long to be one."""
    fault = next(filter(None, (fault_of(a, most) for a in corpus)), "")
    if fault:
        raise CorpusError(fault)
    return corpus


def _left_out(rows: Rows) -> Mapping[str, str]:
    """Give the articles that have no figures for their language, with the reason."""
    return {row["article_id"]: row["reason"] for row in rows["blocks"] if page.is_foreign(row["reason"])}


def _check(actors: object, n_jobs: object, settings: object) -> None:
    """Stop at an argument of the wrong kind."""
    if not isinstance(settings, Settings):
        raise SettingsError(f"settings must be framing.Settings, not {type(settings).__name__}")
    if not (actors is None or isinstance(actors, Actors)):
        raise SettingsError(
            f"actors must be framing.Actors, not {type(actors).__name__}; use Actors.from_dict or read_actors"
        )
    if not n_jobs or not isinstance(n_jobs, int):
        raise SettingsError(f"n_jobs={n_jobs!r}: give a number of processes, or -1 for one a core")


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
    return [voiced(reading, plan) for reading in read(articles, plan, loaded)]
