from framing.exercises.level import LEVELS
from framing.exercises.material import Material
from framing.exercises.speakers import is_retold, said_by
from framing.records import Article
from tests.report import made


def spoken(text, who, name="Ann Lee"):
    m = Material(made.comparison([Article("a", text, "o")]), LEVELS["adult"])
    start = text.index(who)
    quote = {"article_id": "a", "kind": "indirect", "speaker_start": start, "speaker_end": start + len(who)}
    return m, {**quote, "speaker": name}, {"start": 0, "end": text.index(".") + 1}


def test_whoever_speaks_is_named_in_the_words_of_the_sentence():
    m, quote, place = spoken("We pay, the mayor said. The group left.\n", "the mayor")
    assert said_by(m, quote, place) == "“the mayor”"
    assert said_by(m, quote, {"start": 24, "end": 39}) == "one named near it (Ann Lee, it seems)"


def test_a_pronoun_is_named_only_where_its_name_stands():
    assert said_by(*spoken("We pay, she said. The group left.\n", "she")) == "“she”"
    assert said_by(*spoken("Lee hoped that she could pay. The group left.\n", "she")) == "“she” (Ann Lee)"


def test_what_one_says_that_another_said_is_retold():
    assert is_retold(*spoken("Lee said pupils told her that the school was shut. It was.\n", "pupils"))
    assert not is_retold(*spoken("Some pupils told her that the school was shut. It was.\n", "Some pupils"))


def test_of_one_who_spoke_himself_the_name_says_more():
    assert said_by(*spoken("We pay, she said herself. The group left.\n", "herself")) == "Ann Lee"
    assert said_by(*spoken("We pay, the mayor himself said. It left.\n", "the mayor himself")) == "“the mayor”"
