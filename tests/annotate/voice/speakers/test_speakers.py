import pytest

from framing.annotate.voice.speakers.speakers import Resolver
from tests.annotated import LEXICONS, parsed


def names(text, *sources):
    """Names of sources, each the last place of these words in the text."""
    doc = parsed(text, parse=False)
    resolver, found = Resolver(doc, LEXICONS), []
    for words in sources:
        at = text.rindex(words)
        found.append(resolver.name(at, at + len(words), words.split()[-1]))
    return found


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Foreign Minister Lena Hale came. Ms. Hale left.", "Ms. Hale", "Lena Hale"),
        ("Foreign Minister Lena Hale came. The minister left.", "The minister", "Lena Hale"),
        ("Zoll's lawyer, Lena Hale, came. Bo Zoll's lawyer left.", "Bo Zoll's lawyer", "Lena Hale"),
        ("Zoll's lawyer, Lena Hale, came. His lawyer left.", "His lawyer", "Lena Hale"),
        ("The Treasury Department met. The Treasury left.", "The Treasury", "Treasury Department"),
        ("Some House Democrats left.", "Some House Democrats", "House Democrats"),
        ("Ada Bell came. Court papers left.", "papers", ""),
        ("Lena Hale (44) left.", "Lena Hale (44)", "Lena Hale"),
        ("The director, Lena Hale left.", "The director, Lena Hale", "Lena Hale"),
        ("The state water board met. The board left.", "The board", "board"),
        ("Norlandic President Lena Hale came. The Norlandic leader left.", "The Norlandic leader", "Lena Hale"),
        ("President Lena Hale came. The head of state left.", "The head of state", "Lena Hale"),
        ("Foreign Ministry spokesman Tom Brand came. The diplomat left.", "The diplomat", "Tom Brand"),
        ("Norlandic President Lena Hale came. The Sudlandic leader left.", "The Sudlandic leader", "Sudlandic leader"),
        ("President Léna Hále came. Hale left.", "Hale", "Léna Hále"),
        ("Spokesman Geng Shu came. Geng left.", "Geng", "Geng Shu"),
        ("Ada Bell came. A minister left.", "A minister", "minister"),
        ("A Hale aide came. Hale left.", "Hale", "Hale"),
        ("Anna and Sasha Hale came. Mr. Hale left.", "Mr. Hale", "Hale"),
        ("Anna Hale of the NRA came. NRA's Hale left.", "NRA's Hale", "Anna Hale"),
        ("A writer from Latin America came. America left.", "America", "America"),
    ],
)
def test_words_go_back_to_one_name(text, source, name):
    assert names(text, source) == [name]


def test_a_phrase_goes_back_to_its_fullest_form():
    assert (
        names("The state water board met. Then the board left.", "The state water board", "the board")
        == ["state water board"] * 2
    )


def test_a_noun_means_none_who_bears_another_and_no_two_together():
    two = "The Port Workers union and the operator Open Quay"
    text = f"{two} met. The union left. The company came."
    resolver = Resolver(parsed(text, parse=False), LEXICONS)
    spoke = [(two, "union"), ("The union", "union"), ("The company", "company")]
    found = [resolver.name(text.index(words), text.index(words) + len(words), head) for words, head in spoke]
    assert found == ["Port Workers union and the operator Open Quay", "Port Workers union", "company"]


def test_pronouns_go_back_by_gender_and_kind():
    text = "Anna Hale met Peter Zoll at the Water Board. She left. It left. He left. We left."
    assert names(text, "Water Board", "She", "It", "He", "We") == [
        "Water Board",
        "Anna Hale",
        "Water Board",
        "Peter Zoll",
        "",
    ]


def test_a_first_name_unknown_takes_the_gender_of_its_pronoun():
    assert names("Xyla Hale came. He left. She left.", "He", "She") == ["Xyla Hale", ""]


def test_labels_of_an_interview_have_names():
    text = "Lena Hale spoke to our reporter Tom Brand.\nQ: Why?\nA: Wait."
    doc = parsed(text, parse=False)
    resolver = Resolver(doc, LEXICONS)
    spans = [(text.index(label), text.index(label) + 1) for label in ("Q:", "A:")]
    assert [resolver.turn(*s) for s in spans] == ["Tom Brand", "Lena Hale"]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("The CCP statement was long. The Center for Clean Ports left.", "The CCP statement", "Center for Clean Ports"),
        ("Lena J. Hale came. Lena Hale left.", "Lena Hale", "Lena J. Hale"),
        ("Open Hands wrote a long report. It was late. The report warned of war.", "The report", "Open Hands"),
        ("A report warned of war.", "A report", ""),
        ("Lena Hale spoke. A Norland Ports Poll warned of war.", "A Norland Ports Poll", "Norland Ports"),
    ],
)
def test_documents_and_short_names_go_back_to_whom_they_speak_for(text, source, name):
    assert names(text, source) == [name]


def test_a_document_speaks_for_whoever_spoke_last():
    assert names("The Water Board met. The statement was long.", "Water Board", "The statement")[1] == "Water Board"
    far = "The Water Board met. It rained. It blew. It froze. It rained. The statement was long."
    assert names(far, "Water Board", "The statement")[1] == ""


def test_he_is_whoever_acts_nearest():
    text = "Peter Zoll spoke. It rained. Paul Hale came with the news of Adam Bell. He left."
    doc = parsed(text)
    resolver = Resolver(doc, LEXICONS)
    resolver.name(0, len("Peter Zoll"), "Zoll")
    at = text.rindex("He")
    assert resolver.name(at, at + 2, "He") == "Paul Hale"


def test_he_is_nobody_whom_a_quotation_tells_of():
    text = "Peter Zoll came. “Adam Bell has the dam,” he said."
    doc = parsed(text, parse=False)
    at, quoted = text.index("he said"), [(text.index("Adam"), text.index(",”"))]
    assert Resolver(doc, LEXICONS, quoted).name(at, at + 2) == "Peter Zoll"
    assert Resolver(doc, LEXICONS).name(at, at + 2) == "Adam Bell"


def test_no_word_that_begins_a_sentence_is_a_person():
    assert names("Peter Zoll came. Nobody Here left. He left.", "He") == ["Peter Zoll"]
    assert names("Peter Zoll came. Officials left. He left.", "Officials", "He") == ["officials", "Peter Zoll"]


def test_mr_and_a_last_name_are_a_person():
    assert names("Mr. Zoll came. It rained. He left.", "He") == ["Zoll"]


def test_a_name_before_a_noun_is_nobody():
    text = "Olga Hale came to the North Valley games. She left."
    doc = parsed(text)
    at = text.index("She")
    assert Resolver(doc, LEXICONS).name(at, at + 3, "She") == "Olga Hale"


def test_a_namesake_who_just_spoke_bears_the_last_name():
    text = "Peter Hale came. Paul Hale spoke of the dam. Mr. Hale left."
    assert names(text, "Paul Hale", "Mr. Hale") == ["Paul Hale", "Paul Hale"]
    assert names(text, "Mr. Hale") == ["Peter Hale"]


def test_a_vice_president_is_no_president():
    text = "Vice President Adam Bell came. President Peter Zoll left. The president spoke."
    assert names(text, "The president") == ["Peter Zoll"]


def test_no_thing_and_no_word_of_grammar_speaks():
    assert names("Lena Hale came. Her loss was great. This rang out. Now left.", "Her loss", "This", "Now") == [
        "",
        "",
        "",
    ]


def test_a_word_that_the_parser_cut_is_whole():
    doc = parsed("Lena Hale-Zoll came. Hale-Zoll left.", parse=False)
    at = doc.text.rindex("Hale-Zoll")
    assert Resolver(doc, LEXICONS).name(at, at + 9, "Zoll") == "Lena Hale-Zoll"


def test_he_carries_on_whom_he_meant():
    text = "Peter Zoll came. He saw Paul Hale at the dam. He left."
    doc = parsed(text)
    at = text.rindex("He")
    assert Resolver(doc, LEXICONS).name(at, at + 2, "He") == "Peter Zoll"


def test_the_president_of_a_state_and_a_name_are_one():
    text = "President Ida Zoll came. The president of Ukraine Lena Hale left."
    assert names(text, "The president of Ukraine Lena Hale") == ["Lena Hale"]


def test_a_noun_for_several_is_no_one_person():
    assert names("Lena Hale came. The rebels left.", "Lena Hale", "The rebels") == ["Lena Hale", "rebels"]


def test_he_may_be_named_by_a_title_and_a_registry_only():
    text = "Ida Zoll left. President Hale spoke. He said no."
    doc = parsed(text, actors={"hale": {"name": "Peter Hale", "kind": "person"}})
    resolver = Resolver(doc, LEXICONS)
    assert resolver.name(text.index("He "), text.index("He ") + 2, "He") == "Peter Hale"


def test_a_document_is_not_whom_it_is_sent_to_or_about():
    text = "A memo to the Water Board came. A memo from the Water Board came."
    resolver = Resolver(parsed(text, parse=False), LEXICONS)
    ends = [text.index(".") - len(" came"), len(text) - len(" came.")]
    found = [resolver.name(start, end, "memo") for start, end in zip((0, text.rindex("A memo")), ends, strict=True)]
    assert found == ["", "Water Board"]


def test_nothing_says_nothing():
    assert names("Nothing in the letters showed it.", "Nothing in the letters", "Nothing") == ["", ""]


def test_a_letter_before_a_hyphen_is_no_name():
    assert names("E-mails showed it.", "E-mails") == [""]


def test_what_a_body_is_for_belongs_to_its_name():
    text = "The Centre for Norlandic Harbour Research said so."
    at, end = text.index("The Centre"), text.index(" said")
    found = Resolver(parsed(text, parse=False), LEXICONS).name(at, end, "Centre")
    assert found == "Centre for Norlandic Harbour Research"


@pytest.mark.parametrize(
    "other",
    ["the Norland governor", "the 43-year-old", "the South Norland Democrat", "the presidential hopeful"],
)
def test_another_word_means_who_spoke_right_before(other):
    text = f"Anna Hale spoke. Then {other} left. He beat fellow presidential hopeful Tom Brand."
    assert names(text, "Anna Hale", other) == ["Anna Hale"] * 2


def test_another_word_does_not_mean_who_holds_an_office_of_another_sort():
    text = "Spokeswoman Anna Hale spoke. Then the Norland senator left."
    assert names(text, "Anna Hale", "the Norland senator") == ["Anna Hale", "Norland senator"]


def test_a_heading_makes_no_name():
    text = "Report Gives Hale Opportunity to Speak\n\nMr. Hale spoke in the town on Monday about the dam."
    assert names(text, "Hale Opportunity", "Mr. Hale")[1] == "Hale"
