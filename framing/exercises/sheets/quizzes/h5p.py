"""Questions as H5P packages: "Mark the Words" of each kind that is marked, and a question set of choices and markings.

They give feedback, so the answers are in them by nature. A package names the content types it needs and does not carry
them: the platform has to have them. Versions and fields are those of the content types' own ``semantics.json`` of
2023 to 2025. A word is what H5P takes for one, between blanks and without the punctuation that it strips.
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from framing.exercises.item import Item, Worksheet
from framing.exercises.kind import KINDS
from framing.exercises.sheets.pieces import one_line
from framing.exercises.sheets.question import CLICK, Form, as_choice, feedback, form, source, title
from framing.exercises.sheets.quizzes.markup import asked_html, identity, safe, zipped

Library = tuple[str, int, int]  # name, major and minor version
_MARK, _CHOICE, _SET = ("H5P.MarkTheWords", 1, 11), ("H5P.MultiChoice", 1, 16), ("H5P.QuestionSet", 1, 20)
_BELOW = (("H5P.Question", 1, 5), ("H5P.JoubelUI", 1, 3), ("FontAwesome", 4, 5))
_OPENS, _CLOSES = '[({⟨¿¡“"«„', '",….:;?!])}⟩»”'  # punctuation that H5P strips of a word
_WORD = re.compile(r"\S+")
_STAR = "\u2217"  # stands for an asterisk, with which H5P marks; its versions read an escaped one differently
_BEHAVIOUR = {"enableRetry": True, "enableSolutionsButton": True, "enableCheckButton": True}


def h5p(worksheet: Worksheet) -> Mapping[str, bytes]:
    """Write the packages.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.

    Returns
    -------
    mapping of str to bytes
        ``mark-<kind>-selfcheck.h5p`` for each kind that is marked, and ``questions-selfcheck.h5p``.
    """
    files = {}
    for kind in KINDS.values():
        marked = [i for i in worksheet.of(kind.name) if form(i) is Form.MARK]
        if marked:
            name, heading = f"mark-{kind.name}-selfcheck.h5p", f"{worksheet.title}: {kind.title}"
            files[name] = _package(heading, _MARK, _marking(marked), (_MARK,))
    asked = [i for i in worksheet.items if h5p_takes(i)]
    if asked:
        needed = (_SET, *dict.fromkeys(_type(i) for i in asked))
        files["questions-selfcheck.h5p"] = _package(worksheet.title, _SET, _question_set(asked), needed)
    return files


def h5p_takes(item: Item) -> bool:
    """Tell whether a question can be asked.

    Parameters
    ----------
    item : Item
        A question.

    Returns
    -------
    bool
        False where one has to write freely.
    """
    return form(item) is not Form.OPEN


def _package(heading: str, main: Library, content: object, needed: Sequence[Library]) -> bytes:
    libraries = dict.fromkeys((*needed, *_BELOW))
    about = {
        "title": one_line(heading)[:255],
        "language": "en",
        "mainLibrary": main[0],
        "embedTypes": ["div", "iframe"],
        "license": "U",
        "defaultLanguage": "en",
        "preloadedDependencies": [
            {"machineName": name, "majorVersion": str(major), "minorVersion": str(minor)}
            for name, major, minor in libraries
        ],
    }
    return zipped({"h5p.json": json.dumps(about), "content/content.json": json.dumps(content, ensure_ascii=False)})


def _question_set(items: Sequence[Item]) -> dict[str, Any]:
    return {
        "introPage": {"showIntroPage": False, "startButtonText": "Start"},
        "progressType": "dots",
        "passPercentage": 50,
        "questions": [_question(i) for i in items],
        "override": {"checkButton": True},
        "endGame": {"showResultPage": True, "showSolutionButton": True, "showRetryButton": True},
    }


def _type(item: Item) -> Library:
    return _MARK if form(item) is Form.MARK else _CHOICE


def _question(item: Item) -> dict[str, Any]:
    name, major, minor = _type(item)
    return {
        "library": f"{name} {major}.{minor}",
        "params": _marking([item]) if form(item) is Form.MARK else _choosing(item),
        "subContentId": str(uuid.uuid5(uuid.NAMESPACE_OID, identity(item))),
        "metadata": {"contentType": name.partition(".")[2], "license": "U", "title": one_line(title(item))},
    }


def _choosing(item: Item) -> dict[str, Any]:
    choice = as_choice(item)
    if choice is None:
        raise TypeError(f"question {item.number} is no choice")
    asked = asked_html(item, how=False)
    if choice.question != item.question:
        asked += f"<p>{safe(choice.question)}</p>"
    return {
        "question": asked,
        "answers": [
            {"text": f"<div>{safe(o)}</div>", "correct": o in choice.right, "tipsAndFeedback": {}}
            for o in choice.options
        ],
        "overallFeedback": [{"from": 0, "to": 100, "feedback": one_line(feedback(item))}],
        "behaviour": {
            **_BEHAVIOUR, "type": "multi" if form(item) is Form.SEVERAL else "single", "singlePoint": False,
            "randomAnswers": False, "showSolutionsRequiresInput": True,
        },
    }  # fmt: skip


def _marking(items: Sequence[Item]) -> dict[str, Any]:
    """Write sentences whose words are clicked, a paragraph each."""
    told = " ".join(f"{i.number}. {feedback(i)}" for i in items)
    return {
        "taskDescription": f"<p>{safe(KINDS[items[0].kind].task)} {CLICK}</p>",
        "textField": "".join(f"<p>{_starred(i)}</p>" for i in items),
        "overallFeedback": [{"from": 0, "to": 100, "feedback": one_line(told)}],
        "behaviour": {**_BEHAVIOUR, "showScorePoints": True},
    }


def _starred(item: Item) -> str:
    """Put asterisks around each word that an answer touches."""
    made = []
    for m in _WORD.finditer(item.text):
        opened = m[0].lstrip(_OPENS)
        bare = opened.rstrip(_CLOSES)
        start = m.end() - len(opened)
        right = bare and any(start < b and a < start + len(bare) for a, b in item.answer_spans)
        word = safe(bare.replace("*", _STAR))
        around = m[0][: start - m.start()], opened[len(bare) :]
        made.append(safe(around[0]) + (f"*{word}*" if right else word) + safe(around[1]))
    text = " ".join(filter(None, made))
    return text + (f" ({safe(source(item).replace('*', _STAR))})" if source(item) else "")
