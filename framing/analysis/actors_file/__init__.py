"""A discovered registry as a file that a person edits: the actors by event and weight, with the evidence for each."""

from framing.analysis.actors_file.file import actors_file

__all__ = ["actors_file"]
