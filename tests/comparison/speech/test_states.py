from framing.comparison.speech.states import states_of
from framing.lexicon import open_lexicons

STATES = states_of(open_lexicons({}))


def test_a_state_has_a_name_a_capital_and_a_government():
    found = {STATES.whole(n) for n in ("Chile", "Santiago", "the Chilean government", "Chile's government")}
    assert found == {"Chile"}
    assert STATES.whole("Chilean Foreign Ministry") == STATES.whole("Lena Hale") == ""


def test_a_body_of_government_names_its_state():
    assert STATES.body("Chile's foreign ministry") == STATES.body("Chilean Ministry") == "Chile"
    assert STATES.body("Foreign Ministry") == STATES.body("Chilean police") == STATES.body("Chilean government") == ""
