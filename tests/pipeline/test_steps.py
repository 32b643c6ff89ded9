from dataclasses import replace

import framing
from framing.lexicon import open_lexicons
from framing.pipeline.corrections import Correction
from framing.pipeline.plan import Plan
from framing.pipeline.steps import measured, named, read, rows_of, voiced
from framing.records import CorpusContext
from framing.registry import Actors
from tests.annotated import parser

ACTORS = Actors.from_dict(
    {
        "hale": {"name": "Lena Hale", "kind": "person"},
        "army": {"name": "Army", "kind": "military", "aliases": ["the army"]},
    }
)
EVERYTHING = frozenset({"voice", "labels", "loaded", "aside", "readability", "sources"})
PLAN = Plan(False, EVERYTHING, None, open_lexicons({}), ACTORS, CorpusContext())
TEXT = "“The army is a brutal gang,” Hale said on Monday. The army left the town."


def reading(plan=PLAN, event=None, parse=True):
    (one,) = read([framing.Article("a", TEXT, "o", event=event)], plan, parser() if parse else None)
    return one


def test_reading_finds_reports_and_knows_no_actors():
    one = reading()
    assert [one.doc.text[r.start : r.end] for r in one.reports] == ["The army is a brutal gang,"]
    assert one.doc.actors == {}
    assert all(s.tokens for s in one.doc.sentences)
    assert one.doc.text[one.doc.sentences[1].tokens[0].start :].startswith("The army left")


def test_a_headline_is_read_with_another_name_and_keeps_its_own():
    text = "Marsh Rows Back On Strike\n\nPresident Lena Marsh changed her mind on Monday after long talks."
    (one,) = read([framing.Article("a", text, "o")], PLAN, parser())
    name, verb = one.doc.sentences[0].tokens[:2]
    assert (name.text, name.lemma, name.pos, verb.text, verb.lemma, verb.pos) == (
        "Marsh", "Marsh", "PROPN", "Rows", "row", "VERB",
    )  # fmt: skip


def test_speakers_are_named_again_when_actors_are_known():
    one = reading()
    assert voiced(one, replace(PLAN, actors=Actors())).quotes[0].speaker == "Hale"
    assert voiced(one, PLAN).quotes[0].speaker == "Lena Hale"


def test_an_article_has_the_actors_of_its_event():
    plan = replace(PLAN, actors=Actors(), context=CorpusContext(events={"war": ACTORS.actors}))
    assert voiced(reading(event="war"), plan).quotes[0].speaker == "Lena Hale"
    assert voiced(reading(event="peace"), plan).quotes[0].speaker == "Hale"


def test_only_what_is_asked_for_is_measured():
    doc = named(voiced(reading(), PLAN), PLAN)
    assert {h.measure for h in measured(doc, PLAN)[1]} == {"loaded"}
    assert measured(doc, replace(PLAN, measures=frozenset({"voice"})))[1] == ()


def test_a_correction_takes_the_place_of_a_finding_before_the_next_step_reads_it():
    span = (TEXT.index("The army"), TEXT.index("”"))
    fix = Correction(
        article_id="a", table="quotes", start=span[0], end=span[1], column="drop", value="", row=1
    )  # fmt: skip
    before, after = rows_of(reading(), PLAN), rows_of(reading(), replace(PLAN, corrections=(fix,)))
    assert before["corrections"] == [] and after["corrections"] == [{"row": 1}]
    assert after["quotes"] == []
    assert {h["voice"] for h in before["hits"]} == {"quoted"}
    assert {h["voice"] for h in after["hits"]} == {"own"}


def test_without_a_parse_quotations_are_still_found():
    assert [q.speaker for q in voiced(reading(parse=False), PLAN).quotes] == ["Lena Hale"]


def test_a_page_that_is_no_article_says_so_and_fills_no_table():
    menu = framing.Article("m", "Log in\nHome\nWorld\nSport\nShare\nLog in", "A")
    found = framing.analyze(framing.Corpus([menu]), parser=None, progress=False)
    assert "nothing was kept" in found.articles.repairs[0]
    assert not found.blocks.kept.any()
    assert len(found.quotes) == len(found.mentions) == len(found.hits) == 0
