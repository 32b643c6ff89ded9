"""The words that naming rests on, as look-ups."""

from framing.lexicon import Lexicons, vocabulary_of

LEXICONS = Lexicons()
WORDS = vocabulary_of(LEXICONS)


def test_a_noun_is_looked_up_in_its_number():
    one, many = WORDS.noun("migrant", False), WORDS.noun("migrants", True)
    assert (one.plural, many.plural) == (False, True)
    assert (one.kinds, many.kinds) == ({"person"}, {"people"})
    assert WORDS.noun("migrants", False) is None
    assert WORDS.noun("teapot", False) is None


def test_a_noun_of_plural_meaning_keeps_its_plural():
    assert WORDS.noun("authorities", True).keeps_plural
    assert not WORDS.noun("migrants", True).keeps_plural


def test_a_country_is_known_by_name_adjective_people_and_capital():
    assert WORDS.belonging("France") == WORDS.belonging("French") == WORDS.belonging("Paris") == ("France",)
    assert WORDS.belonging("Atlantis") == ()


def test_words_of_one_country_have_one_key():
    assert WORDS.keys("French") == WORDS.keys("Paris") == {"France"}
    assert WORDS.keys("Coastal") == {"coastal"}


def test_verbs_of_a_cue_come_in_all_forms():
    for kind, forms in WORDS.verb_forms.items():
        assert set(WORDS.cues[kind]) <= forms, kind
        assert len(forms) > len(WORDS.cues[kind]), kind


def test_offices_and_what_stands_before_a_name():
    assert "prime minister" in WORDS.offices
    assert {"prime", "minister", "president"} <= WORDS.titles
    assert "pope" in WORDS.unique
    assert "minister" not in WORDS.unique


def test_closed_words_have_a_class():
    assert WORDS.closed["the"] == "determiner"
    assert "government" not in WORDS.closed


def test_a_lexicon_of_the_users_is_compiled_anew(tmp_path):
    mine = tmp_path / "actor_nouns.tsv"
    mine.write_text("noun\tnumber\tkinds\nzyx\tany\tperson\n", encoding="utf-8")
    words = vocabulary_of(Lexicons({"actor_nouns": str(mine)}))
    assert words.noun("zyxes", True).noun == "zyxes"
    assert words.noun("migrant", False) is None
    assert vocabulary_of(LEXICONS) is WORDS


def test_palaces_peoples_first_names_and_heads_of_bodies_are_known():
    words = vocabulary_of(Lexicons())
    assert "Kremlin" in words.palaces and "Moscow" not in words.palaces
    assert words.is_people("Afghans") and not words.is_people("Afghan")
    assert "Melania" in words.first_names
    assert words.body_heads["Ministry"] == "state body"


def test_the_words_that_the_ladder_puts_above_or_below_0_are_known_by_where_they_stand():
    assert {"thug", "thugs", "hero"} <= WORDS.judging["head"]
    assert not {"group", "reckless"} & WORDS.judging["head"]
    assert "reckless" in WORDS.judging["modifier"]
