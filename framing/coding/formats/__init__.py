"""Sheets as files: written for coders, and read back."""

from framing.coding.formats.key import read_key, write_key
from framing.coding.formats.write import read_sheet, write_sheet

__all__ = ["read_key", "read_sheet", "write_key", "write_sheet"]
