from dataclasses import replace

import pytest

from framing.annotate.voice.speakers.names import (
    behind_body,
    clean_name,
    collect_names,
    holds,
    is_same_name,
    plain_name,
    read_run,
    runs_in,
    whole_bodies,
)
from framing.lexicon import leads_of, persons_of
from framing.records import Role
from tests.annotated import LEXICONS, parsed

PERSONS, LEADS = persons_of(LEXICONS), leads_of(LEXICONS)


@pytest.mark.parametrize(
    ("run", "name", "office"),
    [
        ("Foreign Minister Lena Hale", "Lena Hale", "minister"),
        ("Ms. Hale", "Hale", "ms"),
        ("As Lena Hale", "Lena Hale", ""),
        ("Norland's Lena Hale", "Lena Hale", ""),
        ("Lena Hale's", "Lena Hale", ""),
        ("Foreign Minister", "", "minister"),
        ("Martin King", "Martin King", ""),
        ("Rep. Peter King", "Peter King", "rep"),
        ("Senators Peter Hale", "Peter Hale", ""),
        ("Norwegian Peter Hale", "Peter Hale", ""),
        ("Harbour Defense Forces", "Harbour Defense Forces", ""),
        ("US President Peter Hale", "Peter Hale", "president"),
    ],
)
def test_a_run_is_cut_behind_its_last_title(run, name, office):
    found = read_run(run, PERSONS, LEADS)
    assert (found.name, found.office) == (name, office)


def test_names_are_collected_sentence_by_sentence():
    doc = parsed("There was war in Syria. Hale met Minister Bo de la Day. Mr. Zoll left.", parse=False)
    names = collect_names(doc, PERSONS, LEADS)
    assert [r[2] for r in names.runs] == ["Bo de la Day"]
    assert "hale" not in names.full
    assert names.titled == {"Zoll", "Bo de la Day"}


def test_a_heading_in_title_case_shows_no_names():
    text = "Critics Fear Bridge as Silence Grows\nLena Hale spoke of the bridge on Monday and left."
    doc = parsed(text, parse=False)
    assert len(collect_names(doc, PERSONS, LEADS).runs) > 1
    headline = replace(doc.blocks[0], role=Role.HEADLINE)
    doc = replace(doc, blocks=(headline, *doc.blocks[1:]))
    assert [r[2] for r in collect_names(doc, PERSONS, LEADS).runs] == ["Lena Hale"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("then H.A. Hale-Zoll left", ["H.A. Hale-Zoll"]),
        ("then Šárka Đorđe's son", ["Šárka Đorđe"]),
        ("we saw Lena Hale.", ["Lena Hale"]),
        ("in the U.S.", ["U.S."]),
    ],
)
def test_initials_hyphens_and_endings(text, names):
    assert [run for *_, run in runs_in(text, PERSONS)] == names


def test_a_middle_initial_makes_no_second_person():
    assert is_same_name("Lena Hale", "Lena J. Hale")
    assert is_same_name("Hale", "Lena Hale")
    assert not is_same_name("Lena Hale", "Olga Hale")
    assert not is_same_name("Peter Hale", "Peter Hale Jr")


def test_a_son_is_found_by_the_last_name():
    assert list(collect_names(parsed("Peter Hale Jr. came.", parse=False), PERSONS, LEADS).full) == ["hale"]


def test_determiners_and_owners_are_no_part_of_a_name():
    assert clean_name("the  Norland Post’s") == "Norland Post"
    assert clean_name("“Hale,”") == "Hale"


def test_marks_begin_words():
    assert holds("the russian minister", ["russi", "minis"])
    assert not holds("the prussian minister", ["russi"])


def test_an_age_and_a_name_box_glued_to_a_name_are_none_of_it():
    found = [
        run for *_, run in runs_in("Thirty-year-old Lena Hale and President Zoll Peter Otto ZollMore Ships", PERSONS)
    ]
    assert found == ["Lena Hale", "President Zoll"]
    assert [run for *_, run in runs_in("Mac MacAran said", PERSONS)] == ["Mac MacAran"]


def test_a_name_behind_that_of_a_body():
    assert behind_body("Ukraine Lena Hale", PERSONS, LEADS) == "Lena Hale"
    assert behind_body("Foreign Minister Lena Hale", PERSONS, LEADS) == ""
    assert read_run("Ukraine Lena Hale", PERSONS, LEADS).name == "Lena Hale"


def test_names_with_and_without_accents_are_one():
    assert plain_name("Hálë") == "hale"
    assert is_same_name("Léna Hále", "Lena Hale")


@pytest.mark.parametrize(
    "name",
    ["Centre for Harbour Research", "Institute for the History of War", "Fisheries and Ports Department"],
)
def test_runs_of_one_bodys_name_are_joined(name):
    assert whole_bodies(f"a study by the {name}", PERSONS) == [name]


def test_two_names_side_by_side_stay_apart():
    assert whole_bodies("Lena Hale and Fisheries Department", PERSONS) == [
        "Lena Hale",
        "Fisheries Department",
    ]


def test_a_day_behind_a_name_is_none_of_it():
    assert found("slammed Mayor Lena Hale Friday for it") == ["Mayor Lena Hale"]


def test_a_turned_verb_before_a_name_is_none_of_it():
    assert read_run("Added Hale", PERSONS, LEADS).name == "Hale"


def found(text):
    return [run for *_, run in runs_in(text, PERSONS)]
