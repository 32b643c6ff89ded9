from collections import Counter

import pytest

import framing
from framing.measure import SUMMED, frames
from framing.measure.frames import FRAME
from framing.records import Voice
from tests.annotated import LEXICONS, voiced

BOYDSTUN = {
    "economic", "capacity and resources", "morality", "fairness and equality", "legality", "policy prescription",
    "crime and punishment", "security and defense", "health and safety", "quality of life", "cultural identity",
    "public opinion", "political", "external regulation and reputation",
}  # fmt: skip
GENERIC = {"conflict", "human interest", "responsibility", "morality", "economic consequences"}


def hits(text, *, parse=False):
    return frames.measure(voiced(text, parse=parse), (), LEXICONS)


def categories(text):
    return {h.category for h in hits(text)}


def test_every_frame_has_forty_cues_and_more():
    cues = Counter((r["set"], r["frame"]) for r in LEXICONS["frame_cues"].rows)
    assert {f for s, f in cues if s == "policy"} == BOYDSTUN
    assert {f for s, f in cues if s == "generic"} == GENERIC
    assert min(cues.values()) >= 40


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The plant laid off workers as exports fell.", "policy:economic"),
        ("The appeals court upheld the statute.", "policy:legality"),
        ("Thousands took to the streets on Monday.", "policy:public opinion"),
        ("The hospital treats patients with depression.", "policy:health and safety"),
        ("The widow wept for her daughter.", "generic:human interest"),
        ("Both camps clashed and blamed each other.", "generic:conflict"),
        ("It is a sin, the bishop wrote.", "generic:morality"),
        ("The cabinet pledged to tackle the crisis.", "generic:responsibility"),
        ("Taxpayers will bear the cost.", "generic:economic consequences"),
    ],
)
def test_cues_are_found_in_every_form(text, frame):
    assert frame in categories(text)


def test_a_sentence_may_have_several_frames_and_none():
    assert {"policy:legality", "policy:economic"} <= categories("The court ruled on the tariff.")
    assert categories("It rained over the bay at noon.") == set()


def test_the_score_is_the_specificity_of_the_cue():
    by_term = {(h.term, h.category): h.score for h in hits("The recession cost the shop customers.")}
    assert by_term["recession", "policy:economic"] == 1.0
    assert 0 < by_term["customer", "policy:economic"] < 0.5
    shared = [h for h in hits("Bigots wrote a hate letter about the synagogue.") if h.term == "hate"]
    assert len(shared) == len({h.category for h in shared}) > 1
    assert all(h.score < 4 / 9 for h in shared), "a word that points two ways counts less for each"


def test_a_term_with_a_capital_must_stand_with_one():
    assert "policy:political" in categories("Congress spoke in the bay.")
    assert categories("He saw a congress of birds and a dem.") == set()


def test_the_longest_cue_wins_and_offsets_and_voices_hold():
    text = "“We will sue,” said Ann. The Supreme Court sat."
    doc = voiced(text)
    found = frames.measure(doc, (), LEXICONS)
    assert [doc.text[h.start : h.end] for h in found if h.term in ("sue", "Supreme Court")][:2] == [
        "sue",
        "Supreme Court",
    ]
    voices = {h.term: h.voice for h in found}
    assert (voices["sue"], voices["Supreme Court"]) == (Voice.QUOTED, Voice.OWN)
    assert "court" not in voices


def test_cues_are_listed_and_never_summed():
    assert FRAME not in SUMMED


def test_the_measure_is_asked_for_by_name_and_fills_hits():
    corpus = framing.Corpus([framing.Article("1", "The court ruled on the tariff.", "o")])
    run = framing.analyze(corpus, framing.Actors.from_dict({}), measures=["frames"], clean=False, progress=False)
    assert set(run.hits["measure"]) == {"frame"} and "policy:legality" in set(run.hits["category"])
    assert (
        run.hits["text"] == [run.texts["1"][a:b] for a, b in zip(run.hits["start"], run.hits["end"], strict=True)]
    ).all()


def test_a_user_brings_frames_of_their_own(tmp_path):
    own = tmp_path / "frames.tsv"
    own.write_text("set\tframe\tterm\tpos\tstrength\nsea\ttide\tspring tide\tnoun\t3\nsea\tstorm\tgale\tnoun\t2\n")
    corpus = framing.Corpus([framing.Article("1", "Spring tides came with gales. The court sat.", "o")])
    settings = framing.Settings(lexicons={"frame_cues": str(own)})
    run = framing.analyze(
        corpus, framing.Actors.from_dict({}), measures=["frames"], clean=False, progress=False, settings=settings
    )
    assert dict(zip(run.hits["category"], run.hits["score"], strict=True)) == {"sea:tide": 1.0, "sea:storm": 4 / 9}
    own.write_text("set\tframe\tterm\tpos\tstrength\nsea\ttide\tspring tide\tnoun\t9\n")
    with pytest.raises(framing.LexiconError, match="strength"):
        framing.analyze(corpus, None, measures=["frames"], progress=False, settings=settings)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("They moved to a house by the river.", True),
        ("House prices fell again.", True),
        ("They went to the White House on Monday.", False),
        ("House Republicans left town on Monday.", False),
        ("She Built A House In Our Village Again", True),
    ],
)
def test_a_cue_is_no_part_of_a_name(text, counts):
    assert any(h.term in ("house", "house price") for h in hits(text)) is counts


def test_words_of_any_sentence_are_no_cues():
    assert hits("But he said that, while they were there.") == ()
