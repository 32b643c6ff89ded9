"""Steps that say what a span weighs.

A measure is a pure function of one annotated article, and a record that says what its sum is divided by and how a
reader is told of it.
"""

from collections.abc import Callable, Mapping

from framing.lexicon import Lexicons
from framing.measure import asides, choices, loaded, stance
from framing.measure.asides import ASIDE
from framing.measure.choices import CHOICE
from framing.measure.ladder import LADDER
from framing.measure.loaded import LOADED
from framing.measure.power import AGENCY
from framing.measure.stance import HEARD, STANCE
from framing.measure.wording import WORDING, is_flagged
from framing.records import Annotated, Base, Hit, Measure

__all__ = [
    "AGENCY",
    "ASIDE",
    "CHOICE",
    "FOUND",
    "HEARD",
    "LADDER",
    "LOADED",
    "STANCE",
    "SUMMED",
    "WORDING",
    "is_flagged",
]

# What fills the table of hits, in order: each is given the hits of those before it. A new measure is a line here.
FOUND: Mapping[Measure, Callable[[Annotated, tuple[Hit, ...], Lexicons], tuple[Hit, ...]]] = {
    LOADED: loaded.measure,
    ASIDE: asides.measure,
    CHOICE: choices.measure,
    STANCE: stance.measure,
}
# Of these, what has a rate by words and is marked in a text; stances have a mean by actor, others are listed.
SUMMED: tuple[Measure, ...] = tuple(m for m in FOUND if m.base is Base.VOICE)
