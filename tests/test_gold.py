"""Accuracy has a floor: the figures on the five seed articles may rise, not fall."""

import hashlib
import json
import tomllib
from pathlib import Path

import pytest

import framing
from tests.gold import scoring

ROOT = Path(__file__).parents[1]
FLOORS = tomllib.loads((scoring.GOLD / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def figures():
    actors = framing.read_actors(scoring.GOLD / "actors.json")
    pronouns = scoring.score_pronouns(scoring.analyze_gold(scoring.pronoun_actors()))
    return scoring.score(scoring.analyze_gold(actors), actors) | pronouns


@pytest.mark.parametrize("path", sorted(FLOORS["sha256"]))
def test_what_the_figures_rest_on_is_unchanged(path):
    assert hashlib.sha256((ROOT / path).read_bytes()).hexdigest() == FLOORS["sha256"][path], f"{path} was changed"


def test_every_seed_and_mark_has_a_digest():
    pinned = set(FLOORS["sha256"])
    assert {f"seeds/{p.name}" for p in scoring.SEEDS.glob("*.txt")} <= pinned
    assert {"tests/gold/gold.json", "tests/gold/actors.json", "tests/gold/pronouns.json"} <= pinned


def test_the_gold_of_pronouns_reads_what_stands_there():
    rows = json.loads((scoring.GOLD / "pronouns.json").read_text(encoding="utf-8"))["articles"]
    for name, marks in rows.items():
        text = scoring.seed_text(name)
        assert all(text[m["start"] : m["start"] + len(m["text"])] == m["text"] for m in marks)
        assert {m["actor"] for m in marks} <= {"", "?", *scoring.pronoun_actors()}


@pytest.mark.parametrize("figure", sorted(FLOORS["at_least"]))
def test_figure_does_not_fall_below_its_floor(figures, figure):
    assert round(figures[figure], 4) >= FLOORS["at_least"][figure]


@pytest.mark.parametrize("figure", sorted(FLOORS["at_most"]))
def test_error_does_not_rise_above_its_ceiling(figures, figure):
    assert round(figures[figure], 4) <= FLOORS["at_most"][figure]


def test_scoring_sees_a_lost_finding(figures):
    """The yardstick itself can fail: without findings every figure is poor."""
    empty = framing.analyze(
        framing.Corpus([framing.Article(n, scoring.seed_text(n), n) for n in scoring.gold_articles()]),
        actors=framing.Actors(),
        measures=["voice"],
        parser=None,
        clean=False,
        progress=False,
    )
    poor = scoring.score(empty, framing.read_actors(scoring.GOLD / "actors.json"))
    for figure in ("lines kept or dropped rightly", "label mentions F1", "loaded recall"):
        assert poor[figure] < figures[figure]
