"""Terms in all their forms, and phrases inside which they are plain."""

from framing.lexicon import Lexicons, Shields, term_index, words_of_kind

LEXICONS = Lexicons()


def covered(shields, text, word):
    start = text.index(word)
    return shields.cover(text, text.lower(), start, start + len(word))


def test_every_form_of_a_term_leads_to_its_rows(tmp_path):
    mine = tmp_path / "loaded_terms.tsv"
    header = [c for c in LEXICONS["loaded_terms"].card["columns"]]
    row = dict.fromkeys(header, "") | {k: str(v) for k, v in LEXICONS["loaded_terms"].rows[0].items() if k in header}
    row |= {"term": "act of folly", "pos": "noun", "exceptions": "", "check": "", "company": ""}
    mine.write_text("\t".join(header) + "\n" + "\t".join(row[c] for c in header) + "\n", encoding="utf-8")
    index = term_index(Lexicons({"loaded_terms": str(mine)}), "loaded_terms")
    text = "two acts of folly and an act of follies"
    assert [text[a:b] for a, b, _ in index.finditer(text)] == ["acts of folly"], "the noun bends, not what follows of"


def test_words_by_kind():
    kinds = words_of_kind(LEXICONS["context_words"])
    assert "not" in kinds["negation"]
    assert "not" not in kinds["hedge"]


def test_a_shield_covers_the_words_inside_it_only():
    shields = Shields(["death row", "row of houses"])
    assert covered(shields, "ten years on death row", "death")
    assert covered(shields, "ten years on death row", "row")
    assert not covered(shields, "death and a row", "death")
    assert not covered(shields, "near-death rows", "death"), "on word boundaries"
    assert not covered(shields, "undeath row", "death")


def test_a_shield_covers_the_parts_of_a_word_with_hyphens():
    shields = Shields(["nitty-gritty", "state-of-the-art"])
    assert covered(shields, "the nitty-gritty of it", "gritty")
    assert covered(shields, "a state-of-the-art mill", "the-art")
    assert not covered(shields, "a gritty town", "gritty")


def test_a_shield_with_capitals_needs_them():
    shields = Shields(["Radical Party", "nuclear option"])
    assert covered(shields, "the Radical Party won", "Radical")
    assert not covered(shields, "a radical party won", "radical")
    assert covered(shields, "the RADICAL PARTY won", "RADICAL")
    assert covered(shields, "the Nuclear Option", "Nuclear")


def test_a_shield_at_either_end_of_a_text():
    shields = Shields(["death row"])
    assert covered(shields, "death row", "death")
    assert covered(shields, "death row", "row")
    assert not covered(shields, "row", "row")
