import xml.etree.ElementTree as ET

import pytest

from framing.coding import codebook, read_codebook, write_codebook
from framing.coding.codebook.refi import CODEBOOK
from framing.errors import SettingsError
from tests.coding.codebook import standard


def test_the_file_is_as_the_standard_has_it_and_comes_back(tmp_path):
    path = write_codebook(codebook(), tmp_path / "book.qdc")
    standard.check(ET.fromstring(path.read_bytes()), standard.CODEBOOK, CODEBOOK)
    assert read_codebook(path) == codebook()
    assert path.read_bytes().startswith(b"<?xml version='1.0' encoding='utf-8'?>")


def test_the_check_can_fail():
    wrong = ET.fromstring(
        f'<CodeBook xmlns="{CODEBOOK}"><Codes><Code guid="x" name="a" isCodable="true"/></Codes></CodeBook>'
    )
    with pytest.raises(AssertionError):
        standard.check(wrong, standard.CODEBOOK, CODEBOOK)


def test_what_is_no_codebook_is_said(tmp_path):
    (tmp_path / "a.qdc").write_text("<CodeBook/>", encoding="utf-8")
    with pytest.raises(SettingsError, match="has no Codes"):
        read_codebook(tmp_path / "a.qdc")
    with pytest.raises(SettingsError, match="a codebook ends in .csv or .qdc"):
        write_codebook(codebook(), tmp_path / "a.xml")
    with pytest.raises(SettingsError, match="one code at least"):
        write_codebook((), tmp_path / "a.qdc")
