from framing.annotate.page.endings import find_ending, resumes
from framing.annotate.page.run import Run
from tests.annotate.page.builders import BODY, HEAD, OTHER, around, page


def ending(*lines):
    made = page(*lines)
    return find_ending(made, Run(0, len(lines) - 1, (0.0,) * len(lines)))


def test_another_article_ends_the_first():
    found = ending(*BODY, *OTHER)
    assert (found.at, found.role) == (4, "other_article")


def test_a_headline_inside_that_the_article_goes_on_under_ends_nothing():
    assert ending(*BODY[:3], "What the Strike of the Dockers Will Cost", BODY[3], BODY[0] + " Twice.") is None


def test_a_list_that_the_article_does_not_go_on_after_ends_it():
    found = ending(*BODY, "Latest posts", "Cooking With Pumpkins This Autumn")
    assert (found.at, found.role) == (4, "related")
    assert ending(*BODY[:2], "Latest posts", "Cooking With Pumpkins This Autumn", *BODY[2:]) is None


def test_an_article_goes_on_after_a_list_in_words_of_its_own_where_it_is_at_home():
    told, story = (
        "Fishermen from villages upriver have meanwhile begun selling trout by candlelight.",
        around("div story", "p"),
    )
    lines = [*BODY, "Latest posts", told]
    assert not resumes(page(*lines), 5)
    assert resumes(page(*lines, markup=[story] * 6), 5)


def test_the_closing_credit_ends_it_where_a_form_for_comments_follows():
    said = "It is funny how the dockers always want more than they are worth to us."
    made = page(HEAD, *BODY, "Ruritanian Press report", said, "Leave a comment")
    found = find_ending(made, Run(0, 6, (0.0,) * 8))
    assert (found.at, found.role) == (6, "comment")
    made = page(HEAD, *BODY, "Ruritanian Press report", said, "Latest posts")
    assert find_ending(made, Run(0, 6, (0.0,) * 8)) is None
