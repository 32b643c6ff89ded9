"""Coding by hand beside the library: blind sheets, reliability, codebooks, other coders.

| to | call |
|---|---|
| draw a blind sheet and write it | `sheet`, `write_sheet`, `write_key` |
| read it back | `read_sheet` |
| see how far coders agree, and where not | `reliability`, `disagreements` |
| correct rates by it | ``framing.profile(analysis, gold=...)`` |
| exchange codebooks and coded text | `codebook`, `write_codebook`, `read_codebook`, `write_qdpx`, `read_qdpx` |
| hold another coder's spans against the library | `compare`, `read_spans`, `write_spans` |
| check findings one by one | `validation_sample`, `validation_precision` |
"""

from framing.coding.another import (
    COMPARED_SPANS,
    ONLY,
    OTHER,
    Compared,
    compare,
    read_spans,
    spans_frame,
    write_spans,
)
from framing.coding.codebook import Code, codebook, read_codebook, read_qdpx, walk, write_codebook, write_qdpx
from framing.coding.disagreements import DISAGREEMENTS, disagreements
from framing.coding.draw import sheet
from framing.coding.formats import read_key, read_sheet, write_key, write_sheet
from framing.coding.gold import GOLD, Gold, gold_units
from framing.coding.precision import PRECISION, SAMPLE, validation_precision, validation_sample
from framing.coding.record import SPANS, TOOL, Coded, Kind, Sheet, Unit, Variable
from framing.coding.reliability import RELIABILITY, reliability
from framing.coding.units import count_variables, paragraphs

__all__ = [
    "COMPARED_SPANS",
    "Code",
    "Coded",
    "Compared",
    "DISAGREEMENTS",
    "GOLD",
    "Gold",
    "Kind",
    "ONLY",
    "OTHER",
    "PRECISION",
    "RELIABILITY",
    "SAMPLE",
    "SPANS",
    "Sheet",
    "TOOL",
    "Unit",
    "Variable",
    "codebook",
    "compare",
    "count_variables",
    "disagreements",
    "gold_units",
    "paragraphs",
    "read_codebook",
    "read_key",
    "read_qdpx",
    "read_sheet",
    "read_spans",
    "reliability",
    "sheet",
    "spans_frame",
    "validation_precision",
    "validation_sample",
    "walk",
    "write_codebook",
    "write_key",
    "write_qdpx",
    "write_sheet",
    "write_spans",
]
