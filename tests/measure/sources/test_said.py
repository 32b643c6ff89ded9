import framing
from framing.lexicon import open_lexicons, persons_of
from framing.measure.sources.said import speakers_of
from framing.records import Quote, QuoteKind


def sources(text):
    corpus = framing.Corpus([framing.Article("1", text, "o")])
    found = framing.analyze(corpus, framing.Actors.from_dict({}), clean=False, progress=False).sources
    return found.set_index("speaker")


def quote(plain, text, speaker, rule="content", at=0):
    start = plain.index(text, at)
    where = plain.find(speaker)
    return Quote(
        start=start, end=start + len(text), kind=QuoteKind.DIRECT, act="speech", speaker=speaker, rule=rule,
        speaker_start=where, speaker_end=where + len(speaker),
    )  # fmt: skip


def spoken(plain, *quotes):
    return {s.name: (len(s.quotes), s.words) for s in speakers_of(plain, quotes, persons_of(open_lexicons({})))}


def test_where_words_come_from_is_no_second_speaker():
    rows = sources(
        "“We believe that the road will open soon,” Norland's Foreign Ministry said, as reported by Al Noor."
    )
    assert rows["words"].to_dict() == {"Norland's Foreign Ministry": 8}


def test_who_tells_what_another_said_keeps_only_the_rest():
    plain = "Ann Lee said that on Monday Peter Zoll said that the quay was shut."
    found = spoken(
        plain, quote(plain, "that on Monday Peter Zoll said that the quay was shut", "Ann Lee"),
        quote(plain, "that the quay was shut", "Peter Zoll"),
    )  # fmt: skip
    assert found == {"Ann Lee": (1, 6), "Peter Zoll": (1, 5)}


def test_a_source_of_a_medium_has_said_what_the_medium_reports():
    plain = "The Tribune reported that the quay was shut, according to aides."
    found = spoken(
        plain, quote(plain, "The Tribune reported that the quay was shut", "aides", "phrase"),
        quote(plain, "that the quay was shut", "Tribune"),
    )  # fmt: skip
    assert "aides" in found


def test_a_post_shown_below_the_sentence_that_quotes_it_counts_once():
    plain = "“The quay stays shut all week,” Lee wrote. The quay stays shut all week, and the bridge too. “No,” Lee said. “No.”"
    post = "The quay stays shut all week, and the bridge too."
    words = [quote(plain, "The quay stays shut all week", "Lee"), quote(plain, post, "Lee", "post", 40)]
    assert spoken(plain, *words) == {"Lee": (1, 10)}
    denied = [quote(plain, "No", "Lee"), quote(plain, "No", "Lee", at=plain.index("No") + 2)]
    assert spoken(plain, *denied) == {"Lee": (2, 2)}, "a word may be said twice"
