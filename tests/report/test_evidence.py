import pytest

from framing.records import Article
from framing.report.evidence import Evidence, Find, language, voice_share, web_address
from tests.report import made


@pytest.mark.parametrize("url", [
    None, "", "javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "//example.org/x", "example.org", "vbscript:x", "file:///etc/passwd",
    "http:", "https://", "java\nscript:alert(1)", "http://[::1", "blob:https://example.org/x",
])  # fmt: skip
def test_only_web_addresses_are_linked(url):
    assert web_address(url) == ""


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "http://example.org", 'HTTPS://EXAMPLE.ORG/x"y'])
def test_web_addresses_are_linked(url):
    assert web_address(url) == url


@pytest.mark.parametrize(
    ("given", "tag"),
    [(None, "en"), ("ar", "ar"), ("pt_BR", "pt-BR"), ('x" onclick="y', "en"), ("english", "en"), ("", "en")],
)
def test_language_is_a_tag_or_english(given, tag):
    assert language(Article("a", "x", "o", language=given)) == tag


def test_a_snippet_is_the_sentence_with_the_find_set_off():
    analysis = made.analysis([Article("a", "First one.\n  Second one here.  \nThird.", "o")])
    s = Evidence(analysis).snippet("a", 20, 23)
    assert (s["before"], s["found"], s["after"]) == ("Second ", "one", " here.")


def test_a_find_over_two_sentences_shows_both():
    text = "First one.\nSecond one."
    s = Evidence(made.analysis([Article("a", text, "o")])).snippet("a", 6, 17)
    assert s["before"] + s["found"] + s["after"] == text


def test_a_monstrous_sentence_is_shown_in_part():
    text = "word " * 50_000
    s = Evidence(made.analysis([Article("a", text, "o")])).snippet("a", 100_000, 100_004)
    assert s["found"] == "word" and len(s["before"]) < 300 > len(s["after"])
    assert s["before"][0] == "…" == s["after"][-1]


def test_more_than_can_be_read_are_links_and_then_a_number():
    analysis = made.analysis([Article("a", "One word.\n" * 100, "o")])
    finds = [Find("a", 10 * k, 10 * k + 3, f"m{k}" if k < 60 else "") for k in range(100)]
    found = Evidence(analysis).of(finds)
    assert len(found["shown"]) == 40 and found["links"] == [f"m{k}" for k in range(40, 60)] and found["more"] == 40
    assert Evidence(analysis, 1).of(finds[:3])["links"] == ["m1", "m2"]
    outside = Evidence(analysis, 1, frozenset()).of(finds[:3])
    assert outside["links"] == [] and outside["more"] == 2 and outside["shown"][0]["anchor"] == "", (
        "no link into nothing"
    )


def test_a_sentence_is_shown_once_and_what_else_it_holds_is_a_link_or_nothing():
    analysis = made.analysis([Article("a", "One word or two.\nThree.", "o")])
    finds = [Find("a", 0, 3, "m0"), Find("a", 4, 8, "m1"), Find("a", 12, 15), Find("a", 17, 22, "m2")]
    found = Evidence(analysis).of(finds)
    assert [s["found"] for s in found["shown"]] == ["One", "Three"]
    assert found["links"] == ["m1"] and found["more"] == 0


@pytest.mark.parametrize(("words", "share"), [(0, "0 %"), (1, "under 1 %"), (499, "50 %"), (1000, "100 %")])
def test_share(words, share):
    assert voice_share("own words", words, 1000)["share"] == share
