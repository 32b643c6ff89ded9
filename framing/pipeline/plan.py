"""What a run is: its plan, the measures it knows, an article as read, and the facts that are recorded of it.

Idea: the second pass needs the articles and a small frozen `Plan`, nothing else, so that it can be sent to
another process. An article is read once (`Reading`): what it says and reports does not depend on who is looked for;
whom its speakers and namings stand for does, and is asked again when the actors are known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from importlib import metadata
from typing import Any

from framing.annotate.voice import Report
from framing.errors import SettingsError
from framing.lexicon import Lexicons, open_lexicons
from framing.measure import FOUND, FRAME, STANCE
from framing.measure.stance import load_encoder
from framing.parsing import Parser
from framing.pipeline.context import part_of
from framing.pipeline.corrections import Correction
from framing.records import Annotated, Article, CorpusContext, Settings
from framing.registry import Actors
from framing.text import Normalised

POWER = "power"
_LATER = ("sentiment",)
_ALSO: Mapping[str, str] = {"frames": FRAME.name}  # other names by which a measure may be asked for
MEASURES = ("voice", "labels", *(m.name for m in FOUND), POWER, *_LATER, "readability", "sources")


@dataclass(frozen=True)
class Plan:
    """What the second pass needs beside the articles; small enough to send to another process."""

    clean: bool
    measures: frozenset[str]
    parser: object
    lexicons: Lexicons
    actors: Actors
    context: CorpusContext
    corrections: tuple[Correction, ...] = ()
    stance_model: str = "linear"
    max_chars: int | None = None  # of an article; None is no limit


@dataclass(frozen=True, slots=True)
class Reading:
    """One article normalised, cut, parsed, with what it reports; `norm` is the way back to the text as given."""

    doc: Annotated
    norm: Normalised
    reports: tuple[Report, ...]

    @property
    def article(self) -> Article:
        """What was read."""
        return self.doc.article


def narrowed(plan: Plan, articles: Iterable[Article]) -> Plan:
    """Leave out of a plan what only other articles need: their events' actors, their outlets' lines, their copies."""
    few = list(articles)
    ids, events = {a.id for a in few}, {a.event or "" for a in few}
    actors = Actors() if events <= plan.context.events.keys() else plan.actors  # an event's own stand in their place
    fixes = tuple(c for c in plan.corrections if c.article_id in ids)
    return replace(plan, context=part_of(plan.context, few), actors=actors, corrections=fixes)


def make_plan(  # noqa: PLR0913 - what a run is told; each has a default where the user has one
    actors: Actors | None,
    settings: Settings,
    *,
    clean: bool,
    measures: Iterable[str] | None,
    parser: object,
    corrections: tuple[Correction, ...] = (),
) -> Plan:
    """Check what a run is told, before any work is done; its context is still empty."""
    wanted = wanted_measures(measures)
    lexicons = open_lexicons(settings.lexicons)
    check_lexicons(lexicons)
    model = stance_model(settings, wanted)
    return Plan(
        clean, wanted, parser, lexicons, actors or Actors(), CorpusContext(), corrections, model, settings.max_chars
    )


def fault_of(article: Article, most: int | None) -> str:
    """Say why an article is none (a book, a dump, an archive in one line), or nothing."""
    if most is None or len(article.text) <= most:
        return ""
    return (
        f"article {article.id!r} has {len(article.text):,} characters; max_chars is {most:,}: split it, leave it out, "
        f"or allow it with Settings(max_chars={len(article.text)})"
    )


def discovers(plan: Plan, actors: Actors | None) -> bool:
    """Whether a run has to find its actors: nobody listed any, and something asks for them."""
    return actors is None and bool(plan.measures & {"labels", POWER}) and plan.parser is not None


def wanted_measures(given: Iterable[str] | None) -> frozenset[str]:
    """Check the measures asked for and add what they need."""
    if given is None:
        return frozenset(MEASURES) - set(_LATER)
    wanted = frozenset([given] if isinstance(given, str) else given)
    wanted = frozenset(_ALSO.get(name, name) for name in wanted)
    unknown = sorted(wanted - set(MEASURES))
    if unknown:
        raise SettingsError(f"unknown measure {unknown[0]!r}; the measures are: {', '.join(MEASURES)}")
    later = sorted(wanted & set(_LATER))
    if later:
        raise NotImplementedError(f"the measure {later[0]!r} comes with a later release of framing")
    needed = {n for m in FOUND if m.name in wanted for n in m.needs}
    return (
        wanted | {"voice"} | needed.difference(m.name for m in FOUND)
    )  # hits that only another measure reads are not shown


def check_lexicons(lexicons: Lexicons) -> None:
    """Read the user's lexicon files before any work is done."""
    unknown = sorted(set(lexicons.overrides) - set(lexicons))
    if unknown:
        raise SettingsError(f"settings.lexicons names {unknown[0]!r}; the lexicons are: {', '.join(lexicons)}")
    for name in lexicons.overrides:
        lexicons[name]  # noqa: B018 - reading checks it


def stance_model(settings: Settings, wanted: frozenset[str]) -> str:
    """Name the model of stance, and load it before any work is done where it is asked for."""
    if settings.stance_model == "encoder" and STANCE.name in wanted:
        load_encoder()
    return settings.stance_model


def run_facts(plan: Plan, parser: Parser | None, settings: Settings, discovered: bool) -> dict[str, Any]:
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
