"""Steps that say what a span weighs. A measure is a pure function of one annotated article."""
