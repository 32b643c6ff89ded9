"""Posts, statements, letters and pull quotes as pages print them: whose they are, and what around them stays the outlet's."""

import pytest

from framing.records import Voice
from tests.annotated import voiced

POST = "Our town deserves better than this rotten dam!"
BEFORE, AFTER = "The council met on Monday in the old hall.", "The council will vote on the plan in May."


def blocks(text, **how):
    doc = voiced(text, **how)
    return [(doc.text[q.start : q.end], q.speaker) for q in doc.quotes if q.kind == "block"]


def own(text, **how):
    doc = voiced(text, **how)
    return " ".join(doc.text[v.start : v.end].strip() for v in doc.voices if v.voice is Voice.OWN)


def page(*lines):
    return "\n".join([BEFORE, *lines, AFTER])


@pytest.mark.parametrize(
    "lines",
    [
        [f"{POST} — Lena Hale (@lenahale) May 3, 2019"],
        [POST, "— Lena Hale (@lenahale) May 3, 2019"],
        [f"{POST} pic.twitter.com/a1B2c3 — Lena Hale (@lenahale) May 3, 2019"],
        [f"{POST} https://t.co/a1B2c3 pic.twitter.com/a1B2c3", "— Lena Hale (@lenahale) 3 May 2019"],
        [f"{POST} - Lena Hale (@lena_hale) May 3, 2012"],
        [f"{POST} -- Lena Hale (@lenahale)"],
        [f"{POST} — Lena Hale 🌊 (@lenahale) May 3, 2024"],
        [f"{POST} — Lena Hale (@lenahale.example.social) May 3, 2025 at 9:05 AM"],
        [POST, "— Lena Hale (@lenahale) 3 mai 2022"],
        ["Hale tweeted:", f"{POST} — Lena Hale (@lenahale) May 3, 2019"],
        ["Lena Hale @lenahale · 3h", POST],
        [f"Lena Hale @lenahale · 3h {POST}"],
        ["Lena Hale ✔ @lenahale", POST, "9:05 AM - May 3, 2018"],
        ["Lena Hale", "✔", "@lenahale", POST, "9:05 AM - May 3, 2018"],
        ["Lena Hale", "@lenahale", POST, "512 people are talking about this"],
        [f"{POST} — Lena Hale, Telegram, May 3, 2022"],
        [POST, "— Lena Hale on Facebook"],
        [POST, "— Lena Hale via Truth Social, May 3, 2025"],
        [POST, "— Lena Hale (@lenahale) 05/03/2025"],
        [f"{POST} Posted by Lena Hale on Friday, May 3, 2019"],
        [POST, "Posted by Lena Hale on Friday, May 3, 2019"],
        ["View this post on Instagram", POST, "A post shared by Lena Hale (@lenahale)"],
        [f"View this post on Instagram {POST} A post shared by Lena Hale (@lenahale) on May 3, 2019 at 9:05am PDT"],
        [POST, "A photo posted by Lena Hale (@lenahale) on May 3, 2015 at 9:05am PDT"],
        [f"{POST} A post shared by Lena Hale (@lenahale)"],
    ],
)
def test_a_post_belongs_to_whom_the_page_shows_as_its_author(lines):
    text = page(*lines)
    ((words, speaker),) = blocks(text)
    assert words.startswith(POST) and speaker == "Lena Hale"
    assert POST not in own(text) and BEFORE in own(text) and AFTER in own(text)


@pytest.mark.parametrize(
    "lines",
    [
        ["Lena Hale wrote on Monday:", POST],
        ["Lena Hale tweeted:", POST],
        ["Lena Hale said in a statement:", POST],
        ["Mayor Lena Hale wrote on Telegram:", POST],
        [f"Lena Hale tweeted: {POST}"],
        [f"Lena Hale said in a statement: {POST}"],
        ["Here is the full statement from Lena Hale:", POST],
        ["Below is Lena Hale's full letter:", POST],
    ],
)
def test_what_a_colon_leads_up_to_belongs_to_whom_it_names(lines):
    text = page(*lines)
    assert blocks(text) == [(POST, "Lena Hale")]
    assert POST not in own(text) and AFTER in own(text)


def test_posts_of_several_lines_end_where_prose_begins():
    lines = ["The water is rising ⚠", "We will open the school tonight", "Bring what you need pic.twitter.com/a1"]
    text = page(*lines, "— Lena Hale (@lenahale) May 3, 2019")
    assert [w for w, _ in blocks(text)] == lines
    assert BEFORE in own(text)


def test_posts_in_a_row_keep_their_authors():
    text = page(
        "The dam is safe. — Dam Board (@damboard) May 3, 2019", "It is not. — Lena Hale (@lenahale) May 4, 2019"
    )
    assert blocks(text) == [("The dam is safe.", "Dam Board"), ("It is not.", "Lena Hale")]
    joined = (
        "The dam is safe. — Dam Board (@damboard) May 3, 2019 It is not. — Lena Hale (@lenahale) May 4, 2019 " + AFTER
    )
    assert [s for _, s in blocks(joined)] == ["Dam Board", "Lena Hale"]
    assert AFTER in own(joined)


def test_marks_and_cues_inside_a_post_are_its_author_s():
    text = page("The “board” said the dam is safe. Shameful! — Lena Hale (@lenahale) May 3, 2019")
    doc = voiced(text)
    assert [(str(q.kind), q.speaker) for q in doc.quotes] == [("block", "Lena Hale")]


def test_a_statement_goes_on_in_the_first_person():
    said = ["We have seen the report.", "Our engineers will mend the wall, and I thank them.", "We ask for calm."]
    text = page("Lena Hale said in a statement:", *said)
    assert blocks(text) == [(s, "Lena Hale") for s in said]
    assert AFTER in own(text)


def test_a_letter_goes_from_its_greeting_to_its_close():
    letter = ["Dear members of the board,", "The dam is a danger.", "It must go."]
    text = page(*letter, "Sincerely,", "Lena Hale", "Mayor of Norfield")
    assert blocks(text) == [(line, "Lena Hale") for line in letter]


def test_a_pull_quote_has_the_speaker_of_its_sentence():
    said = "We will never again build so close to the river"
    text = page(f"“{said},” Lena Hale told the meeting.", f"{said}.", "The hall was full.")
    assert blocks(text) == [(f"{said}.", "Lena Hale")]
    assert blocks(page("The hall was full.", "The council met on Monday in the old hall.")) == []


@pytest.mark.parametrize(
    "lines",
    [
        ["The plan has one weakness:", "The dam will not hold for more than a year."],
        ["Lena Hale said two things matter:", "The dam will not hold for more than a year."],
        ["Here is what to know:", "The dam will not hold for more than a year."],
        ["By Lena Hale @lenahale", "The dam will not hold for more than a year."],
        ["Lena Hale @lenahale", "The dam will not hold for more than a year."],
        ["The mayor, Lena Hale (@lenahale), has written often about the dam."],
        ["Posted by Lena Hale on May 3, 2019", "The dam will not hold for more than a year."],
        ["The dam will not hold for more than a year.", "A post shared by Lena Hale (@lenahale)"],
        ["The dam will not hold for more than a year.", "— Reuters"],
        ["The dam — the oldest on X — will not hold for more than a year."],
        ["Now let's start with the beginning: When will the council meet?"],
        ["This post answers the following:", "The dam will not hold for more than a year."],
        ["Correction added on May 3: The caption of the photograph named the wrong river."],
        ["The statement was clear: The dam will not hold for more than a year."],
        ["The dam is old; the wall, built in a hurry, has one name on it: Norfield."],
    ],
)
def test_ordinary_paragraphs_stay_the_outlet_s(lines):
    text = page(*lines)
    assert blocks(text) == []
    assert {v.voice for v in voiced(text).voices} <= {Voice.OWN, Voice.ATTRIBUTED}


def test_without_a_parse_posts_are_found_all_the_same():
    text = page(f"{POST} — Lena Hale (@lenahale) May 3, 2019")
    assert blocks(text, parse=False) == [(POST, "Lena Hale")]
