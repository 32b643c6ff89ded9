import re
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree

from framing import charts
from framing.report.drawn.svg import address, compact

SVG = "{http://www.w3.org/2000/svg}"


def test_a_chart_gets_light_and_keeps_every_word_and_shape(seed_comparison):
    before = charts.picture("voice_composition", seed_comparison, letters=False).svg
    after = compact(before)
    assert len(after) < len(before) / 2
    old, new = ElementTree.fromstring(before), ElementTree.fromstring(after)
    words = [e.text for e in old.iter(f"{SVG}text")]
    assert words and [e.text for e in new.iter(f"{SVG}text")] == words
    assert all(float(e.attrib["textLength"]) > 0 for e in new.iter(f"{SVG}text"))
    ids = {e.attrib["id"] for e in new.iter() if "id" in e.attrib}
    sheet = next(e.text for e in new.iter(f"{SVG}style"))
    used = {r for e in new.iter() for v in e.attrib.values() for r in re.findall(r"(?:url\(|^)#([A-Za-z]\w*)", v)}
    assert used - ids <= _colours(new)
    assert {e.attrib["class"] for e in new.iter() if "class" in e.attrib} <= set(re.findall(r"\.([A-Za-z]+)\{", sheet))
    assert new.attrib["viewBox"].split()[:3] == old.attrib["viewBox"].split()[:3]


def test_an_address_holds_any_drawing_and_ends_no_attribute():
    drawing = "<svg xmlns='http://www.w3.org/2000/svg'><text x='1'>“&amp; #1 100 %”</text></svg>".encode()
    made = address(drawing)
    assert unquote_to_bytes(made.partition(",")[2]) == drawing
    assert not set(made) & set('"<>&# ')


def _colours(root):
    return {v[1:] for e in root.iter() for k, v in e.attrib.items() if k in ("fill", "stroke") and v.startswith("#")}


def test_colours_are_no_numbers_and_small_scales_stay():
    drawing = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><g id="a" style="fill: #d3e3f0" transform="scale(0.0075 -0.0075)">'
        b'<path d="M 1.23456 2 \nL 3 -4.5 \nz\n"/></g><g id="empty"/></svg>'
    )
    assert compact(drawing).decode() == (
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><style>.a{fill:#d3e3f0}</style>"
        "<g class='a' transform='scale(0.0075 -0.0075)'><path d='M1.23 2L3-4.5z'/></g></svg>"
    )
