"""Compare how each outlet describes the same people.

`framing` reads news articles, separates the outlet's own voice from quoted and paraphrased
speech, finds every name and epithet each outlet gives each actor, and lays sources side
by side with evidence and uncertainty. Names are loaded on first use, so that
``import framing`` stays light.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from framing import charts, coding, distributed, exercises, exports
    from framing.analysis import Analysis, Discovery, dtm, kwic, sketch
    from framing.coding import validation_precision, validation_sample
    from framing.comparison import Comparison, compare, compare_texts
    from framing.comparison.coverage import coverage, same_fact
    from framing.comparison.distance import distances
    from framing.comparison.keyness import keyness
    from framing.comparison.trends import trends
    from framing.corpus import Corpus, group_events, read_articles
    from framing.errors import (
        CacheError,
        CorpusError,
        FramingError,
        LexiconError,
        ParserError,
        ResultError,
        RunError,
        SettingsError,
    )
    from framing.learning import FramingFeatures, explain, sentence_bias_pipeline
    from framing.lexicon import Lexicons, read_lexicon
    from framing.measure.ladder import rate_labels
    from framing.measure.power import rate_verbs
    from framing.measure.sources import source_kinds
    from framing.measure.stance import target_sentiment
    from framing.pipeline import analyze, discover_actors
    from framing.profiles import Profiles, profile
    from framing.records import Article, Settings
    from framing.registry import Actors, load_example, read_actors
    from framing.report import show, write_report
    from framing.runs import Run, analyze_to, open_run

    __version__: str

_HOME = {
    "Actors": "framing.registry",
    "Analysis": "framing.analysis",
    "Article": "framing.records",
    "CacheError": "framing.errors",
    "Comparison": "framing.comparison",
    "Corpus": "framing.corpus",
    "CorpusError": "framing.errors",
    "Discovery": "framing.analysis",
    "FramingError": "framing.errors",
    "FramingFeatures": "framing.learning",
    "LexiconError": "framing.errors",
    "Lexicons": "framing.lexicon",
    "ParserError": "framing.errors",
    "Profiles": "framing.profiles",
    "ResultError": "framing.errors",
    "Run": "framing.runs",
    "RunError": "framing.errors",
    "Settings": "framing.records",
    "SettingsError": "framing.errors",
    "analyze": "framing.pipeline",
    "analyze_to": "framing.runs",
    "charts": "",
    "coding": "",
    "compare": "framing.comparison",
    "compare_texts": "framing.comparison",
    "coverage": "framing.comparison.coverage",
    "discover_actors": "framing.pipeline",
    "distances": "framing.comparison.distance",
    "distributed": "",
    "dtm": "framing.analysis",
    "exercises": "",
    "exports": "",
    "explain": "framing.learning",
    "group_events": "framing.corpus",
    "keyness": "framing.comparison.keyness",
    "kwic": "framing.analysis",
    "load_example": "framing.registry",
    "open_run": "framing.runs",
    "profile": "framing.profiles",
    "rate_labels": "framing.measure.ladder",
    "rate_verbs": "framing.measure.power",
    "read_actors": "framing.registry",
    "read_articles": "framing.corpus",
    "read_lexicon": "framing.lexicon",
    "same_fact": "framing.comparison.coverage",
    "sentence_bias_pipeline": "framing.learning",
    "show": "framing.report",
    "sketch": "framing.analysis",
    "source_kinds": "framing.measure.sources",
    "target_sentiment": "framing.measure.stance",
    "trends": "framing.comparison.trends",
    "validation_precision": "framing.coding",
    "validation_sample": "framing.coding",
    "write_report": "framing.report",
}

__all__ = [
    "Actors",
    "Analysis",
    "Article",
    "CacheError",
    "Comparison",
    "Corpus",
    "CorpusError",
    "Discovery",
    "FramingError",
    "FramingFeatures",
    "LexiconError",
    "Lexicons",
    "ParserError",
    "Profiles",
    "ResultError",
    "Run",
    "RunError",
    "Settings",
    "SettingsError",
    "analyze",
    "analyze_to",
    "charts",
    "coding",
    "compare",
    "compare_texts",
    "coverage",
    "discover_actors",
    "distances",
    "distributed",
    "dtm",
    "exercises",
    "explain",
    "exports",
    "group_events",
    "keyness",
    "kwic",
    "load_example",
    "open_run",
    "profile",
    "rate_labels",
    "rate_verbs",
    "read_actors",
    "read_articles",
    "read_lexicon",
    "same_fact",
    "sentence_bias_pipeline",
    "show",
    "sketch",
    "source_kinds",
    "target_sentiment",
    "trends",
    "validation_precision",
    "validation_sample",
    "write_report",
]


if not TYPE_CHECKING:  # whoever checks types reads the imports above, and is told of a name that is not among them

    def __getattr__(name: str) -> object:
        if name == "__version__":
            from importlib.metadata import version  # costs more than all the rest of this import

            return version("media-framing")
        if name not in _HOME:
            raise AttributeError(f"module 'framing' has no attribute {name!r}")
        home = _HOME[name]
        found = getattr(import_module(home), name) if home else import_module(f"framing.{name}")
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted(__all__)
