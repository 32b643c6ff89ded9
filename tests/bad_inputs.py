"""Files that nobody would write on purpose, and some that somebody would: made here, not kept.

Each has a name, an ending, its bytes, and whether it holds `MARK`, a sentence that must not be lost if the file is read.
"""

from __future__ import annotations

import gzip
import io
import json
import random
import zipfile
from dataclasses import dataclass

MARK = "The council of Strelsau closed the harbour on Monday after a long debate."
PROSE = f"Harbour of Strelsau closed\n\n{MARK}\n\nAnn Lee, who leads the union, said that the dockers had waited long enough.\n"
ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "cp1252", "mac_roman", "koi8_r", "shift_jis",
             "utf-7", "cp037")  # fmt: skip
OPENED = ("head", "button", "form", "nav", "aside", "footer", "table", "select", "script", "style", "title", "textarea", "svg",
          "template", "noscript", "figure", "iframe", "p", "b", "article", "xmp", "object")  # fmt: skip
NO_TEXT = {"script", "style", "title", "textarea", "svg", "template", "noscript", "iframe", "xmp", "object", "select"}
BINARIES = {
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + bytes(range(256)) * 4,
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4,
    "elf": b"\x7fELF\x02\x01\x01" + b"\0" * 64,
    "gzip": gzip.compress(PROSE.encode(), mtime=0),
    "random": random.Random(1).randbytes(4096),
    "zeros": b"\0" * 1000,
    "ones": b"\xff" * 1000,
}
ROWS = f'outlet,title,text\nHerald,Harbour closed,"{MARK}"\n'
TABLES = {
    "nothing": ("", False), "only a header": ("outlet,text\n", False), "no header": (f'Herald,"{MARK}"\n', False),
    "no text": ("outlet,title\nHerald,x\n", False), "an empty cell": ("outlet,text\nHerald,\n", False),
    "a row too long": (ROWS + "a,b,c,d,e\n", False), "a row too short": (ROWS + "a\n", False),
    "a quote left open": (ROWS + 'x,y,"z\n', False), "a header twice": ("outlet,text,text\n" + f'Herald,"{MARK}",x\n', True),
    "a bare return in a cell": (f'outlet,text\nHerald,"{MARK}\rNext line."\n', True),
    "returns for line ends": (ROWS.replace("\n", "\r"), True), "a zero byte": (f'outlet,text\nHerald,"{MARK} \0"\n', False),
    "a formula": (f'outlet,text\n=1+1,"{MARK}"\n', True), "blank lines": (f"\n\n{ROWS}\n\n", True),
    "spaces for a name": (f'outlet,text\n" ","{MARK}"\n', False), "a wide cell": (f'outlet,text\nHerald,"{MARK} {"x" * 200_000}"\n', True),
    "a thousand columns": (",".join(["outlet", "text", *(f"c{i}" for i in range(1000))]) + f'\nHerald,"{MARK}"' + ",x" * 1000 + "\n", True),
    "a date that is none": (f'outlet,date,text\nHerald,yesterday,"{MARK}"\n', False),
    "a surrogate": (f'outlet,text\nHerald,"{MARK} \\ud800"\n', True),
}  # fmt: skip
LINE = json.dumps({"outlet": "Herald", "text": MARK})
JSON_LINES = {
    "nothing": ("", False), "a number": ("5\n", False), "a list": ("[1, 2]\n", False), "null": ("null\n", False),
    "half a line": (LINE[:40], False), "a good and a bad line": (LINE + "\n{", False), "deep": ("[" * 100_000 + "\n", False),
    "a list for a text": ('{"outlet": "a", "text": ["b"]}\n', False), "a number for a text": ('{"outlet": "a", "text": 5}\n', False),
    "a key twice": ('{"outlet": "x", ' + LINE[1:] + "\n", True), "not a number": (LINE[:-1] + ', "date": NaN}\n', False),
    "a surrogate": ('{"outlet": "Herald", "text": "' + MARK + ' \\ud800"}\n', True), "no line end": (LINE, True),
    "a huge number": (LINE[:-1] + ', "event": 1' + "0" * 5000 + "}\n", False), "an empty object": ("{}\n", False),
    "line separators": (json.dumps({"outlet": "Herald", "text": MARK + "\u2028x"}, ensure_ascii=False) + "\n", True),
    "a mark at the start": ("\ufeff" + LINE + "\n", True), "nested facts": (LINE[:-1] + ', "title": {"a": 1}}\n', False),
    "an outlet that is null": ('{"outlet": null, "text": "x"}\n', False),
}  # fmt: skip
TEXTS = {
    "nothing": ("", False), "spaces": (" \n\t \n", False), "marks": ("?! ... -- \n", False), "controls": ("".join(map(chr, range(1, 32))), False),
    "turned": (f"\u202e{PROSE}\u202c", True), "joined": (MARK + "\n" + "a" + "\u0301" * 5000, True), "one line": (PROSE + "word " * 20_000, True),
    "one word": (PROSE + "x" * 100_000, True), "many lines": (PROSE + "a\n" * 20_000, True), "quotes": (PROSE + '"' * 20_000, True),
    "brackets": (PROSE + "(" * 20_000, True), "spaces within": (f"{MARK} like{' ' * 50_000}x\n", True), "stops": (PROSE + "." * 20_000 + "x", True),
    "returns": (PROSE.replace("\n", "\r"), True), "form feeds": (PROSE.replace("\n\n", "\f"), True), "no letters": ("12345 67890\n" * 50, False),
    "emoji": (PROSE + "\U0001f468\u200d\U0001f469\u200d\U0001f467 " * 2000, True), "private": (PROSE + "\ue000\ue001" * 2000, True),
    "no characters": (PROSE + "\ufffe\uffff", True), "hyphens": (f"{MARK} A{'-' * 3000}b said so.\n", True),
    "dates": (PROSE + "published " + " " * 20_000 + "\n", True), "colons": (PROSE + "A: b\n" * 4000, True), "links": (PROSE + "http://" * 5000, True),
}  # fmt: skip
PAGES = {
    "nothing": ("", False), "a tag never ended": (f"<p>{MARK}</p><x unfinished", True), "signs": (f"<p>{MARK}</p>" + "<x " * 5000, True),
    "comments never ended": (f"<p>{MARK}</p>" + "<!-- " * 5000, True), "a comment never ended": (f"<p>{MARK}</p><!-- and more", True),
    "ends alone": ("</nav></p></div>" * 1000 + f"<p>{MARK}</p>", True), "deep": ("<div>" * 20_000 + MARK, True),
    "menus in menus": ("<nav>" * 20_000 + f"<p>{MARK}", True), "menus ended by feet": ("<nav>" * 5000 + "</footer>" * 5000 + f"<p>{MARK}", True),
    "a wide tag": ("<p " + "a=b " * 20_000 + f">{MARK}</p>", True), "quotes in a tag": (f"<p a='>{MARK}</p>", False),
    "signs for text": (f"<p>{MARK} 1 < 2 & 3 > 2 &bogus; &#xffffffff; &#0;</p>", True), "sections": (f"<![CDATA[x]]><p>{MARK}</p>", True),
    "orders": ("<!" * 5000 + f"<p>{MARK}</p>", False), "instructions": ("<?php " * 5000 + f"<p>{MARK}</p>", False),
    "a page in a page": (f"<html><html><body><html><p>{MARK}</p>", True), "no tags": (PROSE, True), "capitals": (f"<P>{MARK}</P>", True),
    "a zero in a tag": (f"<p\0>{MARK}</p>", False), "entities": ("&amp;" * 20_000 + f"<p>{MARK}</p>", True), "a wrong charset": (f"<meta charset=bogus><p>{MARK}</p>", True),
    "attributes twice": (f"<p class=a class=b>{MARK}</p>", True), "a table in a table": ("<table><tr><td>" * 2000 + MARK, True),
}  # fmt: skip


@dataclass(frozen=True)
class Bad:
    """One file: its name with the ending, its bytes, and whether `MARK` must be there if it is read."""

    name: str
    content: bytes
    holds: bool = False


def encoded(text):
    return text.encode("utf-8", errors="surrogatepass")


def packed(**files):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def bad_inputs():
    """Make all of them."""
    for kind, many in ((".csv", TABLES), (".jsonl", JSON_LINES), (".txt", TEXTS), (".html", PAGES)):
        for name, (text, holds) in many.items():
            yield Bad(name + kind, encoded(text), holds)
    for tag in OPENED:
        yield Bad(
            f"open {tag}.html",
            encoded(f"<html><body><{tag}><p>{MARK}</p><p>And more was said.</p>"),
            tag not in NO_TEXT,
        )
    for name in ENCODINGS:
        for kind, text in ((".txt", PROSE), (".html", f"<p>{MARK}</p>"), (".csv", ROWS)):
            yield Bad(
                f"in {name}{kind}",
                text.encode(name),
                name in ("utf-8-sig", "cp1252") or (name == "utf-16" and kind != ".csv"),
            )
    for name, content in BINARIES.items():
        for kind in (".txt", ".html", ".csv", ".jsonl", ".parquet"):
            yield Bad(f"{name}{kind}", content)
    for cut in (1, 2, 3, 7):
        yield Bad(f"cut by {cut}.txt", ("é" * cut + PROSE + "é").encode()[:-1], True)
