"""Runs on disk: written part by part, resumed where they stopped, read without holding all of them."""

from framing.runs.opened import Run, open_run
from framing.runs.runs import Runner, analyze_to, prepare, run_parts

__all__ = ["Run", "Runner", "analyze_to", "open_run", "prepare", "run_parts"]
