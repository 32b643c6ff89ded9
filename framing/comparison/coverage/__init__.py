"""What each source tells and leaves out."""

from framing.comparison.coverage.same import same_fact

__all__ = ["same_fact"]
