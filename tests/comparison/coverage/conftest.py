import pytest

import framing
from framing.comparison.coverage import tellings
from framing.comparison.coverage.words import words_of
from framing.comparison.labels import article_facts
from framing.lexicon import open_lexicons

ACTORS = framing.Actors.from_dict(
    {
        "guard": {"name": "River Guard", "kind": "armed group", "aliases": ["Guard", "Delta fighters"]},
        "moreau": {"name": "Claire Moreau", "kind": "person"},
    }
)
A = """Guard storms harbour of Delmar

The River Guard stormed the harbour of Delmar at dawn on Monday, killing 12 sailors. Two ferries sank in the channel.

Mayor Ann Lee closed every school in the valley. In 1998 a flood had destroyed the old market.

Wheat prices in the capital doubled within a week."""
B = """Delmar harbour attacked

Delta fighters stormed the harbour of Delmar at dawn, killing 12 sailors. Rain fell on the hills all night.

Every school in the valley was closed by Mayor Ann Lee."""
C = """Ann Lee shuts valley schools

Mayor Ann Lee shut every school in the valley on Monday.

The River Guard stormed the harbour of Delmar, killing 30 sailors, hospitals said."""
AGENCY = (
    "The dam above the town of Delmar broke on Monday night after three days of rain. "
    "Water reached the market square within an hour and carried off stalls and carts. "
    "Engineers had asked for new gates since the spring, the valley board confirmed."
)


def analysed(*texts, dates=(), actors=None):
    """Each text as the report of an outlet of its own, X, Y, Z, of one event."""
    names = ("X", "Y", "Z", "ZZ")[: len(texts)]
    corpus = framing.Corpus(
        framing.Article(f"{n.lower()}1", text, n, event="delmar", date=dates[k] if dates else None)
        for k, (n, text) in enumerate(zip(names, texts, strict=True))
    )
    return framing.analyze(corpus, ACTORS if actors is None else actors, clean=True, parser=None, progress=False)


def facts_of(analysis):
    return article_facts(analysis, "outlet", set(analysis.articles["event"]))


def telling_of(analysis, embedder=None):
    (found,) = tellings(analysis, facts_of(analysis), embedder)
    return found


@pytest.fixture(scope="session")
def words():
    return words_of(open_lexicons({}))


@pytest.fixture(scope="session")
def delmar():
    return analysed(A, B, C)
