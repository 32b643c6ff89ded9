"""Whose words they are: quotations, reported speech, their speakers, and the voice of each word."""

from framing.annotate.voice.voice import find_quotes, voice_spans

__all__ = ["find_quotes", "voice_spans"]
