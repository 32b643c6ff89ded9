"""Discover the actors that the articles of one event share."""

from framing.annotate.discovery.across import United, unite
from framing.annotate.discovery.discovery import Found, discover
from framing.annotate.discovery.names import Reason

__all__ = ["Found", "Reason", "United", "discover", "unite"]
