from dataclasses import replace

from framing.comparison.contrasts.headlines import of_headlines
from tests.comparison.contrasts.made import hit, story


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


def test_without_headlines_there_is_no_pair():
    assert list(of_headlines(story())) == []
