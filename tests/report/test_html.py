"""The page as text: what can be known without a browser."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

import framing
from framing.comparison import compare
from framing.errors import ResultError, SettingsError
from framing.report import show, write_report
from framing.report.html import content_policy, render_article
from tests.report import hostile, made


class Seen(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.ids, self.links = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append((tag, given))
        if "id" in given:
            self.ids.append(given["id"])
        if "href" in given:
            self.links.append(given["href"])


@pytest.fixture(scope="module", params=["seeds", "hostile"])
def page(request, pages):
    return pages[request.param].read_text(encoding="utf-8")


def test_policy_forbids_everything_but_our_own_style_and_script(page):
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)[1].replace("&#39;", "'")
    style = page[page.index("<style>") + 7 : page.index("</style>")]
    script = page[page.index("<script>") + 8 : page.index("</script>", page.index("<script>"))]
    of_style, of_script = (base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in (style, script))
    allowed = f"style-src 'sha256-{of_style}'; script-src 'sha256-{of_script}'; img-src data:"
    assert policy == f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
    assert policy == content_policy(style, script)


def test_nothing_can_run_or_be_fetched(page):
    seen = Seen(page)
    assert {t for t, _ in seen.tags} <= {
        "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "article", "footer", "h1", "h2", "h3", "h4", "p", "a", "ul",
        "ol", "li", "dl", "dt", "dd", "div", "span", "bdi", "strong", "mark", "details", "summary", "table", "caption", "thead", "tbody", "tr", "th", "td",
        "fieldset", "legend", "label", "input", "figure", "figcaption", "img", "svg", "rect", "script", "select", "code", "option", "button", "picture", "source",
    }  # fmt: skip
    known = {
        "lang", "dir", "class", "id", "href", "rel", "charset", "http-equiv", "content", "name", "role", "scope", "tabindex", "aria-label", "aria-labelledby",
        "aria-hidden", "title", "type", "checked", "src", "alt", "width", "height", "data-tag", "data-o", "data-a", "data-v", "hidden", "value", "autocomplete", "media", "srcset", "viewbox", "preserveaspectratio", "focusable", "decoding", "x", "y",
    }  # fmt: skip
    assert {a for _, attrs in seen.tags for a in attrs} <= known
    assert all(a["src"].startswith("data:image/svg+xml,") for t, a in seen.tags if t == "img")
    assert all(re.match(r"#[a-z0-9-]+$|https?://", link) for link in seen.links)
    assert [t for t, _ in seen.tags].count("script") == 1
    assert all(
        re.fullmatch(r"[a-z0-9 ]*", a[k]) for _, a in seen.tags for k in ("data-o", "data-a", "data-v") if k in a
    )


def test_every_link_inside_the_page_leads_somewhere(page):
    seen = Seen(page)
    assert len(seen.ids) == len(set(seen.ids))
    assert {link[1:] for link in seen.links if link.startswith("#")} <= set(seen.ids)


def test_the_labels_come_before_everything_else(page):
    main = page[page.index("<main>") :]
    assert main.index('class="matrix') < min(
        main.index(f'id="{i}"') for i in ("figures", "articles", "dropped", "method")
    )
    assert "<img" not in main[: main.index('class="matrix')]


def test_the_same_result_gives_the_same_bytes(two, pages, tmp_path):
    assert write_report(two, tmp_path / "again.html").read_bytes() == pages["two"].read_bytes()


def test_unwritable_paths_and_wrong_results_are_one_clear_line(two, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ResultError, match="cannot be written"):
        write_report(two, tmp_path / "file" / "report.html")
    with pytest.raises(ResultError, match="cannot be written"):
        write_report(two, tmp_path)
    with pytest.raises(SettingsError, match=r"write framing\.write_report\(framing\.compare\(it\)\)"):
        write_report(two.analysis, tmp_path / "x.html")


def test_an_analysis_without_findings_is_a_page_too(tmp_path):
    from framing.records import Article

    page = write_report(made.comparison([Article("a", "Nothing here.", "North")]), tmp_path / "x.html").read_text()
    assert "No actor is named here." in page


def test_show_is_a_fragment_without_ids(two):
    shown = show(two.analysis, "a")._repr_html_()
    assert str(show(two.analysis, "a")) == shown and framing.show is show
    seen = Seen(shown)
    assert not seen.ids, "two outputs of one notebook must not share ids"
    assert {t for t, _ in seen.tags} <= {
        "div",
        "style",
        "p",
        "strong",
        "bdi",
        "fieldset",
        "legend",
        "label",
        "input",
        "span",
        "details",
        "summary",
    }
    with pytest.raises(ResultError, match="no article 'zzz'"):
        show(two.analysis, "zzz")


def test_what_notebooks_show_is_short_and_escaped():
    c = hostile.comparison()
    for shown in (c.analysis.corpus, c.analysis.actors, c.analysis, c.profiles, c, compare(c.analysis, by="event")):
        seen = Seen(shown._repr_html_())
        assert {t for t, _ in seen.tags} <= {
            "p",
            "strong",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "code",
        }, type(shown)
        assert {a for _, attrs in seen.tags for a in attrs} <= {"scope", "dir"}
        assert len(shown._repr_html_()) < 40_000


def test_nul_and_surrogates_do_not_stop_the_page():
    line = {
        "kind": "body",
        "unsure": False,
        "pieces": [
            type(
                "P", (), {"opening": (), "before": (), "anchor": "", "closing": (), "marks": (), "text": "a\0b\ud800c"}
            )
        ],
    }
    a = {"outlet": "o", "title": "", "lang": "en", "words": 1, "lines": [line]}
    assert "a\ufffdb?c" in render_article(a)
