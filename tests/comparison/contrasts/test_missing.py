from dataclasses import replace
from datetime import date

from framing.comparison.contrasts.missing import of_presence, of_statements
from tests.comparison.contrasts.made import TEXTS, hit, mention, quote, story


def test_a_statement_like_no_other_is_found_in_one_source_only():
    found = list(of_statements(story()))
    assert {c.a.text.split()[0] for c in found} == {"Ann", "Wheat"}, "both tell of the bridge"
    assert all(c.b is None and c.b_by != c.a.by for c in found)
    assert found[0].say().endswith("nothing like it was found in Post.")


def test_a_statement_has_one_row_set_against_the_source_that_is_least_like_it():
    s = story()
    three = replace(s, by={**s.by, "c": "Star"}, texts={**s.texts, "c": ""})
    assert [c.b_by for c in of_statements(three) if c.a.by == "Herald"] == ["Post"]
    assert all(
        "nothing like it was found in Post or Star" in c.say() for c in of_statements(three) if c.a.by == "Herald"
    )


def test_a_statement_of_harm_weighs_more():
    def strength(*clauses):
        return next(c.strength for c in of_statements(story(clauses=clauses)) if c.a.by == "Herald")

    harm = {"article_id": "a", "verb_start": TEXTS["a"].index("spoke"), "effect": "harm", "negated": False}
    assert strength(harm) > strength() == strength({**harm, "negated": True}) == strength({**harm, "effect": "help"})


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


def test_a_source_that_wrote_before_or_much_later_leaves_nothing_out():
    def lacking(day):
        dated = replace(story(), days={"a": date(2020, 5, 4), "b": day})
        return {c.b_by for c in of_statements(dated) if c.a.by == "Herald"}

    assert lacking(date(2020, 5, 4)) == lacking(date(2020, 5, 9)) == {"Post"}
    assert lacking(date(2020, 5, 3)) == lacking(date(2020, 9, 1)) == set()


def test_a_quoted_statement_goes_with_its_speaker():
    lee = quote("a", "Ann Lee spoke to the town about trains.", "Ida Zoll")
    (found,) = [c for c in of_statements(story(quotes=[lee])) if c.a.by == "Herald"]
    assert found.say().startswith("Herald quotes Ida Zoll: “Ann Lee spoke")
