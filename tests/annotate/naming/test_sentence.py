"""What a sentence answers the finder of namings."""

import pytest

from tests.annotate.naming.reading import phrase_of, reading


@pytest.mark.parametrize(
    ("text", "titled", "loud"),
    [
        ("French Forces Leave The Northern Port", True, False),
        ("French forces leave the northern port.", False, False),
        ("FRENCH FORCES LEAVE THE NORTHERN PORT", True, True),
    ],
)
def test_capitals_tell_names_only_in_running_text(text, titled, loud):
    r = reading(text)
    assert (r.titled, r.loud, r.cased) == (titled, loud, not (titled or loud))


def test_countries_stand_where_their_words_do():
    r = reading("French envoys flew to Abuja.")
    assert [(r.plain[a:b], who) for a, b, who in r.places] == [("French", ("France",)), ("Abuja", ("Nigeria",))]
    assert r.at_place(1)
    assert not r.at_place(8)


@pytest.mark.parametrize(
    ("text", "head", "noun"),
    [
        ("The asylum seekers slept.", "seekers", "asylum seeker"),  # two words are one noun
        ("The forces slept.", "forces", "forces"),  # a plural with a meaning of its own
        ("The government met.", "government", "government"),
        ("The kettle sang.", "kettle", None),
    ],
)
def test_a_noun_has_the_sense_of_the_lexicon(text, head, noun):
    r = reading(text)
    at = text.index(head)
    sense = r.sense(r.view.head_of(at, at + len(head)))
    assert (sense.noun if sense else None) in (noun, f"{noun}s")


def test_a_noun_that_only_a_record_lists_has_a_sense():
    actors = {"kettle": {"name": "Kettle Plan", "kind": "event", "nouns": ["kettle"]}}
    assert reading("The kettle sang.", actors).sense(1).noun == "kettle"


@pytest.mark.parametrize(
    ("text", "noun", "kinds"),
    [
        ("The anti-war activists sang.", "anti-war activists", True),
        ("The old war bonds fell.", "war bonds", False),
        ("The activists sang.", "activist", True),
        ("The tug-of-war bonds fell.", "war bonds", False),
        ("The postwar bonds fell.", None, False),
    ],
)
def test_a_noun_of_several_words_is_one_noun_of_the_record(text, noun, kinds):
    actors = {"x": {"name": "Peace Walk", "kind": "movement", "nouns": ["anti-war activists", "war bonds"]}}
    r = reading(text, actors)
    head = next(t for t in r.tree.tokens if t.text in ("activists", "bonds"))
    sense = r.sense(head.i)
    assert (sense and sense.noun) in (noun, noun and f"{noun}s")
    assert bool(sense and sense.kinds) is kinds


def test_nouns_in_apposition_are_seen_from_both_sides():
    r = reading("Aerolux, the company, spoke.")
    company = next(t.i for t in r.tree.tokens if t.text == "company")
    assert r.apposed_nouns(0) == {"company"}
    assert "company" not in r.apposed_nouns(company)


def test_a_phrase_is_put_by_its_singular_and_its_modifiers():
    r, phrase = phrase_of("The 'brave' rebels fled.", "rebels")
    said = r.phrased(phrase, hedge="so-called")
    assert (said.head, said.modifiers, said.hedge) == ("rebel", ("brave",), "so-called")
    r, phrase = phrase_of("The occupation forces fled.", "forces")
    assert r.phrased(phrase).head == "forces"
