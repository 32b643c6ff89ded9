import pytest

from framing.annotate.discovery.phrases.phrases import Memory, phrase
from framing.annotate.discovery.words import Term
from tests.annotate.discovery.event import Event


def read(text):
    """Phrases of the last sentence by their head."""
    e = Event(text)
    s = len(e.readings[0]) - 1
    units = e.readings[0][s]
    ends = {r.b - 1: r for r in e.runs if r.s == s}
    return {u.text: phrase(units, k, u.value, e.facts, ends) for k, u in enumerate(units) if isinstance(u.value, Term)}


@pytest.mark.parametrize(
    ("text", "head", "owner"),
    [
        ("The Kenyan officials left.", "officials", "state:Kenya"),
        ("The government of Kenya fell.", "government", "state:Kenya"),
        ("Kenya’s foreign minister left.", "foreign minister", "state:Kenya"),
        ("The Pentagon officials left.", "officials", "body:United States:Pentagon"),
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
        memory = memory.country(country)
    assert memory.countries == ("France", "Kenya")


def test_memory_of_a_person_named_and_a_person_meant():
    roles = Event("Kenyan President James Otieno met Joan Achieng, a lawyer.").roles
    named = Memory().by_name("james otieno", roles)
    assert (named.leaders.last, named.his, named.seen, named.office["president"]) == (
        "james otieno", "Kenya", {"james otieno": 1}, "james otieno",
    )  # fmt: skip
    meant = named.person("joan achieng", roles)
    assert (meant.persons, meant.leaders.last, meant.seen) == (
        ("joan achieng", "james otieno"), "james otieno", {"james otieno": 1},
    )  # fmt: skip


def test_a_body_is_called_again_by_its_first_and_last_word():
    called = Memory().called_by("Harbour Dockers Union", "name:x").called
    assert called == {"harbour": "name:x", "union": "name:x"}
