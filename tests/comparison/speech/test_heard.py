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


def test_words_statements_and_verbs_by_kind_and_source(compared):
    rows = compared.source_kinds.set_index(["by", "kind"])
    people, official = rows.loc["A", "people"], rows.loc["A", "official"]
    assert (people["quoted"], people["paraphrased"], people["verbs"]) == (5, 3, "said|warned")
    assert official["first"] == 1 and people["last"] == 1 and official["finer"] == "lawmaker"
    assert people["share"] + official["share"] == pytest.approx(100)
    assert rows.loc[("B", "organisation"), "speakers"] == 1
    assert rows.loc[("B", "people"), ["speakers", "words"]].tolist() == [0, 0], "every kind has its row"
    assert (rows["headline"] + rows["lead"] + rows["body"] >= rows["speakers"]).all()


def test_nobody_heard_gives_empty_tables():
    found = framing.compare_texts({"A": "It rained.", "B": "It snowed."}, framing.Actors.from_dict({}))
    assert found.source_kinds.empty and found.silent.empty and found.source_kinds["words"].dtype == "int64"
