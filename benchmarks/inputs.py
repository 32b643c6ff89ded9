"""One good input for each reader and step, for the fuzzer to spoil; made here, none is anybody's text.

Conventions: a target takes bytes and gives back nothing; what it raises that is no error of the library is a fault.
"""

from __future__ import annotations

import gzip
import io
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

import pandas as pd

import framing
from framing import coding
from framing.annotate.page import find_blocks
from framing.corpus import Corpus
from framing.lexicon import Lexicons, read_lexicon, read_ratings
from framing.records import Article
from framing.registry import read_actors
from framing.text import normalise

SAID = 'The mayor said that "the plan is dead" and killed the plan, critics say. '
PLAIN = SAID.replace('"', "'")
PAGE = f"<html><title>Plan</title><nav>Home</nav><article><p>{SAID}</p></article>"
TABLE = pd.DataFrame({"outlet": ["Herald"], "date": ["2025-07-03"], "text": [SAID]})
Target = Callable[[bytes], object]
# Pieces that, over and over in a line, lead patterns of pages, voices, names and dates astray.
PIECES = [
    *(
        "Reply to 0",
        "0",
        "1,",
        "a@",
        "@a ",
        "A. ",
        "Mr. ",
        "\u201c",
        "\u201ca\u201d ",
        "'",
        "1'",
        "\u2019s ",
        "\u2014",
        " \u2014 ",
        "...",
    ),
    *(
        "(a",
        "[",
        "a-",
        "A-",
        "said ",
        "he said, ",
        "according to ",
        "who said that ",
        "the the ",
        "US ",
        "$1 ",
        "1 May 2019 ",
    ),
    *(
        "May ",
        "12:30 ",
        "pic.twitter.com/",
        "https://a.b/",
        "Read more: ",
        "like ",
        "share ",
        "By A ",
        "# ",
        "* ",
        "\xa0",
    ),
    *("\u200b", "\u0301", "\U0001f600", "\u1e9e", "\u0130", "\ufb01"),
]

NEXIS = f"Plan is dead\nHerald\nJuly 3, 2025 Thursday\n\nLength: 21 words\nByline: Ada Bell\nBody\n\n{SAID}\n\nEnd of Document\n"  # noqa: E501 - a file as it stands
FACTIVA = f"HD\tPlan is dead\nBY\tAda Bell\nWC\t21 words\nPD\t3 July 2025\nSN\tHerald\nLA\tEnglish\nLP\t{SAID}\nTD\t{SAID}\nAN\tDocument HER0000020250703\n"  # noqa: E501 - a file as it stands
LEXIS = f"1 of 1 DOCUMENTS\n\nHerald\n\nJuly 3, 2025\n\nPlan is dead\n\nBYLINE: Ada Bell\n\nLENGTH: 21 words\n\n{SAID}\n\nLOAD-DATE: July 4, 2025\n"  # noqa: E501 - a file as it stands
RSS = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Herald</title><item><title>Plan</title><link>http://a.example/1</link><pubDate>Thu, 03 Jul 2025 10:00:00 GMT</pubDate><description>{PLAIN}</description></item></channel></rss>'  # noqa: E501 - a file as it stands
CLOUD = f'id,media_name,publish_date,title,url,text\n1,Herald,2025-07-03,Plan,http://a.example/1,"{PLAIN}"\n'
RTF = r"{\rtf1\ansi\deff0 {\fonttbl{\f0 Times;}} The mayor said \'93the plan is dead\'94.\par And killed it.}"
FACTS = '[[article]]\nfile = "a.txt"\noutlet = "Herald"\ndate = 2025-07-03\nevent = "Plan"\n'
ACTORS = '[mayor]\nname = "The mayor"\naliases = ["mayor"]\nkind = "person"\n'
SPANS = '{"article_id": "a", "start": 0, "end": 9, "text": "The mayor", "measure": "loaded", "coder": "ann"}\n'


def in_folder(name: str, work: Callable[[Path], object], content: bytes) -> None:
    """Write a file into an empty folder and do something with it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        work(path)


def read_with_facts(path: Path) -> None:
    """Read a folder of which `path` is the list of facts."""
    (path.parent / "a.txt").write_text(SAID)
    framing.read_articles(path.parent)


def read_columns(path: Path) -> None:
    """Check a lexicon against the card of a shipped one."""
    read_lexicon(path, card="like_words")


def read_coded(path: Path) -> None:
    """Read a sheet that came back."""
    coding.read_sheet(path, _drawn(), "ann")


def blocks(content: bytes) -> None:
    """Take a text through the page step alone."""
    find_blocks(normalise(content.decode("utf-8", "replace")).text, _lexicons())


def voices(content: bytes) -> None:
    """Take a text through sentences and voices, every line kept."""
    corpus = Corpus([Article("a", content.decode("utf-8", errors="replace"), "Herald")])
    framing.analyze(corpus, measures=[], parser=None, clean=False, progress=False)


def analysed(content: bytes) -> None:
    """Take a text through every step, without a parser."""
    corpus = Corpus([Article("a", content.decode("utf-8", errors="replace"), "Herald")])
    framing.analyze(corpus, parser=None, progress=False)


_lexicons = cache(Lexicons)


@cache
def _drawn() -> coding.Sheet:
    """Draw a sheet of a small corpus."""
    corpus = Corpus([Article(str(i), f"{SAID}\n\n{SAID}", f"Herald {i % 2}", event="plan") for i in range(4)])
    return coding.sheet(framing.analyze(corpus, parser=None, progress=False), 4)


def _made(name: str, write: Callable[[Path], object]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        write(path)
        return path.read_bytes()


def _zipped() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("a.txt", SAID)
        archive.writestr("b/c.html", PAGE)
    return made.getvalue()


def _crawled() -> bytes:
    """Write a record by hand: the writer of warcio leaves files open."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{PAGE}"
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/1\r\nWARC-Date: 2025-07-03T10:00:00Z\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return f"{head}{answer}\r\n\r\n".encode() * 2


_whole = cache(lambda name: FILES[name][1]())


def _repacked(name: str, part: str, content: bytes) -> None:
    """Spoil one part of a file that is a zip inside, and pack it soundly, so that it is read at all."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_whole(name))) as old, zipfile.ZipFile(made, "w") as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == part else old.read(entry))
    in_folder(name, FILES[name][0], made.getvalue())


def _word_file(path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph(SAID)
    document.save(str(path))


def _lexicon() -> bytes:
    from framing.lexicon import lexicon_folder

    return b"".join((lexicon_folder() / "like_words.tsv").read_bytes().splitlines(keepends=True)[:6])


FILES: Mapping[str, tuple[Callable[[Path], object], Callable[[], bytes]]] = {
    "a.txt": (framing.read_articles, lambda: f"By Ann Lee\n\n{SAID * 3}\n".encode()),
    "a.html": (framing.read_articles, PAGE.encode),
    "a.csv": (framing.read_articles, lambda: f'outlet,date,text\nHerald,2025-07-03,"{PLAIN}"\n'.encode()),
    "a.tsv": (framing.read_articles, lambda: f"outlet\tdate\ttext\nHerald\t3 July 2025\t{PLAIN}\n".encode()),
    "a.jsonl": (
        framing.read_articles,
        lambda: b'{"outlet": "Herald", "date": "03/07/2025", "text": "The mayor met them."}\n',
    ),
    "a.json": (framing.read_articles, lambda: b'[{"outlet": "Herald", "text": "The mayor met them."}]'),
    "a.xlsx": (framing.read_articles, lambda: _made("a.xlsx", lambda p: TABLE.to_excel(p, index=False))),
    "a.parquet": (framing.read_articles, lambda: _made("a.parquet", TABLE.to_parquet)),
    "a.zip": (framing.read_articles, _zipped),
    "a.html.gz": (framing.read_articles, lambda: gzip.compress(PAGE.encode(), mtime=0)),
    "a.csv.gz": (framing.read_articles, lambda: gzip.compress(f'outlet,text\nHerald,"{PLAIN}"\n'.encode(), mtime=0)),
    "a.warc": (framing.read_articles, _crawled),
    "a.warc.gz": (framing.read_articles, lambda: gzip.compress(_crawled(), mtime=0)),
    "a.rss": (framing.read_articles, RSS.encode),
    "a.docx": (framing.read_articles, lambda: _made("a.docx", _word_file)),
    "a.rtf": (framing.read_articles, RTF.encode),
    "nexis.txt": (framing.read_articles, NEXIS.encode),
    "factiva.txt": (framing.read_articles, FACTIVA.encode),
    "lexis.txt": (framing.read_articles, LEXIS.encode),
    "cloud.csv": (framing.read_articles, CLOUD.encode),
    "articles.toml": (read_with_facts, FACTS.encode),
    "actors.toml": (lambda path: read_actors(path, strict=True), ACTORS.encode),
    "lexicon.tsv": (read_columns, _lexicon),
    "ratings.tsv": (
        read_ratings,
        lambda: b"verb,agency,power\nkill,agency_pos,power_agent\nobey,agency_neg,power_theme\n",
    ),
    "ann.csv": (read_coded, lambda: _made("s.csv", lambda p: coding.write_sheet(_drawn(), p))),
    "ann.xlsx": (read_coded, lambda: _made("s.xlsx", lambda p: coding.write_sheet(_drawn(), p))),
    "ann.json": (read_coded, lambda: _made("s.json", lambda p: coding.write_sheet(_drawn(), p))),
    "key.json": (coding.read_key, lambda: _made("k.json", lambda p: coding.write_key(_drawn(), p))),
    "codes.csv": (
        coding.read_codebook,
        lambda: _made("c.csv", lambda p: coding.write_codebook(coding.codebook(), p))[:2000],
    ),
    "codes.qdc": (
        coding.read_codebook,
        lambda: _made("c.qdc", lambda p: coding.write_codebook(coding.codebook()[:1], p)),
    ),
    "spans.jsonl": (coding.read_spans, SPANS.encode),
}
PARTS = {"a.xlsx": "xl/worksheets/sheet1.xml", "a.docx": "word/document.xml", "ann.xlsx": "xl/worksheets/sheet1.xml"}
STEPS: Mapping[str, Target] = {"page": blocks, "voice": voices, "analyze": analysed}
TARGETS: Mapping[str, Target] = {n: partial(in_folder, n, work) for n, (work, _) in FILES.items()} | STEPS
TARGETS = TARGETS | {f"{name}/{part}": partial(_repacked, name, part) for name, part in PARTS.items()}


def good(name: str) -> bytes:
    """Give a good input of a target."""
    name, _, part = name.partition("/")
    if part:
        with zipfile.ZipFile(io.BytesIO(FILES[name][1]())) as archive:
            return archive.read(part)
    return FILES[name][1]() if name in FILES else f"By Ann Lee\n\n{SAID * 3}\n".encode()
