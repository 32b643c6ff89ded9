from framing.annotate.page.evidence import marks
from framing.annotate.page.headline import candidates, headline_marks
from framing.annotate.page.weights import HEADLINE, LINE
from tests.annotate.page.builders import BODY, HEAD, page

RICH = page(
    *[
        "Home > World",
        "Opinion | The Strike",
        "By Ann Lee",
        "Log in",
        HEAD,
        HEAD,
        "July 6, 2024",
        "Why? " * 25,
        "No",
        "No.",
    ],
    *["Strelsau", *BODY, "And then...", "Comments", "I see you.", "Reply"],
    recurring=frozenset({"strelsau"}),
    markup=[("body", "h1"), *[("body", "div")] * 9, *[("body", "div text", "p")] * 6, *[("body", "div")] * 3],
)


def test_every_mark_has_a_weight_and_every_weight_a_mark():
    assert {name for found in marks(RICH) for name in found} == set(LINE)
    lines = candidates(RICH, 11, 14)
    assert {name for found in headline_marks(RICH, lines, 11) for name in found} == set(HEADLINE)
