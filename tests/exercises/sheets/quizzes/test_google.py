"""The script is run against a form that only remembers what it was told."""

import json
import subprocess

from framing.exercises.sheets.quizzes import google_forms
from tests.exercises.items import HOSTILE, one_of_each

FORM = """
const made = [];
const chain = (o) => new Proxy({}, { get: (_, name) => (...args) => {
  if (name === "createChoice") return { text: args[0], right: args[1] };
  if (name === "build") return o.text;
  if (name === "setText") { o.text = args[0]; return chain(o); }
  o[name] = args.length === 1 ? args[0] : args;
  return chain(o);
} });
const added = (type) => () => { const o = { type }; made.push(o); return chain(o); };
const quiz = {};
const FormApp = {
  create: (title) => { quiz.title = title; return {
    setIsQuiz: (on) => { quiz.on = on; }, getEditUrl: () => "", addParagraphTextItem: added("paragraph"),
    addCheckboxItem: added("checkbox"), addMultipleChoiceItem: added("choice"),
  }; },
  createFeedback: () => chain({}),
};
const Logger = { log: () => {} };
"""


def test_the_script_makes_the_form(tmp_path, node):
    script = google_forms(one_of_each(HOSTILE, HOSTILE, title=HOSTILE))["google-form-instructor.gs"]
    path = tmp_path / "run.js"
    path.write_text(FORM + script + "makeForm(); console.log(JSON.stringify({ quiz, made }));", encoding="utf-8")
    told = json.loads(subprocess.run([node, path], capture_output=True, check=True, timeout=60).stdout)
    assert told["quiz"] == {"title": HOSTILE, "on": True}
    assert [m["type"] for m in told["made"]] == ["paragraph", "checkbox", "choice", "choice", "paragraph", "choice"]
    several, ranked = told["made"][1], told["made"][3]
    assert several["setChoices"][0] == {"text": HOSTILE, "right": True} and HOSTILE in several["setHelpText"]
    assert [c["right"] for c in several["setChoices"]] == [True, True, False]
    assert [c["right"] for c in ranked["setChoices"]] == [False, False, True] and "harshest" in ranked["setHelpText"]
    assert all("SECRET-WHY" in m.get("setGeneralFeedback", m.get("setFeedbackForCorrect", "")) for m in told["made"])


def test_the_script_is_plain_ascii_and_reaches_nowhere():
    script = google_forms(one_of_each(HOSTILE))["google-form-instructor.gs"]
    assert script.isascii() and "fetch" not in script.lower() and "http" not in script
