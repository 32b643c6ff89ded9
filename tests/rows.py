"""Rows of tables for tests that build an analysis by hand, given in the order of the columns."""

from framing.results import TABLES


def by_name(rows):
    """The same rows by the names of their columns; a naming is its own core."""
    return {name: [_named(name, row) for row in found] for name, found in rows.items()}


def _named(table, row):
    core = dict(zip(("core_start", "core_end"), row[1:3], strict=True)) if table == "mentions" else {}
    rest = [c for c in TABLES[table] if c not in core]
    found = dict(zip(rest, row, strict=True)) | core
    return {c: found[c] for c in TABLES[table]}
