import pytest

from framing.records import ActKind
from tests.annotate.clauses.telling import clause, roles


@pytest.mark.parametrize(
    ("text", "verb", "agent", "patient"),
    [
        ("The killing of Peter Hale shocked the town.", "kill", "", "hale"),
        ("The killing of Peter Hale by the police shocked the town.", "kill", "police", "hale"),
        ("Hale's arrest shocked the town.", "arrest", "", "hale"),
        ("Norland's attack on the strikers shocked the town.", "attack", "norland", "strikers"),
        ("The withdrawal of the strikers was quick.", "withdraw", "strikers", ""),
        ("Norland launched an attack on the strikers.", "attack", "norland", "strikers"),
        ("The police took Peter Hale into custody.", "detain", "police", "hale"),
        ("Peter Hale faced trial in the town.", "try", "", "hale"),
        ("Claire Moreau won praise from the strikers.", "praise", "strikers", "moreau"),
        ("Peter Hale is under investigation.", "investigate", "", "hale"),
        ("Peter Hale won the support of the strikers.", "support", "strikers", "hale"),
        ("Peter Hale was met with criticism from the strikers.", "criticize", "strikers", "hale"),
        ("Norland imposed sanctions on Claire Moreau.", "sanction", "norland", "moreau"),
        ("The withdrawal of the strikers from Norland was quick.", "withdraw", "strikers", ""),
        ("Clashes between the police and the strikers went on.", "clash", "police", "strikers"),
    ],
)
def test_who_stands_around_a_noun(text, verb, agent, patient):
    assert roles(text, verb) == (agent, patient)


def test_an_act_that_happens_has_nobody():
    assert clause("Clashes erupted in the town.", "clash").kind is ActKind.EVENT
    assert clause("The raid ended the strike talks.", "raid").kind is ActKind.NOUN


def test_an_act_that_is_done_in_the_passive():
    made = clause("Two arrests were made in the town.", "arrest")
    assert (made.nominal, made.passive, made.agent_deleted) == (True, True, True)
    by = clause("The raid was carried out by the police.", "raid")
    assert (by.agent.name, by.agent_deleted) == ("police", False)


def test_no_act():
    assert clause("No attack took place.", "attack").negated
