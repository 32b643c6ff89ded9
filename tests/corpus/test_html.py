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
