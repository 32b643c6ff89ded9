import framing

ACTORS = framing.Actors.from_dict({
    "board": {"name": "Harbour Board", "kind": "organisation", "aliases": ["Harbour Board", "port authority"]},
})  # fmt: skip


def compared(*texts, actors=ACTORS):
    corpus = framing.Corpus(framing.Article(str(k), t, f"O{k}", event="e") for k, t in enumerate(texts))
    return framing.compare(framing.analyze(corpus, actors, clean=False, progress=False), progress=False)


def speakers(*texts):
    return compared(*texts).speakers.groupby("by")["speaker"].agg(list).to_dict()


def test_a_last_name_here_and_a_full_name_there_are_one_speaker_of_one_kind():
    found = compared(
        "Senator Ann Hale said that it rained.", "Ann B. Hale said that it snowed.", "Hale said that it froze."
    )
    assert found.speakers["speaker"].nunique() == 1 and set(found.speakers["kind"]) == {"official"}
    kinds = found.source_kinds[found.source_kinds["speakers"] > 0]
    assert set(kinds["kind"]) == {"official"}


def test_a_last_name_that_two_bear_stays_apart():
    found = speakers("Ann Hale said that it rained. Peter Hale said that it snowed.", "Hale said that it froze.")
    assert found["O1"] == ["Hale"]


def test_a_state_its_capital_and_the_one_ministry_that_speaks_are_one():
    first = "Chile's foreign ministry said that talks went on. Santiago said that they were long."
    assert speakers(first, "Chile said that they failed.") == {"O0": ["Chile"], "O1": ["Chile"]}
    two = f"{first} Chile's interior ministry said that it rained."
    assert len(speakers(two, "Chile said that they failed.")["O0"]) == 3, "which of two spoke is left open"


def test_names_of_one_listed_body_are_one_speaker():
    found = speakers("The Harbour Board said that the quay was shut.", "The port authority said that it was shut.")
    assert found["O0"] == found["O1"]


def test_common_nouns_of_two_articles_are_not_merged():
    found = speakers("Union officials said that it rained.", "Officials said that it snowed.")
    assert found["O0"] != found["O1"]
