"""Labels read off the page: what stands around a head, behind it, and what does not hold yet."""

from framing.measure.ladder.reading import Label, Reading, label_edges
from framing.records import Construction, Mention, Voice
from tests.measure.ladder.made import LEXICONS

READING = Reading.of(LEXICONS)


def label(text: str, core: str, head: str, **fields: object) -> Label:
    start = text.index(core)
    construction = fields.pop("construction", Construction.NOUN_PHRASE)
    mention = Mention(start, start + len(core), "x", head, construction, **fields)  # type: ignore[arg-type]
    return READING.label(mention, text)


def test_words_around_the_head_are_its_modifiers_in_any_number():
    assert label("They met the angry farmers.", "the angry farmers", "farmer").modifiers == ("angry",)
    assert label("They met women and young children.", "women and young children", "woman").modifiers == (
        "and young children",
    )


def test_modifiers_that_labels_gave_are_kept():
    assert label("They met the angry farmers.", "the angry farmers", "farmer", modifiers=("poor",)).modifiers == (
        "poor",
    )


def test_a_clause_right_behind_the_label_is_added():
    text = "They met farmers at the gate who stormed the hall, and farmers, who sang."
    assert label(text, "farmers", "farmer").modifiers == ("who stormed the hall",)
    assert label(text[30:], "farmers", "farmer").modifiers == ()


def test_a_clause_in_which_another_acts_is_not_added():
    text = "They met farmers who the mayor says stormed the hall."
    assert label(text, "farmers", "farmer").modifiers == ()


def test_the_name_of_one_takes_no_clause():
    text = "They met Berg who stormed the hall."
    assert label(text, "Berg", "Berg", construction=Construction.NAME) == Label("Berg", (), "", True)


def test_the_name_of_many_takes_the_clause_that_says_which_are_meant():
    clause = ("who stormed the hall",)
    for name in ("Wallers", "settlers"):
        text = f"They met {name} who stormed the hall."
        assert label(text, name, name, construction=Construction.NAME).modifiers == clause
    assert label("They met Wallers.", "Wallers", "Wallers", construction=Construction.NAME).modifiers == ()


def test_the_company_that_a_comma_sets_beside_a_label_is_added():
    assert label("They met Berg, accused of fraud.", "Berg", "Berg", construction=Construction.NAME).modifiers == (
        "accused of fraud",
    )
    text = "They met farmers, many of whom are criminals, and left."
    assert label(text, "farmers", "farmer").modifiers == ("criminals",)
    assert label("They met farmers, many of whom sang.", "farmers", "farmer").modifiers == ()


def test_what_does_not_hold_yet_is_not_said():
    text = "He is innocent until proven guilty."
    assert label(text, "innocent until proven guilty", "guilty", construction=Construction.COPULAR) == (
        Label("innocent", (), "", False)
    )


def test_scare_quotes_are_a_hedge():
    assert label('They met the "thugs".', "thugs", "thug", voice=Voice.SCARE, hedge="alleged").hedge == "alleged|scare"


def test_edges_open_and_end_a_noun_phrase():
    opens, ends = label_edges(LEXICONS["function_words"])
    assert "the" in opens
    assert {"of", "that"} <= ends


def test_what_an_act_aims_at_is_added():
    text = "They met his decision to abandon the camp with anger."
    assert label(text, "his decision", "decision").modifiers == ("to abandon the camp with anger",)


def test_whom_a_speaker_claims_is_told_by_our_unless_it_is_another_that_is_ours():
    assert label("Our boys won.", "Our boys", "boy").modifiers[0] == "our"
    assert "our" not in label("Our army's boys won.", "Our army's boys", "boy").modifiers
