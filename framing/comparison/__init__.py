"""Sources against each other."""

from framing.comparison.comparison import COMPARED, Comparison, compare, compare_texts
from framing.comparison.distance import Distances, above_noise, distances
from framing.comparison.labels import shown_label
from framing.comparison.speech import in_words, speaker_names
from framing.comparison.trends import Trends
from framing.comparison.trends import trends as trends_of  # the room has the name of its function
from framing.comparison.vectors import MOST as MOST_SENTENCES

__all__ = [
    "COMPARED",
    "MOST_SENTENCES",
    "Comparison",
    "Distances",
    "Trends",
    "above_noise",
    "compare",
    "compare_texts",
    "distances",
    "in_words",
    "shown_label",
    "speaker_names",
    "trends_of",
]
