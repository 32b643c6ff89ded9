import pytest

from framing.annotate.voice.speakers.names import clean_name, collect_names, holds, read_run
from framing.lexicon import leads_of, titles_of
from tests.annotated import LEXICONS, parsed

TITLES, LEADS = titles_of(LEXICONS), leads_of(LEXICONS)


@pytest.mark.parametrize(
    ("run", "name", "office"),
    [
        ("Foreign Minister Lena Hale", "Lena Hale", "minister"),
        ("Ms. Hale", "Hale", "ms"),
        ("As Lena Hale", "Lena Hale", ""),
        ("Norland's Lena Hale", "Lena Hale", ""),
        ("Lena Hale's", "Lena Hale", ""),
        ("Foreign Minister", "", "minister"),
    ],
)
def test_a_run_is_cut_behind_its_last_title(run, name, office):
    found = read_run(run, TITLES, LEADS)
    assert (found.name, found.office) == (name, office)


def test_names_are_collected_sentence_by_sentence():
    doc = parsed(
        "There was war in Syria. Hale met Minister Bo de la Day. Many Big Words In One Headline Here.", parse=False
    )
    names = collect_names(doc, TITLES, LEADS)
    assert [r[2] for r in names.runs] == ["Bo de la Day"] or [r[2] for r in names.runs][0] == "Bo de la Day"
    assert "hale" not in names.full
    assert names.office["minister"][0][1] == "Bo de la Day"


def test_determiners_and_owners_are_no_part_of_a_name():
    assert clean_name("the  Norland Post’s") == "Norland Post"
    assert clean_name("“Hale,”") == "Hale"


def test_marks_begin_words():
    assert holds("the russian minister", ["russi", "minis"])
    assert not holds("the prussian minister", ["russi"])
