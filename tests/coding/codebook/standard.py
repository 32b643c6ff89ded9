"""What the REFI-QDA standard 1.5 allows, for the elements that are written here: attributes, children and their order.

Written down from the standard's description of its schemas (Codebook.xsd, Project.xsd), so that a file can be checked without them.
"""

import re
from datetime import datetime

GUID = re.compile(
    r"([0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})|(\{[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\})"
)
KINDS = {
    "guid": GUID.fullmatch, "text": lambda t: True, "integer": re.compile(r"[+-]?\d+").fullmatch,
    "boolean": re.compile("true|false|0|1").fullmatch, "color": re.compile("#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})").fullmatch,
    "time": datetime.fromisoformat,
}  # fmt: skip
_MADE = {"creatingUser": "guid", "creationDateTime": "time", "modifyingUser": "guid", "modifiedDateTime": "time"}
# Of an element: attributes that must be there, that may be, and children in their order with how often each may come.
CODE = (
    {"guid": "guid", "name": "text", "isCodable": "boolean"},
    {"color": "color"},
    {"Description": 1, "NoteRef": 9e9, "Code": 9e9},
)
CODEBOOK = {
    "CodeBook": ({}, {"origin": "text"}, {"Codes": 1, "Sets": 1}), "Codes": ({}, {}, {"Code": 9e9}), "Code": CODE, "Description": ({}, {}, {}),
}  # fmt: skip
PROJECT = {
    **CODEBOOK,
    "CodeBook": ({}, {}, {"Codes": 1}),
    "Project": (
        {"name": "text"},
        {"origin": "text", "creatingUserGUID": "guid", "creationDateTime": "time", "modifyingUserGUID": "guid", "modifiedDateTime": "time", "basePath": "text"},
        dict.fromkeys(["Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs", "Description"], 1) | {"NoteRef": 9e9},
    ),
    "Users": ({}, {}, {"User": 9e9}),
    "User": ({"guid": "guid"}, {"name": "text", "id": "text"}, {}),
    "Sources": ({}, {}, {"TextSource": 9e9}),
    "TextSource": (
        {"guid": "guid"},
        {"name": "text", "richTextPath": "text", "plainTextPath": "text", **_MADE},
        {"Description": 1, "PlainTextContent": 1, "PlainTextSelection": 9e9, "Coding": 9e9, "NoteRef": 9e9, "VariableValue": 9e9},
    ),
    "PlainTextSelection": (
        {"guid": "guid", "startPosition": "integer", "endPosition": "integer"}, {"name": "text", **_MADE},
        {"Description": 1, "Coding": 9e9, "NoteRef": 9e9},
    ),
    "Coding": ({"guid": "guid"}, {"creatingUser": "guid", "creationDateTime": "time"}, {"CodeRef": 1, "NoteRef": 9e9}),
    "CodeRef": ({"targetGUID": "guid"}, {}, {}),
}  # fmt: skip


def check(element, rules, space):
    """Assert that an element and all in it are as the standard allows."""
    assert element.tag.startswith(f"{{{space}}}"), element.tag
    name = element.tag.rpartition("}")[2]
    needed, allowed, children = rules[name]
    assert needed.keys() <= element.attrib.keys() <= needed.keys() | allowed.keys(), (name, element.attrib)
    for key, value in element.attrib.items():
        assert KINDS[(needed | allowed)[key]](value), (name, key, value)
    found = [e.tag.rpartition("}")[2] for e in element]
    order = list(children)
    assert set(found) <= set(order), (name, found)
    assert [order.index(f) for f in found] == sorted(order.index(f) for f in found), f"{name}: children out of order"
    assert all(found.count(c) <= many for c, many in children.items()), name
    for e in element:
        check(e, rules, space)
