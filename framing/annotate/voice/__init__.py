"""Whose words they are: quotations, reported speech, their speakers, and the voice of each word."""

from framing.annotate.voice.report import Report
from framing.annotate.voice.rows import name_speakers
from framing.annotate.voice.voice import find_quotes, find_reports, voice_spans

__all__ = ["Report", "find_quotes", "find_reports", "name_speakers", "voice_spans"]
