import pytest

from framing.annotate.discovery.discovery import _by_sentence, _countries, _speaking
from framing.annotate.discovery.phrases import Event as Facts
from framing.annotate.discovery.phrases import Memory, phrase
from framing.annotate.discovery.units import Term
from tests.annotate.discovery.event import Event


def read(text):
    """Phrases of the last sentence by their head."""
    e = Event(text)
    quotes = _speaking(e.docs, e.readings, e.runs, e.names)
    facts = Facts(e.names, e.entities, e.roles, e.words, _by_sentence(e.runs), _countries(e.readings), quotes)
    s = len(e.readings[0]) - 1
    units = e.readings[0][s]
    ends = {r.b - 1: r for r in e.runs if r.s == s}
    return {u.text: phrase(units, k, u.value, facts, ends) for k, u in enumerate(units) if isinstance(u.value, Term)}


@pytest.mark.parametrize(
    ("text", "head", "owner"),
    [
        ("The Kenyan officials left.", "officials", "state:Kenya"),
        ("The government of Kenya fell.", "government", "state:Kenya"),
        ("Kenya’s foreign minister left.", "foreign minister", "state:Kenya"),
        ("The Pentagon officials left.", "officials", "body:Pentagon"),
        ("Taliban fighters left.", "fighters", "known:Taliban"),
        ("Ohio officials left.", "officials", "place:Ohio"),
        ("The officials left.", "officials", ""),
    ],
)
def test_the_owner_of_a_phrase(text, head, owner):
    assert read(text)[head].owner == owner


def test_a_phrase_has_possessive_article_and_what_stands_inside():
    p = read("They saw their large migrant caravan.")["caravan"]
    assert (p.possessive, p.indefinite) == ("their", False)
    assert p.noun_inside(frozenset({"migrant"})).lemma == "migrant"
    assert read("They saw a caravan of hundreds of migrants.")["caravan"].noun_inside(frozenset({"migrant"}))
    assert read("They saw another caravan.")["caravan"].indefinite
    assert read("They asked both leaders.")["leaders"].pair


def test_memory_keeps_the_last_two_countries():
    memory = Memory()
    for country in ("Kenya", "France", "France"):
        memory.name_country(country)
    assert (memory.country, memory.before) == ("France", "Kenya")
