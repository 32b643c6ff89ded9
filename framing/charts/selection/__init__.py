"""What is selected: what is told at all, which kinds of source speak, and under which aspects a matter is told."""

from framing.charts.selection import coverage_grid, frame_shares, source_kinds

# Chart name to its file, in the order of a report.
FILES = {"coverage_grid": coverage_grid, "source_kinds": source_kinds, "frame_shares": frame_shares}

__all__ = ["FILES", "coverage_grid", "frame_shares", "source_kinds"]
