import pytest

from tests.annotated import annotate, label, named

ACTORS = {
    "hale": {"name": "Anna Hale", "kind": "person", "aliases": ["Hale"]},
    "kestans": {"name": "Kestans", "kind": "people", "aliases": ["Kestans"]},
    "deal": {"name": "Harbour deal", "kind": "event", "nouns": ["deal"]},
}


@pytest.mark.parametrize(
    ("text", "words", "actor"),
    [
        ("Hale is reckless.", "reckless", "hale"),
        ("Hale is grossly dishonest.", "grossly dishonest", "hale"),
        ("The Kestans were peaceful and lawful.", "peaceful and lawful", "kestans"),
        ("Hale is innocent until proven guilty.", "innocent until proven guilty", "hale"),
        ("The Kestans are hell-bent on revenge.", "hell-bent on revenge", "kestans"),
        ("The deal is too late.", "too late", "deal"),
        ("Most of the Kestans are peaceful.", "peaceful", "kestans"),
    ],
)
def test_an_adjective_that_judges_labels_its_subject(text, words, actor):
    assert (words, actor) in named(text, ACTORS)
    assert label(annotate(text, ACTORS), words).construction == "copular"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hale is late.", "late"),  # says how, not what it is worth
        ("Hale is innocent until proven guilty.", "guilty"),  # what is waited for
        ("The weather was cruel, said Hale.", "cruel"),  # of another
        ("Hale said it is illegal to fish.", "illegal"),  # of nothing
        ("Hale said that fishing at night is shameful.", "shameful"),  # of what is done
        ("To fish at night is shameful, said Hale.", "shameful"),
        ("Hale is responsible for the port.", "responsible for the port"),  # a task
        ("Hale was unrecognized.", "unrecognized"),  # a hedge
    ],
)
def test_other_adjectives_label_nobody(text, words):
    assert words not in [w for w, _ in named(text, ACTORS)]


def test_a_denied_adjective_is_negated():
    assert label(annotate("Hale is not reckless.", ACTORS), "reckless").operator == "negated"
