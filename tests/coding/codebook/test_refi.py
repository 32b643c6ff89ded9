import xml.etree.ElementTree as ET

import pytest

from framing.coding.codebook.code import Code, with_ids
from framing.coding.codebook.refi import CODEBOOK, add_codes, clean, codes_of, guid, parse, written
from framing.errors import SettingsError


def test_codes_are_written_and_read_in_any_namespace():
    book = with_ids((Code("a & <b>", "two\nlines", (Code("x\x00", "", (), False, "#abc"),)),))
    root = ET.Element("CodeBook", {"xmlns": CODEBOOK})
    add_codes(ET.SubElement(root, "Codes"), book)
    again = codes_of(parse(written(root), "f", "CodeBook")[0], "f")
    assert again[0].children[0].name == "x\ufffd" and again[0].id == book[0].id
    assert (again[0].name, again[0].description, again[0].children[0].codable) == ("a & <b>", "two\nlines", False)
    plain = parse(
        b'<Codes><Code name="p" isCodable="1" color="red" guid="{5D3B8F6E-2A51-5C0E-9A53-7C1F0E6F3B42}"/></Codes>',
        "f",
        "Codes",
    )
    assert codes_of(plain, "f") == (Code("p", id="5d3b8f6e-2a51-5c0e-9a53-7c1f0e6f3b42"),)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"<a", "is no XML that can be read"), (b"<b/>", "begins with 'b', not with 'a'"),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "has a document type"), (b"\xff\xfe", "is no XML"),
    ],
)  # fmt: skip
def test_what_is_no_such_file_is_said(content, message):
    with pytest.raises(SettingsError, match=message):
        parse(content, "f", "a")


def test_a_code_without_name_or_id_is_said():
    with pytest.raises(SettingsError, match="a Code without a name"):
        codes_of(ET.fromstring("<Codes><Code/></Codes>"), "f")
    with pytest.raises(SettingsError, match="f, code 'a': its guid 'x' is no UUID"):
        codes_of(ET.fromstring('<Codes><Code name="a" guid="x"/></Codes>'), "f")
    assert guid("{5D3B8F6E-2A51-5C0E-9A53-7C1F0E6F3B42}", "f") == "5d3b8f6e-2a51-5c0e-9a53-7c1f0e6f3b42"
    assert clean("a\x0bb\ud800") == "a\ufffdb\ufffd"
