import re

from hypothesis import given
from hypothesis import strategies as st

from framing.text import Wording, phrase_index

PHRASES = st.lists(st.text(alphabet="ab c'-.é", min_size=1, max_size=8).filter(lambda s: s.strip(" '-.")), max_size=30)


@given(PHRASES, st.text(alphabet="ab c'-.é", max_size=80))
def test_the_trie_finds_what_a_plain_alternation_finds(phrases, text):
    """Longest first, on word boundaries: the same as the slow pattern that anyone would write."""
    wanted = {" ".join(p.split()): p for p in phrases}
    longest = sorted(wanted, key=len, reverse=True)
    slow = re.compile(
        r"(?<!\w)(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in longest) + r")(?!\w)"
        if longest
        else "(?!)"
    )
    index = phrase_index(wanted)
    assert [(a, b) for a, b, _ in index.finditer(text)] == [m.span() for m in slow.finditer(text)]


BUILT = st.lists(st.sampled_from(["the", "US", "us", "U.S.", "of", "so-called", "war", "rebel", "2nd"]), max_size=3)
GLUE = st.sampled_from([" ", "  ", "\n", "-", "'s ", "_", ". ", ""])


@given(
    st.lists(BUILT.filter(bool).map(" ".join), max_size=12),
    st.lists(st.tuples(st.sampled_from(["the", "The", "US", "U.S.", "of", "so-called", "WAR", "rebel", "2nd"]), GLUE)),
    st.booleans(),
    st.integers(0, 20),
    st.integers(0, 60),
)
def test_known_words_find_what_the_pattern_finds(phrases, pieces, cased, start, end):
    """Two ways to look, one answer: in the whole text and in any stretch of it."""
    text = "".join(word + glue for word, glue in pieces)
    index = phrase_index({p: k for k, p in enumerate(phrases)}, cased=cased)
    assert list(index.find(Wording(text))) == list(index.finditer(text))
    assert list(index.find(Wording(text), start, min(end, len(text)))) == list(
        index.finditer(text, start, min(end, len(text)))
    )
    assert list(index.find_low(Wording(text))) == list(index.finditer(text.lower()))


def test_phrases_know_case_spaces_and_boundaries():
    index = phrase_index({"Supreme Court": 1, "court": 2, "so-called": 3, "U.S.": 4})
    text = "The supreme\n court is so-called; courts in the U.S. follow"
    assert [(text[a:b], v) for a, b, v in index.finditer(text)] == [
        ("supreme\n court", 1),
        ("so-called", 3),
        ("U.S.", 4),
    ]
    assert index.get("SUPREME  court") == 1
    assert index.get("courts") is None
    cased = phrase_index({"US": 1}, cased=True)
    assert [v for *_, v in cased.finditer("let us see the US")] == [1]
    assert list(index.finditer(text, 20)) == list(index.finditer(text))[1:]


def test_no_phrases_find_nothing():
    assert list(phrase_index({}).finditer("anything")) == []


def test_a_phrase_that_begins_with_a_mark_is_found_all_the_same():
    index = phrase_index({"'tis": 1, "war": 2})
    assert [v for *_, v in index.find(Wording("so 'tis war"))] == [1, 2]
