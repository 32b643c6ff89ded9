"""Results that are asked for by a call of their own: sources over time, and how far apart they lie."""

from collections.abc import Mapping

from framing.charts.beside import distance_map, label_distances, timeline

# Chart name to its file: those of `framing.trends`, then those of `framing.distances`.
FILES = {"timeline": timeline, "distance_map": distance_map, "label_distances": label_distances}
# Kind of result to its charts.
OF: Mapping[str, tuple[str, ...]] = {"Trends": ("timeline",), "Distances": ("distance_map", "label_distances")}

__all__ = ["FILES", "OF", "distance_map", "label_distances", "timeline"]
