"""What `framing.analyze` and `framing.discover_actors` return."""

from framing.analysis.analysis import Analysis
from framing.analysis.discovery import Discovery

__all__ = ["Analysis", "Discovery"]
