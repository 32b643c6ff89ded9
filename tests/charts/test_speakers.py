import pytest

from framing import charts
from framing.charts.speakers import _rows
from tests.charts import made

SPEAKERS = [
    {"event": "e", "by": "A", "speaker": "Ana Brandt", "kind": "person", "quotes": 2, "words": 30},
    {"event": "e", "by": "A", "speaker": "Mira Osei", "quotes": 1, "words": 90},
    {"event": "e", "by": "B", "speaker": "Ana Brandt", "kind": "person", "quotes": 1, "words": 10},
    {"event": "e", "by": "B", "speaker": "", "quotes": 1, "words": 50},
    {"event": "f", "by": "C", "speaker": "Mira Osei", "quotes": 1, "words": 5},
]


@pytest.fixture
def comparison():
    return made.comparison(speakers=SPEAKERS)


def test_rows_say_how_much_room_each_has_and_who_else_hears_them(comparison):
    rows = _rows(comparison)
    assert rows["speaker"].tolist() == ["Mira Osei", "Ana Brandt", "Ana Brandt", "Mira Osei"]
    assert rows["share"].tolist() == [75, 25, 100, 100]
    assert rows["sources"].tolist() == [1, 2, 2, 1], "inside an event: Mira Osei of the other event is not counted"


def test_bars_are_as_long_as_the_words(comparison):
    ax = charts.speakers(comparison)
    assert [p.get_width() for p in ax.patches] == pytest.approx([90, 30, 10, 5])
    drawn = [t.get_text() for t in ax.texts]
    assert "30 words in 2 places, in 2 sources" in drawn and "90 words in 1 place" in drawn
    assert charts.title_of(ax) == "1 of 2 speakers are heard in more than one source; Mira Osei has the most words"


def test_many_sources_are_a_line_each(drawn, forty):
    ax = drawn("speakers", "forty", forty)
    rows = _rows(forty)
    assert sum(p.get_width() for p in ax.patches) == pytest.approx(rows["words"].sum())
    assert sum(t.get_text() == "no speaker found" for t in ax.texts) == 40 - rows["by"].nunique()


def test_it_looks_as_it_did(five, looks_like):
    assert looks_like(charts.speakers(five), "speakers") < 12
