"""Editorial asides: what the outlet says to the reader in its own voice."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.lexicon import open_lexicons
from framing.measure import asides
from framing.measure.loaded import loaded as loaded_language
from framing.pipeline import read_texts
from framing.records import Annotated, Article, Block, Hit, Role, Sentence, Voice

LEXICONS = open_lexicons({})


def found(text: str, parser: object = "auto") -> tuple[Hit, ...]:
    doc = read_texts([text], parser=parser)[0]
    return asides.measure(doc, loaded_language.measure(doc, (), LEXICONS), LEXICONS)


def kinds(text: str, parser: object = "auto") -> list[str]:
    return [h.category for h in found(text, parser)]


@pytest.mark.parametrize("parser", ["auto", None])
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It is worth recalling that the bridge was closed twice.", "directive"),
        ("Make no mistake: the vote was close.", "directive"),
        ("Predictably, the vote was postponed.", "stance adverb"),
        ("The vote was, ironically, postponed.", "stance adverb"),
        ("The vote is unlikely to take place this year.", "unattributed prediction"),
        ("The visit is widely seen as a concession.", "vague attribution"),
        ("The minister flew home, marking a decisive shift.", "unattributed evaluation"),
        ("But who will pay for all of this?", "rhetorical question"),
        ("We have seen this before.", "first person"),
        ("Critics have long said the bridge is unsafe.", "vague attribution"),
        ("The mayor spoke in an apparent bid to calm the town.", "motive reading"),
        ("The mayor was reportedly asleep.", "hearsay"),
        ("The plan was needlessly changed.", "stance adverb"),
        ("The mayor must fear another storm.", "motive reading"),
        ("The plan went ahead despite fears of a flood.", "vague attribution"),
        ("The firm has a habit of paying late.", "unattributed evaluation"),
    ],
)
def test_each_kind_is_found(text, kind, parser):
    assert kind in kinds(text, parser)


@pytest.mark.parametrize(
    "text",
    [
        "Sharia (Islamic law) was introduced in the province (ISK).",
        "The rule mainly concerns towns, as previously noted.",
        "However, the talks went on.",
        "The FBI director and the U.S. Navy met us-east staff.",
        "He was at the F.B.I. in May.",
        "LONDON — The vicious row went on.",
        "The minister is expected to arrive in Rome.",
        "Who?",
    ],
)
def test_glosses_back_references_names_and_schedules_are_none(text):
    assert kinds(text) == []


@pytest.mark.parametrize("aside", ["It should be noted that the tax was raised.", "Clearly, the tax was raised."])
def test_in_a_quotation_it_is_the_speakers(aside):
    assert kinds(aside) != []
    assert kinds(f'"{aside.rstrip(".")}," the senator said.') == []


@pytest.mark.parametrize(
    ("text", "sure"),
    [("Make no mistake: the vote was close.", True), ("The talks shifted amid growing concerns.", False)],
)
def test_confidence_parts_what_is_said_openly_from_what_only_reads_so(text, sure):
    assert (found(text)[0].confidence >= 0.8) is sure


def test_a_post_that_stands_without_marks_is_not_the_outlets():
    post = "We will never forget this, and our town should know it."
    assert kinds(post) != []
    assert kinds(f"{post} — Ann Lee (@annlee) May 3, 2018") == []


def test_us_is_the_outlet_and_the_us_a_country():
    assert kinds("The storm will reach most of us by Monday.") == ["first person"]
    assert kinds("The storm will reach the US by Monday.") == []
    assert kinds("US troops left the town on Monday.") == []


def test_first_person_beside_a_quotation_is_not_told():
    assert kinds('"The tax was raised," she said. We were not asked.') == []


def test_score_rises_with_loaded_wording_and_contrast():
    plain, judged, both = (
        found(t)[0].score
        for t in (
            "It should be noted that the tax was raised.",
            "It should be noted that the tax was a disgraceful sham.",
            "It should be noted, however, that the tax was a disgraceful sham.",
        )
    )
    assert (plain, judged, both) == (3, 4.5, 6)


def test_a_subheading_judges_where_it_holds_loaded_wording():
    def headed(line: str) -> list[str]:
        text = f"{line}\nThe talks went on."
        blocks = (Block(0, len(line) + 1, Role.SUBHEADING, True), Block(len(line) + 1, len(text), Role.BODY, True))
        parts = (Sentence(0, len(line), 0), Sentence(len(line) + 1, len(text), 1))
        doc = Annotated(Article("1", text, "x"), text, text, blocks, parts)
        return [h.category for h in asides.measure(doc, loaded_language.measure(doc, (), LEXICONS), LEXICONS)]

    assert headed("A disgraceful record") == ["judging subheading"]
    assert headed("The record in detail") == []


def test_every_marker_of_the_lexicon_compiles_and_is_unique():
    rows = LEXICONS["asides"].rows
    assert len(rows) >= 150
    assert {r["strength"] for r in rows} == {1, 2, 3}


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='of course we should it is,.?!()—"\n', max_size=200))
def test_asides_never_overlap_and_are_own_voice(text):
    hits = found(f"x {text}", None)
    assert all(a.end <= b.start for a, b in zip(hits, hits[1:], strict=False))
    assert {h.voice for h in hits} <= {Voice.OWN}
