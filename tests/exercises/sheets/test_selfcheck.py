import pytest

from framing.exercises.sheets.selfcheck import selfcheck
from tests.exercises.items import HOSTILE, one_of_each

SHEET = one_of_each("A reckless rant, they said, about rain.", title="Rain")


@pytest.fixture
def page(tmp_path, chromium):
    path = tmp_path / "selfcheck.html"
    path.write_text(selfcheck(SHEET)["selfcheck.html"], encoding="utf-8")
    opened = chromium.open(path, 900, 1200)
    yield opened
    assert opened.requests() == []
    assert opened.events("Log.entryAdded") == []  # a breach of the policy would be told there
    opened.close()


def of(n):
    """The item of this number, as a script; items stand by kind."""
    return f"[...document.querySelectorAll('.item')].find(e => e.querySelector('.no').textContent === '{n}')"


def said(page, n):
    return page.evaluate(f"{of(n)}.querySelector('.said').textContent")


def press(page, n, what, key=" "):
    page.evaluate(f"{of(n)}.querySelector({what!r}).focus()")
    page.key(key)


def test_a_choice_is_judged_at_once_by_keyboard(page):
    press(page, 3, "input")
    assert said(page, 3) == "Not yet."
    press(page, 3, "label:nth-of-type(2) input")
    assert said(page, 3) == "Right."
    assert page.evaluate(f"{of(3)}.querySelector('details').open")
    assert page.evaluate("document.querySelector('.score').textContent") == "1 of 5 right"


def test_words_are_pressed_and_what_is_missing_or_too_much_is_said(page):
    press(page, 1, "button.unit:nth-of-type(2)")
    press(page, 1, ".check", "Enter")
    assert said(page, 1) == "Not yet: 0 found, 1 is still to be found, 1 is not in the key."
    assert "not in the key" in page.evaluate("document.querySelectorAll('button.unit')[1].getAttribute('aria-label')")
    press(page, 1, "button.unit:nth-of-type(2)")
    press(page, 1, "button.unit")
    press(page, 1, ".check", "Enter")
    assert said(page, 1) == "Right."


def test_several_and_an_order_are_checked(page):
    press(page, 2, "input")
    press(page, 2, ".check", "Enter")
    assert said(page, 2) == "Not yet: 1 found, 1 is still to be found."
    page.evaluate(f"{of(4)}.querySelectorAll('select').forEach(s => {{ s.value = s.dataset.place; }})")
    press(page, 4, ".check", "Enter")
    assert said(page, 4) == "Right."


def test_an_example_is_shown_of_what_is_written(page):
    press(page, 5, ".check", "Enter")
    assert page.evaluate(f"{of(5)}.querySelector('details').open")
    assert said(page, 5) == ""


def test_every_control_has_a_name_and_can_be_reached(page):
    unnamed = page.evaluate(
        "[...document.querySelectorAll('button, input, select, textarea, summary')]"
        ".filter(e => !(e.textContent.trim() || e.labels?.[0]?.textContent.trim())).length"
    )
    assert unnamed == 0
    assert page.evaluate("document.querySelectorAll('[tabindex]').length") == 0
    assert page.evaluate(
        "[...document.querySelectorAll('.said, .score')].every(e => e.getAttribute('role') === 'status')"
    )
    assert page.evaluate("document.querySelectorAll('fieldset > legend').length") == 4


def test_hostile_text_does_not_run_and_the_page_needs_no_script(tmp_path, chromium):
    path = tmp_path / "hostile.html"
    bad = "<script>window.bad=1</script><img src=x onerror=window.bad=1> " + HOSTILE
    path.write_text(selfcheck(one_of_each(bad, bad, title=bad))["selfcheck.html"], encoding="utf-8")
    for bypass in (False, True):
        opened = chromium.open(path, bypass_policy=bypass)
        assert opened.evaluate("window.bad === undefined") and opened.requests() == []
        opened.close()
    page = path.read_text(encoding="utf-8")
    assert page.count("<summary>") == 6 and page.count('class="check" hidden') == 4
