"""What is to be marked are the findings themselves, with the plainer words of the lexicon that found them."""

import random

import framing
from framing.exercises.kinds import loaded_items
from framing.exercises.level import LEVELS
from framing.exercises.material import Material

TEXT = "The frobnicated dam broke on Monday and the whole valley stood under water."


def drawn(comparison, level="adult"):
    return list(loaded_items(Material(comparison, LEVELS[level]), random.Random(0)))


def test_the_answer_is_where_the_finding_stands_not_where_its_letters_do(harbour):
    items = {i.source: i for i in drawn(harbour) if not i.open}
    north = items["North"]
    assert north.answer == ("rant about",)
    assert "grant" in north.text[: north.answer_spans[0][0]]
    assert [north.text[a:b] for a, b in north.answer_spans] == ["rant about"]


def test_weak_words_and_words_of_others_are_not_asked(harbour):
    items = [i for i in drawn(harbour) if not i.open]
    assert sorted(w for i in items for w in i.answer) == ["rant about", "reckless"]


def test_sources_are_served_in_turn(seed_comparison):
    assert len({i.source for i in drawn(seed_comparison)[:3]}) == 3


def replaced(tmp_path):
    """An analysis with a lexicon of loaded words of one's own."""
    file = tmp_path / "mine.tsv"
    file.write_text(
        "term\tpos\tcategory\tintensity\tpolarity\tplain\nfrobnicated\tadj\tmorality\t2\t-1\tdamaged\n",
        encoding="utf-8",
    )
    analysis = framing.analyze(
        framing.Corpus([framing.Article("a", TEXT, "o", event="e")]),
        actors=framing.Actors(), parser=None, progress=False, clean=False,
        settings=framing.Settings(lexicons={"loaded_terms": str(file)}),
    )  # fmt: skip
    return file, framing.compare(analysis)


def test_plainer_words_come_from_the_lexicon_the_analysis_ran_with(tmp_path):
    file, comparison = replaced(tmp_path)
    (item,) = drawn(comparison)
    assert item.explanation == "“frobnicated” (morality; plainer: damaged)"
    file.unlink()  # a lexicon that has since been moved takes its plainer words with it, not the exercise
    (item,) = drawn(comparison)
    assert item.explanation == "“frobnicated” (morality)"


def test_words_open_to_question_are_for_discussion_and_say_so():
    from tests.exercises.kinds.drawn import compared
    from tests.exercises.kinds.drawn import drawn as found

    a = "Police ended the shocking strike at the old harbour on Monday in the evening.\n"
    b = "Police ended the strike at the old harbour on Monday in the evening.\n"
    items = [i for i in found("loaded-words", compared(A=a, B=b)) if i.open]
    assert items and all(i.question.startswith("For discussion") and not i.answer_spans and i.focus for i in items)


def test_a_name_and_a_word_with_plain_uses_are_no_matter_for_discussion():
    from tests.exercises.kinds.drawn import compared
    from tests.exercises.kinds.drawn import drawn as found

    b = "The council of the old town chose the deputies on Monday in the evening.\n"
    for a in (
        "The council of the old town chose Ann B. Lynch and Bo Dahl as deputies on Monday.\n",
        "The council of the old town chose anti-racist deputies on Monday in the evening.\n",
    ):
        assert found("loaded-words", compared(A=a, B=b)) == []
