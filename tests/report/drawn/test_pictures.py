from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

from framing.report.drawn.pictures import chart_pictures
from tests.comparison.keyness import stories
from tests.report import hostile


def check(picture):
    for drawing in (picture["wide"], picture["slim"]):
        head, _, data = drawing["address"].partition(",")
        assert head == "data:image/svg+xml" and not set(data) & set('"<>&# \n') and data.isascii()
        assert drawing["width"] > 0 < drawing["height"]
    assert picture["slim"]["width"] < picture["wide"]["width"] / 2
    assert picture["title"] and picture["alt"]
    assert picture["columns"] and all(len(r) == len(picture["columns"]) for r in picture["rows"])
    return ElementTree.fromstring(unquote_to_bytes(data))


def test_pictures_carry_themselves_with_alt_text_and_data(seed_comparison):
    made = chart_pictures(seed_comparison)
    assert len({p["name"] for p in made}) == len(made) >= 2
    for picture in made:
        check(picture)


def test_nothing_hostile_gets_into_a_picture():
    for picture in chart_pictures(hostile.comparison()):
        for element in check(picture).iter():
            name = element.tag.rpartition("}")[2].lower()
            assert name not in ("script", "foreignobject", "iframe", "a", "image")
            assert not [a for a in element.attrib if a.lower().startswith("on")]


def test_points_lead_where_they_are_told_to():
    comparison = stories.told()
    links = {("A", "angry mob"): "word-7"}
    (picture,) = [p for p in chart_pictures(comparison, links) if p["name"] == "keyness"]
    for size in ("wide", "slim"):
        (spot,) = picture[size]["spots"]
        assert spot["anchor"] == "word-7" and spot["name"] == "angry mob, A"
        assert 0 < spot["x"] < picture[size]["width"] and 0 < spot["y"] < picture[size]["height"]
    assert not any(p["wide"]["spots"] for p in chart_pictures(comparison))
