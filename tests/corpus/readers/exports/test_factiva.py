import pytest

from framing.corpus.readers.exports import exported
from framing.corpus.readers.exports.factiva import factiva
from tests.corpus.readers.made import drafts

PARTS = [
    [("SE", "World"), ("HD", "Town falls to rebels"), ("BY", "Ada Bell"), ("WC", "21 words"), ("PD", "3 July 2025"), ("SN", "Liberty Post"),
     ("SC", "LIBP"), ("LA", "English"), ("CY", "(c) 2025"), ("LP", "The army said on Monday that the town had fallen."), ("TD", "Nobody was hurt."),
     ("NS", "gwar : War"), ("AN", "Document LIBP000020250703el7300001")],
    [("HD", "Strike ends"), ("PD", "4 July 2025"), ("SN", "Harbour Gazette"), ("TD", "The dockers went back to work."), ("AN", "Document HG1")],
]  # fmt: skip
TEXT = "\n\n".join("\n".join(f"{c}\t{w}" for c, w in a) for a in PARTS)
HTML = "".join(
    '<div class="article enArticle"><table>'
    + "".join(f"<tr><td><b>{c}</b></td><td><p>{w}</p></td></tr>" for c, w in a)
    + "</table></div>"
    for a in PARTS
)


def test_articles_by_their_codes_in_text_and_html():
    first, second = factiva(TEXT)
    assert first[0] == "The army said on Monday that the town had fallen.\nNobody was hurt."
    assert first[1] == {
        "title": "Town falls to rebels",
        "outlet": "Liberty Post",
        "date": "3 July 2025",
        "language": "English",
    }
    assert second[0] == "The dockers went back to work." and second[1]["outlet"] == "Harbour Gazette"
    assert exported(TEXT) == [first, second]
    read = drafts("f.html", f"<html><body>{HTML}</body></html>")
    assert [(d.text, d.given) for d in read] == [first, second] and [d.id for d in read] == ["f-0", "f-1"]


@pytest.mark.parametrize("text", ["", "HD\tTown falls\nSN\tPost", "IN brief\nThe town fell.\nPUB\nBeer"])
def test_other_texts_are_no_export(text):
    assert not list(factiva(text))
