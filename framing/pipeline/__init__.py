"""The only place that knows the order of the steps."""

from framing.pipeline.context import part_of, reduce_articles
from framing.pipeline.discover import discover_actors
from framing.pipeline.pipeline import analyze, read_texts
from framing.pipeline.plan import Plan, discovers, make_plan, run_facts
from framing.pipeline.unit import ERRORS, find_actors, make_tables, unite_actors

__all__ = [
    "ERRORS",
    "Plan",
    "analyze",
    "discover_actors",
    "discovers",
    "find_actors",
    "make_plan",
    "make_tables",
    "part_of",
    "read_texts",
    "reduce_articles",
    "run_facts",
    "unite_actors",
]
