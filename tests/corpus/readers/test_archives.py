import gzip
import io
import zipfile

import pytest

from framing.corpus.readers import archives
from framing.corpus.readers.kinds import ARCHIVES
from framing.errors import CorpusError
from tests.corpus.readers.made import PAGE, TEXT, file


def opened(name, raw):
    made = file(name, raw)
    return list(ARCHIVES[made.ending](made))


def zipped(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return out.getvalue()


def crawled(*pages, packed=True):
    """Write answers as a crawl, by hand: the writer of the package leaves files open."""
    out = b""
    for url, status, kind, raw in pages:
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + raw
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-07-03T10:00:00Z\r\n"
            "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        record = head.encode() + answer + b"\r\n\r\n"
        out += gzip.compress(record) if packed else record
    return out


def test_a_zip_file_is_a_folder():
    found = opened("n.zip", zipped(beacon__1_txt=TEXT, anchor__1_txt=TEXT, x_txt="x"))
    assert [(f.name, f.stem, f.ending, f.folder) for f in found] == [
        ("n.zip/anchor/1.txt", "anchor/1", ".txt", "anchor"),
        ("n.zip/beacon/1.txt", "beacon/1", ".txt", "beacon"),
        ("n.zip/x.txt", "x", ".txt", ""),
    ]
    assert found[0].read() == TEXT.encode()


def test_its_articles_toml_is_read_too():
    facts = '[[article]]\nfile = "a.txt"\noutlet = "A"\n'
    assert dict(opened("n.zip", zipped(articles_toml=facts, a_txt=TEXT))[0].facts) == {"file": "a.txt", "outlet": "A"}


@pytest.mark.parametrize("ending", [".csv", ".html", ".json"])
def test_a_packed_file(ending):
    (found,) = opened(f"n{ending}.gz", gzip.compress(b"text,outlet\n") + gzip.compress(b"x,y\n"))
    assert (found.stem, found.ending, found.read()) == ("n", ending, b"text,outlet\nx,y\n")
    assert found.packed == (ending != ".html"), "a table is unpacked as it is read"
    with found.opened() as twice:
        assert twice.read(4) == b"text"


@pytest.mark.parametrize("packed", [True, False])
def test_a_crawl_has_its_pages_that_were_there(packed):
    page = PAGE.format(charset="utf-8").encode("utf-8")
    raw = crawled(
        ("https://a.example/1", "200 OK", "text/html; charset=UTF-8", page),
        ("https://a.example/2", "404 Not Found", "text/html", page),
        ("https://a.example/3", "200 OK", "image/png", b"x"),
        packed=packed,
    )
    (found,) = opened("c.warc.gz" if packed else "c.warc", raw)
    assert (found.url, found.charset, found.ending, found.read()) == ("https://a.example/1", "UTF-8", ".html", page)


@pytest.mark.parametrize("name", ["a.zip", "a.csv.gz", "a.warc", "a.warc.gz"])
@pytest.mark.parametrize("raw", [b"", b"no archive at all", None])
def test_what_is_damaged_is_one_line(name, raw):
    whole = {"a.zip": zipped(a_txt=TEXT * 99), "a.csv.gz": gzip.compress(TEXT.encode() * 99)}.get(
        name, crawled(("https://a.example/", "200 OK", "text/html", b"<p>x" * 999))
    )
    try:
        opened(name, whole[: len(whole) // 2] if raw is None else raw)
    except CorpusError as err:
        assert name in str(err) and "\n" not in str(err)
    else:
        assert not raw, "nothing packed is nothing"


def test_what_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(archives, "_LARGEST", 1000)
    monkeypatch.setattr(archives, "LARGEST", 500)
    for name, raw, says in [
        ("a.zip", zipped(a_txt="x" * 400, b_txt="x" * 700), "unpacks to more than"),
        ("a.html.gz", gzip.compress(b"x" * 600), "larger than"),
        ("a.csv.gz", gzip.compress(b"x" * 1001), "unpacks to more than"),
        ("a.warc.gz", crawled(("https://a.example/", "200 OK", "text/html", b"x" * 600)), "larger than"),
    ]:
        with pytest.raises(CorpusError, match=says):
            opened(name, raw)
    made = opened("a.zip", zipped(a_txt="x" * 600, b_txt="x"))
    assert ["larger than" in f.fault for f in made] == [True, False]
    with pytest.raises(CorpusError, match="unpacks to more than"):
        archives.check_unpacked(file("a.xlsx", zipped(a_xml="x" * 600)))


PAGE_ONE = PAGE.format(charset="utf-8").encode()
ANSWERS = [(f"https://a.example/{n}", "200 OK", "text/html", PAGE_ONE) for n in range(3)]
ONE = crawled(ANSWERS[0], packed=False)


def changed(old, new):
    assert old in ONE
    return ONE + ONE.replace(old, new) + ONE


FAULTS = {
    "no status line": changed(b"HTTP/1.1 200 OK\r\n", b"what is this\r\n"),
    "no headers": changed(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b""),
    "a status that is no number": changed(b"200 OK", b"OK OK "),
    "a type that is no text": changed(b"Content-Type: text/html", b"Content-Type: \xff\xfe\x00/"),
    "a length too great": changed(b"Content-Length: ", b"Content-Length: 9"),
    "a length too small": changed(b"Content-Length: ", b"Content-Length: 1\r\nX-Was: "),
    "a length that is no number": changed(b"Content-Length: ", b"Content-Length: many "),
    "a length below nothing": changed(b"Content-Length: ", b"Content-Length: -"),
    "no length": changed(b"Content-Length: ", b"X-Length: "),
    "no address": changed(b"WARC-Target-URI: https://a.example/0\r\n", b""),
    "an address that is none": changed(b"https://a.example/0", b"http://[::1/\xff"),
    "another version": changed(b"WARC/1.0", b"WARC/9.9"),
    "no version": changed(b"WARC/1.0", b"CRAW/1.0"),
    "a kind of record that is unknown": changed(b"WARC-Type: response", b"WARC-Type: mystery"),
    "a body packed and cut": ONE + crawled(("https://a.example/1", "200 OK", "text/html\r\nContent-Encoding: gzip", PAGE_ONE), packed=False) + ONE,
    "a body in chunks that are none": ONE + crawled(("https://a.example/1", "200 OK", "text/html\r\nTransfer-Encoding: chunked", PAGE_ONE), packed=False) + ONE,
    "a body packed in an unknown way": ONE + crawled(("https://a.example/1", "200 OK", "text/html\r\nContent-Encoding: br", PAGE_ONE), packed=False) + ONE,
    "ends between records": ONE + ONE[: len(ONE) // 2],
    "bytes between records": ONE + b"\x00\xff what is this \r\n\r\n" + ONE,
    "line ends of another kind": ONE + ONE.replace(b"\r\n", b"\n"),
    "a header without an end": ONE + b"WARC/1.0\r\nWARC-Type: " + b"x" * 100_000,
    "many headers": changed(b"WARC-Date:", b"X-More: x\r\n" * 20_000 + b"WARC-Date:"),
}  # fmt: skip


SOUND = {"a kind of record that is unknown"}  # lost nothing that is an answer


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_in_a_crawl_loses_no_page_before_it(name, packed):
    raw = gzip.compress(FAULTS[name]) if packed else FAULTS[name]
    made, found, fault = file("c.warc.gz" if packed else "c.warc", raw), [], ""
    try:
        for page in ARCHIVES[made.ending](made):
            found.append(page)
    except CorpusError as err:
        fault = str(err)
    assert not fault or (fault.startswith(f"{made.name}: ") and "\n" not in fault)
    assert found and found[0].read() == PAGE_ONE, "what stands before the fault is read"
    assert len({f.stem for f in found}) == len(found)
    told = fault or any(f.fault for f in found) or len(found) > 2
    assert told or name in SOUND, "what is lost is said"
    assert all(f.fault or f.read() for f in found)


def test_records_of_other_kinds_and_revisits_are_no_pages():
    other = b"".join(
        ONE.replace(b"WARC-Type: response", b"WARC-Type: " + kind)
        for kind in (b"request", b"warcinfo", b"metadata", b"revisit", b"resource", b"conversion", b"continuation")
    )
    (found,) = opened("c.warc", other + ONE)
    assert found.read() == PAGE_ONE
