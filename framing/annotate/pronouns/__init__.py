"""pronouns."""
