import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.annotate.page import find_blocks, whole
from framing.lexicon import Lexicons
from framing.records import KEPT_ROLES, Role

LEXICONS = Lexicons()
BODY = [
    "The harbour of Strelsau was closed on Monday after dockers walked out, the port authority said in a statement.",
    "Ann Lee, who leads the union, told reporters that the dockers had waited long enough for higher pay.",
    "The port authority said that talks would go on through the week, and that ships would wait outside the harbour.",
    "Northland’s ministry of trade warned that a long strike of the dockers would cost the country millions each day.",
]


def page(*lines):
    return "\n\n".join(lines) + "\n"


def roles(text, **how):
    return {text[b.start : b.end].strip(): b for b in find_blocks(text, LEXICONS, **how)}


HEAD = "Dockers Close Harbour of Strelsau"


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("By Ann Lee", "byline"),
        ("July 6, 2024 3:25 am", "dateline"),
        ("Published: 6 July 2024", "dateline"),
        ("ADVERTISEMENT", "boilerplate"),
        ("SCROLL TO CONTINUE", "boilerplate"),
        ("12 Views", "boilerplate"),
        ("3 hours ago", "boilerplate"),
        ("Share on Facebook", "boilerplate"),
        ("Dockers on the quay of Strelsau on Monday (photo: Ruritanian Press)", "caption"),
    ],
)
def test_what_stands_about_the_headline(line, role):
    found = roles(page(HEAD, line, *BODY))
    assert found[HEAD].role == "headline"
    assert (found[line].role, found[line].kept) == (role, False)
    assert found[line].reason
    assert all(found[b].role == "body" for b in BODY)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Also Read: Storm Sinks Ferry Off Zenda, Nine Dead", "related"),
        ("Read more: Why the ferries stopped", "related"),
        ("ADVERTISEMENT", "boilerplate"),
        ("Story continues below", "boilerplate"),
    ],
)
def test_what_stands_between_paragraphs(line, role):
    found = roles(page(HEAD, *BODY[:2], line, *BODY[2:]))
    assert (found[line].role, found[line].kept) == (role, False)
    assert all(found[b].kept for b in BODY)


@pytest.mark.parametrize(
    "line", ["© 2024 Ruritanian Press. All rights reserved.", "Back to top", "Tags: harbour, strike", "Leave a comment"]
)
def test_what_stands_at_the_foot(line):
    found = roles(page(HEAD, *BODY, line))
    assert not found[line].kept
    assert all(found[b].kept for b in BODY)


@pytest.mark.parametrize("heading", ["Comments", "Leave a comment", "Join the conversation"])
def test_comments_after_their_heading_are_dropped(heading):
    comments = [
        "Shame on the dockers, they are all thieves and liars!",
        "I agree, my friend, it was always like this in Strelsau.",
    ]
    found = roles(page(HEAD, *BODY, heading, *comments))
    for c in comments:
        assert (found[c].role, found[c].kept) == ("comment", False)


def test_another_article_at_the_end_is_dropped():
    other = [
        "Zenda’s Parliament Bans Fishing in the Lake",
        "Lawmakers in Zenda voted late on Thursday to ban all fishing in the lake for two years to let the trout recover.",
        "Environmental groups had asked for the measure since last spring, when thousands of trout were found dead there.",
        "“The trout will come back,” said Peter Zoll, a biologist at the lake’s research station in northern Zenda.",
    ]
    found = roles(page(HEAD, *BODY, *other))
    assert all(found[b].kept for b in BODY)
    assert not any(found[o].kept for o in other)
    assert {str(found[o].role) for o in other[1:]} == {"other_article"}


def test_a_subheading_is_kept():
    found = roles(page(HEAD, *BODY[:2], "Talks go on", *BODY[2:]))
    assert found["Talks go on"].role == "subheading"
    assert found["Talks go on"].kept


def test_lines_that_recur_in_an_outlet_are_furniture():
    line = "The paper that Strelsau trusts"
    text = page(line, HEAD, *BODY)
    assert not roles(text, recurring=frozenset({line.casefold()}))[line].kept


def test_a_title_that_is_known_is_the_headline():
    found = roles(page("Harbour", "Something Else Entirely", *BODY), title="Something Else Entirely")
    assert found["Something Else Entirely"].role == "headline"


def test_running_text_that_mentions_furniture_stays():
    line = "The minister told reporters on Monday that readers should share this on every channel and subscribe to the truth."
    assert roles(page(HEAD, *BODY[:2], line, *BODY[2:]))[line].kept


@pytest.mark.parametrize(
    "line",
    [
        "Copyright law is at the heart of the case that the union has brought against the port authority.",
        "Translated from French by the ministry, the letter calls the strike illegal and demands that it end.",
        "The company changed its privacy policy in May, and regulators in Strelsau opened an inquiry.",
        "Dockers who accepted the terms of service had no idea that their data would be sold, the court said.",
        "The minister said that all rights reserved to the union by the treaty would be respected.",
        "This report is the first since the strike began, and it blames the port authority for the chaos.",
        "This story has been told many times in Strelsau, where dockers walk out every winter.",
        "Help us, the sailors cried over the radio as the ship began to sink outside the harbour.",
        "Support our troops, the minister told the crowd, and nobody will go hungry this winter.",
        "Donate blood, the hospitals of Strelsau asked on Monday, since supplies had run out.",
        "Register offices across the country were closed on Monday because of the strike.",
        "Stay connected to the ground, the minister told party members at a closed meeting on Monday.",
        "To reach the site, dockers climbed over the fence that the port authority had put up.",
        "Reporting by the union shows that forty dockers have been injured since the start of the year.",
        "Sources close to the minister said on Monday that talks with the dockers would begin soon.",
        "The views expressed by the minister on Monday angered the dockers, who walked out of the talks.",
    ],
)
def test_a_sentence_that_begins_like_furniture_stays(line):
    assert roles(page(HEAD, *BODY[:2], line, *BODY[2:]))[line].role == Role.BODY


@pytest.mark.parametrize(
    "line",
    [
        "Copyright 2024 Ruritanian Press",
        "© 2024 Ruritanian Press. All rights reserved.",
        "Ruritanian Press, all rights reserved",
        "By signing up you agree to our Terms of Service and Privacy Policy.",
        "The Privacy Policy and Terms of Service apply.",
        "We use cookies to improve your visit.",
        "This article was first published on Monday by Ruritanian Press.",
        "This story has been updated with a comment by the port.",
        "This post has been revised to reflect the following correction.",
        "Help us keep our journalism free for everybody who wants to read it.",
        "Support our journalism from as little as one crown a month.",
        "Donate now to keep the lights on.",
        "Sign up for our weekly letter from the harbour.",
        "Subscribe to our channel for more videos from the harbour.",
        "Register to read the whole story.",
        "Stay informed with our morning letter.",
        "To contact the author of this story, write to the newsroom.",
        "Translation by Ann Lee",
        "(Reporting by Ann Lee; Editing by Tom Bell)",
        "Source: Agencies",
        "Disclaimer: The views expressed are the author's own.",
        "The opinions expressed in this article are those of the author.",
        "Ann Lee is a columnist.",
        "Ann Lee is a freelance writer based in Strelsau.",
    ],
)
def test_furniture_between_paragraphs_goes(line):
    assert not roles(page(HEAD, *BODY[:2], line, *BODY[2:]))[line].kept


LINES = st.sampled_from(
    [
        *BODY,
        HEAD,
        "ADVERTISEMENT",
        "By Ann Lee",
        "2 Comments",
        "",
        " ",
        "x",
        "“",
        "Also Read: Storm",
        "ALL CAPS LINE",
        "1",
        "…",
    ]
)


@given(st.one_of(st.text(max_size=200), st.lists(LINES, max_size=15).map("\n".join)))
def test_blocks_tile_the_text_and_dropped_ones_say_why(text):
    blocks = find_blocks(text, LEXICONS)
    edges = [b.start for b in blocks] + [len(text)]
    assert not blocks or edges[0] == 0
    assert [b.end for b in blocks] == edges[1:]
    for b in blocks:
        assert b.start < b.end
        assert b.kept == (b.role in KEPT_ROLES)
        assert b.kept or b.reason
        assert 0 < b.confidence <= 1


def test_without_cleaning_every_line_is_body():
    text = page("ADVERTISEMENT", *BODY)
    blocks = whole(text)
    assert {b.role for b in blocks} == {Role.BODY}
    assert all(b.kept for b in blocks)
    assert "".join(text[b.start : b.end] for b in blocks) == text


NEEDY = [(r["pattern"], r["needs"]) for r in Lexicons()["page_furniture"].rows if r["needs"]]


@pytest.mark.parametrize(("pattern", "needs"), NEEDY, ids=[needs[0] for _, needs in NEEDY])
@given(data=st.data())
def test_what_a_row_needs_stands_in_all_that_it_fits(pattern, needs, data):
    """The column only saves time: it must not turn away a line that the pattern fits."""
    line = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE | re.DOTALL), fullmatch=True))
    assert any(n in line.lower() for n in needs)


FIRST = [
    "Tom77",
    "2 hours ago",
    "I think the dockers are right, and it is time that the port pays what it owes.",
    "Reply",
]
SECOND = [
    "Mary B",
    "1 day ago",
    "Nonsense, the port will simply close and everybody will be out of work by then.",
    "Reply",
]


@pytest.mark.parametrize(
    "below",
    [
        ["2 Comments", *FIRST, *SECOND],
        ["2 Comments", FIRST[0], FIRST[2], SECOND[0], SECOND[2]],
        ["2 replies", FIRST[0], FIRST[2], FIRST[2], "Like · Reply", SECOND[0], SECOND[2]],
        [*FIRST, *SECOND],
        ["Conversation (2)", FIRST[0], FIRST[2], SECOND[0], SECOND[2]],
    ],
)
def test_comments_are_told_by_their_shape(below):
    """A counter, or the buttons alone, show where the readers begin; the same counter on top shows nothing."""
    found = roles(page(HEAD, "12 comments", *BODY, *below))
    assert [found[p].role for p in BODY] == [Role.BODY] * len(BODY)
    assert not any(found[p].kept for p in below)
    assert found[FIRST[2]].role == Role.COMMENT and found[FIRST[0]].role == Role.COMMENT


@pytest.mark.parametrize("inset", [["12 comments"], ["12 comments", "Share"], ["12 comments", "Reply"]])
def test_a_counter_inside_the_article_ends_nothing(inset):
    found = roles(page(HEAD, BODY[0], *inset, *BODY[1:]))
    assert all(found[p].kept for p in BODY)


def test_a_counter_before_a_subheading_ends_nothing():
    found = roles(page(HEAD, BODY[0], BODY[1], "12 comments", "What comes next", *BODY[2:], BODY[0] + " Twice."))
    assert all(found[p].kept for p in BODY)


def test_a_teaser_inside_a_paragraph_is_a_block_of_its_own():
    teaser = "(RELATED: Mayor Of Zenda Will Not Talk)"
    text = page(HEAD, BODY[0], f"{BODY[1]} {teaser} {BODY[2]}", BODY[3])
    found = find_blocks(text, LEXICONS)
    assert "".join(text[b.start : b.end] for b in found) == text
    assert [text[b.start : b.end].strip() for b in found if b.kept] == [HEAD, *BODY]
    assert [(text[b.start : b.end].strip(), str(b.role)) for b in found if not b.kept] == [(teaser, "related")]
