"""What a contrast keeps of its strength in its event: one difference tells more in some sentences than in others.

A contrast weighs more where its sentences name those whom the event is about, where they stand early in both articles,
where they are neither a speaker's nor a teaser's, and where two sentences differ in several ways at once: "the brave
rebels freed the bridge" beside "fighters took the bridge" is the telling pair, whichever word is pointed out.

Units: all factors 0-1.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import log1p, prod

from framing.comparison.contrasts.candidate import ASIDE, HEADLINES, LOADED, NAMING, Candidate
from framing.comparison.contrasts.held import HELD, begun_alike
from framing.comparison.contrasts.story import Sentence, Story
from framing.comparison.contrasts.weights import SCALE
from framing.comparison.coverage import words_of
from framing.text import fold

_ARTICLE = re.compile(r"^(?:the|an?) ")
_WORDS = frozenset({LOADED, ASIDE})  # kinds that say how one matter is told
_Pair = frozenset[int]  # numbers of two sentences
_Named = Mapping[tuple[str, str], Counter[str]]  # actor and source to namings


def weighed(story: Story, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Give each candidate the strength that it has in its event.

    Parameters
    ----------
    story : Story
        The event.
    candidates : Sequence[Candidate]
        All that its readers propose.

    Returns
    -------
    list of Candidate
        In the order given.
    """
    found = [_sentences(story, c) for c in candidates]
    pairs = [frozenset(s.k for s in of) for of in found]
    ways = _ways(pairs, candidates)
    named = _named(story)
    kept = [
        _part(story, c, of)
        * _many(len(ways.get(pair, ())), c.times)
        * _wording(story, c, named)
        * _said(story, c, of)
        * _matter(story, c, of)
        for c, of, pair in zip(candidates, found, pairs, strict=True)
    ]
    return [replace(c, strength=c.strength * part) for c, part in zip(candidates, kept, strict=True)]


def _matter(story: Story, c: Candidate, found: Sequence[Sentence]) -> float:
    """Say what is left of a word beside another sentence by how many content words both share: a few say little."""
    if c.kind not in _WORDS or len(found) < 2 or c.subject == HEADLINES:
        return 1.0
    ours, theirs = (story.statement(s.k).stems for s in found)
    most = max(1, min(SCALE.common, len(ours) - 1, len(theirs) - 1))  # a short sentence has few
    return float(min(1.0, len(ours & theirs) / most) ** SCALE.few)


def _part(story: Story, c: Candidate, found: Sequence[Sentence]) -> float:
    """Say what a contrast keeps by where its sentences stand, whom they name, and whose words they are."""
    places = 1 if c.b is None else 2
    central = sum(map(story.centrality, found)) / places
    early = float(prod(map(story.early, found)) ** (1 / max(1, len(found))))
    spoken = sum(bool(story.speaker(s)) for s in found) / places
    return (
        (SCALE.apart + (1 - SCALE.apart) * central)
        * (SCALE.late + (1 - SCALE.late) * early)
        * (1 - SCALE.spoken * spoken)
        * (1.0 if all(s.headline or s.is_whole for s in found) else SCALE.line)
    )


@cache
def _many(ways: int, times: int) -> float:
    """How much is told by in how many ways two sentences differ, and by how often two sources differ so."""
    share = min(1.0, log1p(max(1, ways) + times - 1) / log1p(SCALE.ways))
    return float(share**SCALE.many)


def _named(story: Story) -> _Named:
    """Count the namings of each actor in each source, by their words."""
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for m in story.tables["mentions"]:
        found[m["actor"], story.by[m["article_id"]]][fold(story.place(m).text)] += 1
    return found


def _said(story: Story, c: Candidate, there: Sequence[Sentence]) -> float:
    """Say what a judging word or aside keeps where the other sentence has its words, or such as begin like them."""
    if c.kind not in (LOADED, ASIDE) or c.b is None or c.subject == HEADLINES:
        return 1.0
    ours = {t.stem for t in words_of(story.lexicons).tokens(c.a.text) if len(t.stem) >= HELD.letters}
    theirs = {x for s in there[1:] for x in story.statement(s.k).stems}
    return SCALE.echo if ours and 2 * begun_alike(ours, theirs) >= len(ours) else 1.0


def _wording(story: Story, c: Candidate, named: _Named) -> float:
    """Say what two namings keep; other contrasts keep all."""
    if c.kind != NAMING or c.subject == HEADLINES:
        return 1.0
    return _usual(c, named) * _chosen(story, c)


def _usual(c: Candidate, named: _Named) -> float:
    """Say what two namings of an actor keep by how usual they are: one of many says little of how a source names it."""
    if not c.actor or c.b is None:
        return 1.0
    shares = [named[c.actor, p.by][fold(p.text)] / max(1, named[c.actor, p.by].total()) for p in (c.a, c.b)]
    return float(prod(x or 1.0 for x in shares) ** SCALE.rare)


def _chosen(story: Story, c: Candidate) -> float:
    """By how much a source prefers its wording to that of another, against how much the other does, 0-1."""
    if c.b is None:
        return 1.0
    ours, theirs = (_ARTICLE.sub("", fold(p.text)) for p in (c.a, c.b))
    shares = []
    for by in (c.a.by, c.b.by):
        n, m = (story.times(by, words) for words in (ours, theirs))
        shares.append(n / max(1, n + m))
    part = float(max(0.0, shares[0] - shares[1]) ** SCALE.chosen)
    both = min(shares[0], 1 - shares[1]) <= 1 / 2  # one of them has both, and its own no more often
    return part * SCALE.both if both else part


def _ways(pairs: Sequence[_Pair], candidates: Sequence[Candidate]) -> Mapping[_Pair, set[tuple[str, str]]]:
    """In which ways each two sentences differ."""
    found: dict[_Pair, set[tuple[str, str]]] = defaultdict(set)
    for pair, c in zip(pairs, candidates, strict=True):
        if len(pair) > 1:
            found[pair].add((c.kind, c.subject))
    return found


def _sentences(story: Story, c: Candidate) -> list[Sentence]:
    return [s for p in (c.a, c.b) if p is not None and (s := story.at(p.article, p.start)) is not None]
