from framing.annotate.voice.blocks.letters import find_letters
from framing.annotate.voice.blocks.signs import post_signs
from tests.annotate.voice.reading import cut
from tests.annotated import LEXICONS, parsed


def letters(*lines):
    text = "\n".join(lines)
    found = find_letters(parsed(text, parse=False), post_signs(LEXICONS["post_signs"]))
    return [([cut(text, s) for s in u.spans], cut(text, u.source)) for u in found]


def test_a_letter_needs_a_greeting_a_close_and_a_name():
    assert letters("Dear neighbors,", "It rains.", "Yours truly,", "Lena Hale") == [
        (["Dear neighbors,", "It rains."], "Lena Hale")
    ]
    assert letters("Dear neighbors,", "It rains.", "Sincerely, Lena Hale")[0][1] == "Lena Hale"
    assert letters("Dear neighbors,", "It rains.", "The town waits.") == []
    assert letters("Dear neighbors,", "It rains.", "Sincerely,") == []
    assert letters("It rains.", "Sincerely,", "Lena Hale") == []
