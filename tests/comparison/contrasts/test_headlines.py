from dataclasses import replace
from datetime import date

from framing.comparison.contrasts.headlines import of_headlines
from framing.comparison.contrasts.weights import KINDS, SCALE
from tests.comparison.contrasts.made import hit, story, told


def with_heads(**tables):
    s = story(**tables)
    return replace(s, rows=tuple(replace(x, headline=x.k in (0, 2)) for x in s.rows))


def test_two_headlines_stand_side_by_side_the_judging_one_first():
    (found,) = of_headlines(with_heads(hits=[hit("b", "Fighters", "loaded")]))
    assert (found.kind, found.a.by, found.b.by) == ("loaded", "Post", "Herald")
    assert found.say().startswith("Headline of Post: “Fighters took the bridge in the north.”; of Herald: “The brave")


def test_a_judging_word_makes_the_pair_stronger():
    (plain,), (judged,) = of_headlines(with_heads()), of_headlines(with_heads(hits=[hit("a", "brave", "loaded")]))
    assert plain.kind == "naming" and judged.strength > plain.strength > 0


def test_the_row_names_the_judging_words_of_the_first_only():
    (found,) = of_headlines(with_heads(hits=[hit("a", "brave", "loaded"), hit("a", "brave rebels", "loaded")]))
    assert found.say().endswith("Only the first has “brave rebels”.")
    (same,) = of_headlines(with_heads(hits=[hit("a", "bridge", "loaded"), hit("b", "bridge", "loaded")]))
    assert same.kind == "naming" and "Only" not in same.say()
    (mild,) = of_headlines(with_heads(hits=[hit("a", "brave", "loaded", category="intensifier")]))
    assert mild.kind == "naming"


def test_what_the_other_source_does_not_begin_with_is_named_and_counts():
    texts = {"a": "Mayor quits after huge bribes scandal. Ann Lee left.", "b": "Mayor quits. She left the town."}
    s = told(texts)
    s = replace(s, rows=tuple(replace(x, headline=x.k in (0, 2)) for x in s.rows))
    (found,) = of_headlines(s)
    assert found.strength > KINDS.headline * SCALE.faint
    plain = {"a": "Mayor quits after long garden lunch. Ann Lee left.", "b": texts["b"]}
    cool = told(plain)
    (mild,) = of_headlines(replace(cool, rows=tuple(replace(x, headline=x.k in (0, 2)) for x in cool.rows)))
    assert 0 < mild.strength < found.strength
    assert found.say().endswith("Nothing like “huge bribes scandal” was found in how Post begins.")


def test_headlines_that_tell_the_same_are_faint():
    (found,) = of_headlines(with_heads())
    assert found.strength == KINDS.headline * SCALE.faint


def test_without_headlines_there_is_no_pair():
    assert list(of_headlines(story())) == []


def test_the_news_of_another_day_is_nothing_that_the_other_source_could_begin_with():
    texts = {"a": "Mayor quits after huge bribes scandal. Ann Lee left.", "b": "Mayor quits. She left the town."}
    s = told(texts)
    s = replace(s, rows=tuple(replace(x, headline=x.k in (0, 2)) for x in s.rows))
    later = replace(s, days={"a": date(2020, 5, 1), "b": date(2020, 5, 2)})
    (same,), (other,) = of_headlines(s), of_headlines(later)
    assert same.strength > other.strength and "Nothing like" not in other.say()


def test_a_judging_word_that_stands_in_how_the_other_source_begins_does_not_count():
    texts = {"a": "Brave rebels take bridge. Rain fell.", "b": "Fighters take bridge. Their bravery was praised."}
    s = told(texts, hits=[{**hit("a", "brave", "loaded"), "start": 0, "end": 5, "text": "Brave"}])
    (found,) = of_headlines(replace(s, rows=tuple(replace(x, headline=x.k in (0, 2)) for x in s.rows)))
    assert found.kind == "naming"
