import pickle
import re

import pytest

from framing.errors import LexiconError
from framing.lexicon import (
    Lexicons,
    irregular_forms,
    lexicon_folder,
    lexicons_of,
    open_lexicons,
    read_lexicon,
)

CARD = """
what = "words"
key = ["term"]
[columns.term]
about = "the term"
required = true
[columns.score]
about = "how much"
type = "number"
minimum = -3
maximum = 3
default = 0
[columns.n]
about = "a count"
type = "integer"
[columns.kind]
about = "what it is"
choices = ["noun", "verb"]
[columns.tags]
about = "marks"
type = "list"
choices = ["a", "b"]
[columns.on]
about = "whether"
type = "flag"
"""


@pytest.fixture
def write(tmp_path):
    def made(rows, header="term\tscore\tn\tkind\ttags\ton", card=CARD):
        (tmp_path / "mine.toml").write_text(card, encoding="utf-8")
        (tmp_path / "mine.tsv").write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        return tmp_path / "mine.tsv"

    return made


def test_values_are_typed_and_rows_named(write):
    lexicon = read_lexicon(write(["brutal\t-2\t3\tnoun\ta|b\tyes", "", "# a note", "plain"]))
    first, second = lexicon.rows
    assert (first["score"], first["n"], first["tags"], first["on"]) == (-2.0, 3, ("a", "b"), True)
    assert (second["score"], second["n"], second["tags"], second["on"]) == (0, None, (), False)
    assert first["id"] == "mine:brutal"
    assert lexicon.words(kind="noun") == {"brutal"}
    assert lexicon.where(on=True) == (first,)


@pytest.mark.parametrize(
    ("row", "column", "says"),
    [
        ("brutal\tmuch", "score", "not number"),
        ("brutal\t4", "score", "outside"),
        ("brutal\t1\t1.5", "n", "not integer"),
        ("brutal\t1\t1\tadverb", "kind", "one of: noun, verb"),
        ("brutal\t1\t1\tnoun\ta|c", "tags", "one of: a, b"),
        ("brutal\t1\t1\tnoun\ta\tmaybe", "on", "write yes"),
        ("\t1", "term", "is empty"),
    ],
)
def test_a_wrong_row_is_named_by_file_line_and_column(write, row, column, says):
    path = write(["fine\t1", row])
    with pytest.raises(LexiconError, match=re.escape(says)) as caught:
        read_lexicon(path)
    assert str(path) in str(caught.value)
    assert "line 3" in str(caught.value)
    assert repr(column) in str(caught.value)


def test_a_row_twice_is_an_error_that_names_both_lines(write):
    with pytest.raises(LexiconError, match="line 4.*line 2"):
        read_lexicon(write(["brutal\t1", "harsh\t1", "brutal\t2"]))


def test_too_many_fields(write):
    with pytest.raises(LexiconError, match="line 2: 7 fields, the header has 6"):
        read_lexicon(write(["a\t1\t1\tnoun\ta\tyes\tmore"]))


def test_a_missing_column_is_named(write):
    with pytest.raises(LexiconError, match="no column 'term'"):
        read_lexicon(write(["1"], header="score"))


def test_a_missing_file_and_a_binary_one(tmp_path, write):
    with pytest.raises(LexiconError, match="no such lexicon"):
        read_lexicon(tmp_path / "none.tsv")
    path = write([])
    path.write_bytes(b"term\n\xff\xfe\x00")
    with pytest.raises(LexiconError, match="UTF-8"):
        read_lexicon(path)


def test_an_empty_file_is_an_error_not_a_traceback(write):
    path = write([])
    path.write_text("", encoding="utf-8")
    with pytest.raises(LexiconError, match="no column"):
        read_lexicon(path)


def test_a_users_file_replaces_a_shipped_one(tmp_path):
    mine = tmp_path / "forms.tsv"
    mine.write_text("lemma\tforms\nsprunkle\tsprankled|sprunkled\n", encoding="utf-8")
    lexicons = Lexicons({"irregular_forms": str(mine)})
    assert irregular_forms(lexicons["irregular_forms"]) == {"sprunkle": ("sprankled", "sprunkled")}
    assert "sprunkle" not in irregular_forms(Lexicons()["irregular_forms"])


def test_lexicons_are_read_once_and_travel_by_name(tmp_path):
    lexicons = Lexicons({"irregular_forms": "mine.tsv"})
    assert dict(pickle.loads(pickle.dumps(lexicons)).overrides) == {"irregular_forms": "mine.tsv"}
    assert pickle.loads(pickle.dumps(lexicons)) is pickle.loads(pickle.dumps(lexicons)), "compiled once a process"
    shipped = Lexicons()
    assert shipped["irregular_forms"] is shipped["irregular_forms"]
    assert "irregular_forms" in list(shipped)


def test_a_replacement_that_changes_is_read_again(tmp_path):
    mine = tmp_path / "forms.tsv"
    mine.write_text("lemma\tforms\nsprunkle\tsprankled\n", encoding="utf-8")
    first = open_lexicons({"irregular_forms": str(mine)})
    assert open_lexicons({"irregular_forms": str(mine)}) is first
    mine.write_text("lemma\tforms\nsprunkle\tsprankled|sprunkled\n", encoding="utf-8")
    again = open_lexicons({"irregular_forms": str(mine)})
    assert irregular_forms(again["irregular_forms"])["sprunkle"] == ("sprankled", "sprunkled")
    assert irregular_forms(first["irregular_forms"])["sprunkle"] == ("sprankled", "sprunkled"), "read on first use"


def test_shipped_lexicons_are_found():
    assert (lexicon_folder() / "irregular_forms.tsv").is_file()


ROW = "{}\tline\tboilerplate\t\ta line of our own\t\t\n"


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("(a+)+$", "ever longer"),
        ("(a+)+", "ever longer"),  # matches at once by itself, but not as a whole line
        ("(a|aa)+", "ever longer"),
        ("(a?){30}a{30}", "ever longer"),
        ("(?i)more", "no regular expression"),  # by itself it is one
        ("(?P<x>more)", "names a group"),
        (r"like\s*,?\s*more", "ever longer"),
        ("(unclosed", "no regular expression"),
        ("x" * 200 + "(", r"\.\.\.'"),
    ],
)
def test_a_pattern_that_would_hang_is_refused_with_its_row(tmp_path, pattern, said):
    shipped = (lexicon_folder() / "page_furniture.tsv").read_text(encoding="utf-8")
    file = tmp_path / "own.tsv"
    file.write_text(shipped + ROW.format(pattern), encoding="utf-8")
    with pytest.raises(LexiconError, match=rf"own\.tsv, line {shipped.count(chr(10)) + 1}: column 'pattern'.*{said}"):
        read_lexicon(file, card="page_furniture")


def test_a_pattern_of_ones_own_that_is_linear_is_read(tmp_path):
    file = tmp_path / "own.tsv"
    file.write_text(
        "pattern\twhere\trole\tsection\treason\tneeds\tweak\n" + ROW.format(r"my own\s++paper"), encoding="utf-8"
    )
    assert len(read_lexicon(file, card="page_furniture")) == 1


def test_the_digest_of_all_lexicons_changes_with_a_replaced_row(tmp_path):
    shipped = read_lexicon("loaded_terms").path.read_bytes()
    same, other = tmp_path / "same.tsv", tmp_path / "other.tsv"
    same.write_bytes(shipped)
    other.write_bytes(shipped.rstrip(b"\n").rpartition(b"\n")[0])
    digests = [Lexicons({"loaded_terms": str(path)}).digest() for path in (same, other)]
    assert Lexicons().digest() == digests[0] != digests[1]


def test_the_lexicons_of_settings_are_those_that_were_given(tmp_path):
    mine = tmp_path / "mine.tsv"
    mine.write_bytes((lexicon_folder() / "irregular_forms.tsv").read_bytes())
    given = {"irregular_forms": str(mine)}
    assert lexicons_of({"lexicons": given}) is open_lexicons(given)
    assert lexicons_of({}) is lexicons_of({"lexicons": None}) is open_lexicons({})
