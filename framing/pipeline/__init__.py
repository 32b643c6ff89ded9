"""The only place that knows the order of the steps."""

from framing.pipeline.context import part_of, reduce_articles
from framing.pipeline.digests import digest, name_of, plan_digest
from framing.pipeline.discover import discover_actors
from framing.pipeline.pipeline import analyze, read_texts
from framing.pipeline.plan import Plan, discovers, make_plan, run_facts
from framing.pipeline.unit import ERRORS, find_actors, make_tables, unite_actors

__all__ = [
    "ERRORS",
    "Plan",
    "analyze",
    "digest",
    "discover_actors",
    "discovers",
    "find_actors",
    "make_plan",
    "make_tables",
    "name_of",
    "part_of",
    "plan_digest",
    "read_texts",
    "reduce_articles",
    "run_facts",
    "unite_actors",
]
