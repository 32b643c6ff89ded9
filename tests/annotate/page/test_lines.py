import pytest

from framing.annotate.page.lines import borders, split_lines


def line(text):
    (found,) = split_lines(text)
    return found


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("The dockers of Strelsau walked out on Monday morning.", True),
        ("The dockers walked out.", False),
        ("The dockers of Strelsau walked out on Monday morning", False),
        ("Dockers Of Strelsau Walked Out On Monday Morning.", False),
        ("the dockers walked out " * 7, True),
        ("“We have waited long enough for our pay here,” she said (AP)", False),
        ("“We have waited long enough for our pay here.” [Tom Bell]", True),
    ],
)
def test_running_text_is_long_closed_and_small(text, prose):
    assert line(text).prose == prose


def test_lines_are_trimmed_and_know_their_words():
    first, second = split_lines("  “Stay,” she said. \n \n\tNo U.S. ship\n")
    assert (first.text, first.words, first.closed) == ('"Stay," she said.', 3, True)
    assert (second.tokens, second.lower, second.closed) == (("no", "u.s.", "ship"), pytest.approx(1 / 3), False)
    assert (first.start, second.end) == (2, 36)


def test_equal_lines_have_one_key():
    first, second = split_lines("Dockers’  Strike\ndockers' strike")
    assert first.key == second.key


def test_a_sentence_or_a_bracket_may_begin_at_a_border():
    text = 'She left. "Why?" (So he said.) It rained.Ships wait at 3.5 miles.'
    assert [text[at : at + 4] for at in borders(text)] == ["She ", "(So ", "It r", "Ship"]
