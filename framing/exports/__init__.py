"""Findings out of the house."""

from framing.exports.brat import write_brat
from framing.exports.label_studio import write_label_studio
from framing.exports.workbook import write_xlsx

__all__ = ["write_brat", "write_label_studio", "write_xlsx"]
