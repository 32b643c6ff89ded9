"""Comparisons made by hand: exact spans on any text, without running the steps."""

import re

from framing.analysis import Analysis
from framing.comparison import compare
from framing.corpus import Corpus
from framing.pipeline.rows import tabulate
from framing.records import Article, Settings
from framing.registry import Actors
from framing.results import TABLES
from framing.text import words
from tests.rows import by_name

VOICES = ("own", "quoted", "attributed", "scare", "uncertain")
SETTINGS = {
    "framing": "0", "parser": None, "measures": ["labels", "voice"], "lexicons": {},
    **{n: getattr(Settings(), n) for n in ("seed", "level", "min_words_rate", "min_words_warn", "min_mentions", "min_acts", "min_references", "min_articles", "min_events", "min_findings")},
    "resamples": 100,
}  # fmt: skip
ACTORS = Actors.from_dict({"x": {"name": "Group X", "kind": "armed group"}, "y": {"name": "Party Y", "kind": "party"}})


def analysis(articles, names=(), hits=(), voices=(), dropped=(), actors=ACTORS, settings=None):
    """Build an analysis.

    names: (article id, words that stand in it, actor, voice, rung); hits: (id, words, measure, voice, score);
    voices: (id, words, voice, speaker); dropped: (id, line number) of lines left out.
    """
    corpus = Corpus(articles)
    rows = {name: [] for name in TABLES}
    texts = {a.id: a.text for a in corpus}
    for a in corpus:
        spans = sorted((*place(texts[i], w), v, s) for i, w, v, s in voices if i == a.id)
        kept, at = [], 0
        for number, line in enumerate(re.findall(r"[^\n]*\n|[^\n]+\Z", a.text), 1):
            out = (a.id, number) in dropped
            role, reason = ("related", "teaser of another <article>") if out else ("body", "")
            rows["blocks"].append((a.id, at, at + len(line), role, not out, reason, 1.0))
            if not out and line.strip():
                kept.append((at, at + len(line.rstrip("\r\n")), number - 1))
            at += len(line)
        tiles = [t for b in kept for t in tile(b, spans)]
        rows["voices"] += [(a.id, *t) for t in tiles]
        counts = count(a.text, tiles, 0, len(a.text))
        rows["articles"].append((
            a.id, a.outlet, a.event or "", str(a.date or ""), a.title or "", sum(counts), *counts, len(kept), 50.0, 9.0, 9.0, 0.0, "", "", "; ".join(a.repairs),
        ))  # fmt: skip
        for start, end, paragraph in kept:
            counts = count(a.text, tiles, start, end)
            rows["sentences"].append((a.id, start, end, paragraph, sum(counts), *counts))
        for start, end, voice, speaker in tiles:
            if voice != "own":
                rows["quotes"].append(
                    (
                        a.id,
                        start,
                        end,
                        a.text[start:end],
                        "direct",
                        "speech",
                        speaker,
                        None,
                        None,
                        "said",
                        0,
                        "",
                        1.0,
                        "t",
                    )
                )
    for i, w, actor, voice, rung in names:
        start, end = place(texts[i], w)
        row = (
            i,
            start,
            end,
            w,
            actor,
            w.split()[-1] if w.split() else w,
            "",
            "noun phrase",
            "",
            "asserted",
            voice,
            "",
            rung,
            "r",
            "",
            1.0,
            "t",
        )
        rows["mentions"].append(row)
    for i, w, measure, voice, score in hits:
        start, end = place(texts[i], w)
        rows["hits"].append((i, measure, start, end, w, w.lower(), "judgement", score, voice, "", "", "rule", 1.0))
    return Analysis(tabulate(by_name(rows)), {**SETTINGS, **(settings or {}), "n_actors": len(actors)}, corpus, actors)


def comparison(*args, **kwargs):
    return compare(analysis(*args, **kwargs))


def place(text, found):
    at = text.index(found)
    return at, at + len(found)


def tile(block, spans):
    at, end, _ = block
    for a, b, voice, speaker in spans:
        if at <= a and b <= end:
            if a > at:
                yield at, a, "own", ""
            yield a, b, voice, speaker
            at = b
    if at < end:
        yield at, end, "own", ""


def count(text, tiles, start, end):
    found = dict.fromkeys(VOICES, 0)
    for a, b, voice, _ in tiles:
        if a < end and b > start:
            found[voice] += sum(1 for _ in words(text, max(a, start), min(b, end)))
    return [found[v] for v in VOICES]


def two_sources():
    """Two articles of one event, one of another, with a bit of everything."""
    a = Article(
        "a",
        "Menu\nThe occupation forces of X came.\n“The heroes of X won,” Ann said, sadly.\n",
        "North",
        event="E",
        title="North title",
        url="https://example.org/a",
    )
    b = Article("b", "The forces of X came.\nNote that Y grinned.\n", "South", event="E", url="javascript:alert(1)")
    c = Article("c", "X came.\n", "West", event="F", language="xx-very-wrong!")
    return comparison(
        [a, b, c],
        names=[
            ("a", "The occupation forces of X", "x", "own", -2.0), ("a", "The heroes of X", "x", "quoted", 3.0),
            ("b", "The forces of X", "x", "own", 0.0), ("b", "Y", "y", "own", float("nan")), ("c", "X", "x", "own", 0.0),
        ],
        hits=[("a", "sadly", "loaded", "own", 2.0), ("a", "heroes", "loaded", "quoted", 1.0), ("b", "Note that", "aside", "own", 3.0)],
        voices=[("a", "The heroes of X won,", "quoted", "Ann")],
        dropped={("a", 1)},
    )  # fmt: skip


def naming(*rows, articles=1, sources="NSW"):
    """Sources N(orth), S(outh), W(est) that name actor x: (source, label, voice, rung)."""
    outlets = {"N": "North", "S": "South", "W": "West"}
    texts = {s: "".join(f"Here {label} went home again.\n" for o, label, *_ in rows if o == s) for s in sources}
    corpus = [
        Article(f"{s}{k}", f"{t}Number {s}{k}.\n", outlets.get(s, s), event="E")
        for s, t in texts.items()
        for k in range(articles)
    ]
    names = [(f"{o}{k}", label, "x", voice, rung) for o, label, voice, rung in rows for k in range(articles)]
    return comparison(corpus, names)


def told(comparison, event="E"):
    """The sentences of the overview as (what about, text), labels in quotation marks."""
    from framing.report.matrix import sourced_mentions
    from framing.report.plain import plain_words

    return [
        (s.lead, "".join(f"“{p['text']}”" if p["kind"] == "label" else p["text"] for p in s.parts))
        for s in plain_words(comparison, event, sourced_mentions(comparison))
    ]
