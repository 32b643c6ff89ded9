import pytest

from framing.annotate.voice.attributions.source import find_source, source_span
from tests.annotate.voice.reading import at, tree


@pytest.mark.parametrize(
    ("text", "verb", "source"),
    [
        ("Lena Hale said that the dam was safe.", "said", "Lena Hale"),
        ("The dam, Lena Hale said, will hold.", "said", "Lena Hale"),
        ("The plan was praised by the old mayor.", "praised", "the old mayor"),
        ("Lena Hale came to town, promising that the dam would hold.", "promising", "Lena Hale"),
        ("Lena Hale wanted to say that the dam was safe.", "say", "Lena Hale"),
        ("The director of the board, who said that the dam was safe, left.", "said", "who"),
        ("The paper quoted Lena Hale as saying that the dam is safe.", "saying", "Lena Hale"),
        ("The judge rebuked Lena Hale for saying that the dam is safe.", "saying", "Lena Hale"),
        ("The board used the hearing for saying that the dam is safe.", "saying", "The board"),
        ("The film uses footage of Lena Hale saying that the dam is safe.", "saying", "Lena Hale"),
        ("The flood led Lena Hale to say that the dam was old.", "say", "Lena Hale"),
        ("The road is open, and Hale, the council's oldest member and chair, said the dam was safe.", "said", "Hale"),
        ("The laws require standards and Lena Hale said it was a problem.", "said", "Lena Hale"),
        ("Lena Hale said the council would withdraw the bill and praised the town.", "praised", "Lena Hale"),
        ("KABUL - The minister said that the dam was safe.", "said", "The minister"),
    ],
)
def test_the_source_of_a_verb(text, verb, source):
    sentence = tree(text)
    found = find_source(sentence, at(sentence, verb))
    assert not found.agentless
    assert text[slice(*source_span(sentence, found.head))] == source


def test_a_passive_without_agent_hides_its_source():
    sentence = tree("It was claimed that the dam was safe.")
    assert find_source(sentence, at(sentence, "claimed")) == (None, True)


def test_there_and_it_are_no_source():
    sentence = tree("There were reports saying that the dam was old.")
    found = find_source(sentence, at(sentence, "saying"))
    assert found.head is not None and sentence.raw(found.head) == "reports"


def test_a_source_has_no_relative_clause_or_apposition():
    text = "The old mayor of the town, a friend of ours who lives here, said so."
    sentence = tree(text)
    assert text[slice(*source_span(sentence, at(sentence, "mayor")))] == "The old mayor of the town"
