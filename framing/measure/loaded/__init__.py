"""Loaded language: listed terms and word forms, judged by what stands around them."""

from framing.measure.loaded.loaded import candidates, measure

__all__ = ["candidates", "measure"]
