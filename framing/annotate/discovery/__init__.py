"""Discover the actors that the articles of one event share."""

from framing.annotate.discovery.across import United, unite
from framing.annotate.discovery.discovery import Found, discover

__all__ = ["Found", "United", "discover", "unite"]
