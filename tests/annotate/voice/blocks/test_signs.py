import pytest

from framing.annotate.voice.blocks.signs import post_signs
from tests.annotated import LEXICONS

SIGNS = post_signs(LEXICONS["post_signs"])


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("— Lena Hale (@lenahale) May 3, 2019", "Lena Hale"),
        ("It rains — Lena Hale (@lenahale) 9:05 AM - 3 May 2019", "Lena Hale"),
        ("— Lena Hale, Telegram", "Lena Hale"),
        ("Posted by Lena Hale on Friday, May 3, 2019", "Lena Hale"),
        ("the mayor, Lena Hale (@lenahale), said", None),
        ("— Lena Hale, the mayor", None),
        ("Posted by Lena Hale on May 3, 2019", None),
    ],
)
def test_an_author_s_line_has_a_date_or_ends(line, name):
    found = [m["name"] for p in SIGNS.signatures if (m := p.search(line))]
    assert found[:1] == ([name] if name else [])


def test_lines_above_and_below_a_post():
    assert SIGNS.head.match("Lena Hale @lenahale · 3h")["ago"] == "3h"
    assert SIGNS.head.match("Lena Hale @lenahale")["sure"] is None
    assert SIGNS.foot.fullmatch("9:05 AM - May 3, 2018") and not SIGNS.foot.fullmatch("The dam broke at 9:05 AM.")
    assert SIGNS.closing.fullmatch("Sincerely,") and not SIGNS.closing.match("The dam")
