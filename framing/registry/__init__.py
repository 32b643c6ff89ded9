"""Who the actors are: the file a user writes, and its names compiled for matching."""

from framing.registry.actors import Actors, read_actors
from framing.registry.compiled import Registry, compile_registry
from framing.registry.entry import FOREVER, Entry
from framing.registry.names import Name
from framing.registry.speakers import speaking_actor

__all__ = ["Actors", "Entry", "FOREVER", "Name", "Registry", "compile_registry", "read_actors", "speaking_actor"]
