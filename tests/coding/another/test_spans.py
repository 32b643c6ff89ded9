import pytest

from framing.coding import OTHER, read_spans, spans_frame, write_spans
from framing.errors import SettingsError


def test_spans_are_read_and_written(tmp_path):
    path = tmp_path / "gpt.jsonl"
    path.write_text(
        '\ufeff{"article_id": "a", "start": 0, "end": 3, "text": "Äb\\n", "measure": "loaded", "why": "no matter"}\n\n'
        '{"article_id": "a", "text": "bad", "measure": "aside", "coder": "Ann"}\r\n{"article_id": "b"}\n',
        encoding="utf-8",
    )
    table = read_spans(path)
    assert table.columns.tolist() == list(OTHER) and table["coder"].tolist() == ["gpt", "Ann", "gpt"]
    assert table["line"].tolist() == [1, 3, 4] and table["start"].isna().tolist() == [False, True, True]
    again = read_spans(write_spans(table, tmp_path / "again.jsonl"))
    assert again.drop(columns="line").equals(table.drop(columns="line"))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 2: is no JSON"), ("[]", "line 2: is no object"), ('{"measure": "x"}', "field 'article_id': is missing"),
        ('{"article_id": 3}', "field 'article_id': 3 is no text"),
        ('{"article_id": "a", "text": "x"}', "field 'measure': is missing"),
        ('{"article_id": "a", "measure": "x"}', "field 'text': is missing, and so are start and end"),
        ('{"article_id": "a", "measure": "x", "start": 3}', "give both, the first smaller"),
        ('{"article_id": "a", "measure": "x", "start": 3, "end": 3}', "give both, the first smaller"),
        ('{"article_id": "a", "measure": "x", "start": -1, "end": 3}', "field 'start': -1 is no place"),
        ('{"article_id": "a", "measure": "x", "start": 1.5, "end": 3}', "field 'start': 1.5 is no place"),
        ('{"article_id": "a", "measure": "x", "start": true, "end": 3}', "field 'start': True is no place"),
        ('{"article_id": "a", "measure": "x", "start": Infinity, "end": 3}', "field 'start': inf is no place"),
    ],
)  # fmt: skip
def test_a_wrong_line_is_named(tmp_path, line, message):
    (tmp_path / "s.jsonl").write_text(f'{{"article_id": "a"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(SettingsError) as err:
        read_spans(tmp_path / "s.jsonl")
    assert message in str(err.value) and "s.jsonl, line 2" in str(err.value)


def test_spans_that_are_no_file_are_checked_too():
    assert spans_frame([{"article_id": "a", "text": "x", "measure": "m"}])["coder"].tolist() == ["other"]
    with pytest.raises(SettingsError, match="span 1, field 'measure'"):
        spans_frame([{"article_id": "a", "text": "x"}])
