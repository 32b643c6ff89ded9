from framing.annotate.voice.blocks.led import led_blocks
from framing.annotate.voice.blocks.signs import post_signs
from framing.annotate.voice.voice import outside_marks
from tests.annotate.voice.reading import CUES, cut
from tests.annotated import LEXICONS, parsed

LEXICON = LEXICONS["post_signs"]
SAID = ["We will mend the wall.", "I thank all who helped us."]


def led(*lines):
    text = "\n".join(lines)
    doc = parsed(text)
    events = [e for e in outside_marks(doc, [], CUES, LEXICON) if e.rule != "block"]
    return [[cut(text, s) for s in e.spans] for e in led_blocks(doc, events, CUES, post_signs(LEXICON))]


def test_the_paragraph_behind_a_colon_is_a_block():
    assert led("Lena Hale wrote on Monday:", "The dam is old.", "The council meets.") == [["The dam is old."]]
    assert led("Lena Hale wrote on Monday:", "- a dam", "- a road") == []
    assert led("Lena Hale wrote on Monday.", "The dam is old.") == []
    assert led("Lena Hale named them: The dam, the wall and the road.") == []


def test_it_goes_on_in_the_first_person():
    assert led("Lena Hale said in a statement:", *SAID, "The council meets.") == [SAID]
    own = ["We went there.", "I saw the dam."]
    assert led(*own, "Lena Hale said in a statement:", *SAID) == [SAID[:1]]


def test_what_is_printed_in_full_is_named():
    assert led("Here is the full statement from the board:", "The dam is old.") == [["The dam is old."]]
    assert led("The statement had one fault:", "The dam is old.") == []


def test_the_colon_that_ends_a_paragraph_may_stand_far_from_its_verb():
    far = "The Harbour Times reports on the many dams along the river that are old:"
    assert led(far, "The dam is old.") == [["The dam is old."]]
