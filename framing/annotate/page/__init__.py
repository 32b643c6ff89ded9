"""Which lines of a page are the article, and what the others are."""

from framing.annotate.page.foreign import is_foreign, leave_foreign
from framing.annotate.page.page import find_blocks, whole

__all__ = ["find_blocks", "is_foreign", "leave_foreign", "whole"]
