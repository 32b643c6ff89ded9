"""What stands around a noun or a name and says whose it is: its borders, modifiers, office, seat and time."""

from framing.annotate.naming.clues.apart import another, of_a_person
from framing.annotate.naming.clues.bearers import by_owner
from framing.annotate.naming.clues.borders import (
    another_bearer,
    another_follows,
    anothers_first_name,
    inside_word,
    names_a_body,
    own_first_name,
    runs_on,
    with_byname,
    with_determiner,
    with_legal_form,
    with_office_of,
    with_titles,
)
from framing.annotate.naming.clues.modifiers import Modifiers, read
from framing.annotate.naming.clues.offices import called, holds_office, is_second, names_office, office_of
from framing.annotate.naming.clues.seats import is_place, of_persons
from framing.annotate.naming.clues.times import When

__all__ = [
    "Modifiers",
    "When",
    "another",
    "another_bearer",
    "another_follows",
    "by_owner",
    "anothers_first_name",
    "called",
    "holds_office",
    "inside_word",
    "is_place",
    "is_second",
    "names_a_body",
    "names_office",
    "of_a_person",
    "of_persons",
    "own_first_name",
    "office_of",
    "read",
    "runs_on",
    "with_byname",
    "with_determiner",
    "with_legal_form",
    "with_office_of",
    "with_titles",
]
