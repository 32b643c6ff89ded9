"""Steps that say what a span weighs.

A measure is a pure function of one annotated article, and a record that says what its sum is divided by and how a
reader is told of it.
"""

from collections.abc import Callable, Mapping

from framing.lexicon import Lexicons
from framing.measure import asides, choices, frames, loaded, stance
from framing.measure.asides import ASIDE
from framing.measure.choices import CHOICE
from framing.measure.frames import FRAME
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
    "FRAME",
    "HEARD",
    "LADDER",
    "LOADED",
    "STANCE",
    "SUMMED",
    "WORDING",
    "finders",
    "is_flagged",
]

# What fills the table of hits, in order: each is given the hits of those before it. A new measure is a line here.
Finder = Callable[[Annotated, tuple[Hit, ...], Lexicons], tuple[Hit, ...]]
FOUND: Mapping[Measure, Finder] = {
    LOADED: loaded.measure,
    ASIDE: asides.measure,
    CHOICE: choices.measure,
    STANCE: stance.measure,
    FRAME: frames.measure,
}
_BY_ENCODER: Mapping[Measure, Finder] = {**FOUND, STANCE: stance.measure_by_encoder}
# Of these, what has a rate by words and is marked in a text; stances have a mean by actor, others are listed.
SUMMED: tuple[Measure, ...] = tuple(m for m in FOUND if m.base is Base.VOICE)


def finders(stance_model: str) -> Mapping[Measure, Finder]:
    """Give `FOUND` with the model of stance that the settings name."""
    return _BY_ENCODER if stance_model == "encoder" else FOUND
