"""Articles and how they come in: from folders, tables and pages."""

from framing.corpus.corpus import Corpus
from framing.corpus.readers import read_articles

__all__ = ["Corpus", "read_articles"]
