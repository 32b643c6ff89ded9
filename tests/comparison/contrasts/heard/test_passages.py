from framing.comparison.contrasts.heard.passages import Heard
from tests.comparison.contrasts.made import hit, quote, story

LEE = quote("a", "Ann Lee spoke to the town", "Ann Lee")


def _told(**tables):
    return Heard(story(**tables)).speakers["Herald"][0].told


def test_a_quotation_is_cut_into_sentences():
    both = {**LEE, "start": 0, "end": 86}
    assert [p.place.text for p in _told(quotes=[both])] == [
        "The brave rebels took the bridge in the north.", "Ann Lee spoke to the town about trains.",
    ]  # fmt: skip


def test_few_words_are_a_passage_only_where_they_judge():
    few = quote("a", "brave rebels", "Ann Lee")
    assert _told(quotes=[few]) == []
    assert [p.place.text for p in _told(quotes=[few], hits=[hit("a", "brave", "loaded")])] == ["brave rebels"]


def test_judging_words_and_coming_first_are_worth_more():
    first, later = quote("a", "the bridge in the north", "Ann Lee"), quote("a", "Lee spoke to the town", "Ann Lee")
    a, b = _told(quotes=[later, first])
    assert a.place.text == "the bridge in the north" and a.worth > b.worth
    a, b = _told(quotes=[later, first], hits=[hit("a", "spoke", "loaded", 4.0)])
    assert a.worth < b.worth


def test_passages_that_name_one_actor_fit():
    heard = Heard(story(quotes=[LEE, quote("a", "The brave rebels took", "Ada Bell")]))
    lee, bell = (next(x for x in heard.speakers["Herald"] if x.name == n).told[0] for n in ("Ann Lee", "Ada Bell"))
    assert 0 < heard.fit(lee, bell) < heard.fit(lee, lee) == 1


def test_a_medium_is_no_speaker_nor_is_who_reports_under_one_word():
    times, wire = {**LEE, "speaker": "Harbour Times"}, {**LEE, "speaker": "Harbourist", "cue": "reported"}
    assert Heard(story(quotes=[times, wire])).speakers == {}


def test_a_quotation_that_comes_again_counts_once():
    heard = Heard(story(quotes=[LEE, quote("a", "spoke to the town", "Ann Lee")]))
    assert [s.words for s in heard.speakers["Herald"]] == [6]


def test_two_passages_that_put_somebody_in_the_same_light_are_of_one_camp():
    stance = [{**hit(a, text, "stance", -2.0), "actor": "rebels"} for a, text in (("a", "brave"), ("b", "Fighters"))]
    said = [quote("a", "The brave rebels took", "Ann Lee"), quote("b", "Fighters took the bridge", "Ada Bell")]
    heard = Heard(story(quotes=said, hits=stance))
    lee, bell = (heard.speakers[by][0].told[0] for by in ("Herald", "Post"))
    assert 0 < heard.sides(lee, bell) < 1
    assert Heard(story(quotes=said, hits=stance[:1])).sides(lee, bell) == 1
