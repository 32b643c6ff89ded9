"""Who a noun or pronoun in a role is: an actor where a naming or a resolved pronoun says so, else the words.

Idea: a naming that the noun heads tells the actor; "dozens of protesters" are the protesters, and of "Hale and two
friends" the first whom the registry knows. What an act does ("Israeli strikes killed ten") is done by whose act it is.

Conventions: token numbers; offsets index the article's text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from framing.annotate.clauses.bodies import Nouns
from framing.annotate.clauses.roles import done_to
from framing.grammar import NOUNS, Tree, partitive
from framing.records import Annotated, Party

_OWNERS = frozenset({"poss", "amod", "compound", "nmod"})
_OWN = frozenset({"of", "by"})  # "the forces of Norland", "a report by the agency": what is theirs does what they do
_BY = frozenset({"by"})
_MEMBER_OF = frozenset({"of", "from", "at", "with", "in"})
_OFFICES = frozenset({"organisation", "government", "military", "party", "armed group", "state"})  # have members
_ABOUT = frozenset(
    {"on", "against", "for", "to", "with", "among", "about", "over", "toward", "towards", "including"}
)  # "tariffs on Norland" touch it
_CLAUSES = ("acl", "relcl")
_SUBJECTS = ("nsubj", "nsubjpass")
_PRONOUNS = {"they": True, "it": False}  # whether they stand for many
_VERBS = ("VERB", "AUX")
_SAME = ("appos", "conj", "nsubj")
_AMOUNTS = frozenset({
    "dozen", "hundred", "thousand", "million", "score", "number", "group", "majority", "handful", "pair", "crowd",
    "most",
})  # fmt: skip


class Parties:
    """Whom the phrases of one article stand for.

    Parameters
    ----------
    doc : Annotated
        The article, with its namings and pronouns.
    nouns : Nouns
        What nouns are.
    """

    def __init__(self, doc: Annotated, nouns: Nouns) -> None:
        self._nouns = nouns
        self._offices = {a.id for a in doc.actors.values() if any(k.kind in _OFFICES for k in a.kinds)}
        self._known: dict[tuple[int, int], str] = {}
        self._pronouns = {p.start: p.actor for p in doc.pronouns}
        self._mentions = sorted(doc.mentions, key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self._mentions]
        self._reach = max((m.end - m.start for m in self._mentions), default=0)
        starts = sorted((*self._starts, *self._pronouns))
        self._spoken = {k for k, s in enumerate(doc.sentences) if _any_between(starts, s.start, s.end)}

    def somebody_in(self, tree: Tree) -> bool:
        """Whether a sentence names or means any actor."""
        return tree.index in self._spoken

    def doer(self, tree: Tree, i: int | None, *, understood: bool = False) -> Party:
        """Say who acts where the phrase with head `i` stands for it; who is only understood stands nowhere."""
        return self._party(tree, i, _OWN, understood)

    def sufferer(self, tree: Tree, i: int | None, *, understood: bool = False, but: str = "") -> Party:
        """Say to whom something is done where it is done to what the phrase with head `i` stands for.

        What is done to a thing of whom the act is by, `but`, is done to whom else it touches: "ended its aid to them".
        """
        return self._party(tree, i, _OWN | _ABOUT, understood, but)

    def _party(self, tree: Tree, i: int | None, ties: frozenset[str], understood: bool, but: str = "") -> Party:
        if i is None:
            return Party()
        found = self.words(tree, i, but=but)
        known = self.actor(tree, i)
        name = (known if known != but else "") or self._whose(tree, i, ties, but) or found.name
        return Party(name=name) if understood else Party(name=name, start=found.start, end=found.end)

    def words(self, tree: Tree, i: int, *, but: str = "") -> Party:
        """Say where the phrase with head `i` stands, and who it is by itself; an own thing of `but` is only words."""
        start, end = _phrase(tree, i)
        name = self.actor(tree, i)
        own = name == but and self.named(tree, i) != but
        return Party(name=tree.text[start:end] if own or not name else name, start=start, end=end)

    def actor(self, tree: Tree, i: int) -> str:
        """Actor that the phrase with head `i` stands for, or nothing."""
        if not self.somebody_in(tree):
            return ""
        key = tree.index, i
        if key not in self._known:
            self._known[key] = ""  # while it is looked for
            named = (self.named(tree, k) for k in self._heads(tree, i))
            self._known[key] = next(filter(None, named), "") or self._said_before(tree, i)
        return self._known[key]

    def _whose(self, tree: Tree, i: int, ties: frozenset[str], but: str = "") -> str:
        """Actor whose thing the phrase with head `i` is: "his condition", "the release of the men"."""
        if not self.somebody_in(tree):
            return ""
        i = _counted(tree, i)
        if tree.tokens[i].lemma.lower() in self._nouns.members:
            return self._served(tree, i)
        kept = self._kept(tree, i, ties)
        tied = (self.actor(tree, k) or self._whose(tree, k, ties, but) for k in _tied(tree, i, kept))
        return next((name for name in tied if name and name != but), "") if kept else ""

    def _kept(self, tree: Tree, i: int, ties: frozenset[str]) -> frozenset[str]:
        """Ties of noun `i` by which an act touches somebody: none of a person, and a film is not whom it is about."""
        t = tree.tokens[i]
        if t.pos != "NOUN" or t.lemma.lower() in self._nouns.bodies:
            return frozenset()
        return _BY if ties > _OWN and t.lemma.lower() in self._nouns.tellings else ties

    def _served(self, tree: Tree, i: int) -> str:
        """Body that the members of it named by noun `i` act for: "officials from the union", "its executives"."""
        bodies = (self.actor(tree, k) for k in _tied(tree, i, _MEMBER_OF))
        return next((b for b in bodies if b in self._offices), "")

    def _heads(self, tree: Tree, i: int) -> Iterator[int]:
        """Words by which a phrase may be known: its head, what an amount is of, conjuncts, appositions, owners.

        A noun that has a subject is said of it: "made Norland the first state to leave".
        """
        yield i
        inner = _amount_of(tree, i)
        if inner is not None:
            yield inner
        yield from (c for c in tree.children[i] if tree.tokens[c].dep in _SAME)
        if tree.tokens[i].lemma.lower() in self._nouns.events:
            yield from (c for c in tree.children[i] if tree.tokens[c].dep in _OWNERS)

    def _said_before(self, tree: Tree, i: int) -> str:
        """Actor of the subject over the clause whose subject is a pronoun: "members of the council say they ..."."""
        over = _above_pronoun(tree, i)
        found = "" if over is None else self.actor(tree, over) or self._whose(tree, over, _OWN)
        return found if tree.surface(i) != "it" or found in self._offices else ""

    def named(self, tree: Tree, i: int) -> str:
        """Actor that a word itself names or, as a pronoun, stands for; nothing that hangs on it."""
        start, end = tree.span(i)
        return self._pronouns.get(start) or self._mention(tree, i, start, end)

    def _mention(self, tree: Tree, i: int, start: int, end: int) -> str:
        """Actor of the shortest naming that a word heads."""
        lo, hi = bisect_left(self._starts, end - self._reach), bisect_right(self._starts, start)
        held = [
            m
            for m in self._mentions[lo:hi]
            if m.end >= end and (_is_top(tree, i, m.start, m.end) or tree.head_of(m.start, m.end) == i)
        ]
        return min(held, key=lambda m: m.end - m.start).actor if held else ""


def _is_top(tree: Tree, i: int, start: int, end: int) -> bool:
    """Whether a noun hangs on nothing inside a stretch: the parser may not see that "the firm Norfold" is one."""
    t = tree.tokens[i]
    return t.pos in NOUNS and not start <= tree.tokens[t.head].start < end


def _above_pronoun(tree: Tree, i: int) -> int | None:
    """Subject over the clause whose subject is a pronoun that may stand for it: "the club said it ..."."""
    t = tree.tokens[i]
    plural = _PRONOUNS.get(t.text.lower())
    inner = tree.tokens[t.head]
    if (
        plural is None
        or t.dep not in _SUBJECTS
        or inner.dep not in ("ccomp", "advcl")
        or tree.tokens[inner.head].pos not in _VERBS
    ):
        return None
    found = tree.child(inner.head, *_SUBJECTS)
    return found if found is not None and found < i and tree.plural(found) == plural else None


def _any_between(starts: list[int], start: int, end: int) -> bool:
    k = bisect_left(starts, start)
    return k < len(starts) and starts[k] < end


def _phrase(tree: Tree, i: int) -> tuple[int, int]:
    if tree.tokens[i].pos == "PRON":
        return tree.span(i)
    found = tree.phrase(i)
    return found.start, found.end


def _tied(tree: Tree, i: int, ties: frozenset[str]) -> Iterator[int]:
    """Nouns that say whose or about whom a thing is, in front of it and behind it."""
    for c in tree.children[i]:
        inner = _before(tree, c) if c < i else _behind(tree, c, ties)
        if inner is not None and inner != i:
            yield inner


def _before(tree: Tree, c: int) -> int | None:
    return c if tree.tokens[c].dep in _OWNERS else None


def _behind(tree: Tree, c: int, ties: frozenset[str]) -> int | None:
    """Noun behind a preposition, or whom a clause behind the noun is done to: "a law banning the club"."""
    t = tree.tokens[c]
    if t.text.lower() in ties:
        return tree.child(c, "pobj")
    return done_to(tree, c) if t.dep in _CLAUSES and ties > _OWN else None


def _counted(tree: Tree, i: int) -> int:
    inner = _amount_of(tree, i)
    return i if inner is None else inner


def _amount_of(tree: Tree, i: int) -> int | None:
    """Noun that an amount is of: "dozens of protesters", "some of them"."""
    inner = partitive(tree, i)
    if inner != i:
        return inner
    if tree.tokens[i].pos not in NOUNS | {"ADJ"} or tree.tokens[i].lemma.lower() not in _AMOUNTS:
        return None
    of = next((c for c in tree.children[i] if tree.tokens[c].text.lower() == "of"), None)
    return None if of is None else tree.child(of, "pobj")
