import tomllib

import pytest

from framing.registry.toml import WIDTH, Remark, comment, plain, table, value


def test_names_stand_on_lines_of_their_own_and_other_lists_on_one():
    record = {"name": "Front", "aliases": ["The Front"], "nouns": [], "affiliation": ["Kenya", "Uganda"]}
    assert table("front", record) == [
        "[front]", 'name = "Front"', "aliases = [", '  "The Front",', "]", "nouns = [", "]", 'affiliation = ["Kenya", "Uganda"]',
    ]  # fmt: skip


def test_a_list_that_is_too_wide_is_broken():
    given = [f"Organisation number {k}" for k in range(5)]
    lines = table("x", {"member_of": given})
    assert max(map(len, lines)) <= WIDTH
    assert tomllib.loads("\n".join(lines)) == {"x": {"member_of": given}}


@pytest.mark.parametrize("key", ["plain-id_1", "with space", "a.b", 'q"q', "ünder", "", "new\nline", "#", "]"])
def test_any_id_reads_back(key):
    assert tomllib.loads("\n".join(table(key, {"name": "X"}))) == {key: {"name": "X"}}


@pytest.mark.parametrize("text", ["a\x7fb", "tab\t", 'q"\\', "line\nend", "\x00", "é😀", "'''", "{ x = 1 }"])
def test_any_text_reads_back(text):
    assert tomllib.loads(f"x = {value([{'office': text}])}") == {"x": [{"office": text}]}


def test_remarks_stand_in_one_column_behind_their_lines():
    remarks = {("aliases", "A"): Remark("once, .9"), ("aliases", "Long"): Remark("3 times, .6")}
    assert table("x", {"aliases": ["A", "Long", "B"]}, remarks=remarks)[2:5] == [
        '  "A",     # once, .9',
        '  "Long",  # 3 times, .6',
        '  "B",',
    ]


def test_a_line_that_is_off_is_not_read_but_says_why():
    why = {("aliases", "A"): Remark("stands in [y]", off=True)}
    lines = table("x", {"aliases": ["A", "B"]}, remarks=why)
    assert tomllib.loads("\n".join(lines)) == {"x": {"aliases": ["B"]}}
    assert '  # "A",  # stands in [y]' in lines
    wide = table("x", {"aliases": ["A"]}, remarks={("aliases", "A"): Remark("stands in " + "[y] " * 20, off=True)})
    assert max(map(len, wide)) <= WIDTH
    assert "stands in" in "\n".join(wide)


def test_a_remark_without_room_is_left_out_and_a_head_without_room_goes_below():
    long = "L" * 70
    assert table("x", {"aliases": [long]}, remarks={("aliases", long): Remark("3 times, .6")})[2] == f'  "{long}",'
    assert table("x" * 70, {}, beside="2 of 3 articles") == [f"[{'x' * 70}]", "# 2 of 3 articles"]


def test_comments_are_narrow_and_hold_nothing_that_toml_forbids():
    lines = comment("one\ntwo\x00three\x85four\u2028" + "word " * 40 + "w" * 100, 2)
    assert max(map(len, lines)) <= WIDTH
    assert lines[0].startswith("# one two three four word")
    assert lines[1].startswith("#   word")
    tomllib.loads("\n".join(lines))
    assert comment(" \n") == ["#"]
    assert plain("a\x1b[31m") == "a [31m"
