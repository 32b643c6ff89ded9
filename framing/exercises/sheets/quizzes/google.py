"""Questions as a Google Form: a file for Apps Script, which makes a quiz of the account that runs it.

It holds the answers, so it is the instructor's file. Texts stand in it as JSON and are handed to the form as they are;
it loads nothing and asks nobody. Of a ranking it asks which name is the harshest; what is to be marked or written is a
paragraph, graded by hand, with the key as feedback.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from framing.exercises.item import Item, Worksheet
from framing.exercises.sheets.pieces import one_line
from framing.exercises.sheets.question import Form, as_choice, feedback, form, title
from framing.exercises.sheets.quizzes.markup import asked_plain

_SCRIPT = """\
// A quiz for Google Forms. Open script.google.com, make a new project, paste this file, and run makeForm.
// The address of the form is in the log. This file holds the answers.
const QUIZ = {quiz};

function makeForm() {{
  const form = FormApp.create(QUIZ.title);
  form.setIsQuiz(true);
  for (const q of QUIZ.questions) {{
    const told = FormApp.createFeedback().setText(q.feedback).build();
    if (q.options.length === 0) {{
      form.addParagraphTextItem().setTitle(q.title).setHelpText(q.text).setPoints(1).setGeneralFeedback(told);
      continue;
    }}
    const item = q.several ? form.addCheckboxItem() : form.addMultipleChoiceItem();
    item.setTitle(q.title).setHelpText(q.text);
    item.setChoices(q.options.map((o) => item.createChoice(o.text, o.right)));
    item.setPoints(1).setFeedbackForCorrect(told).setFeedbackForIncorrect(told);
  }}
  Logger.log(form.getEditUrl());
}}
"""


def google_forms(worksheet: Worksheet) -> Mapping[str, str]:
    """Write the script.

    Parameters
    ----------
    worksheet : Worksheet
        From `make_worksheet`.

    Returns
    -------
    mapping of str to str
        ``google-form-instructor.gs`` to what is in it.
    """
    quiz = {"title": one_line(worksheet.title), "questions": [_question(i) for i in worksheet.items]}
    return {"google-form-instructor.gs": _SCRIPT.format(quiz=json.dumps(quiz, indent=1))}


def _question(item: Item) -> dict[str, Any]:
    choice = as_choice(item)
    lines = list(asked_plain(item, how=choice is None))
    if choice and choice.question not in ("", item.question):
        lines.append(one_line(choice.question))
    options = choice.options if choice else ()
    return {
        "title": one_line(title(item)),
        "text": "\n\n".join(lines),
        "several": form(item) is Form.SEVERAL,
        "options": [{"text": one_line(o).strip(), "right": choice is not None and o in choice.right} for o in options],
        "feedback": one_line(feedback(item)),
    }
