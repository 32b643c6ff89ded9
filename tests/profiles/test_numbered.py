import pandas as pd

from framing.profiles.numbered import Key, numbered, rows_by_group


def test_what_is_counted_is_numbered_and_cut():
    rows = [
        ("b", 0, "loaded", "", "own", 0, 2.0, 1),
        ("a", 1, "loaded", "", "own", 0, 1.0, 1),
        ("b", 0, "voice", "", "own", 9, 0, 0),
    ]
    table = pd.DataFrame(rows, columns=["article_id", "paragraph", *Key._fields, "words", "score", "count"])
    found = numbered(table, pd.Index(["a", "b"]))
    assert found.article.tolist() == [1, 0, 1] and len(set(found.place.tolist())) == 2
    assert [found.keys[k] for k in found.key] == [Key(r[2], r[3], r[4]) for r in rows]
    assert found.values[:, 1].tolist() == [2, 1, 0]
    assert [at.tolist() for at in rows_by_group(found.article, 3)] == [[1], [0, 2], []]
    assert [at.tolist() for at in rows_by_group(found.article - 1, 1)] == [[0, 2]], "rows of no group are left out"
