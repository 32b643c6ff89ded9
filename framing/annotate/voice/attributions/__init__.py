"""Reported speech read off the tree: cue, source and content of each attribution."""

from framing.annotate.voice.attributions.according import phrase_attributions
from framing.annotate.voice.attributions.antecedents import antecedent
from framing.annotate.voice.attributions.attributions import find_attributions
from framing.annotate.voice.attributions.holders import (
    closing_attribution,
    holder_attribution,
    labeller_attribution,
    opening_attribution,
    subject_attribution,
)
from framing.annotate.voice.attributions.pointing import pointing_back
from framing.annotate.voice.attributions.source import FINITE, source_range, source_span

__all__ = [
    "FINITE",
    "antecedent",
    "closing_attribution",
    "find_attributions",
    "holder_attribution",
    "labeller_attribution",
    "opening_attribution",
    "phrase_attributions",
    "pointing_back",
    "source_range",
    "source_span",
    "subject_attribution",
]
