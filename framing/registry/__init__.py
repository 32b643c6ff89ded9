"""Who the actors are: the file a user writes, and its names compiled for matching."""

from framing.registry.actors import Actors, read_actors
from framing.registry.compiled import FOREVER, Entry, Name, Registry, compile_registry

__all__ = ["Actors", "Entry", "FOREVER", "Name", "Registry", "compile_registry", "read_actors"]
