from framing.annotate.voice.blocks.borrowed import borrowed
from tests.annotated import parsed, voiced

TEXT = "The dam on the upper river is old and the council has known of it for years."


def origins(text):
    doc = parsed(text)
    return [(doc.text[r.start : r.end], doc.text[slice(*r.source)]) for r in borrowed(doc)]


def test_a_paragraph_says_where_it_is_from():
    assert origins(f"It rained.\nFrom The Harbour Times: {TEXT}\nIt rained.") == [(TEXT, "The Harbour Times")]
    assert origins(f"Via Lena Hale: {TEXT}") == [(TEXT, "Lena Hale")]


def test_dates_lists_and_marked_words_are_none():
    assert origins(f"From March: {TEXT}") == []
    assert origins("From Harbour: the dam, the wall.") == []
    assert origins(f'From Harbour Times: "{TEXT}"') == []
    assert origins(f"He is from Harbour: {TEXT}") == []


def test_its_words_are_quoted():
    doc = voiced(f"From The Harbour Times: {TEXT}")
    at = doc.text.index("council")
    assert doc.voice_of(at, at + 7).voice == "quoted"


def test_a_later_paragraph_in_which_the_lender_is_told_something_is_the_lenders():
    later = 'Lena Hale leads the harbour board. "It was never safe," she told The Harbour Times.'
    found = origins(f"From The Harbour Times: {TEXT}\nSo much for the dam.\n{later}\nIt rained.")
    assert found == [(TEXT, "The Harbour Times"), (later, "The Harbour Times")]
    assert origins(f"It rained.\n{later}") == [], "without a loan before it, it is the article's own"
