"""Text to tokens; the only room that knows spaCy."""

from framing.parsing.parsing import MODELS, Parser, SpacyParser, load_parser

__all__ = ["MODELS", "Parser", "SpacyParser", "load_parser"]
