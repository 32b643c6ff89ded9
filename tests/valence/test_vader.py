"""`framing.valence`: VADER as a baseline, with its blind spots mended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from framing.valence import compound
from framing.valence.vader import mask


@pytest.mark.parametrize("marked", ["a “terrorist” group", "a ‘terrorist’ group", "a «terrorist» group"])
def test_shape_of_quote_marks_changes_nothing(marked: str) -> None:
    assert compound(marked) == compound('a "terrorist" group') < -0.5


@pytest.mark.parametrize("joined", ["a war—terrible as ever", "a war–terrible as ever", "a war--terrible as ever"])
def test_word_beside_a_dash_is_seen(joined: str) -> None:
    assert compound(joined) == pytest.approx(compound("a war - terrible as ever"))


def test_names_count_only_where_they_are_not_masked() -> None:
    text = "Freedom House and the United States met in Kind."
    assert compound(text) > 0.5
    names = [(0, 13), (22, 35), (43, 47)]
    assert compound(text, names) == 0.0


def test_swapping_masked_names_changes_nothing() -> None:
    template = "{} condemned the brutal attack on the market."
    scores = {compound(template.format(n), [(0, len(n))]) for n in ("the War Office", "Freedom House", "Peru", "Xqzt")}
    assert len(scores) == 1
    assert scores.pop() < 0


def test_empty_and_unknown_text_is_neutral() -> None:
    assert compound("") == compound("   ") == compound("the delegation of the ministry") == 0.0


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45)), max_size=4))
def test_mask_takes_any_spans(text: str, spans: list[tuple[int, int]]) -> None:
    masked = mask(text, [(min(s), max(s)) for s in spans])
    covered = {i for s in spans for i in range(min(s), max(s))}
    left = [c for i, c in enumerate(text) if i not in covered]
    assert masked.replace("it", "").count("x") == "".join(left).replace("it", "").count("x")
    assert -1.0 <= compound(masked) <= 1.0


ANALYZER = SentimentIntensityAnalyzer()
WORDS = "but kind of never so this not without doubt least the at very GOOD good bad terrible war no or nor".split()
WORDS += ["won't", "!", "?", "the bomb", "yeah right", "hand", ":)", "extremely", "hope", "great", "😀"]


@given(st.lists(st.sampled_from(WORDS)))
def test_scores_are_vaders_own(words: list[str]) -> None:
    text = " ".join(words)
    assert compound(text) == ANALYZER.polarity_scores(text)["compound"]


def test_long_text_costs_no_more_than_its_length(monkeypatch: pytest.MonkeyPatch) -> None:
    windows: list[int] = []
    plain = SentimentIntensityAnalyzer.sentiment_valence

    def counted(self: object, valence: float, window: object, *rest: object) -> object:
        windows.append(len(window.words_and_emoticons))
        return plain(self, valence, window, *rest)

    monkeypatch.setattr(SentimentIntensityAnalyzer, "sentiment_valence", counted)
    for n in (20, 200):
        windows.clear()
        compound("But the brutal attack, however awful, was never a great success for some. " * n)
        assert 0 < len(windows) <= 14 * n, "each word once"
        assert max(windows) <= 6, "whatever the length of the text"


def test_emojis_are_words_as_vader_has_them_and_make_no_long_text_slow(monkeypatch):
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer, said = (
        SentimentIntensityAnalyzer(),
        "The mayor is not happy\U0001f600 \U0001f62d\U0001f62d, a very bad day.\U0001f600",
    )
    for text in (said, "\U0001f600" * 9, "never so \U0001f600 good"):
        assert compound(text) == analyzer.polarity_scores(text)["compound"]
    monkeypatch.setattr(SentimentIntensityAnalyzer, "polarity_scores", None)  # its loop looks at all words for each
    assert compound(said * 50) != 0
