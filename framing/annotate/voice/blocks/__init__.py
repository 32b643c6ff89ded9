"""Somebody else's words in paragraphs without marks: posts, statements, letters, pull quotes."""

from framing.annotate.voice.blocks.block import meeting
from framing.annotate.voice.blocks.blocks import blocks_behind_colons, signed_blocks
from framing.annotate.voice.blocks.borrowed import borrowed
from framing.annotate.voice.blocks.pulls import pull_quotes

__all__ = ["blocks_behind_colons", "borrowed", "meeting", "pull_quotes", "signed_blocks"]
