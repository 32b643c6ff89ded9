import pytest

from framing.corpus.html import Page

TEXT = "The army said on Monday that the town had fallen."


def read(html):
    page = Page()
    page.feed(html)
    page.close()
    return page


@pytest.mark.parametrize(
    "html",
    [
        f"<html><head><title>T</title><body><p>{TEXT}</p>",
        f"<html><head><meta name=a><div><p>{TEXT}</p></div>",
        f"<body><button>Menu<p>{TEXT}</p>",
        f"<body><form action=x><div><p>{TEXT}</p></div></form>",
        f"<p>{TEXT}",
        "<style>p {}</style><p>The army <b>said</b> on\n Monday that the <a href=x>town</a> had fallen.</p>",
        f"<nav>Home</nav><p>{TEXT}</p><aside>More</aside><footer>Jobs</footer><script>x()</script>",
        f"<figure><img src=x><figcaption>A tank</figcaption></figure><p>{TEXT}</p><button>Share</button>",
    ],
)
def test_broken_markup_loses_no_text(html):
    assert read(html).text.replace("Menu\n", "") == TEXT


def test_blocks_are_lines():
    assert read("<h1>The\n town</h1><p>It fell.<br>It rose.</p><ul><li>One<li>Two</ul>").text.split("\n") == [
        *["The town", "It fell.", "It rose.", "One", "Two"]
    ]


def test_a_page_says_what_it_is():
    facts = read(
        '<html lang="en"><head><title>The town | Paper</title><meta property="og:title" content="The town">'
        '<meta property="article:published_time" content="2025-07-03T10:00:00Z"></head><svg><title>Logo</title></svg>'
    ).facts
    assert facts == {"language": "en", "title": "The town", "date": "2025-07-03T10:00:00Z"}


def test_the_headline_that_a_page_gives_goes_before_its_title():
    given = '<meta property="og:title" content="The town">'
    assert read(given + "<title>The town | Paper</title>").facts["title"] == "The town"
    assert read("<title>The town | Paper</title>").facts["title"] == "The town | Paper"


def test_a_date_that_is_no_day_is_none():
    assert "date" not in read('<meta property="article:published_time" content="July 3, 07:47 PM EST">').facts


def test_with_each_line_goes_what_stands_around_it():
    page = read(
        '<html><body class="home"><div id=story class="Big main"><h1 itemprop="headline">The town</h1>'
        "<p>It <b>fell</b>.<br>It <a href=x>rose</a>.<p><a class=more>More</a></div><ul><li>One<li>Two</ul>"
    )
    story = ("html", "body home", "div Big main story")
    assert page.text.split("\n") == ["The town", "It fell.", "It rose.", "More", "One", "Two"]
    assert page.markup[:4] == ((*story, "h1 headline"), (*story, "p"), (*story, "p"), (*story, "p", "a more"))
    assert set(page.markup[4:]) == {("html", "body home", "ul", "li")}


@pytest.mark.parametrize("html", ["</div></p>A", "<p>A<div></p></b>B</div>", "<li><li>A<p>B</ul>C", "<div <p>A"])
def test_broken_markup_has_as_many_lines_as_its_text(html):
    page = read(html)
    assert len(page.markup) == len(page.text.split("\n"))


def test_a_title_in_a_head_that_is_none_is_no_text():
    assert read(f"<p></p><title>The town | Paper</title><p>{TEXT}</p>").text == TEXT


@pytest.mark.parametrize("html", [f"<head><title>T</title>{TEXT}", f"<aside>{TEXT}</aside>", f"<nav><p>{TEXT}"])
def test_no_page_with_words_is_read_as_empty(html):
    page = read(html)
    assert page.text == TEXT and len(page.markup) == 1


@pytest.mark.parametrize("html", ["<title>The town", f"<script>{TEXT}", f"<aside><style>{TEXT}", "<html>", ""])
def test_what_is_no_text_never_is(html):
    assert read(html).text == ""
