"""Articles and how they come in: from folders, tables and pages."""

from framing.corpus.corpus import Corpus
from framing.corpus.events import GROUPED, group_events
from framing.corpus.language import ENGLISH, language_of
from framing.corpus.overview import missing, noted, told
from framing.corpus.readers import ENDINGS, as_corpus, read_articles, stream_articles

__all__ = [
    "ENDINGS",
    "ENGLISH",
    "GROUPED",
    "Corpus",
    "as_corpus",
    "group_events",
    "language_of",
    "missing",
    "noted",
    "read_articles",
    "stream_articles",
    "told",
]
