"""valence."""
