"""scikit-learn's side: features, a sentence-bias pipeline, explanations."""

from framing.learning.bias import sentence_bias_pipeline
from framing.learning.explanation import explain
from framing.learning.features import FramingFeatures

__all__ = ["FramingFeatures", "explain", "sentence_bias_pipeline"]
