"""Words and phrases that set sources apart."""

from framing.comparison.keyness.counted import Counted
from framing.comparison.keyness.keywords import KEYNESS, REST, Asked, Gates, key_rows, keyness, tested

__all__ = ["KEYNESS", "REST", "Asked", "Counted", "Gates", "key_rows", "keyness", "tested"]
