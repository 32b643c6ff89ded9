import re
from dataclasses import replace

import pytest

from framing.annotate.clauses import find_clauses
from framing.records import ActKind, Effect, Party, Voice
from tests.annotate.clauses.telling import PEOPLE, clause, roles, told
from tests.annotated import LEXICONS, annotate

SWAPPED = [
    "{a} attacked {b}.",
    "{b} was attacked by {a}.",
    "The killing of {b} by {a} shocked the town.",
    "{a} left the town and accused {b} of lying.",
    "{a} tried to stop {b}.",
    "{a}'s raid on {b} failed.",
    "{b}, arrested by {a} in May, was freed.",
]


def test_places_and_voice():
    text = 'The police beat Peter Hale. "Norland attacked us," Claire Moreau said.'
    beat, attacked = clause(text, "beat"), clause(text, "attack")
    assert text[beat.start : beat.end] == "The police beat Peter Hale."
    assert (text[beat.verb_start : beat.verb_end], text[beat.patient.start : beat.patient.end]) == (
        "beat",
        "Peter Hale",
    )
    assert (beat.voice, attacked.voice) == (Voice.OWN, Voice.QUOTED)
    assert [c.verb_start for c in told(text)] == sorted(c.verb_start for c in told(text))


@pytest.mark.parametrize(
    ("text", "verb", "kind", "effect"),
    [
        ("Peter Hale died in custody.", "die", ActKind.DEATH, Effect.HARM),
        ("Claire Moreau lost her life in the fire.", "lose", ActKind.LOSS, Effect.HARM),
        ("Peter Hale was caught in the crossfire.", "catch", ActKind.CAUGHT, Effect.HARM),
        ("The clashes left twelve people dead.", "leave", ActKind.TOLL, Effect.HARM),
        ("The police rescued Peter Hale.", "rescue", ActKind.ACTIVE, Effect.HELP),
        ("The strikers surrendered to the police.", "surrender", ActKind.ACTIVE, Effect.YIELD),
        ("The police told Peter Hale the news.", "tell", ActKind.ACTIVE, Effect.SPEAK),
        ("The strikers marched to the bridge.", "march", ActKind.ACTIVE, Effect.MOVE),
    ],
)
def test_kinds_and_effects(text, verb, kind, effect):
    found = clause(text, verb)
    assert (found.kind, found.effect) == (kind, effect)


def test_a_passive_without_its_agent():
    assert clause("Peter Hale was killed.", "kill").agent_deleted
    assert not clause("Peter Hale was killed by the police.", "kill").agent_deleted
    assert not clause("The police killed Peter Hale.", "kill").agent_deleted


@pytest.mark.parametrize("template", SWAPPED)
def test_swapping_two_names_swaps_agent_and_patient(template):
    """Both names are tagged alike, so the parse is the same."""

    def found(a, b):
        text = template.format(a=a, b=b)
        doc = annotate(text, PEOPLE)
        shape = [(t.pos, t.dep, t.head) for t in doc.sentences[0].tokens]
        return shape, [(c.verb, c.kind, c.effect, c.agent.name, c.patient.name) for c in find_clauses(doc, LEXICONS)]

    (one, acts), (other, turned) = found("Peter Hale", "Claire Moreau"), found("Claire Moreau", "Peter Hale")
    assert one == other
    names = {"hale": "moreau", "moreau": "hale"}
    names |= {"Peter Hale": "Claire Moreau", "Claire Moreau": "Peter Hale"}
    assert turned == [(v, k, e, names.get(a, a), names.get(p, p)) for v, k, e, a, p in acts]
    assert {"hale", "moreau"} <= {name for act in acts for name in act[3:]}


def test_swapping_two_actors_of_one_parse_swaps_them_in_every_clause():
    doc = annotate(
        "Peter Hale, who had jailed Claire Moreau, freed her. Moreau was beaten. The killing of Hale by Moreau's men "
        "ended talks. Hale's raid on Moreau's house failed, and Moreau wants to sue him.",
        PEOPLE,
    )
    turned = {"hale": "moreau", "moreau": "hale"}
    mentions = tuple(replace(m, actor=turned[m.actor]) for m in doc.mentions)
    pronouns = tuple(replace(p, actor=turned[p.actor]) for p in doc.pronouns)
    first = find_clauses(doc, LEXICONS)
    second = find_clauses(replace(doc, mentions=mentions, pronouns=pronouns), LEXICONS)
    assert len(first) > 6
    assert [(turned.get(c.agent.name, c.agent.name), turned.get(c.patient.name, c.patient.name)) for c in first] == [
        (c.agent.name, c.patient.name) for c in second
    ]
    assert [replace(c, agent=Party(), patient=Party()) for c in first] == [
        replace(c, agent=Party(), patient=Party()) for c in second
    ]


def test_without_a_parse_nothing_is_told():
    assert find_clauses(annotate("The police beat Peter Hale.", PEOPLE, parse=False), LEXICONS) == ()


def test_places_lie_in_the_text_and_in_the_clause():
    text = (
        "Norland, which had jailed the strikers, freed them after Claire Moreau asked it to end the siege of the port."
    )
    for c in told(text):
        assert c.start <= c.verb_start < c.verb_end <= c.end
        assert re.fullmatch(r"\w+", text[c.verb_start : c.verb_end])
        for who in (c.agent, c.patient):
            assert who.start is None or text[who.start : who.end].strip()


def test_a_past_tense_behind_a_relative_clause_keeps_its_subject():
    found = clause("The Union, which included Norland, invaded and occupied Sudania.", "occupy")
    assert (found.kind, found.agent.name, found.agent_deleted) == ("active", "The Union", False)


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("The police revoked the terrorist designation of the strikers.", "help"),
        ("The police dropped the charges against the strikers.", "help"),
        ("The police withdrew their protection of the strikers.", "harm"),
    ],
)
def test_what_undoes_a_harm_helps_and_what_undoes_a_help_harms(text, effect):
    found = [c for c in told(text) if c.kind == "active"]
    assert [c.effect for c in found] == [effect]


def test_a_waged_war_is_the_wagers():
    assert roles("The strikers waged a war against Norland.", "wage") == ("strikers", "norland")
    assert roles("The strikers waged a war against Norland.", "fight") == ("strikers", "norland")


@pytest.mark.parametrize(
    ("text", "passive"),
    [
        ("Norland condemned for shooting fishermen", True),
        ("Norland condemned the attack", False),
        ("Norland condemned the attack for years.", False),
        ("Norland fought for the islands", False),
    ],
)
def test_a_headline_leaves_out_the_auxiliary_of_a_passive(text, passive):
    found = find_clauses(annotate(text, PEOPLE), LEXICONS)[0]
    assert found.passive is passive
    assert (found.patient.name == "norland") is passive
