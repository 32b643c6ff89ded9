"""How far sources lie apart, in what they call each actor and in all that is measured, and a map of them."""

from framing.comparison.distance.between import (
    LABEL_DISTANCES,
    PLACES,
    PROFILE_DISTANCES,
    Distances,
    above_noise,
    distances,
)

__all__ = ["LABEL_DISTANCES", "PLACES", "PROFILE_DISTANCES", "Distances", "above_noise", "distances"]
