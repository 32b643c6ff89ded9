"""The only place that knows the order of the steps."""

from framing.pipeline.discover import discover_actors
from framing.pipeline.pipeline import analyze, read_texts

__all__ = ["analyze", "discover_actors", "read_texts"]
