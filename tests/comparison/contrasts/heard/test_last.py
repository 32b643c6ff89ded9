from dataclasses import replace

from framing.comparison.contrasts.heard.last import of_last_words
from tests.comparison.contrasts.made import mention, quote, told

END = "This was a cruel and shameful lie about us."
FINE = "We were brave and honest people in the north."


def _story(words=(END, FINE), names=("Ann Lee", "Ada Bell")):
    texts = {a: "Rain fell. " * 12 + w for a, w in zip("ab", words, strict=True)}
    base = quote("a", "Ann Lee", "Ann Lee")
    rows = [
        {**base, "article_id": a, "start": 132, "end": len(texts[a]), "speaker": n}
        for a, n in zip("ab", names, strict=True)
    ]
    ids = {f"x{k}": n for k, n in enumerate(names)}
    s = told(texts, quotes=rows, mentions=[{**mention("a", "Ann Lee", actor="x0"), "start": 0, "end": 4}])
    return replace(s, names=ids)


def test_the_last_words_of_two_speakers_are_set_side_by_side():
    (found,) = of_last_words(_story())
    assert (found.a.text, found.b.text, found.kind) == (END, FINE, "source")
    assert (
        found.say()
        == f"The last words: Herald ends with Ann Lee (quoted): “{END}”; Post ends with Ada Bell (quoted): “{FINE}”."
    )


def test_the_last_words_of_one_speaker_are_no_contrast():
    assert list(of_last_words(_story(names=("Ann Lee", "Ann Lee")))) == []
