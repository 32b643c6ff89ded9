"""Parses kept on disk, so that a second run over the same texts parses nothing."""

from framing.parses.parses import CachedParser, Counts

__all__ = ["CachedParser", "Counts"]
