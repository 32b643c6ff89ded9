"""Discovery as a whole: who is found, what is never merged, and what must not matter."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import framing
from framing.annotate.discovery import discover
from tests.annotate.discovery.event import Event, Story
from tests.annotated import LEXICONS, voiced

EVENT = [
    "French President Marianne Duval met with Kenyan President James Otieno in Nairobi on Monday. Ms. Duval said that"
    " France would open a bank with Kenya. “We have waited for this,” the French president said. Her government has"
    " promised money. Dockers protested outside the hotel.",
    "James Otieno, the president of Kenya, welcomed his French counterpart. The two leaders spoke for an hour. Paris wants"
    " a treaty, and the Duval administration hopes for a vote in May. Kenyan officials said that dockers were arrested.",
    "Dockers stormed the port while Duval and Otieno signed a treaty. The dockers are led by Joan Achieng, 41, who said the"
    " Kenyan leader had sold the port. “The port is ours,” Achieng told a crowd of dockers.",
]


@pytest.fixture(scope="module")
def found():
    return Story(*EVENT)


def test_the_actors_of_an_event_are_found_with_what_they_are(found):
    kinds = {name: a.kinds[0].kind for name, a in found.actors.items()}
    assert kinds["Marianne Duval"] == kinds["James Otieno"] == kinds["Joan Achieng"] == "person"
    assert kinds["France"] == kinds["Kenya"] == "state"
    assert {(r.office, r.of) for r in found.actors["Marianne Duval"].roles} == {("president", "France")}


@pytest.mark.parametrize(
    ("article", "phrase", "actor"),
    [
        (0, "the French president", "Marianne Duval"),
        (1, "his French counterpart", "Marianne Duval"),
        (2, "the Kenyan leader", "James Otieno"),
        (0, "Her government", "France"),
        (1, "the Duval administration", "France"),
        (1, "Paris", "France"),
        (1, "Kenyan officials", "Kenya"),
        (2, "Achieng", "Joan Achieng"),
    ],
)
def test_a_phrase_stands_for_its_actor_across_outlets(found, article, phrase, actor):
    assert found.actor_of(phrase, article) == {actor}


def test_both_leaders_are_named_together(found):
    assert found.actor_of("The two leaders", 1) == {"Marianne Duval", "James Otieno"}


def test_a_capital_after_in_is_a_place(found):
    assert {m.rule for m in found.mentions if found.texts[0][m.start : m.end] == "Nairobi"} == {"place"}


def test_names_are_never_merged_by_spelling():
    names = Story(
        "The Islamic Republic of Afghanistan fell in 2021. The Islamic Emirate of Afghanistan took its place."
        " Islamic State is the foe of both, the Taliban said."
    )
    actors = [
        names.actor_of(x)
        for x in ("The Islamic Republic of Afghanistan", "The Islamic Emirate of Afghanistan", "Islamic State")
    ]
    assert actors == [{"Afghanistan"}, {"Taliban"}, {"Islamic State"}]


def test_every_mention_has_an_actor_and_evidence(found):
    ids = {a.id for a in found.found.actors}
    assert {m.actor for m in found.mentions} <= ids
    merges = found.made.merges
    assert merges["n"].sum() == len(found.mentions)
    assert merges["confidence"].between(0.01, 1).all()


def test_discovered_actors_can_be_written_edited_and_read_back(found):
    actors = framing.Actors(found.found.actors)
    assert framing.Actors.from_dict(actors.to_dict()) == actors


def test_the_order_of_articles_does_not_matter(found):
    shuffled = list(found.docs)
    random.Random(3).shuffle(shuffled)
    assert discover(shuffled, LEXICONS) == found.found


def test_an_event_of_one_article_and_of_none():
    assert Story("Duval spoke. Mr. Duval left.").called("Duval") == ["Duval", "Mr. Duval"]
    assert discover([], LEXICONS).actors == ()


def test_names_and_titles_are_found_without_a_parse():
    names = Event(*EVENT, parsed=False)
    assert {"James Otieno", "Marianne Duval"} <= set(names.actors)


def test_mentions_carry_voice_and_speaker():
    names = Story("“The Taliban are our partners,” Sergei Lavrov said. The Taliban rule Afghanistan.")
    spoken, own = (m for m in names.mentions if m.head == "Taliban")
    assert (spoken.voice, own.voice) == ("quoted", "own")
    assert spoken.attributed_to == "Sergei Lavrov" and not own.attributed_to


def test_the_seeds_give_the_actors_a_reader_would_name(seeds):
    names = {a.name for a in framing.discover_actors(seeds).actors.values()}
    assert {"Taliban", "Russia", "Afghanistan", "Vladimir Putin", "Amir Khan Muttaqi", "Sergei Lavrov"} <= names
    assert {"United States", "American forces", "Soviet Union", "Al-Qaeda", "mujahideen"} <= names


def test_swapping_two_names_swaps_what_is_found():
    swapped = [t.replace("Duval", "#").replace("Otieno", "Duval").replace("#", "Otieno") for t in EVENT]
    before, after = Story(*EVENT), Story(*swapped)
    assert len(before.called("Marianne Duval")) == len(after.called("Marianne Otieno"))
    assert len(before.called("James Otieno")) == len(after.called("James Duval"))


@given(st.text(alphabet="AaBb.,-'\"“” \nTheofMr0\U0001f600é", max_size=300))
def test_any_text_gives_records_with_names(text):
    found = discover([voiced(text, "a0", parse=False)], LEXICONS)
    assert all(a.name.strip() and a.id for a in found.actors)
    assert {i for i, _ in found.reasons} <= {a.id for a in found.actors}


@pytest.mark.parametrize("piece", ["Abe ", "the president of ", "A-", "Kim Jong-", "migrants of ", "U.S.-", "Duval, "])
def test_time_grows_with_length_only(piece):
    """A text four times as long may take about four times as long; a quadratic step would take sixteen times."""
    import time

    def seconds(n):
        doc = voiced(piece * (n // len(piece)), parse=False)
        start = time.process_time()
        discover([doc], LEXICONS)
        return time.process_time() - start

    seconds(1000)
    short, long = min(seconds(15_000) for _ in range(2)), min(seconds(60_000) for _ in range(2))
    assert long < 10 * short + 0.2


def test_the_same_article_under_another_id_changes_no_name(found):
    again = [replace(d, article=replace(d.article, id=f"z{d.article.id}")) for d in found.docs]
    assert discover(again, LEXICONS).actors == found.found.actors
