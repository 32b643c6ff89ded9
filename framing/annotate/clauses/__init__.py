"""Who does what to whom: a row a clause, whether a verb or a noun tells the act."""

from framing.annotate.clauses.clauses import find_clauses

__all__ = ["find_clauses"]
