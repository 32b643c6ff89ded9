import pytest

from framing.analysis.concordance.query import forms, places


def found(query, kind, text):
    return [text[a:b] for a, b in places(query, kind, [text], 5.0)[0]]


@pytest.mark.parametrize(
    ("query", "kind", "text", "expected"),
    [
        ("war", "words", "War, postwar and war-torn wars", ["War", "war"]),
        ("war  crime", "words", "A war\ncrime, war crimes", ["war\ncrime"]),
        ("Norland's", "words", "Norland’s army", ["Norland’s"]),
        ("kill", "lemma", "Kills killed killing skill", ["Kills", "killed", "killing"]),
        ("war crime", "lemma", "war crimes of a war crime", ["war crimes", "war crime"]),
        ("take", "lemma", "He took it and has taken more", ["took", "taken"]),
        ("a.c", "literal", "abc a.c A.C", ["a.c"]),
        ('"so-called"', "literal", "the “so-called” state", ["“so-called”"]),
        (r"(?i)\bterror\w*", "regex", "Terror and terrorists", ["Terror", "terrorists"]),
        ("x*", "regex", "axxb", ["xx"]),
    ],
)
def test_what_each_kind_finds(query, kind, text, expected):
    assert found(query, kind, text) == expected


def test_forms_are_of_verbs_nouns_and_adjectives():
    assert {"harsh", "harsher", "harshest", "harshed"} <= set(forms("harsh")) and forms("go")[0] == "go"


def test_a_query_is_looked_for_in_each_text():
    assert places("war", "words", ["no", "war", "war war"], 1.0) == [[], [(0, 3)], [(0, 3), (4, 7)]]
