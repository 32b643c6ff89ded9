from dataclasses import replace

import pytest

from framing.annotate.discovery.things import things_of
from tests.annotate.discovery.event import Event, Story
from tests.annotated import LEXICONS, voiced

ONE = (
    "The pier deal was struck at night. Ann Moreau praised the deal. The swap pleased the dockers. She called the swap "
    "fair."
)
TWO = "The deal was a surrender, Bo Otieno said. The swap was unfair. He wants to tear up the swap. Rain fell."


def things(*texts, parse=True):
    """Nouns of each thing that texts share."""
    docs = [voiced(text, f"a{k}", parse=parse) for k, text in enumerate(texts)]
    found = {}
    for s in things_of(docs, LEXICONS):
        found.setdefault(s.key.partition(":")[2], set()).add(s.head)
    return found


def test_a_thing_is_the_nouns_of_one_family_that_the_articles_share():
    assert things(ONE, TWO) == {"swap": {"deal", "swap"}}


def test_it_is_an_actor_of_kind_event_whose_namings_are_found():
    event = Story(ONE, TWO)
    actor = event.actors["swap"]
    assert [k.kind for k in actor.kinds] == ["event"]
    assert set(actor.nouns) == {"deal", "swap"}
    assert {"the deal", "The swap", "the swap"} <= set(event.called("swap"))


@pytest.mark.parametrize(
    "texts",
    [
        (ONE,),
        (ONE, "Rain fell on the harbour. A deal is far off. Nobody spoke."),
        ("Rain fell. A deal is possible.", "Snow fell. A deal may come."),
        ("The report said so. The story spread. This article is long.",) * 2,
        ("Bill Moreau left. The Swap Deal Company wept.", "The Swap Deal Company slept."),
    ],
)  # fmt: skip
def test_what_is_not_shared_not_known_or_no_thing_is_not_cast(texts):
    assert things(*texts) == {}


def test_without_a_parse_nothing_is_found():
    assert things(ONE, TWO, parse=False) == {}


def test_the_name_is_the_fullest_one_that_two_articles_have():
    text = "The prisoner swap was hailed. Critics of the prisoner swap wept. The swap was quick."
    assert things(text, text) == {"prisoner swap": {"swap"}}
    named = "The Kenya deal was hailed. Critics of the Kenya deal wept. The deal was quick."
    assert set(things(named, named)) == {"deal"}


def test_two_things_of_a_family_are_told_apart_by_what_stands_before_the_noun():
    text = "The coal act passed. The tax act failed. The coal act is old. The tax act is new. The coal act is dear."
    assert set(things(text, text)) == {"coal act", "tax act"}


def test_a_noun_of_two_families_is_of_the_weightier_one():
    text = "The war goes on. The invasion failed. The offensive hit a town. The attack failed. The shelling went on."
    assert list(things(text, text).values()) == [{"war", "invasion", "offensive", "attack", "shelling"}]


def test_families_of_which_most_is_common_are_one_thing():
    text = "The swap pleased her. The handover was quick. The exchange was fair. The deal was old. His release came."
    assert list(things(text, text).values()) == [{"swap", "handover", "exchange", "deal", "release"}]


def test_a_noun_that_one_article_has_once_is_not_the_things_own():
    assert things(ONE + " The pact was signed.", TWO) == {"swap": {"deal", "swap"}}


def test_it_competes_with_no_person_or_group():
    assert "swap" not in Event("Dockers left. The swap failed.").actors


RAIN = "Rain fell. " * 3  # so that what follows is no lead
# with more and with less of what a weight counts; the thing is cast of the first pair only
TIPS = {
    "lead": ("The deal failed. Critics of the deal wept.", RAIN + "The deal failed. Critics of the deal wept."),
    "body": (RAIN + "The deal won. The deal lost. Nobody saw the deal.", RAIN + "The deal won. The deal lost."),
    "bare": (RAIN + "Violence came. Violence grew. Violence left. Violence won. Violence fell. Violence sat.", RAIN + "Violence came. Violence grew."),
    "new": (RAIN + "The deal won. The deal lost. Nobody saw the deal.", RAIN + "A deal won. A deal lost. Nobody saw a deal."),
    "share": (RAIN + "The deal won. The deal lost. Nobody saw the deal.", RAIN + "The deal won. Nobody saw the deal."),
}  # fmt: skip


@pytest.mark.parametrize("weight", TIPS)
def test_a_thing_is_weighed(weight):
    more, less = TIPS[weight]
    assert things(more, more) and not things(less, less)


def test_a_headline_weighs_more_than_the_text_whatever_its_articles():
    def cast(role):
        docs = []
        for key in ("a", "b"):
            doc = voiced("Deal angers the dockers.\n\n" + RAIN + "The deal won.", key)
            first = replace(doc.blocks[0], end=doc.text.index("\n"), role=role)
            docs.append(replace(doc, blocks=(first, replace(doc.blocks[0], start=first.end))))
        return {s.key for s in things_of(docs, LEXICONS)}

    assert cast("headline") == {"thing:deal"} and not cast("body")


def test_no_more_than_three_things_are_cast():
    text = "The deal won. The deal lost. The trial won. The trial lost. The storm came. The storm left. The tax rose. The tax fell. "
    text += RAIN + "The deal, the trial, the storm and the tax went on."
    assert len(things(text, text)) == 3


def test_a_thing_is_named_by_what_stands_before_any_of_its_nouns():
    one, two = (
        f"The deal was struck. The deal pleased all. They like the deal. {said} won. The swap fell."
        for said in ("The harbour swap", "His harbour swap")
    )
    assert list(things(one, two)) == ["harbour swap"]
