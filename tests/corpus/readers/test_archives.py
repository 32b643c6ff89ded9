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


def test_a_packed_file():
    (found,) = opened("n.csv.gz", gzip.compress(b"text,outlet\n"))
    assert (found.stem, found.ending, found.read()) == ("n", ".csv", b"text,outlet\n")


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
        assert "warc" in name or not raw, "a crawl may end anywhere, and nothing packed is nothing"


def test_what_unpacks_to_too_much_is_refused(monkeypatch):
    monkeypatch.setattr(archives, "_LARGEST", 1000)
    monkeypatch.setattr(archives, "LARGEST", 500)
    for name, raw, says in [
        ("a.zip", zipped(a_txt="x" * 400, b_txt="x" * 700), "unpacks to more than"),
        ("a.csv.gz", gzip.compress(b"x" * 600), "larger than"),
        ("a.warc.gz", crawled(("https://a.example/", "200 OK", "text/html", b"x" * 600)), "larger than"),
    ]:
        with pytest.raises(CorpusError, match=says):
            opened(name, raw)
    made = opened("a.zip", zipped(a_txt="x" * 600, b_txt="x"))
    assert ["larger than" in f.fault for f in made] == [True, False]
    with pytest.raises(CorpusError, match="unpacks to more than"):
        archives.check_unpacked(file("a.xlsx", zipped(a_xml="x" * 600)))
