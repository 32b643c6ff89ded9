"""What modifiers say."""

import pytest

from framing.annotate.naming.clues.modifiers import read
from tests.annotate.naming.reading import phrase_of


def modifiers(text, head, name=None, *, cased=True):
    r, phrase = phrase_of(text, head)
    found = [(text.index(name), text.index(name) + len(name), "front")] if name else []
    return read(phrase, r.plain, found, r.places_in(phrase), r.words, cased=cased)


@pytest.mark.parametrize(
    ("text", "head", "said"),
    [
        ("French forces left.", "forces", {"owners": {"France": 13}}),
        ("The army of France left.", "army", {"owners": {"France": 18}}),
        ("The army in France left.", "army", {"owners": {}, "located": {"France": 18}}),
        ("The French-backed army left.", "army", {"owners": {}, "backers": {"France"}, "hedge": "-backed"}),
        ("The French-led army left.", "army", {"owners": {"France": 19}, "backers": set(), "hedge": "-led"}),
        ("A pro-French army left.", "army", {"owners": {}, "backers": {"France"}, "hedge": "pro-"}),
        ("An anti-French army left.", "army", {"owners": {}, "backers": set(), "hedge": ""}),
        ("The so-called army left.", "army", {"hedge": "so-called", "vague": False}),
        ("The former army left.", "army", {"past": True}),
        ("Some rival army left.", "army", {"contrast": True, "vague": True}),
        ("The Kettle army left.", "army", {"strangers": {"kettle"}}),
        ("The Socialist army left.", "army", {"strangers": set()}),
        ("The Western-style army left.", "army", {"strangers": set()}),
        ("The army of kettles left.", "army", {"restricted": True}),
        ("The army of our country left.", "army", {"restricted": False}),
        ("The units of the French army left.", "units", {"owners": {"France": 28}}),  # with the whole army
        ("The army of France under siege left.", "army", {"owners": {"France": 18}}),
    ],
)
def test_modifiers_say_whose_it_is_and_what_speaks_against(text, head, said):
    m = modifiers(text, head)
    assert {k: getattr(m, k) for k in said} == said


@pytest.mark.parametrize(
    ("text", "head", "held", "hedge"),
    [
        ("The NLF army left.", "army", True, ""),
        ("The NLF-led army left.", "army", True, "-led"),
        ("The NLF-backed army left.", "army", False, ""),
        ("The anti-NLF army left.", "army", False, ""),
        ("The NLF's army left.", "army", True, ""),
        ("The army of the NLF left.", "army", True, ""),
    ],
)
def test_names_among_modifiers_are_held(text, head, held, hedge):
    m = modifiers(text, head, "NLF")
    assert ("front" in m.names, m.hedge) == (held, hedge)


def test_in_a_headline_capitals_are_no_strangers():
    assert modifiers("The Kettle army left.", "army", cased=False).strangers == set()


@pytest.mark.parametrize(("text", "counted"), [("Two rival armies left.", False), ("Two armies left.", True)])
def test_a_number_alone_sets_apart(text, counted):
    m = modifiers(text, "armies")
    assert (m.contrast, m.counted) == (True, counted)
