"""Which name forms are one person or body, spelt alike or not, and the evidence about each."""

from framing.annotate.discovery.names.names import Entity, Names, Reason, because, collect, first_and_last
from framing.annotate.discovery.names.nicknames import with_nicknames, with_owners
from framing.annotate.discovery.names.office import Office
from framing.annotate.discovery.names.spellings import LETTERS

__all__ = [
    "LETTERS",
    "Entity",
    "Names",
    "Office",
    "Reason",
    "because",
    "collect",
    "first_and_last",
    "with_nicknames",
    "with_owners",
]
