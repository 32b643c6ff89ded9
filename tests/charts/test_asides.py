import pytest

from framing import charts
from framing.charts.asides import _rows
from tests.charts import made

TEXT = "The talks ended. It should be noted that nobody came. Of course, they said so."
RATES = [made.rate("e", "A", "aside", 10.0, 2, 500), made.rate("e", "B", "aside", 0.0, 0, 500)]
ARTICLES = [{"article_id": "a", "outlet": "A", "event": "e"}, {"article_id": "b", "outlet": "B", "event": "e"}]


def _aside(text, score, voice="own", article="a"):
    start = TEXT.index(text)
    return {
        "article_id": article, "measure": "aside", "start": start, "end": start + len(text), "text": text, "category": "c", "score": score, "voice": voice,
    }  # fmt: skip


@pytest.fixture
def comparison():
    hits = [_aside("Of course", 2.0), _aside("It should be noted", 3.0), _aside("The talks", 3.0, voice="quoted")]
    return made.comparison(rates=RATES, hits=hits, articles=ARTICLES, texts={"a": TEXT, "b": TEXT})


def test_asides_of_the_own_voice_come_strongest_first_and_none_is_a_row_too(comparison):
    rows = _rows(comparison)
    assert rows["text"].tolist() == ["It should be noted", "Of course", ""]
    assert rows["by"].tolist() == ["A", "A", "B"]
    assert rows["after"].iloc[1] == ", they said so."


def test_asides_are_quoted_with_the_words_that_follow(comparison):
    drawn = [t.get_text() for t in charts.asides(comparison).texts]
    at = drawn.index("“Of course")
    assert drawn[at + 1].startswith(", they said so.")
    assert "none found" in drawn
    assert charts.title_of(charts.asides(comparison)) == ("2 asides to the reader, in 1 of 2 sources")


def test_copies_do_not_count(comparison):
    copied = [*ARTICLES[:1], {**ARTICLES[1], "copy_of": "a"}]
    rows = _rows(
        made.comparison(rates=RATES, hits=[_aside("Of course", 2.0, article="b")], articles=copied, texts={"b": TEXT})
    )
    assert (rows["text"] == "").all()


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.asides(five), "asides") < 12
