"""Who is let speak in each source, which kinds of source, and who is named and never speaks."""

from framing.comparison.speech.heard import SOURCE_KINDS, source_kind_rows
from framing.comparison.speech.named import in_words, is_vague, may_be_same_speaker
from framing.comparison.speech.one import Names, speaker_names, under_one_name
from framing.comparison.speech.silent import SILENT, silent_rows
from framing.comparison.speech.sources import SPEAKERS, speaker_rows

__all__ = [
    "SILENT",
    "SOURCE_KINDS",
    "SPEAKERS",
    "Names",
    "in_words",
    "is_vague",
    "may_be_same_speaker",
    "silent_rows",
    "source_kind_rows",
    "speaker_names",
    "speaker_rows",
    "under_one_name",
]
