import pytest

from framing.annotate.voice.turns import is_person, quoted_turns, turn_attributions
from tests.annotate.voice.reading import CUES, cut, stretches
from tests.annotated import parsed


def turns(text):
    return [(cut(text, e.source), e.rule) for e in turn_attributions(parsed(text, parse=False), CUES)]


def test_labels_that_recur_make_a_transcript():
    assert turns("HALE: It will.\nBRAND: Will it?") == [("HALE", "turn"), ("BRAND", "turn")]
    assert turns("The dam.\nQ: Will it?\nA: It will.\nQ: Why?\nA: Wait.") == [("Q", "turn"), ("A", "turn")] * 2
    assert turns("The dam.\nPlace: the town hall.\nThe town waits.") == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Minister: Dam will hold\nThe council meets.", ["Minister"]),
        ("Hale: Dam will hold\nThe mayor, Anna Hale, spoke.", ["Hale"]),
        ("Floods: Dam will hold\nThe council meets.", []),
    ],
)
def test_in_a_headline_the_label_must_be_able_to_speak(text, label):
    assert [name for name, rule in turns(text) if rule == "headline"] == label


def test_labels_of_the_page_and_lists_are_no_turns():
    assert turns("UPDATE: It rains.\nThe dam.\nUPDATE: It still rains.\nWATCH: It rains.") == []
    assert turns("CEO: Lena Hale\nProduct: dams\nCEO: Peter Zoll") == []
    assert turns("Map: Where the dam is.\nMap: Where the town is.") == []
    assert turns("Minister: It will hold.\nMayor: Will it?\nMinister: It will.")[0] == ("Minister", "turn")


def test_labels_inside_marks_are_cut_off():
    text = "“BRAND: Will it hold?”\n“HALE: It will.”"
    doc = parsed(text, parse=False)
    cut_off, found = quoted_turns(doc, stretches(doc), CUES)
    assert [cut(text, (s.start, s.end)) for s in cut_off] == ["Will it hold?", "It will."]
    assert [cut(text, e.source) for e in found] == ["BRAND", "HALE"]
    alone = parsed("“BRAND: Will it hold?”", parse=False)
    assert quoted_turns(alone, stretches(alone), CUES) == (stretches(alone), [])


def test_a_person_has_a_first_name_somewhere():
    assert is_person("", "Anna Hale", CUES.first_names)
    assert is_person("Mayor Anna B. Hale spoke.", "Hale", CUES.first_names)
    assert not is_person("The Hale Dam broke.", "Hale", CUES.first_names)
