from framing.annotate.voice.blocks.posts import find_posts
from framing.annotate.voice.blocks.signs import post_signs
from tests.annotate.voice.reading import CUES, cut
from tests.annotated import LEXICONS, parsed

SIGNED = "— Lena Hale (@lenahale) May 3, 2019"


def posts(text):
    doc = parsed(text, parse=False)
    found = find_posts(doc, post_signs(LEXICONS["post_signs"]), CUES)
    return [([cut(text, s) for s in p.spans], cut(text, p.source)) for p in found]


def test_what_leads_up_to_a_post_in_its_paragraph_is_none_of_it():
    assert posts(f"Hale tweeted on Monday: It rains. {SIGNED}") == [(["It rains."], "Lena Hale")]


def test_a_long_paragraph_gives_its_end_only():
    prose = "The council met in the old hall and talked about the dam. " * 40
    ((spans, _),) = posts(f"{prose}It rains. {SIGNED}")
    assert spans[0].endswith("It rains.") and len(spans[0]) <= 280


def test_a_post_in_marks_and_an_author_without_words_are_left():
    assert posts(f"“It rains.” {SIGNED}") == []
    assert posts(f"Hale wrote:\n{SIGNED}") == []


def test_the_post_ends_at_its_foot():
    text = "Lena Hale\n@lenahale\nIt rains.\nStay in.\n9:05 AM - May 3, 2018\nThe town waits."
    assert posts(text) == [(["It rains.", "Stay in."], "Lena Hale")]
    assert posts("Lena Hale\n@lenahale\nIt rains.\nThe town waits.") == []
