import io
import xml.etree.ElementTree as ET
import zipfile

import pytest
from hypothesis import given

from framing.coding import Code, read_qdpx, walk, write_qdpx
from framing.coding.codebook import qdpx
from framing.coding.codebook.refi import PROJECT
from framing.errors import SettingsError
from tests.coding.codebook import standard
from tests.exports.made import KEYS, MANY, PROJECTS, analysis_of


def packed(path, project, **texts):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("project.qde", project)
        for name, text in texts.items():
            archive.writestr(f"sources/{name}.txt", text)
    return path


def changed(path, old, new):
    with zipfile.ZipFile(path) as archive:
        parts = {n: archive.read(n) for n in archive.namelist()}
    assert old in parts["project.qde"]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content.replace(old, new) if name == "project.qde" else content)
    return path


def test_the_project_is_as_the_standard_has_it(small_crlf, tmp_path):
    path = write_qdpx(small_crlf, tmp_path / "p.qdpx")
    with zipfile.ZipFile(path) as archive:
        root = ET.fromstring(archive.read("project.qde"))
        standard.check(root, standard.PROJECT, PROJECT)
        sources = list(root.iter(f"{{{PROJECT}}}TextSource"))
        assert len(sources) == len(small_crlf.corpus)
        for source in sources:
            text = archive.read(f"Sources/{source.get('plainTextPath').removeprefix('internal://')}").decode()
            assert "\r" not in text
            for s in source.iter(f"{{{PROJECT}}}PlainTextSelection"):
                assert text[int(s.get("startPosition")) : int(s.get("endPosition"))].startswith(s.get("name"))
    ids = [e.get("guid") for e in root.iter() if e.get("guid")]
    assert len(ids) == len(set(ids))
    codes = {e.get("guid") for e in root.iter(f"{{{PROJECT}}}Code")}
    assert {e.get("targetGUID") for e in root.iter(f"{{{PROJECT}}}CodeRef")} <= codes


def test_every_finding_comes_back_at_its_place(small_crlf, tmp_path):
    spans, codes = read_qdpx(write_qdpx(small_crlf, tmp_path / "p.qdpx"), small_crlf)
    back = {(r.article_id, r.start, r.end, r.measure) for r in spans.itertuples()}
    assert all(small_crlf.texts[r.article_id][r.start : r.end] == r.text for r in spans.itertuples())
    for r in small_crlf.hits.itertuples():
        assert (r.article_id, r.start, r.end, f"{r.measure} > {r.category}") in back
    assert {m for *_, m in back} <= {" > ".join(p) for p, _ in walk(codes)} and set(spans["coder"]) == {"framing"}


@PROJECTS
@given(MANY)
def test_offsets_are_exact_on_any_text(tmp_path_factory, texts):
    inside = {k: (t, [(i, i + 1) for i, c in enumerate(t) if c.isalnum()]) for k, t in zip(KEYS, texts, strict=True)}
    made = analysis_of(inside)
    path = write_qdpx(made, tmp_path_factory.mktemp("q") / "p.qdpx")
    spans, _ = read_qdpx(path, made)
    named = spans[spans["measure"].str.startswith("named")]
    for key, (_, wanted) in inside.items():
        assert [(r.start, r.end) for r in named[named["article_id"] == key].itertuples()] == wanted
    plain, _ = read_qdpx(path)
    assert len(plain) == len(spans), "without the analysis places are those of the plain text"


def test_the_same_findings_give_the_same_bytes_and_ones_own_codes_are_kept(small, tmp_path):
    one, two = (write_qdpx(small, tmp_path / f"{i}.qdpx", codes=[Code("loaded", "mine")]) for i in (1, 2))
    assert one.read_bytes() == two.read_bytes()
    _, codes = read_qdpx(one)
    book = {c.name: c for c in codes}
    assert book["loaded"].description == "mine" and book["loaded"].children


def test_another_programs_project_is_read(tmp_path):
    project = f"""<Project xmlns="{PROJECT}" name="p"><Users><User guid="{{11111111-1111-1111-1111-111111111111}}" name="Ann"/></Users>
    <CodeBook><Codes><Code guid="22222222-2222-2222-2222-222222222222" name="blame" isCodable="true"/></Codes></CodeBook><Sources>
    <TextSource guid="33333333-3333-3333-3333-333333333333" name="one" plainTextPath="internal://T.txt">
    <PlainTextSelection guid="44444444-4444-4444-4444-444444444444" startPosition="2" endPosition="6"
    creatingUser="11111111-1111-1111-1111-111111111111"><Coding guid="55555555-5555-5555-5555-555555555555">
    <CodeRef targetGUID="{{22222222-2222-2222-2222-222222222222}}"/></Coding></PlainTextSelection></TextSource></Sources></Project>"""
    spans, codes = read_qdpx(packed(tmp_path / "p.qdpx", project, t="a bad day"))
    assert spans[["article_id", "start", "end", "measure", "coder"]].to_numpy().tolist() == [
        ["one", 2, 6, "blame", "Ann"]
    ]
    assert codes[0].name == "blame"
    for path, message in (
        (packed(tmp_path / "0.qdpx", project), "source 'one' has no plain text"),
        (packed(tmp_path / "1.qdpx", project, t=b"\xff"), "text of source 'one' is not UTF-8"),
        (packed(tmp_path / "2.qdpx", project, t="a b"), "a selection of characters 2 to 6, and the text has 3"),
        (packed(tmp_path / "3.qdpx", project.replace('startPosition="2"', ""), t="a bad day"), "without startPosition"),
        (packed(tmp_path / "4.qdpx", project.replace("targetGUID=\"{222", "targetGUID=\"{922"), t="a bad day"), "a code that the codebook lacks"),
    ):  # fmt: skip
        with pytest.raises(SettingsError, match=message):
            read_qdpx(path)


def test_another_text_than_the_articles_is_refused(small, small_crlf, tmp_path):
    path = write_qdpx(small, tmp_path / "p.qdpx")
    read_qdpx(path, small_crlf)  # line ends are no other text
    with pytest.raises(SettingsError, match="source 'other' is no article of this analysis"):
        read_qdpx(changed(write_qdpx(small, tmp_path / "q.qdpx"), b'name="art0"', b'name="other"'), small)
    with pytest.raises(SettingsError, match="source 'art1' is another text than the article"):
        read_qdpx(changed(write_qdpx(small, tmp_path / "q.qdpx"), b'name="art0"', b'name="art1"'), small)


def test_what_is_no_project_is_said(tmp_path):
    (tmp_path / "a.qdpx").write_bytes(b"no zip")
    with pytest.raises(SettingsError, match="is no project that can be read"):
        read_qdpx(tmp_path / "a.qdpx")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("x.txt", "x")
    (tmp_path / "a.qdpx").write_bytes(made.getvalue())
    with pytest.raises(SettingsError, match="has no project.qde"):
        read_qdpx(tmp_path / "a.qdpx")


def test_an_archive_that_is_broken_or_too_large_is_said(small, tmp_path, monkeypatch):
    path = write_qdpx(small, tmp_path / "p.qdpx")
    whole = path.read_bytes()
    path.write_bytes(whole[:200] + whole[209:])
    with pytest.raises(SettingsError, match="is no project that can be read"):
        read_qdpx(path)
    path.write_bytes(whole)
    monkeypatch.setattr(qdpx, "_LARGEST", 100)
    with pytest.raises(SettingsError, match="its texts have more than"):
        read_qdpx(path)
