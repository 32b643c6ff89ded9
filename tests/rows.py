"""Rows of tables for tests that build an analysis by hand, given in the order of the columns."""

from framing.results import TABLES


def by_name(rows):
    """The same rows by the names of their columns."""
    return {name: [dict(zip(TABLES[name], row, strict=True)) for row in found] for name, found in rows.items()}
