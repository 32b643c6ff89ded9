import hashlib
import math

import pytest

from framing.measure.stance import LABELS, Sentiment, Weights, weights_of
from framing.measure.stance.words import judged_words
from tests.measure.stance.seen import LEXICONS

LEXICON = LEXICONS["target_weights"]
WORD_FAMILIES = ("word", "left", "right", "clause", "verb", "governor", "modifier", "beside")


def test_probabilities_are_a_softmax_over_weighted_features():
    weights = Weights({"bias": (0.0, 0.0, 0.0), "a": (1.0, 0.0, -1.0)})
    assert weights.sentiment({}) == Sentiment(1 / 3, 1 / 3, 1 / 3)
    found = weights.sentiment({"a": 2.0, "unknown": 99.0})
    assert math.isclose(found.negative, math.e**4 / (math.e**4 + math.e**2 + 1))
    assert found.label == "negative" and found.score < 0


def test_the_order_of_features_does_not_matter_to_the_last_bit():
    rows = {f"f{k}": (0.1 * k, -0.3 * k, 0.7 / (k + 1)) for k in range(30)}
    weights = Weights({"bias": (0.1, 0.2, 0.3), **rows})
    features = {name: 0.1 for name in rows}
    assert weights.sentiment(features) == weights.sentiment(dict(reversed(features.items())))


def test_of_equal_probabilities_the_first_label_is_given():
    assert Sentiment(0.4, 0.2, 0.4).label == LABELS[0]


def test_large_values_do_not_overflow():
    found = Weights({"bias": (0.0, 0.0, 0.0), "a": (1e4, 0.0, 0.0)}).sentiment({"a": 1.0})
    assert found == Sentiment(1.0, 0.0, 0.0)


def test_the_card_knows_the_digest_of_the_weights():
    assert LEXICON.card["digest"] == "sha256:" + hashlib.sha256(LEXICON.path.read_bytes()).hexdigest()
    assert LEXICON.card["version"]
    assert LEXICON.path.stat().st_size < 15_000_000


def test_compiled_once():
    assert weights_of(LEXICON) is weights_of(LEXICON)


def words_weighed():
    return {
        r["feature"].rpartition(" ")[2].lstrip("!") for r in LEXICON.rows if r["feature"].split(" ")[0] in WORD_FAMILIES
    }


@pytest.mark.parametrize(
    ("lexicon", "column"),
    [
        ("countries", "name"),
        ("places", "place"),
        ("identity_words", "term"),
        ("gendered_nouns", "noun"),
        ("pronouns", "form"),
    ],
)
def test_no_name_nation_faith_or_gender_has_a_weight(lexicon, column):
    assert words_weighed() & LEXICONS[lexicon].words(column) <= {"allies"}  # in small letters anybody's


def test_what_is_weighed_is_a_single_word_in_small_letters():
    for row in LEXICON.rows:
        family, *rest = row["feature"].split(" ")
        assert len(rest) <= {"governor": 3, "sum": 3, "frame": 3, "bias": 0, "path": 2}.get(family, 2), row["feature"]
    assert all(w == w.lower() for w in words_weighed())
    assert (
        not {w for w in words_weighed() if w.startswith("<")}
        - set(judged_words(LEXICONS).masks.values())
        - {"<name>", "<number>", "<target>"}
    )
