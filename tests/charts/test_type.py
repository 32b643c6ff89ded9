"""Setting type: widths, breaks, and what of a stranger's name is drawn."""

from hypothesis import given
from hypothesis import strategies as st

from framing.charts import _type
from framing.charts._type import Type, clean, drawable, elide, name_and_note, width_of, wrap

STYLE = Type(9)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=60)


@given(TEXTS)
def test_clean_text_holds_nothing_that_acts(text):
    found = clean(text)
    assert not any(ord(c) < 32 or ord(c) in _type._UNSEEN for c in found)
    assert clean(found) == found
    assert "  " not in found


@given(TEXTS, st.floats(30, 300))
def test_elided_text_fits(text, width):
    found = elide(text, width, STYLE)
    assert width_of(found, STYLE) <= width + 0.01
    if width_of(clean(text), STYLE) <= width:
        assert found == clean(text)


@given(TEXTS, st.floats(40, 200), st.integers(1, 4))
def test_wrapped_text_fits_and_loses_nothing_but_at_the_end(text, width, lines):
    found = wrap(text, width, STYLE, lines)
    assert 1 <= len(found) <= lines
    assert all(width_of(line, STYLE) <= width + 0.01 for line in found)
    joined = "".join(found).replace(" ", "")
    whole = clean(text).replace(" ", "")
    assert whole == joined or whole.startswith(joined.removesuffix("…"))


def test_widths_are_those_of_the_font():
    assert width_of("M", Type(100)) > 2.5 * width_of("i", Type(100))
    assert width_of("a b", STYLE) > width_of("ab", STYLE)
    assert width_of("outlet", Type(9, bold=True)) > width_of("outlet", Type(9))
    assert abs(width_of("outlet" * 3, STYLE) - 3 * width_of("outlet", STYLE)) < 1e-9


def test_what_no_font_has_becomes_a_box():
    text, fonts = drawable("a \U0001f9ff")
    assert text == "a \u25a1" and fonts == ["DejaVu Sans"]


def test_a_line_with_an_arabic_name_is_read_from_the_left():
    text, _ = drawable("العربية (1 article)")
    assert text[0] == "\u200e"
    assert drawable("plain") == ("plain", ["DejaVu Sans"])


def test_the_note_of_a_title_is_set_apart():
    assert name_and_note("Weekly (1 article)") == ("Weekly", "(1 article)")
    assert name_and_note("Unnamed (July 2024) (12 articles)") == ("Unnamed (July 2024)", "(12 articles)")
    assert name_and_note("Unnamed (July 2024)") == ("Unnamed (July 2024)", "")
