"""Analyses made by hand for the exports: exact spans on any text."""

from hypothesis import strategies as st

from framing.analysis import Analysis
from framing.corpus import Corpus
from framing.pipeline.rows import tabulate
from framing.records import Article
from framing.registry import Actors
from tests.rows import by_name


def analysis(text, spans, key="a"):
    """An analysis of one text with these namings, and a quotation over all of it."""
    rows = {
        "mentions": [
            (key, a, b, text[a:b], "x", "h", "", "name", "", "asserted", "own", "", -1.0, "r", "", 1.0, "t")
            for a, b in spans
        ],
        "voices": [(key, 0, len(text), "quoted", "=Somebody")] if text else [],
    }
    corpus = Corpus([Article(key, text, "Outlet")])
    return Analysis(tabulate(by_name(rows)), {"framing": "0"}, corpus, Actors())


# Texts whose characters and bytes, line ends and lines differ.
TEXTS = (
    st.lists(st.sampled_from(["a", "é", "😀", "\r\n", "\n", "\r", " ", "“", "\u202e", "ß"]), min_size=2, max_size=30)
    .map("".join)
    .filter(lambda t: any(c.isalnum() for c in t))
)
