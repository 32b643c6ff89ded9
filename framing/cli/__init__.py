"""The command ``framing``."""

from framing.cli.arguments import KINDS
from framing.cli.commands import main

__all__ = ["KINDS", "main"]
