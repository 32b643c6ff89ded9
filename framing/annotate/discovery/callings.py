"""What the articles call a body beside its name: "Helix Motors, a company", "the militia Norland Front".

A noun that one article gives a body in apposition, as a predicate or before its name is whom "the company" means in
all of them. It goes to the record where no other body of the event is called so more often. Of a person it is one that
an article puts beside the name as known, "the gunman, Ann Bell", and that nobody else of the event is called.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from framing.annotate.discovery.event import Event
from framing.grammar import Tree, appositions, tree_of
from framing.lexicon import NounSense, Vocabulary
from framing.records import Annotated

Calling = tuple[str, str, int]  # key of a body, a noun, and how often it is called so
_BODIES = frozenset({"organisation", "party", "armed group", "movement"})
_ANYBODYS = frozenset({"grouping", "membership", "government"})  # fields of nouns that many bodies share: "the group"
_PERSON = frozenset({"person"})
_ANY_PERSONS = frozenset({"individual"})  # "the man"
_LISTED = 100  # times that a noun of the lexicon is taken to be said
_LINKS = frozenset({"of", "for", "on"})
_PREDICATES = frozenset({"attr", "oprd"})


@dataclass(frozen=True, slots=True)
class _Nouns:
    """The nouns that can stand for a body."""

    words: Vocabulary

    def of_person(self, tree: Tree, i: int) -> NounSense | None:
        """Sense of a noun for one person by what that person did or is in the event, else None."""
        sense = self.words.noun(tree.surface(i), False)
        if sense is None or sense.kinds != _PERSON or not sense.anaphoric or tree.surface(i) in self.words.offices:
            return None
        return None if sense.fields & _ANY_PERSONS else sense

    def sense(self, tree: Tree, i: int) -> NounSense | None:
        """Sense of a noun for one body of a known work, else None."""
        sense = self.words.noun(tree.surface(i), False)
        if sense is None or not sense.anaphoric or not sense.kinds & _BODIES or sense.fields & _ANYBODYS:
            return None
        return sense


def callings(
    docs: Sequence[Annotated], event: Event, words: Vocabulary, listed: Mapping[str, Sequence[str]]
) -> Mapping[str, frozenset[str]]:
    """Find the nouns of the bodies of an event.

    Parameters
    ----------
    docs : Sequence[Annotated]
        The articles, in the event's order.
    event : Event
        What they say together.
    words : Vocabulary
        The nouns for actors.
    listed : Mapping[str, Sequence[str]]
        Keys of bodies that are actors to the nouns that the lexicon of institutions has for them.

    Returns
    -------
    Mapping of str to frozenset of str
        Keys of bodies to nouns that are theirs alone.
    """
    said: dict[str, Counter[str]] = defaultdict(Counter)  # noun to keys
    for key, noun, n in (*_in_text(docs, event, words), *_listed(listed), *_in_names(event)):
        said[noun][key] += n
    found: dict[str, set[str]] = defaultdict(set)
    for noun, key in _of_persons(docs, event, words):
        found[key].add(noun)
    for noun, keys in said.items():
        (first, n), *others = keys.most_common()
        if not others or n > others[0][1]:
            found[first].add(noun)
    return {key: frozenset(nouns) for key, nouns in found.items()}


def _in_text(docs: Sequence[Annotated], event: Event, words: Vocabulary) -> Iterator[Calling]:
    """Yield what the sentences call the bodies that they name."""
    for d, s in event.runs:
        tree = tree_of(docs[d], s)
        named = {} if tree is None else _named(tree, d, s, event)
        if tree is not None and named:
            yield from ((key, noun, 1) for key, noun in _called(tree, named, _Nouns(words)))


def _of_persons(docs: Sequence[Annotated], event: Event, words: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield nouns that one person only is called, and as known, with that person's key."""
    said: dict[str, set[str]] = defaultdict(set)
    known: set[str] = set()
    nouns = _Nouns(words)
    for d, s in event.runs:
        tree = tree_of(docs[d], s)
        named = {} if tree is None else _named(tree, d, s, event, persons=True)
        for name, noun, sense in () if tree is None else _pairs(tree, named, nouns.of_person):
            said[sense.noun].add(named[name])
            known.update({sense.noun} if tree is not None and _as_known(tree, noun) else ())
    yield from ((noun, min(said[noun])) for noun in sorted(known) if len(said[noun]) == 1)


def _as_known(tree: Tree, noun: int) -> bool:
    """Whether a noun is put as that of somebody known: "the gunman, Ann Bell", "gunman Ann Bell"."""
    first = {tree.surface(c) for c in tree.children[noun] if tree.tokens[c].dep in ("det", "poss")}
    if not tree.tokens[noun].text.islower():
        return False  # "the Democrat" may be anybody of the party
    return first == {"the"} or tree.tokens[noun].dep in ("compound", "nmod")


def _listed(listed: Mapping[str, Sequence[str]]) -> Iterator[Calling]:
    """Yield what the lexicon calls them."""
    return ((key, noun, _LISTED) for key, nouns in listed.items() for noun in nouns)


def _in_names(event: Event) -> Iterator[Calling]:
    """Yield the nouns that head the names of bodies."""
    for key, e in event.entities.items():
        heads = {_head(form, event.words.heads) for form in e.forms} - {""} if e.kind else set()
        yield from ((f"name:{key}", noun, e.n) for noun in heads)


def _head(name: str, heads: Container[str]) -> str:
    """Give the noun that a name begins with and goes on behind "for": "Centre for Trade" is "the centre"."""
    words = name.split()
    at = next((k for k, w in enumerate(words) if k and w in _LINKS), 0)
    return words[at - 1].lower() if at and words[at - 1] in heads else ""


def _named(tree: Tree, d: int, s: int, event: Event, *, persons: bool = False) -> dict[int, str]:
    """Give the keys of the bodies of a sentence, or of its persons, by the words that head their names."""
    found: dict[int, str] = {}
    units = event.readings[d][s]
    for run in event.runs[d, s]:
        keys = event.keys_of(run)
        i = tree.head_of(units[run.a].start, units[run.b - 1].end)
        if i is not None and len(keys) == 1 and keys[0].startswith("name:") and event.is_person(keys[0]) == persons:
            found[i] = keys[0]
    return found


def _called(tree: Tree, named: Mapping[int, str], nouns: _Nouns) -> Iterator[tuple[str, str]]:
    """Yield bodies with what a sentence calls them."""
    yield from ((named[name], sense.noun) for name, _, sense in _pairs(tree, named, nouns.sense))


def _pairs(
    tree: Tree, named: Mapping[int, str], sense_of: Callable[[Tree, int], NounSense | None]
) -> Iterator[tuple[int, int, NounSense]]:
    """Yield names with the nouns that a sentence gives them, and their senses."""
    for one, other in (*appositions(tree), *_predicates(tree), *_in_front(tree, named)):
        for name, noun in ((one, other), (other, one)):
            sense = sense_of(tree, noun) if name in named and noun not in named else None
            if sense is not None:
                yield name, noun, sense


def _predicates(tree: Tree) -> Iterator[tuple[int, int]]:
    """Yield subjects with what they are said to be."""
    for t in tree.tokens:
        subject = tree.subject(t.head) if t.dep in _PREDICATES else None
        if subject is not None and not any(c.dep == "neg" for c in map(tree.tokens.__getitem__, tree.children[t.head])):
            yield subject, t.i


def _in_front(tree: Tree, named: Mapping[int, str]) -> Iterator[tuple[int, int]]:
    """Yield names with the noun directly before them: "the supplier Helix"."""
    for i in named:
        before = tree.left(i) if tree.tokens[i].dep == "appos" else i
        inner = [c for c in tree.children[i] if c < before and tree.tokens[c].dep in ("compound", "nmod")]
        yield from ((i, c) for c in inner if tree.tokens[c].text.islower())
