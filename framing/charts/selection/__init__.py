"""What is selected: which kinds of source speak, and under which aspects a matter is told."""

from framing.charts.selection import frame_shares, source_kinds

# Chart name to its file, in the order of a report.
FILES = {"source_kinds": source_kinds, "frame_shares": frame_shares}

__all__ = ["FILES", "frame_shares", "source_kinds"]
