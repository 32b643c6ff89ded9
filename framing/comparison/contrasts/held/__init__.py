"""What another article has of what one says: the same act, the same in other words, or nothing."""

from framing.comparison.contrasts.held.acts import Act, Acts
from framing.comparison.contrasts.held.colour import colours, hardly_praises, says_as_much
from framing.comparison.contrasts.held.inside import Inside
from framing.comparison.contrasts.held.matters import once
from framing.comparison.contrasts.held.names import Namings, is_thing
from framing.comparison.contrasts.held.parts import Part, Parts
from framing.comparison.contrasts.held.silence import Silence, begun_alike
from framing.comparison.contrasts.held.weights import HELD, NO_COLOUR, WORTH
from framing.comparison.contrasts.held.worth import Worth

__all__ = [
    "HELD",
    "NO_COLOUR",
    "WORTH",
    "Act",
    "Acts",
    "Inside",
    "Namings",
    "Part",
    "Parts",
    "Silence",
    "Worth",
    "begun_alike",
    "colours",
    "hardly_praises",
    "is_thing",
    "once",
    "says_as_much",
]
