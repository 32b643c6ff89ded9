"""Exercises: seeded, evidenced, with a key that the student's file does not hold."""

import re
from pathlib import Path

import pytest

import framing
from framing import exercises
from framing.errors import ResultError
from framing.exercises.item import KINDS


@pytest.fixture(scope="module")
def comparison(seed_analysis):
    return framing.compare(seed_analysis)


def test_items_are_what_stands_in_the_article(comparison, seed_analysis) -> None:
    sheet = exercises.make_worksheet(comparison)
    assert {i.kind for i in sheet.items} == set(KINDS)
    assert [i.number for i in sheet.items] == list(range(1, len(sheet.items) + 1))
    for i in sheet.items:
        assert seed_analysis.texts[i.article_id][i.start : i.end] == i.text
        assert i.answer
        assert not i.options or set(i.answer) <= set(i.options)
        assert i.options or all(a in i.text for a in i.answer)


def test_a_seed_fixes_the_draw(comparison) -> None:
    assert exercises.make_worksheet(comparison, seed=4) == exercises.make_worksheet(comparison, seed=4)
    assert exercises.make_worksheet(comparison, seed=4) != exercises.make_worksheet(comparison, seed=5)


def test_sources_are_drawn_evenly(comparison) -> None:
    sheet = exercises.make_worksheet(comparison, each=5)
    marked = [i.source for i in sheet.of(KINDS[0])]
    assert len(set(marked)) == 5


def test_explanations_read_as_sentences(comparison) -> None:
    items = [i for seed in range(4) for i in exercises.make_worksheet(comparison, seed=seed).items]
    spoken = [i for i in items if i.kind == KINDS[1] and i.answer != ("the outlet's own words",)]
    assert spoken and all(i.explanation.startswith("the speaker is ") for i in spoken)
    matched = [i.explanation for i in items if i.kind == KINDS[2]]
    assert matched and all(re.search(r"; (?:once|\d+ times) in ", why) for why in matched)


def test_the_key_does_not_hide_in_the_worksheet(comparison, tmp_path: Path) -> None:
    made = exercises.make_worksheet(comparison)
    sheet, key = (p.read_text(encoding="utf-8") for p in exercises.write_exercises(made, tmp_path))
    assert "article cradle" in key
    assert "; plainer: " in key
    for text in (sheet, re.sub(r"<[^>]+>", "", sheet)):
        assert "plainer: " not in text
        assert "article cradle" not in text
    assert sheet.count('class="item"') == len(made.items) + 3
    for page in (sheet, key):
        assert "default-src 'none'" in page
        assert "http" not in page.replace("http-equiv", "")


def test_hostile_text_is_shown_as_it_is(tmp_path: Path) -> None:
    bad = '<script>alert(1)</script> & "the <b>brutal</b> regime" in the old harbour town said nothing at all'
    item = exercises.Item(KINDS[0], 1, bad, (), (), ("brutal",), "<img src=x onerror=alert(1)>", "<i>x</i>", "1", 0, 1)
    for path in exercises.write_exercises(exercises.Worksheet("<h1>t", (item,)), tmp_path):
        page = path.read_text(encoding="utf-8")
        assert "<script>alert" not in page
        assert "<img src" not in page
        assert "&lt;script&gt;" in page


def test_too_little_to_ask_is_said() -> None:
    made = framing.analyze(
        framing.Corpus([framing.Article("a", "Rain fell.", "o")]), framing.Actors(), parser=None, progress=False
    )
    with pytest.raises(ResultError, match="no exercise"):
        exercises.make_worksheet(framing.compare(made))
