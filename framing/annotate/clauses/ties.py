"""What an actor owns, what owns it, and what it is named in one breath with.

Idea: "Norland's troops", "the troops of Norland" and "its troops" say whose something is, and "Norland and its allies"
puts two side by side. Neither is an act, so neither is a clause; both are how an actor is placed, and what a word
sketch shows beside its modifiers and verbs. An act that a noun tells ("Norland's withdrawal") is a clause and no
possession.

Source: the relations "possessor", "possessum" and "and/or" of word sketches (Kilgarriff et al. 2004). Conventions: a
row for each actor of a tie, the other end as an actor's id or as a lemma; offsets index the article's text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from framing.annotate.clauses.bodies import Nouns
from framing.annotate.clauses.parties import Parties
from framing.grammar import NOUNS, Tree, tree_of
from framing.lexicon import Lexicons, verb_lexicon
from framing.records import Annotated, Relation, Tie

_MOST = 6  # coordinated nouns that are paired; a longer list is a list
_AMOUNTS = frozenset({
    "number", "dozen", "hundred", "thousand", "million", "majority", "percent", "lot", "kind", "type", "sort", "part",
    "rest", "lack", "series", "couple", "pair",
})  # fmt: skip
_INVERSE = {Relation.OWNS: Relation.OWNED, Relation.JOINED: Relation.JOINED}
_Pair = tuple[int, Relation, int]


def find_ties(doc: Annotated, lexicons: Lexicons) -> tuple[Tie, ...]:
    """Find what actors own, are owned by and are joined with.

    Parameters
    ----------
    doc : Annotated
        Parsed, with voices, namings and pronouns; a sentence without a parse has no ties.
    lexicons : Lexicons
        The word lists.

    Returns
    -------
    tuple of Tie
        In text order.
    """
    events = verb_lexicon(lexicons["verb_effects"], lexicons["event_nouns"]).nouns
    parties = Parties(doc, Nouns(events=frozenset(events)))
    names = _Names(doc, parties)
    found: list[Tie] = []
    for index in range(len(doc.sentences)):
        tree = tree_of(doc, index)
        if tree is not None and parties.somebody_in(tree):
            found += _sentence(doc, tree, names, events)
    return tuple(sorted(found, key=lambda t: (t.start, t.end, t.actor, t.relation, t.word_start)))


class _Names:
    """Whom a word of one article names: by a naming that it heads, or as a name inside the naming of another."""

    def __init__(self, doc: Annotated, parties: Parties) -> None:
        self._parties = parties
        self._names = {name: a.id for a in doc.actors.values() for name in (a.name, *a.aliases)}

    def of(self, tree: Tree, i: int) -> str:
        """Actor of token `i`, or nothing."""
        name = self._names.get(tree.tokens[i].text, "") if tree.proper(i) else ""
        return self._parties.named(tree, i) or name


def _sentence(doc: Annotated, tree: Tree, names: _Names, events: Mapping[str, object]) -> Iterator[Tie]:
    for one, relation, other in (*_owned(tree, events), *_joined(tree)):
        ends = names.of(tree, one), names.of(tree, other)
        if not ends[0] and tree.tokens[one].pos == "PRON":
            ends = ends[1], ends[1]  # "its troops" is a naming of whom "its" stands for
        if ends[0] != ends[1]:
            yield from _ties(doc, tree, (one, ends[0]), relation, (other, ends[1]))
            yield from _ties(doc, tree, (other, ends[1]), _INVERSE[relation], (one, ends[0]))
        elif relation is Relation.OWNS:  # "Norland's troops" is a naming of Norland, and says what it has
            yield from _ties(doc, tree, (one, ends[0]), relation, (other, ""))


def _ties(
    doc: Annotated, tree: Tree, one: tuple[int, str], relation: Relation, other: tuple[int, str]
) -> Iterator[Tie]:
    """Give the row of a tie, if the one end is an actor and the other says something."""
    t, o = tree.tokens[one[0]], tree.tokens[other[0]]
    if one[1] and (other[1] or o.pos in NOUNS):
        yield Tie(
            start=min(t.start, o.start), end=max(t.end, o.end), actor=one[1], relation=relation,
            word=_lemma(tree, other[0]), other=other[1], word_start=o.start, word_end=o.end,
            voice=doc.voice_of(o.start, o.end).voice,
        )  # fmt: skip


def _lemma(tree: Tree, i: int) -> str:
    """Lemma of a common noun, a name as written."""
    t = tree.tokens[i]
    return t.lemma.lower() if t.pos == "NOUN" else t.text


def _owned(tree: Tree, events: Mapping[str, object]) -> Iterator[_Pair]:
    """Owners with what is theirs."""
    for t in tree.tokens:
        owned = _thing_of(tree, t.i)
        if owned is not None and tree.tokens[owned].pos in NOUNS:
            lemma = tree.tokens[owned].lemma.lower()
            if lemma not in events and lemma not in _AMOUNTS and not _in_one_name(tree, t.i, owned):
                yield t.i, Relation.OWNS, owned


def _thing_of(tree: Tree, i: int) -> int | None:
    """Noun that token `i` is said to own: "Norland's troops", "the troops of Norland"."""
    t = tree.tokens[i]
    if t.dep == "poss":
        return t.head
    over = tree.tokens[t.head]
    return over.head if t.dep == "pobj" and over.text.lower() == "of" and over.dep == "prep" else None


def _in_one_name(tree: Tree, owner: int, owned: int) -> bool:
    """Whether what is owned is a proper name of several words, "the Times of Kestania", "Norland's Harbour Services".

    Who is in a name owns nothing by it, and a body with a name of its own says no more of whose it is than its name.
    """
    if not tree.proper(owned) or not tree.proper(owner):
        return False
    before = any(tree.tokens[c].dep == "compound" and tree.proper(c) for c in tree.children[owned])
    return owned < owner or before


def _joined(tree: Tree) -> Iterator[_Pair]:
    """Nouns that are coordinated."""
    for t in tree.tokens:
        if t.dep != "conj" and tree.child(t.i, "conj") is not None and t.pos in NOUNS:
            group = [i for i in tree.conjuncts(t.i) if tree.tokens[i].pos in NOUNS]
            if len(group) <= _MOST:
                yield from ((a, Relation.JOINED, b) for a, b in combinations(group, 2))
