"""Whom a phrase names: names, nouns of kind and definite nouns, each given to an actor or to nobody."""

from framing.annotate.naming.names import PLACE
from framing.annotate.naming.naming import find_mentions

__all__ = ["PLACE", "find_mentions"]
