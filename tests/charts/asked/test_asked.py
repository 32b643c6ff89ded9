"""What every chart takes: a part of the result, a length, words of the caller, a look, pages."""

import re
import warnings

import matplotlib.pyplot as plt
import pytest

from framing import charts
from framing.errors import ResultError
from tests.charts import asked_for, made

ALL = sorted([*charts.CHARTS, *charts.BESIDE])
EVENTS = ("The ceasefire", "The strike")


def drawn_texts(ax):
    return " ".join(t.get_text() for t in ax.texts)


@pytest.fixture(scope="module")
def six():
    return made.many(["Ay", "Bee", "Cee", "Dee", "Ee", "Eff"], events=EVENTS)


@pytest.mark.parametrize("name", ALL)
def test_a_chart_draws_one_event_and_some_outlets(name, six):
    part = {"outlets": ["Bee", "Dee"]} if name == "timeline" else {"event": "The strike", "outlets": ["Bee", "Dee"]}
    result = asked_for.result_for(name, six)
    ax = asked_for.chart(name)(result, **part, title="Mine $1", source="Own count, 2031")
    said = drawn_texts(ax)
    assert charts.title_of(ax) == "Mine $1" and "Own count, 2031" in said
    assert "The ceasefire" not in said
    assert not any(t.get_text().startswith(("Ay", "Cee", "Ee", "Eff")) for t in ax.texts)


@pytest.mark.parametrize("name", ALL)
def test_rows_are_cut_as_the_chart_is(name, six):
    part = {"outlets": "Bee"} if name == "timeline" else {"event": "The strike", "outlets": "Bee"}
    rows = charts.rows(name, asked_for.result_for(name, six), **part)
    for column in {"event", "by", "a", "b"} & set(rows.columns):
        assert set(rows[column]) <= ({"The strike"} if column == "event" else {"Bee"})


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"event": "The flood"}, "there is: 'The ceasefire', 'The strike'"),
        ({"outlets": ["Bee", "Zed"]}, "outlets='Zed'"),
        ({"event": "The strike", "outlets": "Ay"}, "there is: 'Bee', 'Dee', 'Eff'"),
        ({"actors": "nobody"}, "actors='nobody'"),
        ({"top": 0}, "1 or more"),
        ({"event": []}, "leave it out"),
    ],
)
def test_what_is_not_there_is_said_with_what_is(asked, said, six):
    with pytest.raises(ResultError, match=said):
        charts.stance(six, **asked)


def test_actors_are_asked_for_by_id_or_name(six):
    name = {a.id: a.name for a in six.analysis.actors.actors}["front"]
    by_id, by_name = charts.rows("stance", six, actors="front"), charts.rows("stance", six, actors=name)
    assert by_id.equals(by_name) and set(by_id["actor"]) == {"front"}
    with pytest.raises(ResultError, match="tells no actors apart"):
        charts.voice_composition(six, actors="front")


def test_top_shortens_lists_and_says_where_there_is_none(six):
    assert "and" in drawn_texts(charts.sketch(six, top=1))
    assert len(charts.sketch(six, top=1).texts) < len(charts.sketch(six).texts)
    ranks = [t.get_text() for t in charts.contrasts(six, top=1, event="The strike").texts]
    assert "1" in ranks and "2" not in ranks
    with pytest.raises(ResultError, match="choose them with outlets="):
        charts.voice_composition(six, top=3)


def test_many_events_become_pages_each_with_its_own_title():
    events = tuple(f"Event {k:02d}" for k in range(12))
    result = made.many([f"Outlet {i:02d}" for i in range(40)], events=events)
    first = charts.label_matrix(result)
    assert first.figure.get_size_inches()[1] <= 30
    assert "charts.pages" in drawn_texts(first)
    seen = []
    for ax in charts.pages("label_matrix", result):
        assert ax.figure.get_size_inches()[1] <= 30 and "charts.pages" not in drawn_texts(ax)
        seen += [t.get_text() for t in ax.texts if t.get_text() in events]
        charts.close(ax)
    assert sorted(seen) == list(events)


@pytest.mark.parametrize("name", [n for n in ALL if n != "label_matrix"])
def test_a_narrow_drawing_has_all_its_letters_inside_and_apart(name, six):
    result = asked_for.result_for(name, six)
    assert charts.can_be_narrow(name, result)
    picture = charts.picture(name, result, narrow=True)
    assert picture.width == 340 and picture.data.equals(charts.picture(name, result).data)


def test_axes_too_small_to_read_give_one_warning_that_names_the_size(six):
    _, ax = plt.subplots()
    with pytest.warns(UserWarning, match=r"can be read from \d") as found:
        charts.profile_dots(six, ax=ax)
    assert len(found) == 1
    _, large = plt.subplots(figsize=(10, 8))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        charts.loaded_rate(six, ax=large)


def test_a_theme_holds_inside_its_with_and_changes_colour_font_and_width(two):
    with charts.theme("grey", accent="#123123") as theme:
        ax = charts.loaded_rate(two)
        assert ax.figure.get_size_inches()[0] == pytest.approx(theme.width) == pytest.approx(7)
        assert "#123123" in {line.get_color() for line in ax.lines}
    after = charts.loaded_rate(two)
    assert after.figure.get_size_inches()[0] == pytest.approx(10)
    assert "#123123" not in {line.get_color() for line in after.lines}


def test_a_theme_set_stays_until_the_next(two):
    charts.theme("slide")
    try:
        assert charts.loaded_rate(two).figure.get_size_inches()[0] == pytest.approx(13.333)
    finally:
        charts.theme()
    assert charts.loaded_rate(two).figure.get_size_inches()[0] == pytest.approx(10)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": "loud"}, "there are: screen, print"),
        ({"colour": "#000000"}, "there are: font"),
        ({"font": "No Such Type"}, "near to it"),
        ({"ink": "#eeeeee"}, "contrast of 1"),
        ({"accent": "reddish"}, "is no colour"),
        ({"width": 0.5}, "3 to 40"),
    ],
)
def test_a_theme_that_cannot_be_is_refused(given, said, two):
    with pytest.raises(ResultError, match=said):
        charts.theme(**given)


def test_grey_has_no_hue(two):
    with charts.theme("grey"):
        for name in ("label_matrix", "voice_composition", "agency"):
            svg = charts.to_svg(charts.CHARTS[name](two)).decode()
            found = set(re.findall(r"#([0-9a-f]{6})\b", svg))
            assert all(c[:2] == c[2:4] == c[4:] for c in found), (name, found)
