"""Who does what to whom, a row a clause, and what an actor is tied to without an act."""

from framing.annotate.clauses.clauses import find_clauses
from framing.annotate.clauses.ties import find_ties

__all__ = ["find_clauses", "find_ties"]
