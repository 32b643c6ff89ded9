from framing.coding import codebook, walk
from framing.lexicon import Lexicons
from framing.measure import FOUND


def test_every_measure_is_there_with_the_categories_of_its_lexicon():
    book = {c.name: c for c in codebook()}
    assert set(book) == {*(m.name for m in FOUND), "named", "voice"}
    categories = set(Lexicons()["loaded_terms"].card["columns"]["category"]["choices"])
    assert {c.name for c in book["loaded"].children} == categories
    assert {"directive", "hearsay"} <= {c.name for c in book["aside"].children}
    assert "not an aside" not in {c.name for c in book["aside"].children}
    assert "policy:political" in {c.name for c in book["frame"].children} and len(book["named"].children) == 7
    assert not book["voice"].codable


def test_every_code_says_what_it_means_and_has_its_id():
    codes = list(walk(codebook()))
    assert all(c.description and c.id for _, c in codes) and len({c.id for _, c in codes}) == len(codes)
    assert "Known faults" in codebook()[0].description


def test_a_lexicon_of_ones_own_changes_it(tmp_path):
    path = tmp_path / "mine.tsv"
    path.write_text(
        "term\tpos\tcategory\tintensity\tpolarity\tplain\nghastly\tadj\temotion\t2\t-1\tbad\n", encoding="utf-8"
    )
    assert [c.name for c in codebook({"loaded_terms": str(path)})[0].children] == ["emotion"]
