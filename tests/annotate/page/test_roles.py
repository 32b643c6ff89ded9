from framing.annotate.page.headline import find_headline
from framing.annotate.page.roles import verdicts
from tests.annotate.page.builders import BODY, HEAD, MENU, page, run


def roles(*lines, recurring=frozenset()):
    made = page(*lines, recurring=recurring)
    found = run(made)
    return [str(v.role) for v in verdicts(made, found, find_headline(made, found, None))]


def test_place_says_what_stands_around():
    found = roles("Log in", *MENU, HEAD, *BODY, "Latest posts", "Pumpkins", "Comments", "Me first!")
    assert found[:7] == ["boilerplate"] * 7
    assert found[7:12] == ["headline"] + ["body"] * 4
    assert found[12:] == ["boilerplate", "related", "boilerplate", "comment"]


def test_insets_are_dropped_and_subheadings_stay():
    inset = ["Talks go on", BODY[1], "DOCKERS OF ZENDA WALK OUT AGAIN", BODY[2], HEAD, BODY[3]]
    assert roles(HEAD, "By Ann Lee", BODY[0], *inset) == [
        *["headline", "byline", "body", "subheading", "body", "related", "body", "caption", "body"]
    ]


def test_links_under_a_heading_end_where_the_article_goes_on():
    found = roles(HEAD, *BODY[:2], "Related", "Pumpkins of Zenda", "Trout of Zenda", *BODY[2:])
    assert found[3:] == ["boilerplate", "related", "related", "body", "body"]


def test_a_paragraph_that_is_said_again_counts_once():
    assert roles(HEAD, *BODY, "Log in", BODY[1])[-1] != "body"


def test_a_line_of_the_outlet_inside_the_text_is_dropped():
    slogan = "The paper that Strelsau trusts"
    assert roles(HEAD, *BODY[:2], slogan, *BODY[2:], recurring=frozenset({slogan.lower()}))[3] == "boilerplate"


def test_a_name_under_the_last_sentence_is_not_the_text():
    assert roles("Log in", HEAD, *BODY, "Ann Lee", "Log in")[-2] == "boilerplate"
    assert roles("Log in", HEAD, *BODY, "Ann Lee")[-1] != "boilerplate"  # nothing shows that the page goes on


def test_the_text_begins_with_its_first_paragraph():
    assert roles("Log in", HEAD, "Rupert van Hentzau", "4 min", *BODY)[2:4] == ["byline", "boilerplate"]


def test_a_paragraph_that_was_dropped_before_is_not_said_again():
    text = [f"{BODY[1]} (Reuters photo)", *BODY]
    assert roles("Log in", HEAD, "Photo: " + BODY[1], *text).count("body") >= 4


def test_an_end_above_the_first_paragraph_leaves_a_line_its_one_role():
    for top in (["Comments", "Ann", "2 days ago"], ["Ann Lee", "Tags", "One", "Two"]):
        lines = [HEAD, *top, BODY[0], "Ann", "Reply", "Log in"]
        assert len(roles(*lines)) == len(lines)


def test_of_a_title_that_stands_twice_above_the_text_the_first_is_the_headline():
    assert roles(HEAD, HEAD, *BODY)[:3] == ["headline", "caption", "body"]
