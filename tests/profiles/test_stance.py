import pytest

import framing
from framing.measure import HEARD, STANCE
from framing.profiles.stance import treated

ACTORS = framing.Actors.from_dict({
    "hale": {"name": "Peter Hale", "kind": "person", "aliases": ["Hale"]},
    "moreau": {"name": "Claire Moreau", "kind": "person", "aliases": ["Moreau"]},
})  # fmt: skip
TEXT = (
    "Hale lied to voters.\n\n“Hale is a thief,” Claire Moreau said.\n\n“Hale is honest,” Peter Hale said.\n\n"
    "Moreau saved the bridge."
)


@pytest.fixture(scope="module")
def analysis():
    corpus = framing.Corpus(
        [framing.Article(k, TEXT + end, "A", event="e") for k, end in (("1", ""), ("2", " Rain fell."))]
    )
    return framing.analyze(corpus, ACTORS, clean=False, progress=False)


def test_own_words_and_those_of_others_are_apart_and_nobody_is_heard_of_themselves(analysis):
    found = {name: hits[hits["article_id"] == "1"] for name, hits in treated(analysis)}
    own = found[STANCE.name]
    assert set(own["actor"]) == {"hale", "moreau"} and set(own["voice"]) == {"own"}
    heard = found[HEARD.name]
    place = TEXT.index("Hale is a thief")
    assert set(heard["actor"]) == {"hale"} and heard["start"].between(place, place + 14).all()


def test_means_have_a_gate_and_an_interval_no_narrower_than_so_many_references_can_have(analysis):
    rates = framing.profile(analysis).rates
    toward = rates[(rates["measure"] == STANCE.name) & (rates["actor"] == "moreau")].iloc[0]
    n = toward["n"]
    assert (toward["withheld"], toward["unit"]) == (f"only {n} references; 5 are needed", "mean stance") and 1 < n < 5
    hale = rates[(rates["measure"] == HEARD.name) & (rates["actor"] == "hale")].iloc[0]
    assert hale["voice"] == "quoted" and hale["n"] > 0
    given = framing.analyze(
        analysis.corpus, ACTORS, clean=False, progress=False, settings=framing.Settings(min_references=2)
    )
    rates = framing.profile(given).rates
    toward = rates[(rates["measure"] == STANCE.name) & (rates["actor"] == "moreau")].iloc[0]
    scores = given.hits[(given.hits["measure"] == "stance") & (given.hits["actor"] == "moreau")]
    own = scores[scores["voice"] == "own"]["score"]
    assert toward["rate"] == pytest.approx(own.mean())
    half = 1.96 * STANCE.spread / n**0.5
    assert toward["low"] <= max(-1, own.mean() - half) + 1e-3 and toward["high"] >= min(1, own.mean() + half) - 1e-3


def test_without_stances_there_is_nothing():
    corpus = framing.Corpus([framing.Article("1", TEXT, "A")])
    found = framing.analyze(corpus, ACTORS, clean=False, progress=False, measures=["labels"])
    assert [len(hits) for _, hits in treated(found)] == [0]
