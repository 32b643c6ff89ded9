"""Questions for Canvas as a package of IMS QTI 1.2; it holds the answers, so it is the instructor's file.

The elements are those that text2qti writes, whose files Canvas imports: a test holds them against that package. It is
not used itself, since it takes Markdown, makes formulas of what stands between dollar signs, and knows no matching. A
ranking is a matching (``matching_question``), what is to be marked or written an essay with the key as feedback.
"""

from __future__ import annotations

import hashlib
import xml.etree.ElementTree as ET
from collections.abc import Mapping

from framing.exercises.item import Item, Worksheet
from framing.exercises.sheets.pieces import one_line
from framing.exercises.sheets.question import Form, feedback, form, title
from framing.exercises.sheets.quizzes.markup import asked_html, document, identity, node, safe, zipped

_QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_META = "http://canvas.instructure.com/xsd/cccv1p0"
_RESOURCE = "associatedcontent/imscc_xmlv1p1/learning-application-resource"
_TYPES = {
    Form.ONE: "multiple_choice_question", Form.SEVERAL: "multiple_answers_question", Form.ORDER: "matching_question",
    Form.MARK: "essay_question", Form.OPEN: "essay_question",
}  # fmt: skip
_WHOLE = 100.0


def canvas(worksheet: Worksheet) -> Mapping[str, bytes]:
    """Write the package.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.

    Returns
    -------
    mapping of str to bytes
        ``canvas-instructor.zip`` to what is in it.
    """
    named = "".join((worksheet.title, *map(identity, worksheet.items)))
    quiz = "quiz" + hashlib.sha256(named.encode("utf-8", "replace")).hexdigest()[:28]
    files = {
        "imsmanifest.xml": _manifest(quiz),
        f"{quiz}/assessment_meta.xml": _meta(worksheet, quiz),
        f"{quiz}/{quiz}.xml": _quiz(worksheet, quiz),
    }
    return {"canvas-instructor.zip": zipped(files)}


def _manifest(quiz: str) -> str:
    root = ET.Element("manifest", {"xmlns": _PACKAGE, "identifier": f"manifest{quiz}"})
    about = node(root, "metadata")
    node(about, "schema", "IMS Content")
    node(about, "schemaversion", "1.1.3")
    node(root, "organizations")
    resources = node(root, "resources")
    one = node(resources, "resource", identifier=quiz, type="imsqti_xmlv1p2")
    node(one, "file", href=f"{quiz}/{quiz}.xml")
    node(one, "dependency", identifierref=f"meta{quiz}")
    where = f"{quiz}/assessment_meta.xml"
    node(node(resources, "resource", identifier=f"meta{quiz}", type=_RESOURCE, href=where), "file", href=where)
    return document(root)


def _meta(worksheet: Worksheet, quiz: str) -> str:
    root = ET.Element("quiz", {"xmlns": _META, "identifier": quiz})
    node(root, "title", one_line(worksheet.title))
    node(root, "description")
    node(root, "shuffle_answers", "false")
    node(root, "scoring_policy", "keep_highest")
    node(root, "quiz_type", "assignment")
    node(root, "points_possible", str(float(len(worksheet.items))))
    node(root, "allowed_attempts", "1")
    node(root, "available", "false")
    return document(root)


def _quiz(worksheet: Worksheet, quiz: str) -> str:
    root = ET.Element("questestinterop", {"xmlns": _QTI})
    assessment = node(root, "assessment", ident=quiz, title=one_line(worksheet.title))
    _field(node(assessment, "qtimetadata"), "cc_maxattempts", "1")
    section = node(assessment, "section", ident="root_section")
    for item in worksheet.items:
        _item(section, item)
    return document(root)


def _field(metadata: ET.Element, label: str, entry: str) -> None:
    field = node(metadata, "qtimetadatafield")
    node(field, "fieldlabel", label)
    node(field, "fieldentry", entry)


def _item(section: ET.Element, item: Item) -> None:
    made = node(section, "item", ident=identity(item), title=one_line(title(item)))
    about = node(node(made, "itemmetadata"), "qtimetadata")
    _field(about, "question_type", _TYPES[form(item)])
    _field(about, "points_possible", "1")
    _field(about, "original_answer_ids", ",".join(_names(item)))
    _field(about, "assessment_question_identifierref", f"ref{identity(item)}")
    presentation = node(made, "presentation")
    _text(presentation, asked_html(item))
    scored = ET.Element("resprocessing")
    limits = {"maxvalue": "100", "minvalue": "0", "varname": "SCORE", "vartype": "Decimal"}
    node(node(scored, "outcomes"), "decvar", **limits)
    _after_all(scored)
    if form(item) is Form.ORDER:
        _matching(presentation, scored, item)
    elif item.options and not item.open:
        _choice(presentation, scored, item)
    else:
        _essay(presentation, scored)
    made.append(scored)
    shown = node(made, "itemfeedback", ident="general_fb")
    _text(node(shown, "flow_mat"), f"<p>{safe(feedback(item))}</p>")


def _names(item: Item) -> list[str]:
    return [f"{identity(item)}o{n}" for n in range(len(item.options))]


def _text(into: ET.Element, html: str) -> None:
    node(node(into, "material"), "mattext", html, texttype="text/html")


def _after_all(scored: ET.Element) -> None:
    """Show the feedback whatever was answered."""
    always = node(scored, "respcondition", **{"continue": "Yes"})
    node(node(always, "conditionvar"), "other")
    node(always, "displayfeedback", feedbacktype="Response", linkrefid="general_fb")


def _choice(presentation: ET.Element, scored: ET.Element, item: Item) -> None:
    one = form(item) is Form.ONE
    asked = node(presentation, "response_lid", ident="response1", rcardinality="Single" if one else "Multiple")
    listed = node(asked, "render_choice")
    for name, option in zip(_names(item), item.options, strict=True):
        _text(node(listed, "response_label", ident=name), f"<p>{safe(option)}</p>")
    rule = node(scored, "respcondition", **{"continue": "No"})
    condition = node(rule, "conditionvar")
    into = condition if one else node(condition, "and")
    for name, option in zip(_names(item), item.options, strict=True):
        if option in item.answer:
            node(into, "varequal", name, respident="response1")
        elif not one:
            node(node(into, "not"), "varequal", name, respident="response1")
    node(rule, "setvar", "100", action="Set", varname="SCORE")


def _matching(presentation: ET.Element, scored: ET.Element, item: Item) -> None:
    places = [f"{identity(item)}p{n}" for n in range(1, len(item.answer) + 1)]
    for k, option in enumerate(item.options):
        asked = node(presentation, "response_lid", ident=f"response_{_names(item)[k]}")
        _text(asked, safe(option))
        listed = node(asked, "render_choice")
        for n, place in enumerate(places, 1):
            node(node(node(listed, "response_label", ident=place), "material"), "mattext", str(n))
        rule = node(scored, "respcondition")
        right = places[item.answer.index(option)]
        node(node(rule, "conditionvar"), "varequal", right, respident=f"response_{_names(item)[k]}")
        node(rule, "setvar", f"{_WHOLE / len(places):.2f}", varname="SCORE", action="Add")


def _essay(presentation: ET.Element, scored: ET.Element) -> None:
    asked = node(presentation, "response_str", ident="response1", rcardinality="Single")
    node(node(asked, "render_fib"), "response_label", ident="answer1", rshuffle="No")
    rule = node(scored, "respcondition", **{"continue": "No"})
    node(node(rule, "conditionvar"), "other")
