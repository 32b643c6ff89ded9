"""Whether two places tell one act: who does what to whom around some words, and where another article tells the like.

Idea: two sentences that share words may be about different things, so a word is set only against a sentence about the
same act. A clause is read as its verb, who acts and what is acted on; two clauses tell one act where two of these three
agree. Where the word is the verb, both parties agree; what a speaker says is told again where the speaker is named too.

Conventions: a party is the id of its actor, or the stem of its last word; pronouns are nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from framing.comparison.contrasts.held.weights import HELD
from framing.comparison.contrasts.story import Place, Row, Sentence, Story
from framing.comparison.coverage import Statement, Words, words_of
from framing.records import Effect, Voice
from framing.text import fold, is_capitalised, overlap, words

_PARTIES = ("agent", "patient")
_SPOKEN = frozenset({Voice.QUOTED, Voice.ATTRIBUTED})


@dataclass(frozen=True, slots=True)
class Act:
    """A clause: the stem of its verb, its parties, where it stands and where they and the verb do."""

    verb: str
    agent: str
    patient: str
    start: int
    end: int
    places: Sequence[tuple[str, tuple[int, int]]]
    at: tuple[int, int] | None = None

    @property
    def parties(self) -> frozenset[str]:
        """Who acts and what is acted on, as far as that is said."""
        return frozenset({self.agent, self.patient} - {""})


def _span(c: Row, part: str) -> tuple[int, int] | None:
    """Where a part of a clause stands, if it does."""
    return (int(c[f"{part}_start"]), int(c[f"{part}_end"])) if pd.notna(c.get(f"{part}_start")) else None


def _share(x: Act, y: Act) -> bool:
    """Whether the same acts, or the same is acted on."""
    return bool((x.agent and x.agent == y.agent) or (x.patient and x.patient == y.patient))


def _differ(x: Act, y: Act) -> bool:
    """Whether others act, or something else is acted on, as far as both say it."""
    return bool((x.agent and y.agent and x.agent != y.agent) or (x.patient and y.patient and x.patient != y.patient))


def _same_parties(x: Act, y: Act) -> bool:
    """Whether the same act on the same."""
    return bool(x.agent and x.patient) and (x.agent, x.patient) == (y.agent, y.patient) and bool(x.verb and y.verb)


class Acts:
    """The acts of an event.

    Parameters
    ----------
    story : Story
        The event.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.words: Words = words_of(story.lexicons)
        self._runs: dict[int, frozenset[tuple[str, ...]]] = {}
        self._around: dict[Place, list[Act]] = {}
        self._beside: dict[Place, frozenset[str]] = {}
        self._nearby: dict[int, Mapping[str, list[Sentence]]] = {}
        self._verb_stems: dict[str, str] = {}
        self._read: dict[int, Sequence[Act]] = {}
        self._aligned: dict[tuple[int, int], bool] = {}

    def _in(self, k: int) -> Sequence[Act]:
        """Acts that begin in a sentence."""
        if k not in self._read:
            self._read[k] = [self._act(c) for c in self.story.clauses_in.get(k, ())]
        return self._read[k]

    def _act(self, c: Row) -> Act:
        agent, patient = (self.party(str(c[side])) for side in _PARTIES)
        both = zip(_PARTIES, (agent, patient), strict=True)
        places = [(party, at) for side, party in both if (at := _span(c, side)) is not None]
        start, end = int(c.get("start", c["verb_start"])), int(c.get("end", c["verb_end"]))
        return Act(self._verb(c), agent, patient, start, end, places, _span(c, "verb"))

    def _verb(self, c: Row) -> str:
        """Stem of a verb that tells one act from another: none of speech, nor one that goes with anything."""
        verb = str(c["verb"])
        if verb not in self._verb_stems:
            self._verb_stems[verb] = next((t.stem for t in self.words.tokens(verb)), "")
        return "" if c["effect"] == Effect.SPEAK else self._verb_stems[verb]

    def party(self, words: str) -> str:
        """Id of an actor, or the stem of the last word; empty for pronouns."""
        if words in self.story.names:
            return words
        last = words.lower().rpartition(" ")[2]
        return "" if last in self.words.closed else self.words.stem(last)

    @cached_property
    def _verbs(self) -> frozenset[tuple[str, int]]:
        """Articles and offsets at which verbs begin."""
        return frozenset((c["article_id"], int(c["verb_start"])) for c in self.story.tables["clauses"])

    @property
    def is_read(self) -> bool:
        """Whether there are clauses: without a parser there are none."""
        return bool(self._verbs)

    def is_verb(self, article: str, at: int) -> bool:
        """Whether a verb of a clause begins at an offset."""
        return (article, at) in self._verbs

    def around(self, p: Place) -> list[Act]:
        """Acts whose clause holds some words, the innermost first."""
        if p not in self._around:
            s = self.story.at(p.article, p.start)
            mine = self._in(s.k) if s is not None else ()
            holding = (x for x in mine if x.start <= p.start and p.end <= x.end)
            self._around[p] = sorted(holding, key=lambda x: x.end - x.start)
        return self._around[p]

    def partner(self, p: Place, voice: str, article: str) -> tuple[Sentence, float] | None:
        """Find the sentence of another article that tells the act in which some words stand.

        Parameters
        ----------
        p : Place
            The words.
        voice : str
            Whose they are.
        article : str
            The other article.

        Returns
        -------
        tuple of Sentence and float, or None
            The sentence, and how well it fits, 0-1; None where none tells that act.
        """
        s = self.story.at(p.article, p.start)
        if s is None:
            return None
        fits = ((t, self.fit(p, voice, s, t)) for t in self.near(s).get(article, ()))
        return max(((t, fit) for t, fit in fits if fit > 0), key=lambda f: (f[1], -f[0].k), default=None)

    def near(self, s: Sentence) -> Mapping[str, Sequence[Sentence]]:
        """Article to its sentences that are somewhat like one; headlines stand beside headlines only."""
        if s.k not in self._nearby:
            found: dict[str, list[Sentence]] = defaultdict(list)
            for k in np.flatnonzero(self.story.similarity[s.k] >= HELD.near).tolist():
                t = self.story.rows[k]
                if t.headline == s.headline:
                    found[t.place.article].append(t)
            self._nearby[s.k] = dict(found)
        return self._nearby[s.k]

    def fit(self, p: Place, voice: str, s: Sentence, t: Sentence) -> float:
        """Say how well a sentence fits as what tells the act of some words without them, 0-1; 0 where it does not."""
        like = float(self.story.similarity[s.k, t.k])
        fits = (self.is_aligned(s, t) and self._meets(p, s, t) and not self._is_verb_of_act(p)) or (
            like >= HELD.near and self._tells(p, voice, s, t, like)
        )
        return min(1.0, HELD.fit + like) if fits else 0.0

    def _is_verb_of_act(self, p: Place) -> bool:
        """Whether some words hold the verb of a clause whose parties are known: then the like is done to the like."""
        mine = self.around(p)[:1]
        return any(x.at is not None and overlap(x.at, (p.start, p.end)) and x.agent and x.patient for x in mine)

    def _meets(self, p: Place, s: Sentence, t: Sentence) -> bool:
        """Whether a sentence has a word that stands beside some words, so that it tells what they are on."""
        if p not in self._beside:
            self._beside[p] = self._stems_beside(p, s)
        stems = self._beside[p]
        return not stems or not stems.isdisjoint(self.story.statement(t.k).stems)

    def _stems_beside(self, p: Place, s: Sentence) -> frozenset[str]:
        """Stems of what stands beside some words of a sentence, in their clause."""
        start, end = s.place.start, s.place.end
        if (mine := self.around(p)) and not s.headline:
            start, end = max(start, mine[0].start), min(end, mine[0].end)
        start, end = max(start, p.start - HELD.beside), min(end, p.end + HELD.beside)
        text = self.story.texts[p.article]
        beside = f"{text[start : p.start]} {text[p.end : end]}"
        return frozenset(x for x in Statement(beside, self.words).stems - self.empty if not x.isdigit())

    def _tells(self, p: Place, voice: str, s: Sentence, t: Sentence, like: float) -> bool:
        """Whether an act of a sentence is that in which some words of another stand."""
        mine, theirs = self.around(p), self._in(t.k)
        if not mine or (voice in _SPOKEN and not self._same_speaker(mine, s, t)):
            return False
        if any(self._is_one(x, y) for x in mine[:1] for y in theirs):
            return True
        return like >= HELD.alike and (
            any(_same_parties(mine[0], y) for y in theirs) or self._same_thing(p, mine[0], s, t)
        )

    def _same_thing(self, p: Place, x: Act, s: Sentence, t: Sentence) -> bool:
        """Whether some words describe a party that another sentence has as one too, with a second one in common."""
        things = {party for party, at in x.places if party and overlap(at, (p.start, p.end))}
        theirs = frozenset(party for y in self._in(t.k) for party in y.parties)
        return bool(things & theirs) and len(self._named(s.k) & self._named(t.k)) > 1

    def is_aligned(self, s: Sentence, t: Sentence) -> bool:
        """Whether two sentences have a saying in common, or are each other's likest and have words enough in common."""
        pair = s.k, t.k
        if pair not in self._aligned:
            self._aligned[pair] = self._align(s, t)
        return self._aligned[pair]

    def _align(self, s: Sentence, t: Sentence) -> bool:
        if not self._run(s.k).isdisjoint(self._run(t.k)):
            return True
        if self.story.similarity[s.k, t.k] < HELD.aligned or not self._is_mutual(s, t):
            return False
        mine, theirs = self.story.statement(s.k).stems, self.story.statement(t.k).stems
        shared, shorter = mine & theirs, min(len(mine), len(theirs))
        return len(shared) >= min(HELD.words, max(2, shorter // 2)) and bool(shared - self.empty)

    @cached_property
    def empty(self) -> frozenset[str]:
        """Stems of actors' names, of days and of verbs of speech, which two sentences on anything may share."""
        calendar = frozenset(word for kind in self.words.calendar for word in kind)
        said = frozenset(str(c["verb"]).lower() for c in self.story.tables["clauses"] if c["effect"] == Effect.SPEAK)
        return frozenset(self.words.stem(word) for word in self.story.named_words | calendar | said)

    def plain(self, text: str) -> frozenset[str]:
        """Stems of what some words tell, without names and numbers: two sentences on one town tell two things of it."""
        tokens = (t for t in self.words.tokens(text) if t.stem and not t.stem.isdigit() and ":" not in t.stem)
        return frozenset(t.stem for t in tokens if not is_capitalised(t.text)) - self.empty

    def _run(self, k: int) -> frozenset[tuple[str, ...]]:
        """Give the runs of words of a sentence: what is quoted in two is one saying."""
        if k not in self._runs:
            text = self.story.rows[k].place.text
            said = [text[a:b] for a, b in words(text)]
            telling = [n for n, w in enumerate(said) if self._says(w)]
            firsts = {n - back for n in telling for back in range(HELD.said)} & set(range(len(said) - HELD.said + 1))
            folded = [fold(w) for w in said] if firsts else []
            self._runs[k] = frozenset(tuple(folded[n : n + HELD.said]) for n in firsts)
        return self._runs[k]

    def _says(self, word: str) -> bool:
        """Whether a word says more than a name: none of "at the House Committee on Ethics" does."""
        return word not in self.words.closed and not is_capitalised(word)

    def _is_mutual(self, s: Sentence, t: Sentence) -> bool:
        """Whether two sentences are each other's likest in their articles."""
        there, _ = self.story.nearest(s.k, t.place.article)
        back, _ = self.story.nearest(t.k, s.place.article)
        return there is not None and back is not None and (there.k, back.k) == (t.k, s.k)

    def _same_speaker(self, mine: Sequence[Act], s: Sentence, t: Sentence) -> bool:
        """Whether a sentence names who speaks in the outermost clause of another, or the same one is quoted in both."""
        speaker = self.story.speaker(s)
        if speaker and speaker == self.story.speaker(t):
            return True
        outer = mine[-1].agent
        return len(mine) > 1 and outer != "" and outer in self._named(t.k)

    def _named(self, k: int) -> frozenset[str]:
        """Parties of the acts of a sentence, and actors that it names."""
        return frozenset(party for x in self._in(k) for party in x.parties) | self.story.named_in(k)

    def _is_one(self, x: Act, y: Act) -> bool:
        """Whether two clauses tell one act: the same is done by the same, or to the same."""
        return _share(x, y) and self._same_verb(x, y)

    def _same_verb(self, x: Act, y: Act) -> bool:
        meanings = self.words.meanings
        if not x.verb or not y.verb:
            return False
        return x.verb == y.verb or bool(meanings.get(x.verb, frozenset()) & meanings.get(y.verb, frozenset()))

    def shares_party(self, p: Place, q: Place) -> bool:
        """Whether in the innermost clauses around two places the same act or are acted on, and no other."""
        mine, theirs = self.around(p), self.around(q)
        return bool(mine and theirs) and _share(mine[0], theirs[0]) and not _differ(mine[0], theirs[0])

    def one(self, p: Place, q: Place) -> bool:
        """Whether the innermost clauses around some words of two articles tell one act."""
        mine, theirs = self.around(p), self.around(q)
        if not mine or not theirs:
            return False
        return any(self._is_one(x, y) for x in mine[:1] for y in theirs[:1])
