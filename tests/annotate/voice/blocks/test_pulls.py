from tests.annotated import voiced

SAID = "We will never again build so close to the river"


def pulls(*lines):
    doc = voiced("\n".join(lines))
    return [(doc.text[q.start : q.end], q.speaker) for q in doc.quotes if q.rule == "pull quote"]


def test_a_paragraph_that_repeats_a_quotation():
    source = f"“{SAID}, and that is that,” Lena Hale said."
    assert pulls("The hall was full.", source, f"{SAID}.") == [(f"{SAID}.", "Lena Hale")]
    assert pulls("The hall was full.", source, f"{SAID.upper()} — Lena Hale") == [(SAID.upper(), "Lena Hale")]


def test_own_sentences_and_few_words_are_no_pull_quotes():
    assert pulls("The hall was full.", f"{SAID}.", f"{SAID}.") == []
    assert pulls("The hall was full.", f"“{SAID},” Lena Hale said.", "So close.") == []
