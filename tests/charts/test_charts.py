"""What holds of every chart: names of strangers, any number of sources, no side effects, words for those who cannot see."""

import re
import xml.etree.ElementTree as ET

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest

import framing
from framing import charts
from framing.charts import _style
from framing.charts._data import once
from tests.charts import asked_for, made

ALL = sorted([*charts.CHARTS, *charts.BESIDE])
SETS = ["two", "five", "forty", "hostile", "empty"]
SVG = "{http://www.w3.org/2000/svg}"


def boxes(ax):
    """Extents in points of all texts drawn: left, right, upper, lower edge."""
    figure = ax.figure
    renderer = figure.canvas.get_renderer()
    found = [t.get_window_extent(renderer) for t in ax.texts]
    return np.array([[b.x0, b.x1, b.y0, b.y1] for b in found]) * 72 / figure.dpi


@pytest.mark.parametrize("which", ["two", "five", "hostile"])
@pytest.mark.parametrize("name", ALL)
def test_no_text_leaves_the_page_or_lies_on_another(name, which, drawn, request):
    ax = drawn(name, which, request.getfixturevalue(which))
    b = boxes(ax)
    width, height = ax.figure.get_size_inches() * 72
    assert b[:, 0].min() >= 0 and b[:, 1].max() <= width, [
        t.get_text() for t, x in zip(ax.texts, b, strict=True) if x[1] > width
    ]
    assert b[:, 2].min() >= 0 and b[:, 3].max() <= height
    across = np.minimum(b[:, None, 1], b[None, :, 1]) - np.maximum(b[:, None, 0], b[None, :, 0])
    down = np.minimum(b[:, None, 3], b[None, :, 3]) - np.maximum(b[:, None, 2], b[None, :, 2])
    hit = np.argwhere(np.triu((across > 2) & (down > 3.5), 1))
    assert not len(hit), [(ax.texts[i].get_text(), ax.texts[j].get_text()) for i, j in hit[:5]]


@pytest.mark.parametrize("name", ALL)
def test_forty_sources_make_a_longer_page_not_a_smaller_one(name, drawn, five, forty):
    few, many = drawn(name, "five", five), drawn(name, "forty", forty)
    assert many.figure.get_size_inches()[0] == few.figure.get_size_inches()[0]
    if name not in ("word_pairs", "label_distances", "coverage_grid"):  # draw the ten pairs or facts that say most
        assert many.figure.get_size_inches()[1] > 1.5 * few.figure.get_size_inches()[1]
    assert min(t.get_fontsize() for t in many.texts) >= 6


@pytest.mark.parametrize("name", ALL)
def test_hostile_names_are_drawn_as_text(name, drawn, hostile):
    ax = drawn(name, "hostile", hostile)
    svg = charts.to_svg(ax)
    root = ET.fromstring(svg)
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert not tags & {"script", "foreignObject", "image", "a", "iframe"}
    links = [v for e in root.iter() for k, v in e.attrib.items() if k.endswith("href")]
    assert all(v.startswith("#") for v in links)
    assert not [k for e in root.iter() for k in e.attrib if k.startswith("on")]
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", charts.alt_text(ax) + charts.title_of(ax) + svg.decode())


@pytest.mark.parametrize("name", ALL)
def test_dollars_are_not_mathematics(name, drawn, hostile):
    ax = drawn(name, "hostile", hostile)
    assert all(not t.get_parse_math() for t in ax.texts)
    if name != "word_pairs":
        assert any("$5 and $6" in t.get_text() for t in ax.texts)


@pytest.mark.parametrize("name", ALL)
def test_the_same_chart_is_the_same_bytes(name, drawn, two):
    first, second = drawn(name, "two", two), asked_for.chart(name)(asked_for.result_for(name, two))
    assert charts.to_svg(first) == charts.to_svg(second)
    assert charts.to_png(first, dpi=50) == charts.to_png(second, dpi=50)
    assert b"<dc:date>" not in charts.to_svg(first)


@pytest.mark.parametrize("name", ALL)
def test_drawing_changes_no_setting_and_leaves_no_figure(name, two):
    before, figures = dict(mpl.rcParams), plt.get_fignums()
    charts.picture(name, asked_for.result_for(name, made.many(["A", "B"])))
    assert dict(mpl.rcParams) == before
    assert plt.get_fignums() == figures


@pytest.mark.parametrize("name", ALL)
def test_axes_given_are_filled_and_returned(name, two):
    figure, (left, right) = plt.subplots(1, 2, figsize=(24, 40))
    ax = asked_for.chart(name)(asked_for.result_for(name, two), ax=left)
    assert ax is left and ax.texts and not right.texts
    assert figure.get_size_inches().tolist() == [24, 40]
    b = boxes(ax)
    edge = left.get_window_extent().x1 * 72 / figure.dpi
    assert b[:, 1].max() <= edge * 1.03, "text is scaled to the axes"


@pytest.mark.parametrize("which", SETS)
@pytest.mark.parametrize("name", ALL)
def test_alt_text_says_what_is_seen(name, which, drawn, request):
    ax = drawn(name, which, request.getfixturevalue(which))
    title, alt = charts.title_of(ax), charts.alt_text(ax)
    assert title and alt.startswith(title)
    assert len(alt) < 3000 and "nan" not in alt.lower().split()
    if which != "empty":
        assert re.search(r"\d", alt)
    assert not re.search(r"\b(bias|biased|lies|omits|unfair|propaganda|worst|best)\b", alt, re.IGNORECASE)


@pytest.mark.parametrize("name", ALL)
def test_a_picture_brings_its_table(name, five):
    result = asked_for.result_for(name, five)
    picture = charts.picture(name, result)
    assert len(picture.data) and picture.data.index.tolist() == list(range(len(picture.data)))
    assert picture.data.equals(charts.rows(name, result))
    assert charts.picture(name, result) is picture, "drawn once"
    assert (picture.width, picture.height) == pytest.approx(tuple(_size(picture.svg)), abs=1)


def _size(svg):
    root = ET.fromstring(svg)
    return (float(root.attrib[k].removesuffix("pt")) for k in ("width", "height"))


def test_every_chart_is_written(two, tmp_path):
    files = charts.write_all(two, tmp_path / "charts")
    assert sorted(f.name for f in files) == sorted(f"{n}{e}" for n in charts.CHARTS for e in (".svg", ".png"))
    assert all(f.stat().st_size > 2000 for f in files)
    (tmp_path / "file").write_text("")
    with pytest.raises(framing.ResultError, match="cannot be written"):
        charts.write_all(two, tmp_path / "file" / "below")


def test_every_chart_of_a_result_beside_is_written(two, tmp_path):
    for k, name in enumerate(charts.BESIDE):
        files = charts.write_all(asked_for.result_for(name, two), tmp_path / str(k))
        assert f"{name}.svg" in [f.name for f in files] and not {f.stem for f in files} & set(charts.CHARTS)


@pytest.mark.parametrize("name", ALL)
def test_a_wrong_result_is_named(name, two):
    if name in charts.BESIDE:
        for given in ("no result", two, two.profiles):
            with pytest.raises(framing.ResultError, match=r"framing\.(trends|distances), not from"):
                charts.BESIDE[name](given)
        return
    with pytest.raises(framing.ResultError, match=r"framing\.(compare|profile)"):
        charts.CHARTS[name]("no result")
    with pytest.raises(framing.ResultError, match=r"framing\.compare"):
        charts.CHARTS[name](asked_for.result_for("distance_map", two))
    if name not in ("voice_composition", "loaded_rate", "profile_dots", "agency", "agentless", "who_to_whom"):
        with pytest.raises(framing.ResultError, match=r"framing\.compare"):
            charts.CHARTS[name](two.profiles)
    else:
        assert charts.title_of(charts.CHARTS[name](two.profiles))


def _luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(a, b):
    low, high = sorted((_luminance(a), _luminance(b)))
    return (high + 0.05) / (low + 0.05)


def test_text_has_contrast_on_every_ground():
    for rung in np.arange(-3, 3.1, 0.5):
        assert _contrast(_style.INK, _style.rung_tint(rung)) >= 7
        assert _contrast(_style.GREY, _style.rung_wash(rung)) >= 4.5
    for look in _style.VOICES.values():
        assert _contrast(look.text, look.fill) >= 4.5
    assert _contrast(_style.GREY, _style.PAPER) >= 4.5


def test_voices_differ_in_grey_or_hatch():
    looks = list(_style.VOICES.values())
    for i, a in enumerate(looks):
        for b in looks[i + 1 :]:
            assert a.hatch != b.hatch or _contrast(a.fill, b.fill) > 1.8, (a.name, b.name)


@pytest.mark.parametrize(
    ("rung", "text"), [(-2.0, "−2"), (0.0, "0"), (-0.04, "0"), (1.0, "+1"), (0.42, "+0.4"), (float("nan"), "·")]
)
def test_a_rung_is_written_with_its_sign(rung, text):
    assert _style.rung_text(rung) == text


def test_rows_are_made_once_a_result_and_whoever_gets_them_may_write_on_them(two):
    calls = []
    rows = once(lambda result, *asked: calls.append(asked) or pd.DataFrame({"n": [1]}))
    first = rows(two)
    first.loc[0, "n"] = 9
    assert rows(two)["n"].tolist() == [1] and rows(two, "a")["n"].tolist() == [1]
    assert calls == [(), ("a",)]
