"""Codebooks, and coded text, as other programs read and write them."""

from framing.coding.codebook.code import Code, walk, with_ids
from framing.coding.codebook.library import codebook
from framing.coding.codebook.qdc import read_codebook, write_codebook
from framing.coding.codebook.qdpx import read_qdpx, write_qdpx

__all__ = ["Code", "codebook", "read_codebook", "read_qdpx", "walk", "with_ids", "write_codebook", "write_qdpx"]
