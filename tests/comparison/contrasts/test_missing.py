from dataclasses import replace
from datetime import date

from framing.comparison.contrasts.missing import of_presence, of_statements
from tests.comparison.contrasts.made import clause, hit, mention, quote, story, told


def test_a_statement_like_no_other_is_found_in_one_source_only():
    found = list(of_statements(story()))
    assert {c.a.text.split()[0] for c in found} == {"Ann", "Wheat"}, "both tell of the bridge"
    assert all(c.b is None and c.b_by != c.a.by for c in found)
    assert found[0].say().endswith("no sentence like it was found in Post.")


def test_a_statement_has_one_row_set_against_the_source_that_is_least_like_it():
    s = story()
    three = replace(s, by={**s.by, "c": "Star"}, texts={**s.texts, "c": ""})
    bridge, trains = (c for c in of_statements(three) if c.a.by == "Herald")
    assert (bridge.b_by, trains.b_by) == ("Star", "Post"), "Post tells of the bridge"
    assert bridge.say().endswith("no sentence like it was found in Star.")
    assert trains.say().endswith("no sentence like it was found in Post or Star.") and trains.confidence > 0.5


def test_a_statement_of_harm_weighs_more():
    def strength(*clauses):
        return next(c.strength for c in of_statements(story(clauses=clauses)) if c.a.by == "Herald")

    whole = "Ann Lee spoke to the town about trains."
    harm = {**clause("a", whole, "spoke", "rebels", ""), "effect": "harm"}
    assert strength(harm) > strength() == strength({**harm, "negated": True}) == strength({**harm, "effect": "help"})


def test_a_judged_statement_weighs_more():
    def strength(*hits):
        return next(c.strength for c in of_statements(story(hits=list(hits))) if c.a.by == "Herald")

    assert strength(hit("a", "trains", "loaded")) > strength()


def _named(*mentions):
    return replace(story(mentions=mentions), names={"lee": "Ann Lee"})


def _speaking(*mentions):
    s = _named(*mentions)
    return replace(s, tables={**s.tables, "quotes": [quote("a", "about trains", "Ann Lee")]})


def test_an_actor_who_does_nothing_in_what_the_event_is_about_is_its_background():
    three = [mention("a", text, actor="lee") for text in ("Ann", "Lee", "Ann Lee")]
    assert list(of_presence(_named(*three))) == []
    acting = clause("a", "Ann Lee spoke to the town", "spoke", "lee", "rebels")
    main = [mention("a", "The brave rebels"), mention("b", "Fighters")]
    s = _named(*three, *main)
    assert len(list(of_presence(replace(s, tables={**s.tables, "clauses": [acting]})))) == 1


def test_an_actor_counts_from_three_mentions_on():
    three = [mention("a", text, actor="lee") for text in ("Ann", "Lee", "Ann Lee")]
    (found,) = of_presence(_speaking(*three))
    assert (found.kind, found.actor, found.b_by) == ("omission", "lee", "Post")
    assert "names Ann Lee 3 times; no mention was found in Post" in found.say()
    assert list(of_presence(_speaking(*three[:2]))) == []
    assert list(of_presence(_speaking(*three, mention("b", "Wheat", actor="lee")))) == []


def test_what_is_no_name_does_not_count_as_naming():
    mentions = [mention("a", text, actor="lee") for text in ("Ann", "Lee", "the town")]
    assert list(of_presence(_named(*mentions))) == []


def test_an_actor_whose_name_stands_in_the_other_text_is_not_missing():
    three = [mention("a", text, actor="lee") for text in ("Ann", "Lee", "Ann Lee")]
    s = replace(_named(*three), names={"lee": "Ann Wheat"})
    assert list(of_presence(replace(s, names={"lee": "Ann Lee Wheat"}))) == []


def test_a_statement_whose_words_neighbouring_sentences_have_is_not_missing():
    apart = story()
    there = {
        **apart.texts,
        "b": apart.texts["b"].replace("Wheat was cheap", "Ann Lee of the town spoke about trains and wheat"),
    }
    rows = tuple(
        replace(s, place=replace(s.place, text=there["b"][s.place.start :])) if s.k == len(apart.rows) - 1 else s
        for s in apart.rows
    )
    assert [c.a.by for c in of_statements(replace(apart, texts=there, rows=rows)) if c.a.by == "Herald"] == []


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


def test_headlines_and_lines_of_a_form_are_no_statements():
    s = story()
    rows = [replace(x, headline=x.k == 1) for x in s.rows]
    assert {c.a.by for c in of_statements(replace(s, rows=tuple(rows)))} == {"Post"}
    rows[3] = replace(rows[3], place=replace(rows[3].place, text="Wheat was cheap at the harbour on Friday again:"))
    assert list(of_statements(replace(s, rows=tuple(rows)))) == []


def test_a_known_statement_may_have_a_part_that_others_lack():
    known = "Farmers of the valley fear the dam"
    long = f"{known}, which two careful inquiries cleared of every blame."
    at = long.index("cleared")
    done = {"article_id": "a", "start": at, "end": at + 7, "verb_start": at, "effect": "none", "negated": False}
    s = told({"a": long, "b": f"{known}."}, clauses=[{**done, "agent": "", "patient": ""}])
    (found,) = [c for c in of_statements(s) if c.a.article == "a"]
    (whole,) = [c for c in of_statements(told({"a": long, "b": "Rain fell."})) if c.a.article == "a"]
    assert found.a.text == long and found.b_by == "Post" and found.strength < whole.strength
    assert [c for c in of_statements(told({"a": long, "b": f"{known}."})) if c.a.article == "a"] == [], "no verb"
