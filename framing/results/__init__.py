"""Results as tables: their columns and types, and what holds them."""

from framing.results.asked import check_kind
from framing.results.results import Result
from framing.results.tables import TABLES, make_frame

__all__ = ["Result", "TABLES", "check_kind", "make_frame"]
