import pytest

from tests.annotate.discovery.event import Event


def codes(text, parsed=True):
    return [(u.code, u.text) for units in Event(text, parsed=parsed).readings[0] for u in units]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The Kenyan army left.", ("D", "Kenyan")),
        ("He spoke for Kenya.", ("C", "Kenya")),
        ("Moscow said no.", ("K", "Moscow")),
        ("The Pentagon said no.", ("B", "Pentagon")),
        ("The Taliban said no.", ("P", "Taliban")),
        ("A town in Western Europe voted.", ("R", "Western")),
        ("Voters in Ohio said no.", ("L", "Ohio")),
        ("The prime minister left.", ("T", "prime minister")),
        ("Osama bin Laden was dead.", ("n", "bin")),
        ("The U.S.-led forces left.", ("C", "U.S.")),
    ],
)
def test_units_carry_the_code_of_what_they_are(text, unit):
    assert unit in codes(text)


def test_a_verb_is_no_office():
    assert ("T", "head") not in codes("They head for the coast.")


def test_a_listed_word_inside_a_name_stays_in_the_name():
    assert ("B", "House") not in codes("She sang at the Sydney Opera House.")


def test_a_short_form_behind_another_name_is_somebody_else():
    """The "Desert Brotherhood" is not the party that is called "the Brotherhood"."""
    assert ("P", "Brotherhood") in codes("The Brotherhood won the vote.")
    assert ("P", "Brotherhood") not in codes("The Desert Brotherhood attacked a school.")


@pytest.mark.parametrize("parsed", [True, False])
def test_units_are_spans_of_the_text_in_order(parsed):
    event = Event("Mr. Kim’s U.S.-backed rival — Moon Jae-in — left.\n\nTHE KREMLIN SAID NO", parsed=parsed)
    last = 0
    for units in event.readings[0]:
        for u in units:
            assert event.docs[0].plain[u.start : u.end] == u.text
            assert u.start >= last
            last = u.end


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Bashar al-Zarrit then.", "Nn-N"),
        ("They met Moon Jae-in then.", "NN-N"),
        ("They flew to Xav-a-Zarrit then.", "N-N-N"),
        ("Critics asked Will Zarrit then.", "NN"),
        ("They met [Deputy leader Yahya] Zarrit then.", "NN"),
    ],
)
def test_small_and_common_words_and_brackets_inside_names(text, name):
    assert name in "".join(u.code for u in Event(text).readings[0][0])


def test_a_party_may_begin_with_the_word_of_another():
    found = codes("The Democratic Fishing Party met the Democratic Party.")
    assert [text for code, text in found if code == "P"] == ["Democratic Party"]
    assert ("P", "Democratic") in codes("The Democratic fishermen met.")


def test_a_day_behind_a_whole_name_and_a_turned_verb_before_one_are_no_names():
    assert ("w", "Friday") in codes("They slammed Mayor Lena Hale Friday for it.")
    assert ("N", "Friday") in codes("Shops opened on Black Friday at dawn.")
    assert ("w", "Added") in codes("Added Hale: we will go.")
