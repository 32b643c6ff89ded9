"""Loaded language: listed terms and word forms, judged by what stands around them."""

from framing.measure.loaded.loaded import LOADED, candidates, measure

__all__ = ["LOADED", "candidates", "measure"]
