"""The story's own things: the bill, the swap, the killing, as families of nouns that the articles share.

A thing has no name; each outlet has its own noun for it ("the swap", "the handover"). Nouns that compete for one
thing are a family, a field of the lexicon ``actor_nouns``. A family is a thing of the story where the articles put its
nouns into headlines and leads, and speak of it as known ("the deal", "his visit"). Of the nouns that two families
claim ("attack" of war or crime), the weightier family takes all. One family can hold two things where the articles
tell them apart by what stands before the noun: "the coal act", "the tax act".

Source: the idea of fields of competing words is that of word choice and labelling (Hamborg 2019).
Weights are those of `weights.THINGS`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from framing.annotate.discovery.roles import best
from framing.annotate.discovery.signs import Sign
from framing.annotate.discovery.weights import THINGS
from framing.grammar import Phrase, Tree, tree_of
from framing.lexicon import Lexicons, NounSense, Vocabulary, vocabulary_of
from framing.records import Annotated

_EVENT = frozenset({"event"})
_OF_OUTLETS = frozenset({"piece"})  # fields of what outlets publish: "this story", "the report"
_ABOVE = frozenset({"headline", "deck", "subheading"})
_OWNERS = frozenset({"his", "her", "its", "their"})


class Seen(NamedTuple):
    """A noun for a thing where it stands."""

    d: int  # number of the article
    form: str
    lemma: str
    named: str  # with the nouns before it: "prisoner swap"
    fields: frozenset[str]
    weight: float
    known: bool  # it may be the one that the story is about


def things_of(docs: Sequence[Annotated], lexicons: Lexicons) -> Iterator[Sign]:
    """Find the things that the articles of an event are about.

    Parameters
    ----------
    docs : Sequence[Annotated]
        The articles, parsed: without a parse nothing is found.
    lexicons : Lexicons
        Read is ``actor_nouns``.

    Yields
    ------
    Sign
        One for each noun that is the thing's own, with a key that says what the thing is called.
    """
    words = vocabulary_of(lexicons)
    seen = [x for d, doc in enumerate(docs) for x in _of_article(d, doc, words)]
    for thing in _weighty(seen, len(docs)):
        for name, own in _told_apart(thing).items():
            yield from (Sign(x.d, f"thing:{name}", "", x.form, own=False) for x in _own(own))


def _of_article(d: int, doc: Annotated, words: Vocabulary) -> Iterator[Seen]:
    """Yield the nouns for things of an article."""
    above = [(b.start, b.end) for b in doc.blocks if b.role in _ABOVE]
    told = 0
    for k, s in enumerate(doc.sentences):
        headline = any(a <= s.start < b for a, b in above)
        told += not headline
        tree = tree_of(doc, k)
        if tree is not None:
            place = "headline" if headline else "lead" if told <= THINGS.lead_sentences else "body"
            yield from _of_sentence(d, tree, words, place)


def _of_sentence(d: int, tree: Tree, words: Vocabulary, place: str) -> Iterator[Seen]:
    for i in tree.heads(_last_words(words)):
        sense = _sense(tree, i, words)
        phrase = tree.phrase(i)
        if sense is None or _modifies(tree, i) or (phrase.proper and place != "headline"):
            continue
        share = 1.0 if place == "headline" else _known(phrase)
        yield Seen(
            d=d,
            form=sense.noun,
            lemma=sense.noun if " " in sense.noun else phrase.lemma.lower(),
            named=sense.noun if place == "headline" else _named(phrase, sense),  # capitals of headlines say nothing
            fields=sense.fields - _OF_OUTLETS,
            weight=share * getattr(THINGS, place),
            known=share > THINGS.new,
        )


@lru_cache(maxsize=4)
def _last_words(words: Vocabulary) -> frozenset[str]:
    """Give the last words of the nouns for things."""
    return frozenset(noun.split()[-1] for (noun, _), sense in words.nouns.items() if sense.kinds == _EVENT)


def _sense(tree: Tree, i: int, words: Vocabulary) -> NounSense | None:
    """Sense of a noun for a thing, with the word before it where the two are one noun."""
    plural, form = tree.plural(i), tree.surface(i)
    two = words.noun(f"{tree.surface(i - 1)} {form}", plural) if i else None
    sense = two or words.noun(form, plural)
    is_thing = sense is not None and sense.kinds == _EVENT and sense.fields - _OF_OUTLETS
    return sense if is_thing else None


def _known(phrase: Phrase) -> float:
    """How sure it is that a phrase speaks of a thing as known: "the deal", "his visit"; "fetal tissue", "protests"."""
    if phrase.definite or phrase.determiner in _OWNERS or any(m.dep == "poss" for m in phrase.before):
        return 1.0
    return THINGS.new if phrase.determiner else THINGS.bare


def _modifies(tree: Tree, i: int) -> bool:
    """Whether a noun stands before another: "bill sponsor"."""
    governors = tree.governors(i)
    return bool(governors) and not governors[0][1]


def _named(phrase: Phrase, sense: NounSense) -> str:
    """Give a noun with the common nouns before it; a name there is somebody's own: "the Iran deal"."""
    before = [m.text for m in phrase.before if m.dep == "compound" and m.text not in sense.noun.split()]
    return " ".join((*(w for w in before if w.islower()), sense.noun))


def _weighty(seen: Sequence[Seen], articles: int) -> Iterator[list[Seen]]:
    """Yield what is seen of each thing that is weighty enough, the weightiest first."""
    left = list(seen)
    for _ in range(THINGS.most):
        fields = _weightiest(left, articles)
        if not fields:
            return
        yield [x for x in left if x.fields & fields]
        left = [x for x in left if not x.fields & fields]


def _weightiest(seen: Iterable[Seen], articles: int) -> frozenset[str]:
    """Give the weightiest family, with those that are one with it in this event; nothing where all are too slight."""
    families: dict[str, list[Seen]] = defaultdict(list)
    for x in seen:
        for f in x.fields:
            families[f].append(x)
    weights = {f: _share(found, articles) for f, found in families.items()}
    main = best(weights)
    if weights.get(main, 0.0) < THINGS.share:
        return frozenset()
    return frozenset({main, *(f for f in families if _one_with(families[f], main, families[main]))})


def _one_with(found: Sequence[Seen], main: str, of_main: Sequence[Seen]) -> bool:
    """Whether most of what is seen of a family and of the main one is of both: "the swap", "the deal"."""
    both = sum(x.weight for x in found if main in x.fields)
    return both > THINGS.same * max(sum(x.weight for x in found), sum(x.weight for x in of_main))


def _share(found: Iterable[Seen], articles: int) -> float:
    """Weight of a family, 0-1: the mean over the articles, of which at least two must know it."""
    weights: dict[int, float] = defaultdict(float)
    for x in found:
        weights[x.d] += x.weight
    knowing = {x.d for x in found if x.known}
    return sum(min(1.0, w / THINGS.enough) for w in weights.values()) / articles if len(knowing) > 1 else 0.0


def _told_apart(thing: Sequence[Seen]) -> dict[str, list[Seen]]:
    """Give each thing of a family by its name: one, or those that the nouns before one noun tell apart."""
    first, *others = _called(thing)
    found: dict[str, list[Seen]] = {first: []}
    for x in thing:
        found.setdefault(x.named if x.named in others else first, []).append(x)
    return found


def _called(thing: Sequence[Seen]) -> list[str]:
    """Names of a thing: those of its commonest noun, else that of another ("prisoner swap"), else the noun."""
    main = best(Counter(x.lemma for x in thing if x.known))
    of_main = [x for x in thing if x.lemma == main]
    return _names(of_main) or _names(thing)[:1] or [best(Counter(x.form for x in of_main if x.known))]


def _names(found: Sequence[Seen]) -> list[str]:
    """Names of several words that two articles have for a noun, the commonest first, others where they are common."""
    said = Counter(x.named for x in found)
    articles = Counter(name for name, _ in {(x.named, x.d) for x in found if x.named != x.form})
    ranked = sorted((n for n in articles if articles[n] > 1), key=lambda n: (-said[n], n))
    return ranked[:1] + [n for n in ranked[1:] if said[n] >= THINGS.apart * len(found)]


def _own(found: Sequence[Seen]) -> Iterator[Seen]:
    """Yield where a thing's own nouns stand: those that two articles have, or one has often."""
    known = [x for x in found if x.known]
    n = Counter(x.form for x in known)
    articles = Counter(form for form, _ in {(x.form, x.d) for x in known})
    yield from (x for x in known if articles[x.form] > 1 or n[x.form] >= THINGS.often)
