"""Who a speaker is: one name for each source of an article."""

from framing.annotate.voice.speakers.interview import ANSWERS, ASKS
from framing.annotate.voice.speakers.speakers import Resolver

__all__ = ["ANSWERS", "ASKS", "Resolver"]
