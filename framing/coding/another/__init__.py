"""Another coder's spans, held against the library's."""

from framing.coding.another.compare import COMPARED_SPANS, ONLY, Compared, compare
from framing.coding.another.place import LEAST, Placed, placed
from framing.coding.another.spans import OTHER, read_spans, spans_frame, write_spans

__all__ = [
    "COMPARED_SPANS",
    "Compared",
    "LEAST",
    "ONLY",
    "OTHER",
    "Placed",
    "compare",
    "placed",
    "read_spans",
    "spans_frame",
    "write_spans",
]
