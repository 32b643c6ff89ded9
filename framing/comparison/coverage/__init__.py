"""What each source tells and leaves out."""

from framing.comparison.coverage.coverage import COVERAGE, coverage
from framing.comparison.coverage.same import same_fact

__all__ = ["COVERAGE", "coverage", "same_fact"]
