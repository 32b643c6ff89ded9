"""Files of every kind in, articles out: what reads which ending stands in one table, `kinds`."""

from framing.corpus.readers.kinds import ENDINGS
from framing.corpus.readers.read import as_corpus, read_articles, stream_articles

__all__ = ["ENDINGS", "as_corpus", "read_articles", "stream_articles"]
