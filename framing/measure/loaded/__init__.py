"""loaded."""
