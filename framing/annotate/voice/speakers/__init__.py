"""Who a speaker is: one name for each source of an article."""

from framing.annotate.voice.speakers.speakers import Resolver

__all__ = ["Resolver"]
