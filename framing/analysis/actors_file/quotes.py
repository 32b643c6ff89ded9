"""Two or three sentences that show an actor: its commonest form, its least sure, its strangest.

Idea: a number says how often, a sentence says whether it is right. The commonest form shows who is meant, the least
sure one whether the merge holds, and the form that is furthest from the name what the outlets make of it.

Two quotations of one stretch would say the same twice, so the second is left out; of an actor with one form only, two
articles are quoted.

Conventions: a quotation is cut to about `ROOM` characters around the naming, which stands in « », and never leaves its
paragraph; outlet and article id follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from framing.analysis.actors_file.evidence import LABEL, SURE, Evidence, Form, Found, holds

ROOM = 120  # characters of a quotation
_SHOWN = 3
_FULL_STOP = re.compile(r"[a-z]{3}[.!?][\"”’']?\s+(?=[A-Z\"“‘]|$)")  # not behind "U.S." or "Gen."


def quotations(e: Evidence) -> Iterator[str]:
    """Yield the sentences that show an actor.

    Parameters
    ----------
    e : Evidence
        What is known of it.

    Yields
    ------
    str
        From articles that are not quoted yet where there are any; no stretch of text is quoted twice.
    """
    used: list[Found] = []
    for form in _shown(e):
        m = _example(form, e.mentions, used)
        if m is not None:
            used.append(m)
            where = dict.fromkeys((m.article.outlet, m.article.id))  # a file's name may be both
            yield f"{_cut(m)} — {', '.join(where)}"


def _shown(e: Evidence) -> Sequence[Form]:
    """Give the commonest form, the least sure, and the strangest; the only one twice."""
    if not e.forms:
        return ()
    commonest = e.forms[0]
    other = [f for f in e.forms if f.text.casefold() != commonest.text.casefold()]
    doubtful = sorted((f for f in other if f.sure < SURE), key=lambda f: (f.sure, -f.n, f.text))
    strange = sorted(other, key=lambda f: _strangeness(f, e), reverse=True)
    ranked = dict.fromkeys((*doubtful[:1], *strange[:2]))
    return (commonest, *ranked)[:_SHOWN] if other else (commonest, commonest)


def _strangeness(f: Form, e: Evidence) -> tuple[bool, bool, int, int, str]:
    """Rank a form: without a word of the name, given by a sentence, seldom, long."""
    strange = not any(holds(f.text, word) for word in e.name.split())
    return strange, f.grounds == LABEL, -f.n, len(f.text), f.text


def _example(form: Form, mentions: Iterable[Found], used: Sequence[Found]) -> Found | None:
    """Give a mention of a form: by its own rule, from an article that is not quoted yet, the shortest."""
    quoted = {m.article.id for m in used}
    fits = (m for m in mentions if holds(m.text, form.text) and not any(_near(m, u) for u in used))
    return min(fits, key=lambda m: (m.rule != form.rule, m.article.id in quoted, len(m.text)), default=None)


def _near(a: Found, b: Found) -> bool:
    """Whether one quotation would show both."""
    return a.article.id == b.article.id and abs(a.start - b.start) < ROOM


def _cut(m: Found) -> str:
    """Quote the words around a mention."""
    text = m.article.text
    left, right = text[: m.start].rpartition("\n")[2], text[m.end :].partition("\n")[0]
    left = left[max((s.end() for s in _FULL_STOP.finditer(left)), default=0) :]
    stop = re.search(r"[a-z]{3}[.!?][\"”’']?(?=\s|$)", right)
    right = right[: stop.end()] if stop else right
    said = " ".join(m.text.split())
    room = max(0, ROOM - len(said))
    before = min(len(left), max(room // 2, room - len(right)))
    return f"{_last(left, before)}«{_middle(said)}»{_first(right, room - before)}"


def _last(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    return "… " + text[len(text) - room :].partition(" ")[2]


def _first(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    return text[:room].rpartition(" ")[0] + " …"


def _middle(said: str) -> str:
    """Shorten a naming that is longer than the quotation."""
    return said if len(said) <= ROOM else f"{said[: ROOM // 2]} … {said[-ROOM // 4 :]}"
