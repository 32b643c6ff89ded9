"""Who is heard, and with which words: the speakers of two sources set side by side."""

from framing.comparison.contrasts.heard.heard import of_speakers

__all__ = ["of_speakers"]
