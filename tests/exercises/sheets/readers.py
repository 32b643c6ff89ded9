"""A reader of each format that knows nothing of the writer: it reads as the program does for which the file is made.

Each gives what a student is asked as `Read`, in the order of the file: all that is to be read, the options, and which
of them are right. White space is folded, since no format promises to keep it.
"""

import html.parser
import io
import json
import re
import sqlite3
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import NamedTuple


class Read(NamedTuple):
    """A question as it was read."""

    text: str
    options: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()


def folded(text):
    return " ".join(text.split())


class _Text(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.open, self.silent, self.attributes = [], [], 0, []

    def handle_starttag(self, tag, attrs):
        self.attributes.append((tag, dict(attrs)))
        self.silent += tag in ("script", "style")
        if tag in ("p", "li", "div", "br"):
            self.parts.append(" ")

    def handle_endtag(self, tag):
        self.silent -= tag in ("script", "style")

    def handle_data(self, data):
        if not self.silent:
            self.parts.append(data)


def html_text(page):
    """What a browser shows of it."""
    reader = _Text()
    reader.feed(page)
    reader.close()
    return folded("".join(reader.parts))


def gift(text):
    """Moodle's GIFT: blank lines between questions, a backslash in front of what is no sign of the format."""
    return [_gift_question(block) for block in re.split(r"\n[ \t]*\n", text.strip())]


_ESCAPES = {r"\~": "~", r"\=": "=", r"\#": "#", r"\{": "{", r"\}": "}", r"\:": ":", r"\n": "\n", "\\\\": "\\"}


def _hide(text):
    """Take escaped characters out of the way, each as a private one."""
    return re.sub(r"\\[~=#{}:n\\]", lambda m: chr(0xF0000 + ord(_ESCAPES[m[0]])), text)


def _shown(text):
    plain = "".join(chr(ord(c) - 0xF0000) if 0xF0000 <= ord(c) < 0xF0100 else c for c in text)
    return html_text(plain)


def _gift_question(block):
    m = re.fullmatch(r"::([^:]*)::\[html\]([^{}]*)\{\n([^{}]*)\}", _hide(block), re.DOTALL)
    assert m, block
    answers, feedback = m[3].split("####")
    assert feedback.strip()
    options, right = [], []
    for sign, weight, said in re.findall(r"(?m)^([=~])(%-?[\d.]+%)?(.*)$", answers):
        name, _, place = said.partition(" -> ")
        assert not re.match(r"%|\[", name), "it would be read as a weight or a format"
        options.append(_shown(name))
        if place or sign == "=" or weight and float(weight.strip("%")) > 0:
            right.append(options[-1])
    return Read(_shown(m[2]), tuple(options), tuple(right))


def moodle(text):
    """Moodle's XML: every text is HTML inside XML."""
    root = ET.fromstring(text)
    questions = [q for q in root if q.get("type") != "category"]
    read = []
    for q in questions:
        options, right = [], []
        for a in [*q.findall("answer"), *q.findall("subquestion")]:
            options.append(html_text(a.findtext("text")))
            if a.tag == "subquestion" or float(a.get("fraction")) > 0:
                right.append(options[-1])
        grades = [float(a.get("fraction")) for a in q.findall("answer") if float(a.get("fraction")) > 0]
        assert not grades or abs(sum(grades) - 100) < 0.001
        assert q.get("type") in ("multichoice", "matching", "essay")
        assert q.findtext("name/text") and q.find("questiontext").get("format") == "html"
        read.append(Read(html_text(q.findtext("questiontext/text")), tuple(options), tuple(right)))
    return read


def unzipped(data):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        return {n: package.read(n) for n in package.namelist()}


# What may stand in what in QTI 2.1, as far as we use it (information model, tables of itemBody and interactions).
_QTI_CHILDREN = {
    "assessmentItem": "responseDeclaration outcomeDeclaration itemBody responseProcessing modalFeedback",
    "responseDeclaration": "correctResponse mapping", "outcomeDeclaration": "defaultValue",
    "correctResponse": "value", "defaultValue": "value", "mapping": "mapEntry", "mapEntry": "", "value": "",
    "itemBody": "p blockquote rubricBlock choiceInteraction orderInteraction hottextInteraction extendedTextInteraction",
    "rubricBlock": "p", "p": "strong hottext", "blockquote": "p", "strong": "", "hottext": "",
    "choiceInteraction": "simpleChoice", "orderInteraction": "simpleChoice", "simpleChoice": "",
    "hottextInteraction": "prompt p", "prompt": "", "extendedTextInteraction": "", "responseProcessing": "", "modalFeedback": "",
}  # fmt: skip
_QTI_NEEDED = {
    "assessmentItem": {"identifier", "title", "adaptive", "timeDependent"},
    "responseDeclaration": {"identifier", "cardinality", "baseType"}, "outcomeDeclaration": {"identifier", "cardinality"},
    "mapEntry": {"mapKey", "mappedValue"}, "rubricBlock": {"view"}, "hottext": {"identifier"},
    "simpleChoice": {"identifier"}, "choiceInteraction": {"responseIdentifier", "shuffle", "maxChoices"},
    "orderInteraction": {"responseIdentifier", "shuffle"}, "hottextInteraction": {"responseIdentifier", "maxChoices"},
    "extendedTextInteraction": {"responseIdentifier"}, "modalFeedback": {"outcomeIdentifier", "identifier", "showHide"},
}  # fmt: skip


def _local(e):
    return e.tag.partition("}")[2]


def qti(data):
    """IMS QTI 2.1: the manifest lists every file, the test every item, an item holds only what may be there."""
    files = unzipped(data)
    manifest = ET.fromstring(files["imsmanifest.xml"])
    listed = {e.get("href") for e in manifest.iter() if _local(e) == "file"}
    assert listed | {"imsmanifest.xml"} == set(files)
    known = {e.get("identifier") for e in manifest.iter() if _local(e) == "resource"}
    assert {e.get("identifierref") for e in manifest.iter() if _local(e) == "dependency"} == known - {"TEST"}
    test = ET.fromstring(files["test.xml"])
    refs = [e.get("href") for e in test.iter() if _local(e) == "assessmentItemRef"]
    assert set(refs) == listed - {"test.xml"}
    return [_qti_item(ET.fromstring(files[name])) for name in refs]


def _qti_item(root):
    order = _QTI_CHILDREN["assessmentItem"].split()
    places = [order.index(_local(e)) for e in root]
    assert places == sorted(places), "elements out of order"
    for e in root.iter():
        assert {_local(c) for c in e} <= set(_QTI_CHILDREN[_local(e)].split()), _local(e)
        assert _QTI_NEEDED.get(_local(e), set()) <= set(e.keys()), _local(e)
    named = {
        e.get("identifier"): folded("".join(e.itertext()))
        for e in root.iter()
        if _local(e) in ("simpleChoice", "hottext")
    }
    responses = [e for e in root if _local(e) == "responseDeclaration"]
    assert [r.get("identifier") for r in responses] == ["RESPONSE"]
    right = [e.text for e in responses[0].iter() if _local(e) == "value"]
    assert set(right) <= set(named)
    body = next(e for e in root if _local(e) == "itemBody")
    hot = any(_local(e) == "hottext" for e in body.iter())
    answers = tuple(named[r] for r in right)
    shown = [p for p in body if _local(p) != "rubricBlock"]
    text = folded(" ".join("".join(e.itertext()) for e in shown))
    return Read(text, () if hot else tuple(named.values()), () if hot else answers, answers if hot else ())


def canvas(data):
    """IMS QTI 1.2 as Canvas takes it."""
    files = unzipped(data)
    manifest = ET.fromstring(files["imsmanifest.xml"])
    assert {e.get("href") for e in manifest.iter() if _local(e) == "file"} | {"imsmanifest.xml"} == set(files)
    (name,) = [e.get("identifier") for e in manifest.iter() if e.get("type") == "imsqti_xmlv1p2"]
    quiz = re.sub(rb' xmlns="[^"]*"', b"", files[f"{name}/{name}.xml"])
    return [_canvas_item(i) for i in ET.fromstring(quiz).iter("item")]


def _canvas_item(item):
    labels = {
        e.get("ident"): html_text(e.findtext(".//mattext"))
        for e in item.iter("response_label")
        if e.find(".//mattext") is not None
    }
    kind = next(
        f.findtext("fieldentry") for f in item.iter("qtimetadatafield") if f.findtext("fieldlabel") == "question_type"
    )
    text = html_text(item.findtext("presentation/material/mattext"))
    rules = [r for r in item.iter("respcondition") if r.find("setvar") is not None]
    if kind == "matching_question":
        asked = {e.get("ident"): html_text(e.findtext("material/mattext")) for e in item.iter("response_lid")}
        pairs = [r.find(".//varequal") for r in rules]
        ordered = sorted((labels[v.text], asked[v.get("respident")]) for v in pairs)
        assert abs(sum(float(r.findtext("setvar")) for r in rules) - 100) < 0.1
        return Read(text, tuple(asked.values()), tuple(name for _, name in ordered))
    wrong = {v.text for n in item.iter("not") for v in n}
    right = [v.text for v in item.iter("varequal") if v.text not in wrong]
    assert (not labels) == (kind == "essay_question")
    return Read(text, tuple(labels.values()), tuple(labels[r] for r in right))


def h5p_marked(text_field):
    """Words as H5P's "Mark the Words" cuts them, and which of them it takes for right (its scripts of 2023)."""
    reader = _Text()
    reader.feed(text_field)
    reader.close()
    shown, right = [], []
    for entry in re.findall(r" \*[^* ]+\* |\S+", "".join(reader.parts)):
        core = re.sub(r'[",….:;?!\])}⟩»”]+$', "", re.sub(r'^[\[({⟨¿¡“"«„]+', "", entry.strip()))
        if len(core) > 2 and core[0] == core[-1] == "*":
            right.append(core[1:-1])
        else:
            assert "*" not in core
        shown.append(entry.strip().replace(core, core.strip("*"), 1))
    return " ".join(shown), tuple(right)


def h5p(data):
    """An H5P package: h5p.json names its content types, content.json holds the fields of their semantics."""
    files = unzipped(data)
    assert set(files) == {"h5p.json", "content/content.json"}
    about, content = json.loads(files["h5p.json"]), json.loads(files["content/content.json"])
    assert about["title"] and about["language"] == "en" and set(about["embedTypes"]) <= {"div", "iframe"}
    needed = {f"{d['machineName']} {d['majorVersion']}.{d['minorVersion']}" for d in about["preloadedDependencies"]}
    assert about["mainLibrary"] in {n.split()[0] for n in needed}
    if about["mainLibrary"] == "H5P.MarkTheWords":
        return [_h5p_marking(content)]
    read = []
    for q in content["questions"]:
        assert q["library"] in needed and re.fullmatch(r"[0-9a-f-]{36}", q["subContentId"])
        read.append(_h5p_marking(q["params"]) if "MarkTheWords" in q["library"] else _h5p_choice(q["params"]))
    return read


def _h5p_marking(params):
    text, right = h5p_marked(params["textField"])
    return Read(f"{html_text(params['taskDescription'])} {folded(text)}", marked=right)


def _h5p_choice(params):
    options = tuple(html_text(a["text"]) for a in params["answers"])
    right = tuple(o for o, a in zip(options, params["answers"], strict=True) if a["correct"] is True)
    assert (params["behaviour"]["type"] == "single") <= (len(right) == 1)
    return Read(html_text(params["question"]), options, right)


def google(script):
    """The data of the script; that it runs is shown with node."""
    quiz = json.loads(re.search(r"^const QUIZ = (\{.*?\n\});$", script, re.DOTALL | re.MULTILINE)[1])
    return [
        Read(
            folded(q["text"]),
            tuple(o["text"] for o in q["options"]),
            tuple(o["text"] for o in q["options"] if o["right"]),
        )
        for q in quiz["questions"]
    ]


def kahoot(data):
    """The spreadsheet as Kahoot's template has it: header in row 8 from column B, limits of length, a known time."""
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(data)).active
    header = [c.value for c in sheet[8]][1:8]
    assert header[0].startswith("Question - max 120") and header[1].startswith("Answer 1 - max 75")
    read = []
    for row in sheet.iter_rows(min_row=9):
        assert all(c.data_type in ("s", "n") for c in row)
        number, question, *answers, seconds, right = (_excel(c.value) for c in row[:8])
        assert number == len(read) + 1 and len(question) <= 120 and seconds in (5, 10, 20, 30, 60, 90, 120, 240)
        options = tuple(folded(a) for a in answers if a is not None)
        assert 2 <= len(options) <= 4 and all(len(a) <= 75 for a in options)
        read.append(Read(folded(question), options, tuple(options[int(n) - 1] for n in right.split(","))))
    return read


def _excel(value):
    """A cell as Excel reads it: _x0041_ is a character. openpyxl leaves it as it stands."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), value) if isinstance(value, str) else value


def anki(data):
    """The notes of a deck: nothing in them is run, and the key is behind."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "collection.anki2"
        path.write_bytes(unzipped(data)["collection.anki2"])
        db = sqlite3.connect(path)
        fields = [row[0].split("\x1f") for row in db.execute("select flds from notes order by id")]
        cards = db.execute("select count(*) from cards").fetchone()[0]
        db.close()
    assert cards == len(fields)
    for front, back in fields:
        assert not re.search(r"\[sound:|\\\(|\{\{|\[latex\]", front + back)
    return [Read(html_text(front)) for front, _ in fields]


def quizlet(text):
    """Cards as Quizlet's import cuts them: a line a card, one tab between its sides."""
    assert text.endswith("\n")
    cards = [line.split("\t") for line in text[:-1].split("\n")]
    assert all(len(card) == 2 and all(card) for card in cards)
    return [Read(folded(front)) for front, _ in cards]


def word_text(data):
    from docx import Document

    return folded(" ".join(p.text for p in Document(io.BytesIO(data)).paragraphs))


def pdf_text(data):
    from pypdf import PdfReader

    return folded(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages))


def markdown_text(text):
    """What CommonMark shows of it."""
    from markdown_it import MarkdownIt

    return html_text(MarkdownIt("commonmark", {"html": True}).render(text))
