from framing.comparison.sources import LOADED, SPEAKERS, loaded_rows, speaker_rows
from framing.results import TABLES, make_frame

ANN = {
    "event": "e", "by": "A", "speaker": "Ann Lee", "actor": "", "kind": "expert", "side": "state", "finer": "academic",
    "quoted": 2, "paraphrased": 3, "verbs": "said", "order": 1, "ends": False, "place": "body",
}  # fmt: skip
SPOKE = {**TABLES["sources"], "event": "string", "by": "string"}
HIT = {"event": "e", "by": "A", "voice": "own", "category": "evaluation"}


def spoke(*rows):
    return speaker_rows(make_frame([{"article_id": "a", **ANN, **r} for r in rows], SPOKE))


def loaded(*rows):
    return loaded_rows(make_frame([{"n": 1, **HIT, **r} for r in rows], LOADED).drop(columns="n"))


def hit(term, score, article="a", start=0, **more):
    return {"term": term, "score": score, "article_id": article, "start": start, "end": start + len(term), **more}


def test_the_speech_of_one_speaker_is_summed_over_articles():
    table = spoke({"quotes": 1, "words": 5}, {"quotes": 2, "words": 20}, {"speaker": "Bo", "quotes": 1, "words": 90})
    assert table[["speaker", "quotes", "words"]].to_numpy().tolist() == [["Bo", 1, 90], ["Ann Lee", 3, 25]]


def test_forms_verbs_and_places_of_one_speaker_are_kept():
    one, two = {"quotes": 1, "words": 5, "ends": True}, {"quotes": 1, "words": 5, "verbs": "warned|said", "order": 3}
    (row,) = spoke(one, {**two, "place": "headline"}).itertuples()
    assert (row.quoted, row.paraphrased, row.verbs) == (4, 6, "said|warned")
    assert (row.first, row.last, row.place, row.finer) == (1, 1, "headline", "academic")


def test_one_name_on_two_sides_is_two_speakers():
    assert len(spoke({"quotes": 1, "words": 5}, {"quotes": 1, "words": 5, "side": "front"})) == 2


def test_terms_are_summed_by_voice_and_lead_to_their_first_place():
    table = loaded(
        hit("brutal", 2.0, "b", 3),
        hit("brutal", 1.0, "a", 40),
        hit("brutal", 2.0, "b", 9, voice="quoted"),
        hit("grim", 1.0),
    )
    brutal, grim, quoted = table.itertuples()
    assert (brutal.term, brutal.voice, brutal.n, brutal.score) == ("brutal", "own", 2, 3.0)
    assert (brutal.article_id, brutal.start, brutal.end) == ("a", 40, 46)
    assert grim.term == "grim", "what weighs less comes after"
    assert (quoted.voice, quoted.n) == ("quoted", 1)


def test_nothing_gives_the_columns():
    assert list(spoke().columns) == list(SPEAKERS) and list(loaded().columns) == list(LOADED)
