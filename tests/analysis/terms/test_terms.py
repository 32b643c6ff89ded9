import pytest

import framing
from framing.analysis.terms import key_of, terms_of
from tests.analysis.read import plain, two


def of(analysis, **how):
    """Terms with how often they stand."""
    terms = terms_of(analysis, **how)
    found = {}
    for k in terms.term.tolist():
        found[terms.vocabulary[k]] = found.get(terms.vocabulary[k], 0) + 1
    return found


def test_phrases_end_at_stop_words_marks_and_sentences():
    analysis = plain(["Heavy rain flooded the old port, small boats sank. Divers came."])
    found = of(analysis)
    assert {"heavy rain", "heavy rain flooded", "old port", "small boats sank"} <= set(found)
    assert not {"flooded old", "port small", "sank divers", "the old", "rain flooded the"} & set(found)
    assert "the" not in found and of(analysis, longest=1).keys() == {k for k in found if " " not in k}
    assert "small boats sank" not in of(analysis, longest=2)


def test_words_are_kept_in_small_letters_without_endings():
    assert [key_of(w) for w in ("Norland’s", "it's", "U.S.", "soldiers'", "Café")] == [
        "norland",
        "it",
        "u.s.",
        "soldiers",
        "café",
    ]


def test_a_voice_has_its_own_words_and_they_add_up():
    analysis = plain(["“Cruel men burned the mill,” Ida Zoll said on Monday. Nobody answered her."])
    own, quoted, every = (of(analysis, voice=v) for v in ("own", "quoted", "all"))
    assert "cruel men burned" in quoted and "cruel" not in own
    assert "zoll" in own and "zoll" not in quoted
    assert {k: own.get(k, 0) + quoted.get(k, 0) for k in every} == every
    facts = analysis.articles.iloc[0]
    assert [terms_of(analysis, voice=v).words[0] for v in ("own", "quoted", "all")] == [
        facts["words_own"],
        facts["words_quoted"],
        facts["words"],
    ]


def test_every_use_is_where_it_stands():
    analysis, terms = two(), terms_of(two(), voice="all")
    for a, k, start, end in zip(terms.article, terms.term, terms.start, terms.end, strict=True):
        words = analysis.texts[terms.articles[a]][start:end].split()
        assert " ".join(key_of(w.strip("“”,.")) for w in words) == terms.vocabulary[k]


def test_masking_takes_names_and_leaves_epithets():
    full, masked = set(of(two(), longest=1)), set(of(two(), longest=1, masked=True))
    assert {"front", "norland"} <= full - masked
    assert {"armed", "banned", "commander"} <= masked


def test_copies_count_once():
    text = "The same words again and again, a whole article of them."
    with pytest.warns(UserWarning, match="repeat another"):
        analysis = plain([text, text], outlets=["A", "A"])
    assert len(terms_of(analysis).articles) == 1


@pytest.mark.parametrize(
    ("how", "said"),
    [({"voice": "loud"}, "voice='loud': one of all, own"), ({"longest": 0}, "longest=0: give a whole number")],
)
def test_what_is_no_voice_or_number_is_said(how, said):
    with pytest.raises(framing.SettingsError, match=said):
        terms_of(two(), **how)


def test_no_articles_have_no_terms():
    terms = terms_of(plain([]))
    assert (terms.articles, terms.vocabulary, len(terms.term)) == ((), (), 0)


def test_what_is_rare_can_be_left_out():
    analysis = plain(["Old port, old port, old mill."])
    assert of(analysis, least=2) == {k: n for k, n in of(analysis).items() if n > 1} == {
        "old": 3, "port": 2, "old port": 2
    }  # fmt: skip
