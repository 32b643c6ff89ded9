import framing


def sources(text, actors=None):
    corpus = framing.Corpus([framing.Article("1", text, "o")])
    found = framing.analyze(corpus, framing.Actors.from_dict(actors or {}), clean=False, progress=False).sources
    return found.set_index("speaker")


def test_what_the_article_says_of_a_name_once_holds_for_all_its_namings():
    rows = sources(
        "Norland’s economy shrank, said Ann Hale, a professor of economics at Northport University. It rained. "
        "“We had warned of it,” Hale said."
    )
    assert rows["kind"].tolist() == ["expert"]


def test_a_title_before_the_name_is_read_and_a_verb_is_none():
    rows = sources("Senator Peter Zoll said that it was late. “We are tired,” said Mona Berg, 53, of Northport.")
    assert rows.loc["Peter Zoll", ["kind", "finer"]].tolist() == ["official", "lawmaker"]
    assert rows.loc["Mona Berg", "kind"] == "people"


def test_a_participle_behind_a_name_is_no_apposition():
    (row,) = sources("“We are tired,” Mona Berg, speaking to the Senate, said.").itertuples()
    assert row.kind == "other"


def test_the_registry_says_what_an_unlisted_name_is():
    actors = {"ff": {"name": "Free Front", "kind": "armed group", "aliases": ["Free Front"]}}
    (row,) = sources("The Free Front said that the road was open.", actors).itertuples()
    assert (row.kind, row.finer, row.actor) == ("organisation", "group", "ff")
