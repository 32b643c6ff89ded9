"""The report in a real browser: nothing runs, nothing is fetched, everybody can read it, on screen and on paper."""

import re
from pathlib import Path

import pytest

from framing.records import Article
from framing.report import show, write_report
from tests.report import hostile, made

pytestmark = pytest.mark.browser

AXE = Path(__file__).with_name("vendor") / "axe.min.js"
RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']"
OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)"


@pytest.fixture
def opened(chromium):
    """Open a file; its tab is closed afterwards."""
    tabs = []

    def open_file(path, *args, **kwargs):
        tabs.append(chromium.open(path, *args, **kwargs))
        return tabs[-1]

    yield open_file
    for tab in tabs:
        tab.close()


def faults(page):
    """Rules of axe-core that the page breaks, with an example each."""
    page.evaluate(AXE.read_text(encoding="utf-8") + "; 0")
    found = page.evaluate(
        f"axe.run(document, {{runOnly: {RULES}}}).then(r => r.violations.map(v => [v.id, v.nodes[0].html.slice(0, 200) + ' ' + v.nodes[0].failureSummary]))"
    )
    return dict(found)


@pytest.mark.parametrize("policy", [True, False], ids=["with the policy", "without the policy"])
def test_hostile_text_neither_runs_nor_fetches(opened, pages, policy):
    page = opened(pages["hostile"], bypass_policy=not policy)
    page.evaluate(OPEN_ALL)
    page.evaluate(
        "document.querySelectorAll('.fr-p, a, summary').forEach(e => e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})))"
    )
    assert page.evaluate("window.hit") is None
    assert page.evaluate("document.scripts.length") == 1, "ours"
    assert page.evaluate("document.querySelectorAll('style').length") == 1
    assert page.evaluate("document.querySelectorAll('h1').length") == 1
    assert page.requests() == []
    assert page.events("Page.javascriptDialogOpening") == []
    assert [e["entry"]["text"] for e in page.events("Log.entryAdded")] == []


def test_hostile_text_is_shown_as_it_was(opened, pages):
    page = opened(pages["hostile"])
    shown = page.evaluate(
        "[...document.querySelectorAll('.entry')].map(a => [...a.querySelectorAll('.fr-block')].map(b => b.textContent))"
    )
    articles = {a.id: a for a in hostile.comparison().analysis.corpus}
    for (_, article), lines in zip(sorted(articles.items()), shown, strict=True):
        wanted = [line.replace("\0", "\ufffd") for line in article.text.split("\n") if line]
        kept = wanted if len(lines) == len(wanted) else [w for i, w in enumerate(wanted) if i not in (0, 2)]
        assert lines == kept
    outlets = page.evaluate("[...document.querySelectorAll('.matrix thead th bdi')].map(e => e.textContent)")
    assert outlets == sorted(a.outlet for a in articles.values())


def test_every_kept_line_of_the_seeds_stands_there_unchanged(opened, pages, seed_comparison):
    page = opened(pages["seeds"])
    shown = page.evaluate("[...document.querySelectorAll('.fr-block')].map(b => b.textContent)")
    a = seed_comparison.analysis
    kept = a.blocks[a.blocks["kept"]]
    lines = [a.texts[r.article_id][r.start : r.end].strip("\r\n") for r in kept.itertuples()]
    assert sorted(shown) == sorted(x for x in lines if x.strip())


@pytest.mark.parametrize(("which", "width"), [("seeds", 1280), ("two", 390), ("hostile", 1280)])
def test_no_fault_of_accessibility(opened, pages, which, width):
    """The large page on a desk; on a phone the one that holds each kind of find once, since only the layout differs."""
    page = opened(pages[which], width, bypass_policy=True)
    page.evaluate(
        "document.querySelectorAll('details').forEach((d, i) => d.open = i % 5 == 0 || !d.classList.contains('label'))"
    )
    assert faults(page) == {}


def test_a_dark_system_gets_a_dark_page_without_a_fault(opened, pages):
    page = opened(pages["two"], bypass_policy=True, scheme="dark")
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 27)"
    assert faults(page) == {}


def test_planted_faults_are_found(opened, two, tmp_path):
    text = write_report(two, tmp_path / "two.html").read_text(encoding="utf-8")
    planted = tmp_path / "planted.html"
    text = (
        text.replace('<html lang="en">', "<html>")
        .replace(' alt="', ' data-was="')
        .replace("<h2", "<h5", 1)
        .replace("</h2>", "</h5>", 1)
    )
    text = text.replace(".intro {", ".intro { color: #bbb;").replace(
        "</main>", '<input type="text"><ul><p>x</p></ul></main>'
    )
    planted.write_text(text, encoding="utf-8")
    found = faults(opened(planted, bypass_policy=True))
    assert {"html-has-lang", "image-alt", "color-contrast", "label", "list", "heading-order"} <= set(found), found


# Which fonts a machine has is not the page's choice: it is set in two more ways, of other widths than its own.
LETTERING = {
    "as set": "",
    "monospace": "*, ::before, ::after { font-family: monospace !important }",
    "as wide as WCAG 1.4.12 asks for": "*, ::before, ::after { letter-spacing: .12em !important; word-spacing: .16em !important }",
}
WIDTHS = {"desk": 1280, "200 % zoom": 640, "phone": 390, "400 % zoom": 320}
TOO_WIDE = """[...document.querySelectorAll('body *')]
    .filter(e => !e.parentElement.closest('.scroll, nav ul, .vh') && e.getBoundingClientRect().right > innerWidth + .5)
    .map(e => e.tagName + '.' + e.className + ': ' + e.textContent.trim().slice(0, 40)).slice(0, 5)"""


@pytest.mark.parametrize("which", ["seeds", "hostile"])
def test_the_page_never_scrolls_sideways(opened, pages, which):
    page = opened(pages[which])
    page.evaluate(OPEN_ALL)
    scrolling, lengths = {}, set()
    for lettering, rules in LETTERING.items():
        page.style(rules)
        for kind, width in WIDTHS.items():
            page.size(width, 900)
            if page.evaluate("document.documentElement.scrollWidth") > width:
                scrolling[lettering, kind] = page.evaluate(TOO_WIDE)
        lengths.add(page.evaluate("document.documentElement.scrollHeight"))
    assert scrolling == {}
    assert len(lengths) == len(LETTERING), "each lettering really sets the page differently"


def test_each_label_is_one_click_from_its_marked_sentences(opened, pages):
    page = opened(pages["seeds"])
    labels = page.evaluate("""[...document.querySelectorAll('.matrix details.label')].map(d => {
        d.querySelector('summary').click();
        return [d.open, d.querySelector('.name').textContent, [...d.querySelectorAll('mark')].map(m => m.textContent), d.querySelector('mark').offsetHeight > 0];
    })""")
    assert len(labels) > 50
    for is_open, label, marks, seen in labels:
        assert is_open and seen and marks
        assert all(re.sub(r"[“”\"\s]+", "", label).lower() in re.sub(r"[“”\"\s]+", "", m).lower() for m in marks), (
            label,
            marks,
        )


def test_the_keyboard_reaches_and_opens_a_label(opened, pages):
    page = opened(pages["seeds"])
    page.key("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0, (
        "a skip link shows when it has the focus"
    )
    page.key("Enter")
    for _ in range(20):
        page.key("Tab")
        if page.evaluate("document.activeElement.matches('.matrix summary')"):
            break
    else:
        pytest.fail("no label within 20 steps of the skip link")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.key("Enter")
    assert page.evaluate(
        "document.activeElement.parentElement.open && document.activeElement.parentElement.querySelector('mark').offsetHeight > 0"
    )


@pytest.mark.parametrize(("layer", "what", "off"), [
    ("voice", "backgroundColor", "rgba(0, 0, 0, 0)"), ("name", "borderBottomColor", "rgba(0, 0, 0, 0)"),
    ("loaded", "textDecorationLine", "none"), ("aside", "borderTopColor", "rgba(0, 0, 0, 0)"),
])  # fmt: skip
def test_each_layer_is_switched_by_the_keyboard_alone(opened, pages, layer, what, off):
    page = opened(pages["seeds"])
    pick = {"voice": ".fr-v-quoted", "name": ".fr-n:not(.fr-a)", "loaded": ".fr-l", "aside": ".fr-a"}[layer]
    style = f"getComputedStyle(document.querySelector('.entry {pick}')).{what}"
    tag = f"getComputedStyle(document.querySelector('.entry .fr-tag-{layer}')).display"
    assert page.evaluate(style) != off and page.evaluate(tag) != "none"
    page.evaluate(f"document.querySelector('.fr-on-{layer}').focus()")
    page.key(" ")
    assert page.evaluate(style) == off and page.evaluate(tag) == "none"
    page.key(" ")
    assert page.evaluate(style) != off


def test_layers_differ_in_form_not_only_in_colour(opened, pages):
    page = opened(pages["seeds"])
    form = "(s => { const c = getComputedStyle(document.querySelector('.entry ' + s)); return [c.borderBottomStyle, c.borderTopStyle, c.textDecorationLine, c.backgroundColor != 'rgba(0, 0, 0, 0)' || c.backgroundImage != 'none'].join() })"
    kinds = [
        "fr-p.fr-n:not(.fr-l):not(.fr-a):not(.fr-voice)",
        "fr-p.fr-l:not(.fr-n):not(.fr-a):not(.fr-voice)",
        "fr-p.fr-a:not(.fr-n):not(.fr-l):not(.fr-voice)",
        "fr-v-quoted:not(.fr-n):not(.fr-l):not(.fr-a)",
    ]
    assert len({page.evaluate(f"{form}('.{k}')") for k in kinds}) == len(kinds)


def test_a_link_shows_the_find_in_the_article(opened, pages):
    page = opened(pages["seeds"])
    page.evaluate("document.querySelector('.lead a').click()")
    page.evaluate("new Promise(r => setTimeout(r, 100))")
    top = page.evaluate("document.querySelector(':target + .fr-p, :target ~ .fr-p').getBoundingClientRect().top")
    assert 40 < top < 900, "the find is on the screen and not under the bar"


PAPER = {"A4": (8.27, 11.69), "Letter": (8.5, 11.0)}  # inches


def test_it_prints(opened, pages, tmp_path):
    page = opened(pages["seeds"])
    for paper, (width, height) in PAPER.items():
        page.pdf(tmp_path / f"{paper}.pdf", width=width, height=height)
        boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", (tmp_path / f"{paper}.pdf").read_bytes())
        assert 3 < len(boxes) <= 12, "five articles stay readable and a class set stays cheap"
        assert all(abs(float(w) - width * 72) < 1 > abs(float(h) - height * 72) for w, h in boxes)


@pytest.mark.parametrize("which", ["seeds", "hostile"])
def test_nothing_is_cut_off_at_the_edge_of_the_paper(opened, pages, which):
    page = opened(pages[which], media="print")
    for width, height in PAPER.values():
        inner = int((width - 30 / 25.4) * 96)
        page.size(inner, int(height * 96))
        assert page.evaluate("document.documentElement.scrollWidth") <= inner
        wide = f"e.offsetHeight && e.getBoundingClientRect().right > {inner} + 1"
        assert page.evaluate(f"[...document.querySelectorAll('table, img, p')].filter(e => {wide}).length") == 0
    assert page.evaluate("getComputedStyle(document.querySelector('nav')).display") == "none"


def test_long_tables_print_only_when_opened(opened, pages):
    page = opened(pages["seeds"], media="print")
    seen = "document.querySelector('.bulk:has(table) table').checkVisibility()"
    assert not page.evaluate(seen)
    page.evaluate("document.querySelector('.bulk:has(table)').open = true")
    assert page.evaluate(seen)


def test_fifty_articles_open_in_two_seconds(opened, seeds, tmp_path):
    lines = [line for a in seeds for line in a.text.splitlines() if len(line) > 120]
    articles = [
        Article(
            f"a{i}",
            "\n".join(lines[(i * 7 + k) % len(lines)] for k in range(25)) + "\n",
            f"Outlet {i % 10}",
            event=f"Event {i % 5}",
            title=f"Title {i}",
        )
        for i in range(50)
    ]
    names, hits = [], []
    for a in articles:
        found = [
            w
            for w in ("the Taliban", "Russia", "Moscow", "Afghanistan", "government", "terrorist", "regime")
            if w in a.text
        ]
        names += [(a.id, w, "xy"[k % 2], "own", float(k % 3 - 1)) for k, w in enumerate(found) for _ in range(5)]
        hits += [
            (a.id, w, "loaded", "own", 2.0) for w in ("terrorist", "regime", "seized") if w in a.text for _ in range(4)
        ]
    path = write_report(made.comparison(articles, names, hits), tmp_path / "fifty.html")
    times = []
    for _ in range(4):  # the best of some: other work on the machine is not the page's fault
        times.append(opened(path).seconds)
        if times[-1] < 2:
            break
    assert min(times) < 2, f"{path.stat().st_size / 1e6:.1f} MB in {times}"


def test_inline_in_a_notebook_nothing_runs_either(opened, tmp_path):
    c = hostile.comparison()
    parts = [show(c.analysis, a.id)._repr_html_() for a in c.analysis.corpus]
    parts += [x._repr_html_() for x in (c.analysis.corpus, c.analysis.actors, c.analysis, c.profiles, c)]
    path = tmp_path / "cells.html"
    path.write_text("<!doctype html><meta charset=utf-8>" + "".join(f"<div>{p}</div>" for p in parts), encoding="utf-8")
    page = opened(path)
    page.evaluate(OPEN_ALL)
    assert page.evaluate("window.hit") is None and page.evaluate("document.scripts.length") == 0
    assert page.requests() == []


def test_search_and_filters_leave_what_fits(opened, pages):
    page = opened(pages["seeds"])
    seen = "[...document.querySelectorAll('.contrast')].filter(e => !e.hidden).length"
    before = page.evaluate(seen)
    some = "(v => { const n = [...document.querySelectorAll('.contrast')].filter(e => e.dataset.v.includes(v)).length;"
    some += f" return 0 < n && n < {before}; }})"
    voice = page.evaluate(f"[...document.querySelectorAll('.by-v option')].map(o => o.value).find(v => v && {some}(v))")
    page.evaluate(
        f"const s = document.querySelector('.by-v'); s.value = '{voice}';"
        "s.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    page.evaluate("new Promise(r => setTimeout(r, 300))")
    assert 0 < page.evaluate(seen) < before
    assert page.evaluate(
        f"[...document.querySelectorAll('.contrast:not([hidden])')].every(e => e.dataset.v.includes('{voice}'))"
    )
    page.evaluate("document.querySelector('.clear').click()")
    assert page.evaluate(seen) == before
    page.evaluate(
        "const t = document.querySelector('.by-text'); t.value = 'Kabulov'; t.dispatchEvent(new Event('input', {bubbles: true}))"
    )
    page.evaluate("new Promise(r => setTimeout(r, 300))")
    assert page.evaluate("document.querySelector('.matches').textContent").endswith("entries shown")
    assert page.evaluate(
        "[...document.querySelectorAll('.entry:not([hidden])')].every(e => e.textContent.includes('Kabulov'))"
    )


def test_tables_are_sorted_and_handed_out_without_formulas(opened, pages):
    page = opened(pages["hostile"])
    page.evaluate("""window.texts = []; URL.createObjectURL = b => { b.text().then(t => window.texts.push(t)); return 'blob:x' };
        HTMLAnchorElement.prototype.click = () => {};
        const td = document.querySelector('table.data td'); td.textContent = '=1+1';
        td.closest('table').tBodies[0].rows[0].cells[1].textContent = '-2.5'; window.t = td.closest('table');
        (t.closest('.scroll') ?? t).nextElementSibling.querySelectorAll('button')[1].click()""")
    page.evaluate("new Promise(r => setTimeout(r, 200))")
    first = page.evaluate("window.texts[0]").splitlines()[1]
    assert first.startswith('"\'=1+1"') and '"-2.5"' in first
    page.evaluate("window.h = t.querySelector('th .sort'); h.click(); h.click()")
    assert page.evaluate("h.closest('th').getAttribute('aria-sort')") == "descending"
    values = page.evaluate("[...t.tBodies[0].rows].map(r => r.cells[0].textContent)")
    assert values == page.evaluate(
        "[...t.tBodies[0].rows].map(r => r.cells[0].textContent).sort((a, b) => b.localeCompare(a))"
    )


def test_without_the_script_nothing_is_hidden(opened, pages, tmp_path):
    bare = tmp_path / "bare.html"
    text = pages["seeds"].read_text(encoding="utf-8")
    bare.write_text(text[: text.index("<script>")] + "</body></html>", encoding="utf-8")
    page = opened(bare)
    assert page.evaluate("document.querySelectorAll('main [hidden]').length") == 1, (
        "only the filter, which needs the script"
    )


@pytest.mark.parametrize(("width", "shown"), [(1280, "wide"), (390, "slim")])
def test_points_of_the_key_words_lead_to_their_sentences(opened, pages, width, shown):
    page = opened(pages["words"], width=width)
    assert page.requests() == [] and [e["entry"]["text"] for e in page.events("Log.entryAdded")] == []
    seen = "[...document.querySelectorAll('.spots')].filter(s => getComputedStyle(s).display !== 'none')"
    assert page.evaluate(f"{seen}.map(s => s.classList[1])") == [shown]
    fits = page.evaluate(
        f"(() => {{ const [s] = {seen}, i = document.querySelector('#chart-keyness img'), a = s.getBoundingClientRect(),"
        " b = i.getBoundingClientRect(); return [a.x - b.x, a.y - b.y, a.width - b.width, a.height - b.height]; })()"
    )
    assert max(map(abs, fits)) < 1, "the links lie upon the drawing"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(
        f"(() => {{ const a = {seen}[0].querySelector('a'); a.focus(); window.reached = document.activeElement === a; }})()"
    )
    assert page.evaluate("window.reached"), "the keyboard reaches a point"
    for link in page.evaluate(f"[...{seen}[0].querySelectorAll('a')].map(a => a.getAttribute('href'))"):
        at = f"document.getElementById('{link[1:]}')"
        assert page.evaluate(f"{at}.querySelectorAll('.snippet mark').length") > 0
    page.evaluate(f"{seen}[0].querySelector('a').dispatchEvent(new MouseEvent('click', {{bubbles: true}}))")
    page.evaluate("new Promise(r => setTimeout(r, 200))")
    target = "document.querySelector('.terms > :target')"
    assert page.evaluate(f"{target}.closest('details').open && {target}.querySelector('.snippet').checkVisibility()")
    assert faults(page) == {}
