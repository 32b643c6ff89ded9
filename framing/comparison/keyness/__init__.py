"""Words and phrases that set sources apart."""

from framing.comparison.keyness.keywords import KEYNESS, key_rows, keyness

__all__ = ["KEYNESS", "key_rows", "keyness"]
