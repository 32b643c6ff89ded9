import pytest

from framing.corpus.readers.exports import exported
from framing.corpus.readers.exports.nexis import nexis

NEXIS = """Town falls to rebels
Liberty Post
July 3, 2025 Thursday

Copyright 2025 The Liberty Post All Rights Reserved
Section: WORLD; Pg. 4
Length: 21 words
Byline: Ada Bell
Body

The army said on Monday that the town had fallen.

Nobody was hurt.
Load-Date: July 4, 2025

End of Document
Harbour strike ends
Harbour Gazette (London)
4 July 2025
Length: 9 words
Body

The dockers went back to work.
Classification
Language: ENGLISH
End of Document
"""


def test_articles_with_headline_source_and_day():
    first, second = nexis(NEXIS)
    assert first[0] == "The army said on Monday that the town had fallen.\n\nNobody was hurt."
    assert {k: str(v) for k, v in first[1].items()} == {
        "title": "Town falls to rebels",
        "outlet": "Liberty Post",
        "date": "2025-07-03",
    }
    assert second[0] == "The dockers went back to work." and second[1]["outlet"] == "Harbour Gazette (London)"
    assert exported(NEXIS) == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Body\nThe town fell.",
        "The town fell.\nEnd of Document\n",
        NEXIS.replace("2025", "").replace("End of Document", "End of document"),
    ],
)
def test_other_texts_are_no_export(text):
    assert not list(nexis(text))
