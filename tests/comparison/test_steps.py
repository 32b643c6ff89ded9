import pickle

import pytest

import framing
from framing.comparison.steps import OVERVIEW

TEXTS = {"A": "The brutal Guard fled. Hale wept.", "B": "The Guard left. Hale said: “We mourn.”"}
ACTORS = framing.Actors.from_dict({"guard": {"name": "Guard", "kind": "armed group", "aliases": ["Guard"]}})


@pytest.fixture
def found():
    corpus = framing.Corpus(framing.Article(k, t, k, event="e") for k, t in TEXTS.items())
    return framing.analyze(corpus, ACTORS, parser=None, progress=False)


def test_a_table_costs_no_other(found, monkeypatch):
    asked = []
    for step in ("difference_rows", "fact_rows", "contrast_rows", "copy_rows", "label_rows"):
        real = getattr(framing.comparison.steps, step)
        monkeypatch.setattr(
            f"framing.comparison.steps.{step}",
            lambda *a, real=real, step=step, **k: (asked.append(step), real(*a, **k))[1],
        )
    compared = framing.compare(found)
    assert asked == []
    assert len(compared.labels) and asked == ["label_rows"]
    assert len(compared.contrasts.columns) and set(asked) == {"label_rows", "contrast_rows"}
    asked.clear()
    assert len(compared.stances.columns) and compared.agency.empty
    assert asked == [], "what is drawn from the events is drawn at once"


def test_the_order_of_asking_changes_nothing(found):
    one, other = framing.compare(found), framing.compare(found)
    names = list(one.tables)
    forth = {name: one.tables[name] for name in names}
    back = {name: other.tables[name] for name in reversed(names)}
    assert all(forth[name].equals(back[name]) for name in names)
    assert list(pickle.loads(pickle.dumps(framing.compare(found))).tables) == names


def test_what_is_too_much_is_said_at_once_and_where_it_was_asked(found, monkeypatch):
    monkeypatch.setattr("framing.comparison.contrasts.story.reading.MOST", 3)
    monkeypatch.setattr("framing.profiles.held.MOST", 1)
    with pytest.warns(UserWarning) as said:
        framing.compare(found)
    assert {w.filename for w in said} == {__file__}
    assert len(said) == 2, "its pairs and its words; of an event whose pairs are left out no more is said"
    with pytest.warns(UserWarning, match="event 'e' has 4 sentences") as said:
        framing.compare(found, sources=["A", "B"])
    assert [w.filename for w in said] == [__file__]


def test_one_event_alone_has_its_rows_in_profiles_too(found):
    compared = framing.compare(found, event="e")
    assert set(compared.profiles.rates["event"]) == {"e"}
    assert compared.rates.equals(compared.profiles.rates)
    assert list(compared.overview.columns) == list(OVERVIEW)


def test_no_article_has_no_rows():
    nothing = framing.compare(framing.analyze(framing.Corpus([]), ACTORS, parser=None, progress=False))
    assert all(len(t) == 0 for t in nothing.tables.values())
