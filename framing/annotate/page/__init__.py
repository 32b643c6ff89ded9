"""Which lines of a page are the article, and what the others are."""

from framing.annotate.page.page import find_blocks, whole

__all__ = ["find_blocks", "whole"]
