import pytest

import framing

ACTORS = framing.Actors.from_dict({
    "hale": {"name": "Ann Hale", "kind": "person", "aliases": ["Hale"]},
    "front": {"name": "Free Front", "kind": "armed group", "aliases": ["Free Front"]},
    "march": {"name": "Long March", "kind": "event", "aliases": ["Long March"]},
})  # fmt: skip
TEXTS = {
    "A": "Senator Ann Hale said that the Free Front had left. The Free Front was seen near the Long March. The Long March went on. "
    "“We saw nothing at all,” said a resident. Residents warned that it rained.",
    "B": "The Free Front said that it had left. Ann Hale met the Free Front. Hale went home.",
}


@pytest.fixture(scope="module")
def compared():
    corpus = framing.Corpus(framing.Article(k, t, k, event="e") for k, t in TEXTS.items())
    return framing.compare(framing.analyze(corpus, ACTORS, clean=False, progress=False))


def test_who_is_named_and_never_speaks_with_where_it_does(compared):
    rows = compared.silent.set_index(["by", "actor"])
    assert rows.loc[("A", "front"), ["mentions", "speaks_in"]].tolist() == [2, 1]
    assert rows.loc[("B", "hale"), ["mentions", "speaks_in"]].tolist() == [2, 1]
    assert ("B", "front") not in rows.index and ("A", "hale") not in rows.index
    assert "march" not in compared.silent["actor"].tolist(), "what happens cannot speak"
    first = rows.loc["A", "front"]
    assert (
        TEXTS["A"][first["start"] : first["end"]] == "Free Front"
        or "Free Front" in TEXTS["A"][first["start"] : first["end"]]
    )


def silent(text, **actor):
    actors = framing.Actors.from_dict({"w": {"name": "Port Workers", "aliases": ["Port Workers"], **actor}})
    rows = framing.compare_texts({"A": text, "B": "It snowed."}, actors).silent
    return rows["actor"].tolist()


NAMED = "Talks with the Port Workers failed. The Port Workers went home."


def test_whoever_is_named_beside_the_actor_may_speak_for_it():
    assert silent(f"{NAMED} “It rained,” said Lena Hale, who leads the Port Workers.", kind="organisation") == []
    assert silent(f"{NAMED} Of the Port Workers, Mayor Lena Hale said little.", kind="organisation") == ["w"]


def test_nothing_is_said_where_a_speaker_is_of_a_kind_that_may_be_a_member():
    resident = f"{NAMED} “It rained,” a resident said."
    assert silent(resident, kind="people") == [], "a resident may be one of them"
    assert silent(resident, kind="government") == ["w"], "a resident is no government"
    official = f"{NAMED} “It rained,” Senator Lena Hale said."
    assert silent(official, kind="government") == [] and silent(official, kind="armed group") == ["w"]


def test_an_official_of_another_state_is_no_members():
    text = f"{NAMED} “It rained,” French President Lena Hale said."
    assert silent(text, kind="government", affiliation=["Chile"]) == ["w"]
    assert silent(text, kind="government", affiliation=["France"]) == []


def test_nothing_is_said_of_who_may_be_a_speaker_by_a_noun_of_its_own():
    text = "The union said that it rained. Talks with the Port Workers failed. The Port Workers went home."
    listed = {"name": "Port Workers", "kind": "government", "aliases": ["Port Workers"]}
    silent = [
        framing.compare_texts({"A": text, "B": "It snowed."}, framing.Actors.from_dict({"w": actor})).silent
        for actor in (listed, {**listed, "nouns": ["union"]})
    ]
    assert [len(s) for s in silent] == [1, 0]
