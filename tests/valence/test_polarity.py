"""`framing.valence`: words, what turns them, and words that are led back to known ones."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.lexicon import Lexicons
from framing.measure.ladder import rate_labels
from framing.valence import compile_words, favourability, polarity
from framing.valence.polarity import lookup

LEXICONS = Lexicons()
WORDS = compile_words(LEXICONS["polarity_words"], LEXICONS["irregular_forms"])


@pytest.mark.parametrize(
    "phrase",
    [
        "a crackdown on migrants", "slammed the proposal", "was accused of fraud", "refused to answer",
        "lied to voters",
        "struggling economy", "a reckless gamble", "abandoned its allies", "under investigation",
        "backed away from the deal",
        "hastily withdrew", "an abusive employer", "tore up the agreement", "violations of the treaty",
        "heavy-handed police",
    ],
)  # fmt: skip
def test_unfavourable(phrase: str) -> None:
    assert rate_labels([phrase])[0] < 0


@pytest.mark.parametrize(
    "phrase",
    [
        "praised the rescuers", "a trusted adviser", "warmly welcomed", "kept their promise", "a thriving economy",
        "worked together for peace", "an honest broker", "reached an agreement", "offered help to refugees",
        "stood by its neighbour", "a remarkable achievement", "gracefully accepted", "well-prepared negotiators",
    ],
)  # fmt: skip
def test_favourable(phrase: str) -> None:
    assert rate_labels([phrase])[0] > 0


@pytest.mark.parametrize(
    "phrase", ["a table in the room", "on Tuesday afternoon", "the delegation", "12 kilometres", ""]
)
def test_nothing_known_is_zero(phrase: str) -> None:
    assert rate_labels([phrase])[0] == 0


@pytest.mark.parametrize(
    ("plain", "turned"),
    [
        ("want to meet", "did not want to meet"), ("honest", "never honest"), ("trustworthy", "hardly trustworthy"),
        ("cooperate", "refused to cooperate"), ("peace", "threat to peace"), ("confidence", "lack of confidence"),
        ("support", "withdrew from the support"), ("a fair trial", "without a fair trial"), ("helpful", "unhelpful"),
    ],
)  # fmt: skip
def test_turned_to_the_worse(plain: str, turned: str) -> None:
    assert favourability(plain, WORDS) > 0 > favourability(turned, WORDS)


@pytest.mark.parametrize(
    ("plain", "turned"),
    [
        ("violence", "reduce violence"), ("corruption", "fighting corruption"), ("the crisis", "resolved the crisis"),
        ("guilty", "not guilty"), ("poverty", "lifted thousands by eliminating poverty"), ("harmed", "unharmed"),
    ],
)  # fmt: skip
def test_turned_to_the_better(plain: str, turned: str) -> None:
    assert favourability(plain, WORDS) < 0 < favourability(turned, WORDS)


@pytest.mark.parametrize("phrase", ["the Security Council", "a Freedom House report", "the United Nations said"])
def test_names_are_no_feelings(phrase: str) -> None:
    assert rate_labels([phrase])[0] == 0


def test_an_act_upon_a_label_is_no_label() -> None:
    assert rate_labels(["reduce violence", "fighting terrorism"]).min() > 0
    assert rate_labels(["rejected the government", "violence", "terrorism"]).max() < 0


def test_negation_stays_in_its_clause() -> None:
    assert favourability("not yesterday; a brave and honest ally", WORDS) > 0
    assert favourability("not a brave and honest ally", WORDS) < 0


def test_where_words_are_even_the_unfavourable_decide() -> None:
    assert lookup("sophisticated", WORDS).strength == -lookup("chaos", WORDS).strength
    assert favourability("a sophisticated chaos", WORDS) < 0


@pytest.mark.parametrize(
    ("form", "base"),
    [("abuser", "abuse"), ("abusing", "abuse"), ("honestly", "honest"), ("loyally", "loyal"), ("betrayals", "betrayal"),
     ("stole", "steal"), ("trust-building", "trust"), ("bravest", "brave"), ("smeared", "smear"), ("happily", "happy")],
)  # fmt: skip
def test_forms_lead_back_to_their_base(form: str, base: str) -> None:
    found = lookup(form, WORDS)
    assert found is not None
    assert found.strength * lookup(base, WORDS).strength > 0


@pytest.mark.parametrize(
    "word",
    [
        "mission",
        "several",
        "united",
        "states",
        "with",
        "will",
        "house",
        "president",
        "percent",
        "right-wing",
        "left-wing",
        "left",
        "right",
        "progressive",
        "conservative",
    ],
)
def test_plain_words_are_not_taken_for_others(word: str) -> None:
    found = lookup(word, WORDS)
    assert found is None or not found.strength


def test_thousands_of_rows_on_both_sides() -> None:
    strengths = [r["strength"] for r in LEXICONS["polarity_words"].rows]
    assert len(strengths) > 4000
    assert sum(s > 0 for s in strengths) > 1500
    assert sum(s < 0 for s in strengths) > 1500


@given(st.text(max_size=80))
def test_any_text_has_a_finite_value(text: str) -> None:
    assert abs(favourability(text, WORDS)) < 1000


def test_cost_grows_with_the_length(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    plain = polarity._Operator.reaches

    def counted(self: object, at: int) -> bool:
        asked.append(at)
        return plain(self, at)

    monkeypatch.setattr(polarity._Operator, "reaches", counted)
    counts = []
    for n in (100, 1000):
        asked.clear()
        favourability("never refused to reduce the honest violence and not " * n, WORDS)
        counts.append(len(asked))
    assert counts[1] <= 11 * counts[0], "an operator is forgotten once it is out of reach"


def test_no_parser_is_loaded() -> None:
    code = (
        "import sys, framing; framing.rate_labels(['a crackdown on migrants', 'nice teapots']);"
        "sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("phrase", "side"),
    [
        ("few are likely to win support", -1), ("won the support of a few", 1), ("have yet to decide", -1),
        ("just arrived", 0), ("a just cause", 1), ("answered questions honestly", 1),
    ],
)  # fmt: skip
def test_small_words_that_turn_or_only_seem_to_judge(phrase: str, side: int) -> None:
    value = favourability(phrase, WORDS)
    assert (value > 0) - (value < 0) == side
