from pathlib import Path

import pytest

import framing
from framing.annotate.discovery import record
from tests.annotate.discovery.event import Event

TEXTS = [
    "The White House and Washington agreed. The United States and the U.S. government wrote to Texas Governor Joan Achieng.",
    "The Pentagon wrote. America was silent. Achieng, the governor, left. Republicans and the GOP cheered.",
]


def test_a_state_has_its_lesser_bodies_as_aliases_and_its_capital_as_metonym():
    state = Event(*TEXTS).actors["United States"]
    assert {"United States", "White House", "Pentagon", "America"} <= set(state.aliases)
    assert state.metonyms == ("Washington",)
    assert state.affiliation == ("United States",)


def test_a_person_has_names_offices_and_country():
    person = Event(*TEXTS).actors["Joan Achieng"]
    assert person.aliases == ("Achieng",)
    assert [(r.office, r.of) for r in person.roles] == [("governor", "Texas")]


def test_a_party_is_an_actor_of_its_own():
    party = Event(*TEXTS).actors["Republican Party"]
    assert party.kinds[0].kind == "party"
    assert set(party.aliases) == {"Republicans", "GOP"}


def test_actors_that_more_articles_share_come_first_and_ids_are_slugs():
    actors = Event(*TEXTS).found.actors
    assert actors[0].id == "united_states"
    assert len({a.id for a in actors}) == len(actors)


def test_every_name_has_its_reason():
    event = Event(*TEXTS)
    assert event.found.reasons["joan_achieng", "Achieng"].rule == "last name of a full name"
    assert event.found.reasons["joan_achieng", "Joan Achieng"].evidence == "as written"
    assert event.found.reasons["united_states", "Pentagon"].rule == "listed body of a state"


def test_a_form_has_the_surest_of_its_reasons_and_a_body_apart_its_own_name():
    said = "Kenyan President Joan Achieng spoke. The Water Ministry slept. "
    (once,) = (why for (_, form), why in Event(said).found.reasons.items() if form == "Water Ministry")
    assert once.rule == "organisation word of a state"
    beside = Event(said + "Kenya's Water Ministry woke.").found.reasons["kenya", "Water Ministry"]
    assert (beside.rule, beside.evidence) == ("body of a state", "of 'Kenya'")
    apart = Event(said + "The Water Ministry sat. " * 3, said).found.reasons
    assert apart["water_ministry", "Water Ministry"].evidence == "as written"


def test_the_registry_finds_the_same_names_again():
    event = Event(*TEXTS)
    again = framing.Actors.from_dict(framing.Actors(event.found.actors).to_dict())
    assert again["joan_achieng"] == event.actors["Joan Achieng"]


FORCES = [
    "The British government said on Monday that it would talk to the Israeli army. The Russian parliament met. President "
    "Joan Achieng of Kenya spoke. The Achieng administration welcomed it. US forces left the valley. U.S. troops had been "
    "there for years, and American soldiers built the road. US forces will not return. American troops were safe. Leaders "
    "of the Labour Party applauded. Achieng's lawyers waited. Kenya was calm.",
    "US troops are back. President Achieng's administration praised American forces. The Labour Party's leaders met "
    "Republican senators. Israeli forces struck. The Israeli army denied it. Israeli soldiers waited. The Israeli military "
    "apologised. Israeli troops withdrew. Achieng's lawyers met the U.S. government.",
]  # fmt: skip


def again(corpus, clean):
    """Mentions of discovery and of an analysis with its registry: span to actors."""
    found = framing.discover_actors(corpus, clean=clean)
    made = framing.analyze(corpus, found.actors, measures=["labels"], clean=clean, progress=False)
    spans = [{}, {}]
    for table, at in zip((found.mentions, made.mentions), spans, strict=True):
        for row in table.itertuples():
            at.setdefault((row.article_id, row.start, row.end), set()).add(row.actor)
    return spans


def test_the_registry_finds_the_same_actors_again():
    corpus = framing.Corpus(
        [framing.Article(str(k), t, "o", event="e", date="2018-05-05") for k, t in enumerate(FORCES)]
    )
    discovered, analysed = again(corpus, clean=False)
    called = {FORCES[int(k)][a:b]: actors for (k, a, b), actors in analysed.items()}
    for phrase in ("US forces", "U.S. troops", "American soldiers", "American troops", "US troops", "American forces"):
        assert called[phrase] == {"american_forces"}
    for phrase in ("the Israeli army", "Israeli soldiers", "The Israeli military", "Israeli troops"):
        assert called[phrase] == {"israeli_army"}
    assert called["The British government"] == {"united_kingdom"}
    assert called["The Russian parliament"] == {"russia"}
    assert called["The Achieng administration"] == {"kenya"}
    assert called["Achieng's lawyers"] == {"achieng_lawyers"}
    assert called["Leaders of the Labour Party"] == called["The Labour Party's leaders"] == {"labour_party"}
    assert called["the U.S. government"] == {"united_states"}
    assert all(analysed[span] == discovered[span] for span in analysed.keys() & discovered.keys())


def test_an_armed_group_with_authorities_is_a_government_too_beside_its_state():
    actors = Event(
        "The Taliban took Kabul. The Taliban authorities met the Afghan government. The Taliban left."
    ).actors
    assert [k.kind for k in actors["Taliban"].kinds] == ["armed group", "government"]
    assert actors["Taliban"].affiliation == ()


def test_discovered_and_analysed_namings_of_the_seeds_agree():
    seeds = framing.read_articles(Path(__file__).parents[3] / "seeds")
    for event in sorted({a.event for a in seeds}):
        discovered, analysed = again(framing.Corpus([a for a in seeds if a.event == event]), clean=True)
        assert all(analysed[span] <= discovered[span] for span in analysed)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Kjetil Bøe", "kjetil_boe"),
        ("Łukasz Wójcik", "lukasz_wojcik"),
        ("Петров", "петров"),
        ("李明", "李明"),
        ("!", "actor"),
    ],
)
def test_ids_keep_the_letters_of_names(name, key):
    assert record._id(name, set()) == key
    assert record._id(name, {key}) == f"{key}_2"


def test_a_people_whose_country_is_never_named_bears_its_own_name():
    kurds = Event("The Kurds left. Kurdish officials wept, and the Kurds slept.").actors["Kurds"]
    assert kurds.affiliation == ("Kurdistan",)
    assert "Kurdistan" in Event("The Kurds left. Kurdistan wept.").actors


def test_the_only_forces_of_an_event_have_their_nouns():
    text = "French troops came. French soldiers dug. The French army slept. "
    alone = Event(text).actors["French army"]
    assert alone.nouns == ("army", "soldiers", "troops") and "French army" in alone.aliases
    both = Event(text + text.replace("French", "Kenyan"))
    assert both.actors["French army"].nouns == both.actors["Kenyan army"].nouns == ()
