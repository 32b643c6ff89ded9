import pytest

from framing.analysis.actors_file.evidence import LABEL, Evidence, Form, Found, evidence_of
from framing.analysis.actors_file.quotes import ROOM, quotations
from framing.records import Article
from tests.analysis.made import found

FILLER = "and so it went on and on in the old town by the grey sea "


def shown(text, *forms, name="Ada Bell", more=()):
    """Quotations of an actor in one text, or several: (form, rule, grounds, sure, n)."""
    articles = [Article(f"a{k}", t, "Anchor") for k, t in enumerate((text, *more))]
    mentions = tuple(
        Found(a, at, at + len(f[0]), f[1])
        for a in articles
        for f in forms
        for at in (a.text.find(f[0]),)
        if at >= 0
    )  # fmt: skip
    return list(quotations(Evidence(name, tuple(Form(*f) for f in forms), mentions, {}, {})))


def test_a_quotation_marks_the_naming_and_says_where_it_stands():
    assert shown("Ada Bell left.", ("Ada Bell", "name", "", 1.0, 1)) == ["«Ada Bell» left. — Anchor, a0"]


@pytest.mark.parametrize(("before", "after"), [(0, 9), (9, 0), (9, 9)])
def test_a_quotation_is_cut_between_words_around_the_naming(before, after):
    text = FILLER * before + "Ada Bell " + FILLER * after
    (said,) = shown(text, ("Ada Bell", "name", "", 1.0, 1))
    said = said.removesuffix(" — Anchor, a0")
    assert "«Ada Bell»" in said
    assert ROOM - 20 <= len(said) <= ROOM + 6
    assert said.startswith("… ") == bool(before)
    assert said.endswith(" …") == bool(after)
    assert set(said.replace("«Ada Bell»", "").replace("…", "").split()) <= set(FILLER.split())


def test_a_quotation_keeps_to_its_paragraph_and_begins_at_a_sentence():
    text = "Headline\nIt rained in the harbour. On 3 May Ada Bell met U.S. Senator Cole there.\nMore"
    assert shown(text, ("Ada Bell", "name", "", 1.0, 1)) == [
        "On 3 May «Ada Bell» met U.S. Senator Cole there. — Anchor, a0"
    ]


def test_a_naming_at_the_head_of_its_sentence_begins_the_quotation():
    assert shown("It rained. Ada Bell left.", ("Ada Bell", "name", "", 1.0, 1)) == ["«Ada Bell» left. — Anchor, a0"]


def test_an_outlet_that_is_called_like_its_article_is_said_once():
    m = Found(Article("anchor", "Ada Bell left.", "anchor"), 0, 8, "name")
    e = Evidence("Ada Bell", (Form("Ada Bell", "name", "", 1.0, 1),), (m,), {}, {})
    assert list(quotations(e)) == ["«Ada Bell» left. — anchor"]


def test_the_commonest_the_least_sure_and_the_strangest_are_shown():
    text = "\n".join(
        f"{word} spoke. {FILLER * 3}" for word in ("Ada Bell", "The group", "A fraud", "Mayor Bell", "She")
    )
    forms = [
        ("Ada Bell", "name", "", 0.95, 9),
        ("Mayor Bell", "name", "", 0.9, 3),
        ("The group", "group named last", "", 0.5, 2),
        ("A fraud", "apposition", LABEL, 0.8, 1),
    ]
    assert [s.partition("»")[0] for s in shown(text, *forms)] == ["«Ada Bell", "«The group", "«A fraud"]


def test_no_stretch_of_text_is_quoted_twice():
    forms = [("Ada Bell", "name", "", 0.95, 2), ("the mayor", "apposition", LABEL, 0.8, 1)]
    assert len(shown("Ada Bell, the mayor, left.", *forms)) == 1


def test_another_article_comes_first_and_an_only_form_is_shown_in_two():
    form = ("Ada Bell", "name", "", 0.95, 2)
    assert [s[-2:] for s in shown("Ada Bell left.", form, more=("Then Ada Bell sang.",))] == ["a0", "a1"]


def test_an_article_that_was_not_quoted_comes_before_a_second_place_in_one_that_was():
    here, there = (Article(key, f"Ada Bell left. {FILLER * 4}Ada Bell came.", "Anchor") for key in ("a0", "a1"))
    found = tuple(Found(a, at, at + 8, "name") for a in (here, there) for at in (0, a.text.rfind("Ada Bell")))
    e = Evidence("Ada Bell", (Form("Ada Bell", "name", "", 0.95, 4),), found, {}, {})
    assert [q[-2:] for q in quotations(e)] == ["a0", "a1"]


def test_a_very_long_naming_is_shortened():
    name = "Ada " + "x" * 400 + " Bell"
    (said,) = shown(name, (name, "name", "", 1.0, 1), name=name)
    assert len(said) < ROOM + 20


def test_discovered_actors_are_quoted():
    d = found()
    e = evidence_of(d.actors, d.mentions, d.merges, d.corpus)
    assert any(
        "called Odera «a puppet»." in q and q.endswith("— Anchor, anchor-1") for q in quotations(e["ruth_odera"])
    )
    assert all(list(quotations(x)) for x in e.values())
