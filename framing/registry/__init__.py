"""Who the actors are: the file a user writes, and its names compiled for matching."""

from framing.registry.actors import Actors, read_actors
from framing.registry.compiled import POWERS, Registry, compile_registry
from framing.registry.entry import FOREVER, Entry
from framing.registry.names import Name

__all__ = ["POWERS", "Actors", "Entry", "FOREVER", "Name", "Registry", "compile_registry", "read_actors"]
