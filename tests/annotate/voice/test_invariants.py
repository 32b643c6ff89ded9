"""What holds of voices whatever the text: they tile, marks do not matter, nothing raises, work is linear."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.lexicon import Lexicons
from framing.records import Voice
from tests.annotated import voiced
from tests.counting import calls

PIECES = st.lists(
    st.sampled_from(
        ["“", "”", '"', "‘", "’", "'", "«", "»", "''", "said", "Hale", "the dam", "that", ",", ".", ":", "—", "[", "]",
         "\n", " ", "Q:", "we", "according to", "called", "“No,” said Hale.", "Because", "?"]
    ),
    max_size=40,
)  # fmt: skip
CLAUSES = st.sampled_from(
    ["the old dam will hold", "nobody in the town was hurt", "the road is closed for good", "our board has lied to us"]
)
FRAMES = st.sampled_from(
    ["“{}”, Lena Hale said.", "Lena Hale said: “{}.”", "“{},” said Lena Hale.", '"{}," Lena Hale said.']
)


def check(doc):
    kept = [b for b in doc.blocks if b.kept]
    at = 0
    for block in kept:
        here = block.start
        while at < len(doc.voices) and doc.voices[at].start < block.end:
            assert doc.voices[at].start == here < doc.voices[at].end
            here = doc.voices[at].end
            at += 1
        assert here == block.end
    assert at == len(doc.voices)
    for q in doc.quotes:
        assert 0 <= q.start < q.end <= len(doc.text)
        assert (q.speaker_start is None) == (q.speaker_end is None)
        assert q.act in ("speech", "attitude") and q.cue_stance in (-1, 0, 1) and 0 <= q.confidence <= 1
    assert list(doc.quotes) == sorted(doc.quotes, key=lambda q: (q.start, -q.end))
    for v in doc.voices:
        assert (v.quote == -1) == (v.voice is Voice.OWN)


@given(PIECES)
def test_voices_tile_any_text_without_a_parse(pieces):
    check(voiced(" ".join(pieces), parse=False))


@given(PIECES)
def test_voices_tile_any_text_with_a_parse(pieces):
    check(voiced(" ".join(pieces)))


@given(CLAUSES, FRAMES)
def test_own_words_move_to_quoted_when_quoted(clause, frame):
    own = voiced(f"The council met. {clause.capitalize()}.")
    quoted = voiced(f"The council met. {frame.format(clause.capitalize())}")

    def voice(doc):
        at = doc.text.index(clause[1:])
        return doc.voice_of(at, at + len(clause) - 1).voice

    assert voice(own) is Voice.OWN
    assert voice(quoted) is Voice.QUOTED


@given(CLAUSES)
def test_direction_of_marks_changes_nothing(clause):
    curly = voiced(f"“{clause.capitalize()},” Lena Hale said. She called the board’s plan a “farce.”")
    straight = voiced(f'"{clause.capitalize()}," Lena Hale said. She called the board\'s plan a "farce."')
    assert curly.quotes == tuple(curly.quotes)
    assert [(q.start, q.end, q.kind, q.speaker, q.cue) for q in curly.quotes] == [
        (q.start, q.end, q.kind, q.speaker, q.cue) for q in straight.quotes
    ]


def test_swapping_two_names_swaps_the_speakers():
    text = "“The dam will hold,” Lena Hale said. Hale called the plan of Maria Zoll a “farce.” Zoll said that it was sound."
    swapped = re.sub(
        r"Lena Hale|Maria Zoll|Hale|Zoll",
        lambda m: {"Lena Hale": "Maria Zoll", "Maria Zoll": "Lena Hale", "Hale": "Zoll", "Zoll": "Hale"}[m.group()],
        text,
    )
    other = {"Lena Hale": "Maria Zoll", "Maria Zoll": "Lena Hale"}
    assert [other[q.speaker] for q in voiced(text).quotes] == [q.speaker for q in voiced(swapped).quotes]


@pytest.mark.parametrize(
    "piece",
    ['"', "“", "“a ”b ", '"No," said Hale. ', "Lena Hale ", '"Open\n\n', "'a' ‘b ", "MAYOR: yes\n", "according to the board, ", "“‘",
     'Hale: “x” ', '" — Lena Hale ', "A.A", "[a] “b” "],
)  # fmt: skip
def test_work_is_linear(piece):
    """Twice the text takes about twice the calls; the long text is for patterns, whose steps nobody counts."""
    few, many = (calls(lambda n=n: voiced(piece * (n // len(piece)), parse=False)) for n in (4_000, 8_000))
    assert many < 2.5 * few + 2_000
    voiced(piece * (30_000 // len(piece)), parse=False)


def test_each_cue_has_an_example_that_holds_it():
    for row in Lexicons()["speech_cues"].rows:
        stem = row["term"].split()[0][:2].lower()
        assert stem in row["example"].lower() or any(f[:2] in row["example"].lower() for f in row["forms"]), row["id"]
