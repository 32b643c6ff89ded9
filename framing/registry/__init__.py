"""Who the actors are: the file a user writes, and its names compiled for matching."""

from framing.registry.actors import Actors
from framing.registry.compiled import POWERS, Registry, compile_registry
from framing.registry.entry import FOREVER, Entry
from framing.registry.example import Example, example_folder, load_example
from framing.registry.names import Name
from framing.registry.reading import read_actors, shared_names
from framing.registry.record import plain_record
from framing.registry.speakers import speaking_actor
from framing.registry.toml import Remark, comment, table

__all__ = [
    "Actors",
    "Entry",
    "Example",
    "FOREVER",
    "Name",
    "POWERS",
    "Registry",
    "Remark",
    "comment",
    "compile_registry",
    "example_folder",
    "load_example",
    "plain_record",
    "read_actors",
    "shared_names",
    "speaking_actor",
    "table",
]
