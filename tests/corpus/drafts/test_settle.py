from dataclasses import replace
from datetime import date

import pytest

from framing.corpus.drafts import Draft, Said, settled
from framing.corpus.drafts.settle import host_of
from framing.errors import CorpusError

FULL = Draft(
    "The town fell.",
    "p.html",
    "p",
    {"outlet": "Given"},
    Said("Site", "Publisher", "", "", "https://www.host.example/x"),
    "folder",
    "file",
)


def test_an_outlet_that_is_given_needs_no_note():
    assert settled(FULL).outlet == "Given" and not settled(FULL).notes


@pytest.mark.parametrize(
    ("lost", "outlet", "witness"),
    [
        (0, "Site", "name for its site"),
        (1, "Publisher", "publisher that the page names"),
        (2, "host.example", "web address"),
        (3, "folder", "name of its folder"),
        (4, "file", "name of its file"),
    ],
)
def test_the_order_of_witnesses(lost, outlet, witness):
    page = Said(
        *("" if i < lost else v for i, v in enumerate(("Site", "Publisher"))),
        url="" if lost > 2 else "https://www.host.example/x",
    )
    article = settled(replace(FULL, given={}, page=page, folder="" if lost > 3 else "folder"))
    assert article.outlet == outlet and witness in article.notes[0]


def test_what_is_given_goes_before_what_the_page_says():
    page = Said("S", title="Page", date="2025-07-03", language="en", url="https://a.example/2024/01/02/x")
    article = settled(replace(FULL, page=page, given={"outlet": "O", "title": "Given", "date": "4 July 2025"}))
    assert (article.title, article.date, article.language) == ("Given", date(2025, 7, 4), "en")
    assert settled(replace(FULL, page=page)).date == date(2025, 7, 3)


def test_a_day_in_the_address_is_the_last_resort_and_is_said():
    article = settled(replace(FULL, page=Said("S", url="https://a.example/news/2024/01/02/x")))
    assert article.date == date(2024, 1, 2) and "date taken from its web address" in article.notes
    given = settled(
        replace(FULL, page=Said("S", url="https://a.example/2024/01/02/x"), given={"outlet": "O", "date": "July"})
    )
    assert given.date is None, "what was given and cannot be read is not replaced"
    assert settled(replace(FULL, page=Said("S", url="https://a.example/2024/13/45/x"))).date is None


def test_letters_are_mended_before_there_is_an_article():
    article = settled(replace(FULL, text="The mayorâ€™s town.", given={"outlet": "CafÃ© Post", "title": "Itâ€™s"}))
    assert article.text == "The mayor’s town." and article.title == "It’s"
    assert article.repairs == ("wrongly decoded letters mended in 1 line",)


def test_a_fault_is_an_error():
    with pytest.raises(CorpusError, match="row 3"):
        settled(replace(FULL, fault="row 3 is empty"))


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.a.example/x", "a.example"),
        ("http://m.a.example", "a.example"),
        ("a.example/x", ""),
        ("https://[bad", ""),
        ("https://localhost/x", ""),
        (None, ""),
    ],
)
def test_hosts(url, host):
    assert host_of(url) == host
