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


def test_words_stand_in_another_source_by_a_few_in_a_row():
    heard = Heard(story(quotes=[LEE]))
    cut, other = (heard.story.place(quote("a", x, "")) for x in ("took the bridge in the north", "spoke to the town"))
    assert heard.stands(cut, "Post") and not heard.stands(other, "Post")


def test_reported_words_are_worth_less():
    said = quote("a", "The brave rebels took the bridge in the north", "Ann Lee")
    heard = Heard(story(quotes=[said, {**said, "kind": "indirect"}]))
    (p,) = heard.reports("Herald", "Ann Lee")
    assert p.reported and p.worth < heard.speakers["Herald"][0].told[0].worth


def test_passages_that_name_one_actor_fit():
    heard = Heard(story(quotes=[LEE, quote("a", "The brave rebels took", "Ada Bell")]))
    lee, bell = (next(x for x in heard.speakers["Herald"] if x.name == n).told[0] for n in ("Ann Lee", "Ada Bell"))
    assert 0 < heard.fit(lee, bell) < heard.fit(lee, lee) == 1


def test_a_medium_is_no_speaker_nor_is_who_reports_under_one_word():
    times, wire = {**LEE, "speaker": "Harbour Times"}, {**LEE, "speaker": "Harbourist", "cue": "reported"}
    assert Heard(story(quotes=[times, wire])).speakers == {}


def test_a_report_of_the_speaker_may_have_most_words_of_a_passage():
    said = quote("a", "The brave rebels took the bridge in the north", "Ann Lee")
    heard = Heard(
        story(quotes=[said, {**quote("b", "Fighters took the bridge in the north", "Ann Lee"), "kind": "indirect"}])
    )
    (p,) = heard.speakers["Herald"][0].told
    assert heard.tells(p, "Post")
