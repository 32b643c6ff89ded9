"""The file: how to edit it, what to look at first, then the actors by event and weight, those named once at the end.

Idea: an editor reads from the top and stops when the actors get thin. An actor stands once, under the event most of
whose articles name it. Comments stand inside its table, so deleting from its [id] to the next one drops all that is
said of it.

Conventions: weight is the share of an event's articles that name an actor, then its mentions there. What stands once
in one article is written like the rest, under a last heading: the file reads back as what was found, one cut drops
them all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from framing.analysis.actors_file.doubts import Doubt, may_be_apart, may_be_one, unsure_forms, weak_names, weak_words
from framing.analysis.actors_file.evidence import Evidence, evidence_of, number, times
from framing.analysis.actors_file.names import Listed, listed
from framing.analysis.actors_file.quotes import quotations
from framing.analysis.actors_file.remarks import given_away, remarks_of
from framing.corpus import Corpus
from framing.records import Actor
from framing.registry import Actors, Remark, comment, plain_record, table

_RULE = "# " + "=" * 78
_DOUBTS = 5  # of each sort, at the head of the file
_UNSURE = 3  # forms, in an actor's table
_CALLED = 6  # forms, in an actor's table
_OUTLETS = 6  # in an event's heading
_HEAD = """
Edit this file, then give it back: framing report DIR --actors FILE -o OUT
What stands behind a # is for you; framing does not read it.

Drop an actor: delete its table, from its [id] to the next one.
Merge two: move the lines of names into one table, make the other's name an
  alias there, delete the other.
Split one: begin a table with its own [id], name and kind; move lines there.
Add a name: a line in "aliases", in quotes, with a comma. One name, one table.
Look at each kind: person, state, government, military, armed group, party,
  organisation (a company, too), movement, people, event. All other fields:
  docs/actors.md

A number such as .6 says how sure a joining is, from 0 to 1 (certain).
"""


def actors_file(actors: Actors, mentions: pd.DataFrame, merges: pd.DataFrame, corpus: Corpus) -> str:
    """Write a discovered registry as TOML to edit.

    Parameters
    ----------
    actors : Actors
        The actors found.
    mentions : pd.DataFrame
        `Discovery.mentions`.
    merges : pd.DataFrame
        `Discovery.merges`.
    corpus : Corpus
        The articles.

    Returns
    -------
    str
        The file; `framing.read_actors` reads the same actors from it, each name of two given to one.
    """
    evidence = evidence_of(actors, mentions, merges, corpus)
    names = {a.id: listed(a, evidence[a.id]) for a in actors.actors}
    book = _Book(actors, evidence, names, remarks_of(actors, names, evidence), Counter(a.event or "" for a in corpus))
    sections = [_head(book, corpus), *_doubts(book), *_events(book, corpus), *_once(book)]
    return "\n\n".join("\n".join(lines) for lines in sections if lines) + "\n"


@dataclass(frozen=True)
class _Book:
    """All that the file is made of."""

    actors: Actors
    evidence: Mapping[str, Evidence]
    names: Mapping[str, Sequence[Listed]]
    remarks: Mapping[str, Mapping[tuple[str, str], Remark]]
    sizes: Mapping[str, int]  # event to articles

    def weight(self, key: str, event: str) -> tuple[float, int]:
        """Share of the event's articles that name an actor, and its mentions there."""
        e = self.evidence[key]
        return e.articles.get(event, 0) / self.sizes[event], e.times.get(event, 0)

    def home(self, key: str) -> str | None:
        """Give the event of which most articles name an actor; None for what stands once, or nowhere."""
        e = self.evidence[key]
        if e.n <= 1:
            return None
        return max(sorted(e.times), key=lambda event: (e.articles[event], e.times[event]))

    def ranked(self, found: Iterable[Actor], event: str) -> list[Actor]:
        """Put actors in the order of their weight in an event."""
        return sorted(found, key=lambda a: (*(-w for w in self.weight(a.id, event)), a.id))


def _head(book: _Book, corpus: Corpus) -> list[str]:
    once = sum(book.home(key) is None for key in book.actors)
    said = f"{_counted(len(book.actors), 'actor')} of {_counted(len(corpus), 'article')}"
    events = f" in {_counted(len(book.sizes), 'event')}" if len(book.sizes) > 1 else ""
    first = comment(f"{said}{events}, {once} of them named once: a draft to edit.")
    return [*first, *(f"# {line}".rstrip() for line in _HEAD.rstrip().split("\n"))]


def _doubts(book: _Book) -> Iterator[list[str]]:
    """Yield what to look at first."""
    sorts: tuple[tuple[str, Sequence[Doubt]], ...] = (
        ("Names on weak grounds; move the line if it is somebody else's:", weak_names(book.names)),
        ("Two tables that may be one actor:", may_be_one(book.actors, book.evidence)),
        ("One body under several actors? It may need its own table:", may_be_apart(book.actors, book.evidence)),
        ("Names that two actors have; the line is a comment in one:", _given_away(book)),
        ("Words taken for actors by what stands near; no line to move:", weak_words(book.evidence, book.names)),
    )
    shown = [(title, found) for title, found in sorts if found]
    if not shown:
        return
    lines = _heading("Unsure: look here first")
    for title, found in shown:
        lines += ["#", *comment(title)]
        lines += [line for d in found[:_DOUBTS] for line in comment(f"- {d.text}", 2)]
        lines += comment(f"- and {len(found) - _DOUBTS} more, which the tables say") if len(found) > _DOUBTS else []
    yield lines


def _given_away(book: _Book) -> list[Doubt]:
    shared = given_away(book.actors, book.evidence)
    return [Doubt(0, f'"{text}" of [{loser}] is left to [{keeper}]') for text, loser, keeper in shared]


def _events(book: _Book, corpus: Corpus) -> Iterator[list[str]]:
    """Yield each event's heading and the tables of the actors that weigh most there."""
    at_home: dict[str, list[Actor]] = defaultdict(list)
    for a in book.actors.actors:
        if (event := book.home(a.id)) is not None:
            at_home[event].append(a)
    for event in sorted(book.sizes):
        yield _event_heading(book, corpus, event)
        for a in book.ranked(at_home[event], event):
            yield _table(book, a, event)


def _event_heading(book: _Book, corpus: Corpus, event: str) -> list[str]:
    outlets = list(dict.fromkeys(a.outlet for a in corpus if (a.event or "") == event))
    told = ", ".join(outlets[:_OUTLETS]) + (f" and {len(outlets) - _OUTLETS} more" if len(outlets) > _OUTLETS else "")
    name = event or ("Articles without an event" if len(book.sizes) > 1 else "The articles")
    heading = _heading(f"{name}: {_counted(book.sizes[event], 'article')} ({told})")
    return heading + _guests(book, event)


def _guests(book: _Book, event: str) -> list[str]:
    """Name the actors of an event whose tables stand under another."""
    found = [
        a for a in book.actors.actors if event in book.evidence[a.id].times and book.home(a.id) not in (event, None)
    ]
    told = ", ".join(f"[{a.id}]" for a in book.ranked(found, event))
    return comment(f"Also here, but under another event, where they stand more: {told}") if told else []


def _once(book: _Book) -> Iterator[list[str]]:
    """Yield those that stand once in one article."""
    found = [a for a in book.actors.actors if book.home(a.id) is None]
    if found:
        yield [
            *_heading("Named once"),
            *comment("Some of these are nobody. Keep whom you look for; cut the rest, or all from here on."),
        ]
    for a in sorted(found, key=lambda a: (min(book.evidence[a.id].times, default=""), a.id)):
        yield _table(book, a, None)


def _table(book: _Book, a: Actor, event: str | None) -> list[str]:
    """Write one actor: what to edit, then what it rests on."""
    e = book.evidence[a.id]
    record = plain_record(a)
    record = {
        "name": record.pop("name"),
        "kind": record.pop("kind"),
        "aliases": [],
        **record,
    }  # a list to move names to
    lines = table(a.id, record, beside=_counts(book, a.id, event), remarks=book.remarks[a.id])
    return [*lines, *_elsewhere(book, a.id, event), *_called(e), *_unsure(book, a.id), *_shown(e)]


def _counts(book: _Book, key: str, event: str | None) -> str:
    e = book.evidence[key]
    if event is None:
        return next(iter(e.times), "")
    here = f"{e.articles[event]} of {_counted(book.sizes[event], 'article')}, {_counted(e.times[event], 'mention')}"
    return here if len(e.times) == 1 else f"here {here}"


def _elsewhere(book: _Book, key: str, event: str | None) -> list[str]:
    e = book.evidence[key]
    other = [f"{x or 'no event'} ({times(e.times[x])})" for x in sorted(e.times) if x != event]
    return comment(f"also in: {'; '.join(other)}", 2) if event is not None and other else []


def _called(e: Evidence) -> list[str]:
    """Say the commonest forms, where there are several."""
    counted: Counter[str] = Counter()
    written: dict[str, str] = {}  # the commonest way to write it
    for f in e.forms:
        counted[f.text.casefold()] += f.n
        written.setdefault(f.text.casefold(), f.text)
    if len(counted) < 2:
        return []
    ranked = sorted(counted, key=lambda text: -counted[text])  # of equals the surer first
    more = f", and {_counted(len(ranked) - _CALLED, 'more form')}" if len(ranked) > _CALLED else ""
    return comment(f"called: {', '.join(f'{written[text]} {counted[text]}' for text in ranked[:_CALLED])}{more}", 2)


def _unsure(book: _Book, key: str) -> list[str]:
    found = unsure_forms(book.evidence[key], book.names[key])
    said = [f'"{f.text}" {times(f.n)} ({number(f.sure)}, {f.rule})' for f in found[:_UNSURE]]
    more = [f"and {len(found) - _UNSURE} more"] if len(found) > _UNSURE else []
    return comment(f"unsure: {', '.join(said + more)}", 2) if said else []


def _shown(e: Evidence) -> list[str]:
    return [line for quotation in quotations(e) for line in comment(f"> {quotation}", 2)]


def _heading(text: str) -> list[str]:
    return [_RULE, *comment(text), _RULE]


def _counted(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"
