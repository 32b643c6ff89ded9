from framing.comparison.speech.sources import SPEAKERS, speaker_rows
from framing.results import TABLES, make_frame

ANN = {
    "event": "e", "by": "A", "speaker": "Ann Lee", "actor": "", "kind": "expert", "side": "state", "finer": "academic",
    "quoted": 2, "paraphrased": 3, "verbs": "said", "order": 1, "ends": False, "place": "body",
}  # fmt: skip
SPOKE = {**TABLES["sources"], "event": "string", "by": "string"}


def spoke(*rows):
    return speaker_rows(make_frame([{"article_id": "a", **ANN, **r} for r in rows], SPOKE))


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


def test_nothing_gives_the_columns():
    assert list(spoke().columns) == list(SPEAKERS)
