from dataclasses import replace

import pytest

import framing
from framing.measure import ladder, stance
from framing.measure.stance import Stance, stances
from framing.measure.stance.stance import WEIGHTS, label_of
from framing.records import Hit, Voice
from tests.annotated import LEXICONS, TOWN, WAR, annotate

TEXT = "Acme betrayed its loyal workers and lied about it. The protesters said: “Acme is a disgrace.”"


def rated(text, actors=TOWN, **how):
    """The stance hits of a text, mentions rated on the ladder first as the pipeline does."""
    doc = annotate(text, actors, **how)
    rungs = {(h.start, h.actor): h for h in ladder.measure(doc, (), LEXICONS)}
    known = [(m, rungs.get((m.start, m.actor))) for m in doc.mentions]
    mentions = tuple(m if h is None else replace(m, ladder=h.score, ladder_row=h.rule) for m, h in known)
    return doc, stance.measure(replace(doc, mentions=mentions), (), LEXICONS)


def test_each_reference_has_one_hit_with_the_voice_of_its_place():
    doc, hits = rated(TEXT)
    assert len(hits) == len(doc.mentions) + len(doc.pronouns)
    acme = [h for h in hits if h.actor == "acme"]
    assert {doc.text[h.start : h.end] for h in acme} >= {"Acme"}
    assert [h.voice for h in acme if h.term == "Acme"] == [Voice.OWN, Voice.QUOTED]
    assert all(-1 <= h.score <= 1 and h.category == label_of(h.score) and h.rule for h in hits)
    assert acme[0].score < 0


def test_a_pronoun_counts_for_whom_it_stands():
    doc, hits = rated("Claire Moreau stepped forward. She saved the child and was praised as a hero.")
    (she,) = [h for h in hits if doc.text[h.start : h.end] == "She"]
    assert she.actor == "moreau" and she.score > 0


def test_a_label_adds_its_rung():
    """The words around are the same, so the stances differ as the rungs do."""
    (_, (plain,)), (doc, (harsh,)) = (
        rated(f"The Nigerian {noun} met on Monday.", WAR, year=2010) for noun in ("leadership", "regime")
    )
    (rung,) = [h.score for h in ladder.measure(doc, (), LEXICONS)]
    assert rung == -1
    assert plain.score - harsh.score == pytest.approx(WEIGHTS.rung)


def test_a_denied_label_adds_nothing():
    said = "The Brigades are {}terrorists."
    plain, denied = (
        [
            h
            for h in rated(said.format(x).replace("The Brigades", "The Delta Brigades"), WAR)[1]
            if h.rule.startswith("ladder")
        ]
        for x in ("", "not ")
    )
    assert plain and not denied


def test_without_a_parse_nothing_is_rated():
    assert rated(TEXT, parse=False)[1] == ()


def test_sums_are_a_mean_with_neutral_references_added():
    hits = [
        Hit("stance", 0, 4, "Acme", "", s, voice=v, actor="acme") for s, v in ((-0.5, Voice.OWN), (-1.0, Voice.QUOTED))
    ]
    hits.append(Hit("loaded", 0, 4, "bad", "", 3.0, actor="acme"))
    assert stances(hits) == (
        Stance("acme", "all", 2, -1.5 / (2 + WEIGHTS.plain), "negative"),
        Stance("acme", "own", 1, -0.5 / (1 + WEIGHTS.plain), label_of(-0.5 / (1 + WEIGHTS.plain))),
    )
    assert stances([]) == ()


@pytest.mark.parametrize(
    ("score", "label"), [(-0.2, "negative"), (0.0, "neutral"), (0.05, "neutral"), (0.2, "positive")]
)
def test_label(score, label):
    assert label_of(score) == label


def analysed(*texts, **how):
    corpus = framing.Corpus([framing.Article(id=str(i), text=t, outlet="o") for i, t in enumerate(texts)])
    return framing.analyze(corpus, actors=framing.Actors.from_dict(TOWN), clean=False, progress=False, **how)


def test_the_table_and_what_the_measure_needs():
    found = analysed(TEXT, measures=["stance"])
    assert found.settings["measures"] == ["labels", "power", "stance", "voice"]
    assert list(found.stance.columns) == ["article_id", "actor", "voice", "n", "score", "label"]
    acme = found.stance[found.stance["actor"] == "acme"].set_index("voice")
    assert acme.loc["own", "n"] < acme.loc["all", "n"] and acme.loc["own", "score"] < 0
    assert set(found.hits["measure"]) == {"stance"}


def test_without_actors_or_parse_the_table_is_empty_and_typed():
    empty = analysed(TEXT, parser=None).stance
    assert empty.empty and list(empty.dtypes) == list(analysed(TEXT).stance.dtypes)


def test_swapping_two_actors_swaps_their_stance():
    actors = {a: {"name": n, "kind": "person"} for a, n in (("x", "Lena Hale"), ("y", "Mara Berg"))}
    text = "{x} lied to voters and stole their money. {y} saved the old bridge and was praised."
    scores = []
    for x, y in (("Lena Hale", "Mara Berg"), ("Mara Berg", "Lena Hale")):
        corpus = framing.Corpus([framing.Article(id="a", text=text.format(x=x, y=y), outlet="o")])
        found = framing.analyze(corpus, actors=framing.Actors.from_dict(actors), clean=False, progress=False)
        scores.append(found.stance.set_index(["actor", "voice"])["score"].to_dict())
    assert scores[0]["x", "own"] == scores[1]["y", "own"] < 0 < scores[0]["y", "own"] == scores[1]["x", "own"]


def test_the_settings_choose_the_model():
    """The same references, told otherwise; a label counts the same with either."""
    found = [analysed(TEXT, settings=framing.Settings(stance_model=m)) for m in ("linear", "encoder", "encoder")]
    linear, encoder, again = (a.hits[a.hits["measure"] == "stance"].reset_index(drop=True) for a in found)
    assert encoder.equals(again) and found[1].settings["stance_model"] == "encoder"
    places = ["article_id", "start", "end", "actor", "voice", "term"]
    assert encoder[places].equals(linear[places]) and not encoder["score"].equals(linear["score"])
    assert (found[1].stance.set_index(["actor", "voice"]).loc["acme", "score"] < 0).all()


def test_swapping_two_actors_swaps_what_the_encoder_says():
    doc, other = (annotate(f"{a} betrayed {b} and lied.", TOWN) for a, b in (("Acme", "Moreau"), ("Moreau", "Acme")))
    first, second = (stance.measure_by_encoder(d, (), LEXICONS) for d in (doc, other))
    assert [h.actor for h in first] == [h.actor for h in second][::-1] and len(first) == 2
    assert [h.score for h in first] == [h.score for h in second]
