import re
from xml.etree import ElementTree

from framing import charts
from framing.report.drawn.svg import compact

SVG = "{http://www.w3.org/2000/svg}"


def test_a_chart_gets_light_and_keeps_every_letter_and_shape(seed_comparison):
    before = charts.picture("voice_composition", seed_comparison).svg
    after = compact(before)
    assert len(after) < len(before) / 2
    old, new = ElementTree.fromstring(before), ElementTree.fromstring(after)
    drawn = [e for e in new.iter(f"{SVG}use")]
    blank = {e.attrib["id"] for e in old.iter(f"{SVG}path") if "id" in e.attrib and not e.get("d")}
    link = "{http://www.w3.org/1999/xlink}href"
    assert len(drawn) == sum(e.get(link, "")[1:] not in blank for e in old.iter(f"{SVG}use"))
    ids = {e.attrib["id"] for e in new.iter() if "id" in e.attrib}
    assert {
        r for e in new.iter() for v in e.attrib.values() for r in re.findall(r"(?:url\(|^)#([A-Za-z]\w*)", v)
    } - ids <= _colours(new)
    assert new.attrib["viewBox"].split()[:3] == old.attrib["viewBox"].split()[:3]


def _colours(root):
    return {v[1:] for e in root.iter() for k, v in e.attrib.items() if k in ("fill", "stroke") and v.startswith("#")}


def test_colours_are_no_numbers_and_small_scales_stay():
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g id="a" style="fill: #d3e3f0" transform="scale(0.0075 -0.0075)">'
        b'<path d="M 1.23456 2 \nL 3 -4.5 \nz\n"/></g><g id="empty"/></svg>'
    )
    assert compact(drawing).decode() == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g style="fill:#d3e3f0" transform="scale(0.0075 -0.0075)">'
        '<path d="M1.23 2L3-4.5z"/></g></svg>'
    )
