"""Who is let speak in each source, which kinds of source, and who is named and never speaks."""

from framing.comparison.speech.heard import SILENT, SOURCE_KINDS, silent_rows, source_kind_rows
from framing.comparison.speech.sources import SPEAKERS, speaker_rows

__all__ = ["SILENT", "SOURCE_KINDS", "SPEAKERS", "silent_rows", "source_kind_rows", "speaker_rows"]
