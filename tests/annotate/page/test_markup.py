import pytest

from framing.annotate.page.evidence import marks
from framing.annotate.page.page import find_blocks
from tests.annotate.page.builders import BODY, HEAD, LEXICONS, around, page

STORY = around("div story", "p")
NAMED = "Seen from the lake"


def cue_of(*elements, line=NAMED):
    return page(line, *BODY, markup=[around(*elements), *[STORY] * len(BODY)]).cues[0]


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("p wp-caption-text", "caption"),
        ("div authorBio", "byline"),
        ("ol comment-list", "comment"),
        ("ul share-tools", "boilerplate"),
        ("div related_stories", "related"),
    ],
)
def test_names_say_what_a_line_is(name, role):
    assert cue_of("div story", name, "p").role == role


@pytest.mark.parametrize(
    "element", ["div captionless", "div no_caption", "div", "header", "h1 byline", "blockquote shared comment"]
)
def test_other_names_say_nothing(element):
    assert cue_of("div story", element) is None


def test_the_innermost_name_speaks_first():
    assert cue_of("div share", "span byline").role == "byline"


def test_a_name_that_was_given_to_the_whole_says_nothing():
    whole = around("div comments-on", "p")
    assert page(*BODY, markup=[whole] * len(BODY)).cues == [None] * len(BODY)


def test_running_text_withstands_a_weak_name_only():
    assert cue_of("div story", "div more", line=BODY[0]) is None
    assert cue_of("div story", "div more") is not None
    assert cue_of("div story", "div comments", line=BODY[0]).role == "comment"


def test_the_text_has_its_home_where_most_of_it_stands():
    inset, off = around("div story", "div", "p"), around("div latest", "p")
    made = page(*BODY, NAMED, NAMED, markup=[*[STORY] * 3, inset, inset, off])
    assert made.layout.home == [True] * 5 + [False]
    assert marks(made)[4]["home"] == marks(made)[5]["away"] == 1.0


def test_phrases_in_a_line_are_no_home():
    bold = around("div story", "p", "strong", "a")
    assert page(BODY[0], *BODY, markup=[bold] + [STORY] * len(BODY)).layout.home[0]


def test_lines_without_words_shift_nothing():
    made = page("", HEAD, "  ", *BODY, markup=[(), around("h1"), (), *[STORY] * len(BODY)])
    assert made.layout.title == [True] + [False] * len(BODY)


@pytest.mark.parametrize("markup", [[], [STORY], [STORY] * 9])
def test_markup_that_does_not_fit_the_text_says_nothing(markup):
    made = page(HEAD, *BODY, markup=markup)
    assert set(made.layout.home) == {None} and not any(made.layout.cues)
    assert not {"home", "away"} & {name for found in marks(made) for name in found}


def test_a_line_in_the_home_of_the_text_is_kept_where_it_would_go():
    list_of_ships = [f"{name} {k}" for k in range(9) for name in ("Hofbau of Zenda", "Maid", "Black Michael")]
    text = "\n".join(["Log in", HEAD, *BODY, *list_of_ships, "Home", "Jobs"])
    where = [around("div"), around("h1"), *[STORY] * (len(BODY) + len(list_of_ships)), around("ul"), around("ul")]
    kept = {text[b.start : b.end].strip() for b in find_blocks(text, LEXICONS, markup=where) if b.kept}
    assert kept >= set(list_of_ships) and "Home" not in kept
    kept = {text[b.start : b.end].strip() for b in find_blocks(text, LEXICONS) if b.kept}
    assert not kept & set(list_of_ships)


def test_comments_longer_than_the_article_are_no_home():
    said = around("div comments", "div content", "p")
    made = page(*BODY, *BODY, *BODY, markup=[*[STORY] * 4, *[said] * 8])
    assert made.layout.home == [True] * 4 + [False] * 8
    assert all(cue.role == "comment" for cue in made.cues[4:])


def test_an_element_with_little_of_the_text_is_no_home():
    items = [around("div reviews", f"div review-{i}", "div text", "p") for i in range(9) for _ in BODY]
    assert set(page(*BODY * 9, markup=items).layout.home) == {None}
