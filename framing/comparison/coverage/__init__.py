"""What each source tells and leaves out, and what it shares with others."""

from framing.comparison.coverage.apart import without_shared
from framing.comparison.coverage.copies import COPIES, copy_rows, shared_spans
from framing.comparison.coverage.coverage import COVERAGE, coverage
from framing.comparison.coverage.differs import Statement, Statements, may_be_one, shared_names
from framing.comparison.coverage.edits import EDITS, edit_rows
from framing.comparison.coverage.facts import FACTS, fact_rows
from framing.comparison.coverage.same import SAME_FACT, same_fact
from framing.comparison.coverage.telling import tellings
from framing.comparison.coverage.words import Words, words_of

__all__ = [
    "COPIES",
    "COVERAGE",
    "EDITS",
    "FACTS",
    "SAME_FACT",
    "Statement",
    "Statements",
    "Words",
    "copy_rows",
    "coverage",
    "edit_rows",
    "fact_rows",
    "may_be_one",
    "same_fact",
    "shared_names",
    "shared_spans",
    "tellings",
    "without_shared",
    "words_of",
]
