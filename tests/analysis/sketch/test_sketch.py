import math

import pytest

import framing
from tests.analysis.read import plain, two


def words(table, by, relation, voice="own"):
    part = table[(table["by"] == by) & (table["relation"] == relation) & (table["voice"] == voice)]
    return dict(zip(part["word"], part["n"], strict=True))


def test_an_actor_with_its_company_in_each_source():
    found = framing.sketch(two(), "front")
    assert words(found, "North", "modifier") == {"armed": 1} and words(found, "South", "modifier") == {"banned": 2}
    assert words(found, "South", "agent of")["attack"] == 2
    assert words(found, "South", "patient of")["arrest"] == 1
    assert words(found, "North", "owns")["commander"] == 1
    assert words(found, "North", "joined with") == {"norland": 1}


def test_voices_stay_apart_unless_summed():
    found = framing.sketch(two(), "Coast Liberation Front")
    assert words(found, "North", "agent of", "quoted") == {"murder": 1} and "murder" not in words(
        found, "North", "agent of"
    )
    summed = framing.sketch(two(), "front", voice="all")
    assert set(summed["voice"]) == {"all"} and words(summed, "North", "agent of", "all")["murder"] == 1
    assert summed["n"].sum() == found["n"].sum()
    assert set(framing.sketch(two(), "front", voice="quoted")["voice"]) == {"quoted"}


def test_log_dice_is_of_the_counts_beside_it():
    for r in framing.sketch(two(), "front").itertuples():
        assert r.logdice == pytest.approx(14 + math.log2(2 * r.n / (r.n_relation + r.n_word)))
        assert r.low <= r.logdice <= r.high + 1e-9 and r.n <= min(r.n_relation, r.n_word)


def test_each_row_has_a_place():
    texts = two().texts
    for r in framing.sketch(two(), "front").itertuples():
        assert 0 <= r.start < r.end <= len(texts[r.article_id])


@pytest.mark.parametrize(
    ("actor", "how", "said"),
    [
        ("nobody", {}, "no actor 'nobody' in this analysis; its actors begin with: 'front'"),
        ("front", {"by": "mood"}, "by='mood'"),
        ("front", {"voice": "loud"}, "voice='loud'"),
    ],
)
def test_what_there_is_not(actor, how, said):
    with pytest.raises(framing.SettingsError, match=said):
        framing.sketch(two(), actor, **how)


def test_an_analysis_without_actors_says_so():
    with pytest.raises(framing.SettingsError, match="none at all"):
        framing.sketch(plain(["Some words."]), "front")
