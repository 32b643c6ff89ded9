"""Articles and how they come in: from folders, tables and pages."""

from framing.corpus.corpus import Corpus
from framing.corpus.events import GROUPED, group_events
from framing.corpus.readers import ENDINGS, as_corpus, read_articles

__all__ = ["ENDINGS", "Corpus", "GROUPED", "as_corpus", "group_events", "read_articles"]
