"""Rates with n, intervals and gates, and differences between sources."""

import numpy as np
import pandas as pd
import pytest

import framing
from framing.errors import SettingsError

LOADED = "The brutal regime seized the harbour. " * 3
PLAIN = "The council met at the harbour on Monday and spoke about the new pier for an hour. "
ACTORS = framing.Actors.from_dict(
    {"council": {"name": "Harbour Council", "kind": "government", "aliases": ["Harbour Council"]}}
)


def analysis(**texts: str) -> framing.Analysis:
    articles = [framing.Article(k, t, k.split("_")[0], event="pier") for k, t in texts.items()]
    return framing.analyze(framing.Corpus(articles), ACTORS, parser=None, progress=False)


def page(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


@pytest.fixture(scope="module")
def two() -> framing.Analysis:
    return analysis(
        Anchor_1=page(*[PLAIN * 2 + LOADED + f"Day {i} passed." for i in range(8)]),
        Beacon_1=page(*[PLAIN * 3 + f"Day {i} passed." for i in range(8)]),
    )


def test_rates_are_sums_over_evidence(two: framing.Analysis) -> None:
    rates = framing.profile(two).rates
    row = rates[
        (rates["by"] == "Anchor") & (rates["measure"] == "loaded") & (rates["actor"] == "") & (rates["voice"] == "own")
    ]
    hits = two.hits[
        (two.hits["article_id"] == "Anchor_1") & (two.hits["voice"] == "own") & (two.hits["measure"] == "loaded")
    ]
    words = two.articles.set_index("article_id").loc["Anchor_1", "words_own"]
    assert row["n"].item() == len(hits) > 10
    assert row["words"].item() == words
    assert row["rate"].item() == pytest.approx(1000 * hits["score"].sum() / words)
    assert row["low"].item() <= row["rate"].item() <= row["high"].item()


def test_no_finding_is_no_confident_zero(two: framing.Analysis) -> None:
    rates = framing.profile(two).rates
    row = rates[(rates["by"] == "Beacon") & (rates["measure"] == "aside")]
    assert row["rate"].item() == 0
    assert row["high"].item() > 0


def test_few_articles_speak_for_themselves(two: framing.Analysis) -> None:
    assert set(framing.profile(two).rates["title"]) == {"Anchor (1 article)", "Beacon (1 article)"}


def test_too_little_text_is_withheld_and_says_why() -> None:
    rates = framing.profile(analysis(Anchor_1=PLAIN, Beacon_1=PLAIN + "It was late.")).rates
    assert (rates.loc[rates["measure"] == "loaded", "withheld"].str.contains("150 are needed")).all()
    assert rates.loc[rates["withheld"] != "", "rate"].isna().all()
    assert rates.loc[rates["withheld"] == "", "rate"].notna().all()


def test_unknown_by() -> None:
    with pytest.raises(SettingsError, match="outlet, article_id, event"):
        framing.profile(analysis(Anchor_1=PLAIN), by="colour")


def test_a_copy_counts_once() -> None:
    text = page(*[PLAIN + LOADED + f"Day {i}." for i in range(6)])
    one = framing.profile(analysis(Anchor_1=text)).rates
    with pytest.warns(UserWarning, match="count once"):
        both = analysis(Anchor_1=text, Anchor_2=text)
    pd.testing.assert_frame_equal(framing.profile(both).rates, one)
    assert list(both.articles["copy_of"]) == ["", "Anchor_1"]


def test_shared_copy_is_kept_and_flagged() -> None:
    text = page(*[PLAIN + LOADED + f"Day {i}." for i in range(6)])
    found = framing.compare(analysis(Anchor_1=text, Beacon_1=text))
    assert list(found.analysis.articles["shared_with"]) == ["", "Anchor_1"]
    shown = found.differences[found.differences["withheld"] == ""]
    assert len(shown)
    assert (shown["difference"] == 0).all()
    assert (shown["p"] == 1).all()


def test_difference_is_found_and_turns_its_sign(two: framing.Analysis) -> None:
    there = framing.compare(two).differences
    named = dict(zip(["Anchor_1", "Beacon_1"], [a.text for a in two.corpus], strict=True))
    back = framing.compare(analysis(Zebra_1=named["Anchor_1"], Beacon_1=named["Beacon_1"])).differences

    def own(t: pd.DataFrame) -> pd.Series:
        return t[(t["measure"] == "loaded") & (t["voice"] == "own") & (t["actor"] == "")].iloc[0]

    a, b = own(there), own(back)
    assert (a["a"], b["a"]) == ("Anchor", "Beacon")
    assert a["difference"] == pytest.approx(-b["difference"])
    assert (a["low"], a["high"]) == (pytest.approx(-b["high"]), pytest.approx(-b["low"]))
    assert a["p"] == pytest.approx(b["p"])
    assert a["p"] < 0.05
    assert a["q"] >= a["p"]
    assert a["low"] > 0


def test_events_are_compared_apart() -> None:
    text = page(*[PLAIN + f"Day {i}." for i in range(6)])
    articles = [
        framing.Article(f"{o}{e}", text + o + e + ".", o, event=e) for o in ("A", "B") for e in ("pier", "tram")
    ]
    articles.append(framing.Article("lone", text, "C", event="fog"))
    made = framing.analyze(framing.Corpus(articles), ACTORS, parser=None, progress=False)
    found = framing.compare(made)
    assert set(found.differences["event"]) == {"pier", "tram"}
    assert not found.overview.set_index("event").loc["fog", "compared"]
    assert framing.compare(made, event="tram").events() == ["tram"]
    with pytest.raises(SettingsError, match="'fog', 'pier', 'tram'"):
        framing.compare(made, event="rain")


def test_labels_say_what_only_one_source_uses() -> None:
    found = framing.compare(
        analysis(
            Anchor_1="The Harbour Council met. " * 3, Beacon_1="The Harbour Council met. The Harbour Council left."
        )
    )
    labels = found.labels
    assert set(labels["label"]) == {"Harbour Council"}
    assert not labels["only_here"].any()
    assert found.matrix("pier").loc["council", "Anchor"] == "Harbour Council (3)"
    assert (labels[["own", "quoted", "attributed", "scare", "uncertain"]].sum(axis=1) == labels["n"]).all()


def test_compare_texts_is_the_whole_thing() -> None:
    found = framing.compare_texts({"Anchor": LOADED * 9, "Beacon": PLAIN * 9}, actors=ACTORS)
    assert found.sources("") == ["Anchor", "Beacon"]
    assert np.isfinite(found.rates.loc[found.rates["withheld"] == "", "rate"]).all()
