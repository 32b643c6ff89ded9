"""Parses kept on disk, so that a second run over the same texts parses nothing, and what was found in articles."""

from framing.parses.code import code_digest
from framing.parses.findings import Findings
from framing.parses.parses import CachedParser, Counts

__all__ = ["CachedParser", "Counts", "Findings", "code_digest"]
