import framing
from framing.measure.sources import same_names

ACTORS = framing.Actors.from_dict(
    {
        "lee": {"name": "Ann Lee", "kind": "person", "aliases": ["Lee"]},
        "board": {"name": "Harbour Board", "kind": "organisation", "aliases": ["Harbour Board"]},
    }
)


def sources(text):
    corpus = framing.Corpus([framing.Article("1", text, "o")])
    return framing.analyze(corpus, ACTORS, clean=False, progress=False).sources.set_index("speaker")


def test_each_speaker_once_with_words_and_quotations():
    rows = sources("“We have waited long enough,” Ann Lee said. “Now we walk,” Lee added. The weather was fine.")
    assert list(rows.index) == ["Ann Lee"]
    (row,) = rows.itertuples()
    assert (row.actor, row.kind, row.quotes, row.words) == ("lee", "other", 2, 8)


def test_most_words_first():
    rows = sources("“No,” said Peter Zoll. “We have waited long enough for this day,” Ann Lee said.")
    assert list(rows.index) == ["Ann Lee", "Peter Zoll"]
    assert rows["words"].tolist() == [8, 1]


def test_scare_quotes_and_wishes_give_nobody_the_floor():
    assert sources("The so-called “reform” failed. Ann Lee wants higher pay.").empty


def test_a_body_is_no_person():
    (row,) = sources("The Harbour Board said that talks would go on.").itertuples()
    assert (row.actor, row.kind, row.words) == ("board", "organisation", 5)


def test_unlisted_bodies_are_told_from_persons_by_form_and_context():
    rows = sources(
        "Al Noor reported that the road was open. AFB said it was closed. The Sunrise Collective said its members would vote. "
        "Zeinab Kuznet, who runs the shop, said that she was glad. Abiodun Oyela said that he was not."
    )
    assert rows["finer"].to_dict() == {
        "Al Noor": "group",
        "AFB": "group",
        "Sunrise Collective": "group",
        "Zeinab Kuznet": "person",
        "Abiodun Oyela": "person",
    }
    assert set(rows["kind"]) == {"organisation", "other"}


def test_two_forms_of_a_name_are_one_speaker():
    rows = sources("Norland's foreign ministry said that talks went on. The foreign ministry said that they were long.")
    assert len(rows) == 1
    names = same_names(["Norland's ministry", "Norlandic ministry", "ministry", "Ann Lee", "Peter Lee", "Lee"])
    assert names["ministry"] == names["Norlandic ministry"] == "Norland's ministry"
    assert names["Lee"] == "Lee", "two could be meant"


def test_a_medium_that_relays_has_not_said_it():
    rows = sources("According to the Northport Tribune, Ann Lee said that the road would be closed for days.")
    assert list(rows.index) == ["Ann Lee"]


def test_the_kind_is_that_of_the_head_of_a_phrase():
    rows = sources("Residents of the Harbour Board's town said that it rained. Organizers said that it was late.")
    assert rows["kind"].to_dict() == {"residents of the Harbour Board's town": "people", "organizers": "organisation"}


def test_how_much_in_which_form_first_or_last_and_with_which_verbs():
    rows = sources(
        "Storm closes the port\n\nThe Harbour Board warned that the quay was closed. “We have waited long enough,” Ann Lee said. "
        "The rain went on.\n\nShe added that ships were late. “Go home,” Peter Zoll told them."
    )
    lee, board, zoll = (rows.loc[name] for name in ("Ann Lee", "Harbour Board", "Peter Zoll"))
    assert (lee["quoted"], lee["paraphrased"], lee["verbs"]) == (5, 4, "added|said")
    assert (board["quoted"], board["paraphrased"], board["verbs"]) == (0, 5, "warned")
    assert rows["order"].to_dict() == {"Harbour Board": 1, "Ann Lee": 2, "Peter Zoll": 3}
    assert rows["ends"].to_dict() == {"Harbour Board": False, "Ann Lee": False, "Peter Zoll": True}


def test_the_most_prominent_place_a_speaker_is_heard_in():
    page = (
        "Harbour Board: quay stays shut\n\nThe Harbour Board said on Monday that the quay would stay shut for a week or more after the storm. "
        "The mayor said that it was raining.\n\nThe rain that fell over the town has not stopped for four days. “We have waited long enough,” Ann Lee said on Monday."
    )
    corpus = framing.Corpus([framing.Article("1", page, "o")])
    found = framing.analyze(corpus, ACTORS, progress=False).sources.set_index("speaker")
    assert found.loc["Ann Lee", "place"] == "body"
    assert found.loc["Harbour Board", "place"] in ("headline", "lead")
