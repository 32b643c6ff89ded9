import framing
from framing.records import Article
from framing.report.context import report_context
from framing.report.evidence import Evidence
from framing.report.figures import counts, differences, source_figures, withheld
from framing.report.html import render_report
from tests.report import made


def test_too_little_text_has_a_reason_and_its_sentences(two):
    rows = {r["source"]: r for r in source_figures(two, "E", Evidence(two.analysis))}
    loaded = rows["North"]["loaded"]
    assert loaded["value"] == "" and loaded["why"].startswith("only")
    assert [s["found"] for s in loaded["evidence"]["shown"]] == ["sadly"], "the quoted word is not the outlet's"
    assert rows["North"]["quotes"]["n"] == 1 == rows["North"]["quotes"]["speakers"]


def test_a_rate_stands_with_n_words_and_interval():
    articles = [Article(k, f"{k} sadly spoke of much.\n" * 100, k.upper(), event="E") for k in ("p", "q")]
    c = made.comparison(articles, hits=[("p", "sadly", "loaded", "own", 2.0)])
    row = source_figures(c, "E", Evidence(c.analysis))[0]["loaded"]
    assert (row["value"], row["n"], row["words"]) == ("4.0", 1, 500)
    assert float(row["low"]) <= 4.0 <= float(row["high"])


def test_differences_say_how_many_pass(two):
    made_of = differences(two)
    assert made_of["passed"] <= made_of["all"]


def test_withheld_numbers_name_their_reason(two):
    shown = withheld(two)
    assert shown["all"] == sum(r["n"] for r in shown["rows"]) > len(shown["rows"]) > 0
    assert all(r["why"] and r["measures"] for r in shown["rows"]) and not shown["more"]


def test_counts_are_sorted(two):
    assert counts(two.analysis.blocks, "role")[0][0] == "body"


def test_words_of_the_outlets_in_reported_speech_stand_apart_with_their_sentences():
    actors = framing.Actors.from_dict({"front": {"name": "Delta Front", "kind": "armed group", "aliases": ["Front"]}})
    told = "The Delta Front said on Monday that the terror group would stay in the harbour of the old town.\n"
    articles = [Article("a", told * 16, "A", event="E"), Article("b", "The Front left.\n", "B", event="E")]
    c = framing.compare(framing.analyze(framing.Corpus(articles), actors, clean=False, progress=False))
    first, second = (row["wording"] for row in source_figures(c, "E", Evidence(c.analysis)))
    assert (first["n"], first["why"], float(first["value"]) > 0) == (16, "", True)
    assert {s["found"] for s in first["evidence"]["shown"]} == {"the terror group"}, "a sentence once"
    assert second["n"] == 0 and not second["evidence"]["shown"]
    page = render_report(report_context(c))
    assert page.count("Outlet’s wording in reported speech") == 1
    assert "16 outlet’s words in" in page and "; the outlet’s wording" in page
