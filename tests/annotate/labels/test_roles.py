import pytest

from tests.annotated import annotate, label, named

ACTORS = {
    "hale": {"name": "Anna Hale", "kind": "person", "aliases": ["Hale"]},
    "front": {"name": "Delta Front", "kind": "armed group", "aliases": ["Front"]},
    "kestans": {"name": "Kestans", "kind": "people", "aliases": ["Kestans"]},
}


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("The Front uses the Kestans as human shields.", "human shields", "kestans"),
        ("The Front acted as a proxy.", "a proxy", "front"),
        ("As a veteran, Hale knows war.", "a veteran", "hale"),
        ("The Front is full of criminals.", "criminals", "front"),
        ("The group of Kestans is filled with criminals.", "criminals", "kestans"),
        ("The Front turned into a killing machine.", "a killing machine", "front"),
        ("The guards treat the Kestans like criminals.", "criminals", "kestans"),
        ("The Kestans were like animals.", "animals", "kestans"),
    ],
)
def test_what_one_serves_as_or_is_full_of_labels(text, words, actor):
    assert (words, actor) in named(text, ACTORS)
    assert label(annotate(text, ACTORS), words).voice == "own"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Front is tired of criminals.", "criminals"),
        ("Hale left as a crowd gathered.", "a crowd"),
        ("As a veteran knows, Hale fears war.", "a veteran"),
        ("Hale named a banker to serve as a deputy.", "a deputy"),
        ("Hale turned to a lawyer.", "a lawyer"),
    ],
)
def test_other_uses_of_these_words_label_nobody(text, words):
    assert words not in [w for w, _ in named(text, ACTORS)]


def test_who_accuses_gives_the_label():
    found = label(annotate("Anna Hale accused the Front of being a gang.", ACTORS), "a gang")
    assert (found.actor, found.voice, found.attributed_to) == ("front", "attributed", "Anna Hale")
