import pytest

import framing
from framing.comparison.coverage import SAME_FACT

ONE = ["Flood kills 7 in Delmar", "Flood kills 7 in Delmar", "Parliament of Norway elects a new speaker"]
OTHER = ["Seven killed by flood in Delmar", "Three killed by flood in Delmar", "Wheat prices double within a week"]


def test_each_status_is_told():
    found = framing.same_fact(ONE, OTHER)
    assert found["status"].tolist() == ["same", "differs", "other"]
    assert found["differs"].tolist() == ["", "number: 7 | Three", ""]
    assert found["similarity"].between(0, 1).all()
    assert dict(found.dtypes.astype(str)) == dict(SAME_FACT)


def test_order_of_the_two_does_not_matter():
    there, back = framing.same_fact(ONE, OTHER), framing.same_fact(OTHER, ONE)
    assert there["similarity"].tolist() == back["similarity"].tolist()
    assert there["status"].tolist() == back["status"].tolist()


def test_the_embedder_is_asked_once_for_all():
    asked = []

    def embed(texts):
        asked.append(texts)
        return [[1.0, 0.0]] * len(texts)

    found = framing.same_fact(ONE, OTHER, embedder=embed)
    assert len(asked) == 1 and len(asked[0]) == 6
    assert (found["similarity"] > framing.same_fact(ONE, OTHER)["similarity"])[1:].all()


def test_none_keeps_columns_and_dtypes():
    found = framing.same_fact([], [])
    assert dict(found.dtypes.astype(str)) == dict(SAME_FACT) and len(found) == 0


@pytest.mark.parametrize(("a", "b"), [("one text", ["x"]), (["x"], []), (["x"], [None])])
def test_bad_input_is_named(a, b):
    with pytest.raises(framing.SettingsError):
        framing.same_fact(a, b)
