"""Who is heard, and with which words: the speakers of two sources set side by side."""

from framing.comparison.contrasts.heard.cast import of_casts

__all__ = ["of_casts"]
