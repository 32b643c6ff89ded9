"""Whose a quoted stretch is: beside it, near it, or by a sign; and what kind of quotation."""

from framing.annotate.voice.attach.attach import attach
from framing.annotate.voice.attach.scene import Attached

__all__ = ["Attached", "attach"]
