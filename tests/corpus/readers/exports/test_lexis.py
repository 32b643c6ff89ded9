from framing.corpus.readers.exports import exported
from framing.corpus.readers.exports.lexis import lexis

LEXIS = """
                               1 of 2 DOCUMENTS

                                  Liberty Post

                             July 3, 2012 Thursday
                                 First Edition

Town falls to rebels

BYLINE: Ada Bell
SECTION: NEWS; Pg. 4
LENGTH: 21 words

The army said on Monday that the town had fallen.

Nobody was hurt.

LOAD-DATE: July 4, 2012
LANGUAGE: ENGLISH

                               2 of 2 DOCUMENTS

Harbour Gazette
4 July 2012
Harbour strike ends
LENGTH: 6 words
The dockers went back to work.
LANGUAGE: ENGLISH
"""


def test_articles_with_source_day_and_headline():
    first, second = lexis(LEXIS)
    assert first[0] == "The army said on Monday that the town had fallen.\n\nNobody was hurt."
    assert (first[1]["outlet"], str(first[1]["date"])) == ("Liberty Post", "2012-07-03") and "Town falls" in first[1][
        "title"
    ]
    assert (second[0], second[1]["title"]) == ("The dockers went back to work.", "Harbour strike ends")
    assert exported(LEXIS) == [first, second]
    assert not list(lexis("1 of 2 DOCUMENTS were lost, the army said.\nLENGTH: 3"))
