"""Runs on disk: written part by part, resumed where they stopped, read without holding all of them."""

from framing.runs.opened import Run, open_run
from framing.runs.parts import Task
from framing.runs.runs import Runner, Work, analyze_to, check_folder, prepare, run_parts
from framing.runs.spool import articles_of as read_source

__all__ = [
    "Run",
    "Runner",
    "Task",
    "Work",
    "analyze_to",
    "check_folder",
    "open_run",
    "prepare",
    "read_source",
    "run_parts",
]
