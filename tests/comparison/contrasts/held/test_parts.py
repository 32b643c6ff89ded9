from dataclasses import replace

from framing.comparison.contrasts.held import HELD, Parts
from tests.comparison.contrasts.made import told

LONG = "Farmers of the valley fear the dam, which two careful inquiries cleared of every blame, said Ida Zoll of the union."


SUBJECTS = {"fear": "Farmers of the valley", "cleared": "two careful inquiries", "said": "Ida Zoll of the union"}


def _clause(verb):
    at, subject = LONG.index(verb), LONG.index(SUBJECTS[verb])
    return {"article_id": "a", "start": at, "end": at + 9, "verb_start": at, "effect": "none", "negated": False,
            "agent": "", "patient": "", "agent_start": subject, "agent_end": subject + len(SUBJECTS[verb])}  # fmt: skip


def _quote():
    at = LONG.index("Ida")
    found = {"article_id": "a", "start": 0, "end": at - 7, "speaker": "Ida Zoll of the union", "cue": "said"}
    return {**found, "speaker_start": float(at), "speaker_end": float(at + 21), "kind": "indirect"}


def _parts(**tables):
    there = "Farmers of the valley fear the dam. Rain fell on it."
    clauses = [_clause(v) for v in ("fear", "cleared", "said")]
    return Parts(told({"a": LONG, "b": there}, clauses=clauses, quotes=[_quote()], **tables))


def _texts(parts, numbers):
    return [LONG[parts.all[n].start : parts.all[n].end].strip(" ,") for n in numbers]


def test_a_sentence_is_cut_at_marks_where_both_sides_have_words_enough():
    parts = _parts()
    assert _texts(parts, parts.of[0]) == [
        "Farmers of the valley fear the dam", "which two careful inquiries cleared of every blame",
        "said Ida Zoll of the union.",
    ]  # fmt: skip
    assert len(parts.of[1]) == 1, "the other sentence has no mark"


def test_each_part_is_held_against_the_other_articles():
    parts = _parts()
    known, new, _ = parts.of[0]
    assert parts.shares[known, 1] > HELD.told > parts.shares[new, 1] == parts.anywhere[new, 1] == 0


def test_who_speaks_tells_nothing_nor_does_a_part_without_a_verb():
    parts = _parts()
    assert [parts.all[n].tells for n in parts.of[0]] == [True, True, False]
    bare = Parts(replace(parts.story, tables={**parts.story.tables, "clauses": []}))
    assert not any(bare.all[n].tells for n in bare.of[0])


def test_an_actor_is_an_item_of_the_part_that_names_it():
    at = LONG.index("inquiries")
    named = [{"article_id": "a", "start": at, "end": at + 9, "actor": "inquiry"}]
    parts = _parts(mentions=named)
    assert ["actor:inquiry" in parts.all[n].items for n in parts.of[0]] == [False, True, False]


def test_what_is_quoted_of_a_long_sentence_holds_what_is_new():
    parts = _parts()
    s, new = parts.story.rows[0], parts.all[parts.of[0][1]]
    assert parts.telling(s, [], 400) == s.place
    assert parts.telling(s, [(new.start, new.end)], 60).text.endswith("cleared of every blame")
    assert parts.telling(s, [], 60).text.endswith("cleared of every blame"), "others tell the first part"


def test_a_cut_begins_with_a_clause_whose_subject_opens_it():
    parts = _parts()
    new = parts.all[parts.of[0][1]]
    assert parts._begins("a", new), "two careful inquiries cleared it"
    far = [{**c, "agent_start": 0, "agent_end": 7} for c in parts.story.tables["clauses"]]
    other = Parts(replace(parts.story, tables={**parts.story.tables, "clauses": far}))
    assert not other._begins("a", new), "its subject stands before the cut"
