"""Whose a thing is, and whether that is the speaker: owners by possessive, "of" and relative clause.

Idea: "his outburst", "the plan of her office", "a proposal he has made" are the speaker's own where the owner is the
speaker, or the body that the speaker speaks for ("a Front spokesman").

Conventions: an actor is an id of the registry; a speaker whom it does not list has no side, and nothing is his.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache

from framing.grammar import Surroundings, Tree, tree_of
from framing.lexicon import Lexicon
from framing.measure.wording.spots import Spot
from framing.records import Annotated, Pronoun, Quote, Token, Voice
from framing.registry import speaking_actor

_SPEAK_FOR = ("official", "government", "organisation")  # kinds of nouns for sources that speak for a body
_FIRST = frozenset({"my", "our"})


class Sides:
    """Answers for one article who owns what.

    Parameters
    ----------
    doc : Annotated
        With mentions and pronouns.
    speakers : Lexicon
        Nouns for who speaks (``speaker_nouns``).
    """

    def __init__(self, doc: Annotated, speakers: Lexicon) -> None:
        self.doc = doc
        self._around = Surroundings(doc)
        self._pronouns = {p.start: p for p in doc.pronouns}
        self._speak_for = _speaking_for(speakers)
        self._own: dict[Quote, frozenset[str]] = {}

    def own(self, quote: Quote) -> frozenset[str]:
        """Give the actors that a speaker is or speaks for."""
        if quote not in self._own:
            self._own[quote] = frozenset(filter(None, self._actors(quote)))
        return self._own[quote]

    def _actors(self, quote: Quote) -> Iterator[str]:
        if quote.speaker_start is None or quote.speaker_end is None:
            return
        place = (quote.speaker_start, quote.speaker_end)
        actor = speaking_actor(self.doc, quote.speaker, [place])
        spoken = self._pronouns.get(place[0])
        if spoken is not None and actor and spoken.actor != actor:
            return  # two steps disagree on who speaks
        yield actor
        if self.doc.plain[slice(*place)].lower().rpartition(" ")[2] in self._speak_for:
            yield from (m.actor for m in self.doc.mentions if place[0] <= m.start and m.end <= place[1])

    def possessed(self, spot: Spot) -> bool:
        """Whether the noun has the speaker as its possessor."""
        return any(self._is_own(spot, t) for t in _possessors(spot.tree, spot.noun))

    def made(self, spot: Spot) -> bool:
        """Whether a relative clause says that the noun is the speaker's doing: "a proposal he has made"."""
        clauses = (c for c in spot.tree.children[spot.noun] if spot.tree.tokens[c].dep == "relcl")
        subjects = (spot.tree.child(c, "nsubj") for c in clauses)
        return any(self._is_own(spot, spot.tree.tokens[s]) for s in subjects if s is not None)

    def known(self, spot: Spot) -> bool:
        """Whether the article says elsewhere whose it is: "our offer" in a quotation of hers; "the meager offer"."""
        phrase = spot.tree.phrase(spot.noun)
        if not phrase.definite or any(True for _ in _possessors(spot.tree, spot.noun)):
            return False
        mine = self.own(spot.quote)
        return any(mine & owners for owners in self._owned.get(phrase.lemma, ()))

    @cached_property
    def _owned(self) -> Mapping[str, list[frozenset[str]]]:
        """Noun to the actors that own such a thing somewhere in the article."""
        found: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        trees = filter(None, (tree_of(self.doc, k) for k in range(len(self.doc.sentences))))
        for tree in trees:
            for t in tree.tokens:
                if t.pos == "NOUN":
                    found[t.lemma.lower()] += map(self._owners, _possessors(tree, t.i))
        return found

    def _owners(self, t: Token) -> frozenset[str]:
        """Actors that a possessor stands for; "my" and "our" in a quotation are the speaker's."""
        if t.text.lower() not in _FIRST:
            return frozenset({self.actor(t)} - {""})
        span = self.doc.voice_of(t.start, t.end)
        quoted = span.voice is Voice.QUOTED and span.quote >= 0
        return self.own(self.doc.quotes[span.quote]) if quoted else frozenset()

    def pronoun(self, t: Token) -> Pronoun | None:
        """Give what is known of a token as a pronoun."""
        return self._pronouns.get(t.start)

    def _is_own(self, spot: Spot, t: Token) -> bool:
        return self.actor(t) in self.own(spot.quote)

    def actor(self, t: Token) -> str:
        """Actor that a pronoun or noun stands for; empty where none is known."""
        found = self._pronouns.get(t.start)
        if found is not None:
            return found.actor
        mention = self._around.mention_at(t.start, t.end)
        return mention.actor if mention is not None and t.end == mention.end else ""


def _possessors(tree: Tree, noun: int) -> Iterator[Token]:
    for c in tree.children[noun]:
        if tree.tokens[c].dep == "poss":
            yield tree.tokens[c]
        elif tree.tokens[c].dep == "prep" and tree.surface(c) == "of":
            yield from (tree.tokens[k] for k in tree.children[c] if tree.tokens[k].dep == "pobj")


@lru_cache(maxsize=8)
def _speaking_for(speakers: Lexicon) -> frozenset[str]:
    terms: Iterable[str] = (r["term"] for r in speakers.rows if r["kind"] in _SPEAK_FOR)
    return frozenset(form for t in terms for form in (t, t + "s"))
