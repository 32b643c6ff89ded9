"""Questions as a package of IMS QTI 2.1, which many platforms read; it holds the answers, so it is the instructor's.

Words are marked in the text (``hottextInteraction``), a ranking is put into order, an open question has its rubric for
the scorer. An item a file, a test that lists them, and a manifest (IMS QTI 2.1, information model and binding, 2012).
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping

from framing.exercises.item import Item, Worksheet
from framing.exercises.sheets.pieces import marked, one_line, units
from framing.exercises.sheets.question import CLICK, Form, feedback, form, source, title
from framing.exercises.sheets.quizzes.markup import document, identity, node, told, zipped

_QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
_TEMPLATES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/"
_CARDINALITY = {Form.ONE: "single", Form.ORDER: "ordered", Form.OPEN: "single"}
_LINES = "4"
_CUT = "\ue000"  # a private character, which stands where marking begins and ends


def qti(worksheet: Worksheet) -> Mapping[str, bytes]:
    """Write the package.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.

    Returns
    -------
    mapping of str to bytes
        ``qti21-instructor.zip`` to what is in it.
    """
    names = {f"items/{identity(i)}.xml": i for i in worksheet.items}
    files = {"imsmanifest.xml": _manifest(names), "test.xml": _test(worksheet, names)}
    return {"qti21-instructor.zip": zipped(files | {name: _item(i) for name, i in names.items()})}


def _manifest(names: Mapping[str, Item]) -> str:
    root = ET.Element("manifest", {"xmlns": _PACKAGE, "identifier": "MANIFEST"})
    about = node(root, "metadata")
    node(about, "schema", "QTIv2.1 Package")
    node(about, "schemaversion", "1.0.0")
    node(root, "organizations")
    resources = node(root, "resources")
    test = node(resources, "resource", identifier="TEST", type="imsqti_test_xmlv2p1", href="test.xml")
    node(test, "file", href="test.xml")
    for name, item in names.items():
        node(test, "dependency", identifierref=identity(item))
        one = node(resources, "resource", identifier=identity(item), type="imsqti_item_xmlv2p1", href=name)
        node(one, "file", href=name)
    return document(root)


def _test(worksheet: Worksheet, names: Mapping[str, Item]) -> str:
    root = ET.Element("assessmentTest", {"xmlns": _QTI, "identifier": "TEST", "title": one_line(worksheet.title)})
    part = node(root, "testPart", identifier="PART", navigationMode="nonlinear", submissionMode="individual")
    section = node(part, "assessmentSection", identifier="SECTION", title=one_line(worksheet.title), visible="true")
    for name, item in names.items():
        node(section, "assessmentItemRef", identifier=identity(item), href=name)
    return document(root)


def _item(item: Item) -> str:
    root = ET.Element("assessmentItem", {
        "xmlns": _QTI, "identifier": identity(item), "title": one_line(title(item)),
        "adaptive": "false", "timeDependent": "false",
    })  # fmt: skip
    _declared(root, item)
    body = node(root, "itemBody")
    for part in told(item, how=False):
        node(body, "p", part)
    if item.shown and form(item) is not Form.MARK:
        _sentence(node(body, "p"), item)
    for p in item.passages:
        quoted = node(node(body, "blockquote"), "p")
        node(quoted, "strong", one_line(p.name)).tail = f" {one_line(p.text)}"
    _INTERACTIONS[form(item)](body, item)
    if form(item) is Form.OPEN:
        node(node(body, "rubricBlock", view="scorer"), "p", feedback(item))
    else:
        template = "map_response" if form(item) in (Form.MARK, Form.SEVERAL) else "match_correct"
        node(root, "responseProcessing", template=_TEMPLATES + template)
        told_after = node(root, "modalFeedback", outcomeIdentifier="FEEDBACK", identifier="NEVER", showHide="hide")
        told_after.text = feedback(item)
    return document(root)


def _declared(root: ET.Element, item: Item) -> None:
    """Declare the response with its key, and the outcomes."""
    what = {"identifier": "RESPONSE", "cardinality": _CARDINALITY.get(form(item), "multiple")}
    response = node(root, "responseDeclaration", **what, baseType="string" if form(item) is Form.OPEN else "identifier")
    right = _right(item)
    if right:
        correct = node(response, "correctResponse")
        for name in right:
            node(correct, "value", name)
    if form(item) in (Form.MARK, Form.SEVERAL):
        mapping = node(response, "mapping", lowerBound="0", defaultValue="-1")
        for name in right:
            node(mapping, "mapEntry", mapKey=name, mappedValue="1")
    score = node(root, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    node(node(score, "defaultValue"), "value", "0")
    if form(item) is not Form.OPEN:
        node(root, "outcomeDeclaration", identifier="FEEDBACK", cardinality="single", baseType="identifier")


def _right(item: Item) -> list[str]:
    if form(item) is Form.OPEN:
        return []
    if form(item) is Form.MARK:
        return [f"W{n}" for n, (_, right) in enumerate(units(item)) if right]
    return [f"O{item.options.index(a)}" for a in item.answer]


def _sentence(into: ET.Element, item: Item) -> None:
    """Write the text; what the question points at is strong."""
    cut = marked(item, key=False, escape=str, marks=(_CUT, _CUT)).split(_CUT)
    into.text = cut[0]
    for text, behind in zip(cut[1::2], cut[2::2], strict=True):
        node(into, "strong", text).tail = behind
    if source(item):
        last = into[-1] if len(into) else None
        if last is None:
            into.text += f" ({source(item)})"
        else:
            last.tail = f"{last.tail or ''} ({source(item)})"


def _choose(body: ET.Element, item: Item) -> None:
    most = "1" if form(item) is Form.ONE else "0"
    asked = node(body, "choiceInteraction", responseIdentifier="RESPONSE", shuffle="false", maxChoices=most)
    for n, option in enumerate(item.options):
        node(asked, "simpleChoice", one_line(option), identifier=f"O{n}")


def _order(body: ET.Element, item: Item) -> None:
    asked = node(body, "orderInteraction", responseIdentifier="RESPONSE", shuffle="false")
    for n, option in enumerate(item.options):
        node(asked, "simpleChoice", one_line(option), identifier=f"O{n}")


def _mark(body: ET.Element, item: Item) -> None:
    asked = node(body, "hottextInteraction", responseIdentifier="RESPONSE", maxChoices="0")
    node(asked, "prompt", CLICK)
    text = node(asked, "p")
    last: ET.Element | None = None
    for n, (piece, right) in enumerate(units(item)):
        if right is not None:
            last = node(text, "hottext", one_line(piece), identifier=f"W{n}")
        elif last is None:
            text.text = one_line(piece)
        else:
            last.tail = one_line(piece)
    if source(item) and last is not None:
        last.tail = f"{last.tail or ''} ({source(item)})"


def _write(body: ET.Element, _: Item) -> None:
    node(body, "extendedTextInteraction", responseIdentifier="RESPONSE", expectedLines=_LINES)


_INTERACTIONS = {Form.ONE: _choose, Form.SEVERAL: _choose, Form.ORDER: _order, Form.MARK: _mark, Form.OPEN: _write}
