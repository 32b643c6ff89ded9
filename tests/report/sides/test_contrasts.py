from dataclasses import replace

import framing
from framing.report.context import report_context
from framing.report.sides.contrasts import SCREEN
from framing.results import FAINT
from tests.report import hostile


def shown(comparison):
    return report_context(comparison)["contrasts"]["screen"]


def test_words_that_differ_are_marked_where_they_stand(seed_comparison):
    rows = [c for part in shown(seed_comparison) for c in part["rows"]]
    assert len(rows) == 5
    texts = {
        r.article_a: seed_comparison.analysis.article(r.article_a).text for r in seed_comparison.contrasts.itertuples()
    }
    for c in rows:
        for s in c["sides"]:
            assert any(s["before"] + s["found"] + s["after"] in t for t in texts.values())
            assert s["whose"] and s["anchor"]
    found = {s["found"] for c in rows for s in c["sides"]}
    assert {"US occupation forces", "Washington-backed government", "an Islamist terrorist organization"} & found, found


def test_what_has_no_counterpart_says_so():
    texts = {
        "Herald": "The council bought forty trams from the works in the valley before the winter.",
        "Post": "A choir sang in the old square on Sunday while many children and their parents listened.",
    }
    corpus = framing.Corpus(framing.Article(o, t, o, event="E") for o, t in texts.items())
    compared = framing.compare(framing.analyze(corpus, framing.Actors(), parser=None, clean=False, progress=False))
    told = compared.contrasts.assign(strength=1.0)  # so short a text leaves faint ones alone
    (part,) = shown(replace(compared, tables={**compared.tables, "contrasts": told}))
    missing = [c for c in part["rows"] if c["kind"] == "omission"]
    assert missing and all(len(c["sides"]) == 1 and c["missing"] == c["b"] for c in missing)


def test_the_first_screen_holds_ten_of_many_events_and_each_event_its_own():
    texts = {
        "Herald": "The brutal regime of Mr Hale took the mill. ",
        "Post": "The government of Mr Hale bought the mill. ",
    }
    corpus = framing.Corpus(
        framing.Article(f"{o}{k}", f"{t}It was day {k}.", o, event=f"E{k:02}")
        for k in range(14)
        for o, t in texts.items()
    )
    compared = framing.compare(framing.analyze(corpus, framing.Actors(), parser=None, clean=False, progress=False))
    context = report_context(compared)
    assert sum(len(part["rows"]) for part in context["contrasts"]["screen"]) == SCREEN
    assert all(e["differ"] for e in context["events"]) and context["drawn"] == ["E00"]


def test_hostile_words_are_no_codes():
    code = report_context(hostile.comparison())["code"]
    assert set(code["sources"].values()) == {1, 2}


def test_faint_contrasts_stand_in_the_table_alone():
    texts = {
        "Herald": "The brutal regime of Mr Hale took the mill. The thuggish union struck.",
        "Post": "The government of Mr Hale bought the mill. The union struck.",
    }
    corpus = framing.Corpus(framing.Article(o, t, o, event="E") for o, t in texts.items())
    compared = framing.compare(framing.analyze(corpus, framing.Actors(), parser=None, clean=False, progress=False))
    table = compared.contrasts
    assert len(table) > 1
    for strong in (0, 1):
        told = table.assign(strength=[FAINT] * strong + [FAINT / 2] * (len(table) - strong))
        context = report_context(replace(compared, tables={**compared.tables, "contrasts": told}))
        assert [len(part["rows"]) for part in context["contrasts"]["screen"]] == [1] * strong
        assert context["events"][0]["differ"] == len(table)
