import pytest

from framing.corpus.calm import calm
from framing.corpus.html import Page

WORDS = "The council met."


def read(html):
    page = Page()
    page.feed(html)
    page.close()
    return page.text


@pytest.mark.parametrize("html", ["", "<p>a</p>", "<!-- a --><p>b", "a > b", "<?php x ?><p>a</p>"])
def test_markup_that_ends_is_left_alone(html):
    assert calm(html) == html


@pytest.mark.parametrize(
    ("html", "calmed"),
    [
        ("<p>a</p><x y", "<p>a</p>&lt;x y"),
        ("<!-- a <p>", "&lt;!-- a <p>"),
        ("<p>1 < 2", "<p>1 &lt; 2"),
        ("<![if a", "&lt;?[if a"),
        ("<![CDATA[a]]><p>b</p>", "<?[CDATA[a]]><p>b</p>"),
    ],
)
def test_what_never_ends_is_text(html, calmed):
    assert calm(html) == calmed


def test_a_tag_of_unreasonable_length_is_none():
    assert calm("<p " + "x" * 30_000 + ">").startswith("&lt;p ")


@pytest.mark.parametrize("sign", ["<x ", "<!-- ", "<a b='", "</x ", "<?", "<![CDATA["])
def test_words_beside_it_are_kept_and_the_parser_looks_for_no_end_twice(sign, monkeypatch):
    looked = []
    whole = Page.check_for_whole_start_tag
    monkeypatch.setattr(Page, "check_for_whole_start_tag", lambda self, i: looked.append(i) or whole(self, i))
    assert WORDS in read(f"<p>{WORDS}</p>" + sign * 300)
    assert len(looked) <= 2


def test_elements_are_told_apart_to_a_depth():
    page = Page()
    page.feed("<div>" * 5000 + f"<p>{WORDS}" + "</nav>" * 3 + "<nav>" * 5000 + "x")
    page.close()
    assert page.text.startswith(WORDS)
    assert max(map(len, page.markup)) <= 128
