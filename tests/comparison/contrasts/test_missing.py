from framing.comparison.contrasts.missing import of_presence, of_statements
from tests.comparison.contrasts.made import hit, mention, story


def test_a_statement_like_no_other_is_found_in_one_source_only():
    found = list(of_statements(story()))
    assert {c.a.text.split()[0] for c in found} == {"Ann", "Wheat"}, "both tell of the bridge"
    assert all(c.b is None and c.b_by != c.a.by for c in found)
    assert found[0].say().endswith("nothing like it was found in Post.")


def test_a_judged_statement_weighs_more():
    def strength(*hits):
        return next(c.strength for c in of_statements(story(hits=list(hits))) if c.a.by == "Herald")

    assert strength(hit("a", "trains", "loaded")) > strength()


def test_an_actor_counts_from_three_mentions_on():
    three = [mention("a", text, actor="lee") for text in ("Ann", "Lee", "town")]
    (found,) = of_presence(story(mentions=three))
    assert (found.kind, found.actor, found.b_by) == ("omission", "lee", "Post")
    assert "names lee 3 times; no mention was found in Post" in found.say()
    assert list(of_presence(story(mentions=three[:2]))) == []
    assert list(of_presence(story(mentions=[*three, mention("b", "Wheat", actor="lee")]))) == []
