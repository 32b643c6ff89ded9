import re

import pandas as pd
import pytest

import framing
from framing.errors import SettingsError
from framing.records import Article
from framing.results import Result, check_kind

TEXT = "The Harbour Council rejected the pier on Monday. “The pier is a disaster,” Mayor Ada Bell said."


@pytest.fixture(scope="module")
def results():
    corpus = framing.Corpus([Article("a", TEXT, "A", event="e"), Article("b", TEXT + " It rained.", "B", event="e")])
    analysis = framing.analyze(corpus, framing.Actors(), parser=None, progress=False)
    return {
        "corpus": corpus,
        "analysis": analysis,
        "comparison": framing.compare(analysis),
        "profiles": framing.profile(analysis),
    }


@pytest.mark.parametrize(
    ("call", "given", "way"),
    [
        ("compare", "corpus", "framing.compare(framing.analyze(it))"),
        ("profile", "corpus", "framing.profile(framing.analyze(it))"),
        ("compare", "comparison", "framing.compare(it.analysis)"),
        ("coverage", "comparison", "framing.coverage(it.analysis)"),
        ("keyness", "analysis", "framing.keyness(framing.compare(it))"),
        ("keyness", "corpus", "framing.keyness(framing.compare(framing.analyze(it)))"),
    ],
)
def test_the_wrong_kind_is_led_to_the_right_one_and_the_way_works(results, call, given, way):
    with pytest.raises(SettingsError, match=re.escape(f"write {way}, `it` being your")):
        getattr(framing, call)(results[given])
    if given != "corpus":
        assert eval(way, {"framing": framing, "it": results[given]}) is not None  # noqa: S307


@pytest.mark.parametrize("given", [5, None, pd.Series([1])])
def test_what_leads_nowhere_is_told_who_makes_one(given):
    with pytest.raises(
        SettingsError, match=r"framing\.compare takes an Analysis, not an? .*: framing\.analyze makes one"
    ):
        framing.compare(given)
    check_kind(Result({}, {}), "Result", "framing.x")


@pytest.mark.parametrize(
    "ask",
    [framing.trends, framing.validation_sample, lambda it: framing.show(it, "a"), lambda it: framing.distances(it)],
)
@pytest.mark.parametrize("given", [None, "news", 3])
def test_every_call_on_a_result_says_so(ask, given):
    with pytest.raises(SettingsError, match=r"framing\.\w+ takes an? \w+, not an? "):
        ask(given)


def test_a_result_is_shown_in_a_line(results):
    for name in ("analysis", "comparison", "profiles"):
        shown = repr(results[name])
        assert len(shown) < 250 and "\n" not in shown and shown.startswith(f"<{type(results[name]).__name__}: ")
    assert "articles 2" in repr(Result({"articles": results["analysis"].articles}, {}))
