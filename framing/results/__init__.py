"""Results as tables: their columns and types, and what holds them."""

from framing.results.cells import workbook_cell
from framing.results.results import Result
from framing.results.tables import TABLES, make_frame

__all__ = ["Result", "TABLES", "make_frame", "workbook_cell"]
