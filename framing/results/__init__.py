"""Results as tables: their columns and types, what holds them, and how they reach a disk."""

from framing.results.asked import check_kind
from framing.results.cells import undated, workbook_cell
from framing.results.files import put_into, replace_file, settle, write_file
from framing.results.later import Later
from framing.results.results import Result
from framing.results.tables import FAINT, TABLES, as_records, as_tuples, frame_of, make_frame

__all__ = [
    "FAINT", "Later", "Result", "TABLES", "as_records", "as_tuples", "check_kind", "frame_of", "make_frame", "put_into",
    "replace_file", "settle", "undated", "workbook_cell", "write_file",
]  # fmt: skip
