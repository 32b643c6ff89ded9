"""Analyses made by hand for the exports: exact spans on any text."""

from hypothesis import settings
from hypothesis import strategies as st

from framing.analysis import Analysis
from framing.corpus import Corpus
from framing.pipeline.rows import tabulate
from framing.records import Article
from framing.registry import Actors
from tests.rows import by_name


def analysis(text, spans, key="a"):
    """An analysis of one text with these namings, and a quotation over all of it."""
    return analysis_of({key: (text, spans)})


def analysis_of(texts):
    """The same of several: key to text and namings."""
    rows = {
        "mentions": [
            (key, a, b, text[a:b], "x", "h", "", "name", "", "asserted", "own", "", -1.0, "r", "", 1.0, "t")
            for key, (text, spans) in texts.items()
            for a, b in spans
        ],
        "voices": [(key, 0, len(text), "quoted", "=Somebody") for key, (text, _) in texts.items() if text],
    }
    corpus = Corpus([Article(key, text, "Outlet") for key, (text, _) in texts.items()])
    return Analysis(tabulate(by_name(rows)), {"framing": "0"}, corpus, Actors())


# Texts whose characters and bytes, line ends and lines differ.
TEXTS = (
    st.lists(st.sampled_from(["a", "é", "😀", "\r\n", "\n", "\r", " ", "“", "\u202e", "ß"]), min_size=2, max_size=30)
    .map("".join)
    .filter(lambda t: any(c.isalnum() for c in t))
)
# Several articles are written at once, since a file costs and not a text: 12 examples of 5 are as many texts as 60 of one.
KEYS = "abcde"
PROJECTS = settings(max_examples=12)
MANY = st.lists(TEXTS, min_size=len(KEYS), max_size=len(KEYS))


@st.composite
def spans_in(draw, text):
    """A span of a text, of one character at least."""
    a = draw(st.integers(0, len(text) - 1))
    return a, draw(st.integers(a + 1, len(text)))


MANY_WITH_SPANS = st.lists(
    TEXTS.flatmap(lambda t: st.tuples(st.just(t), spans_in(t))), min_size=len(KEYS), max_size=len(KEYS)
)
