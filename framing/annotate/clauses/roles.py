"""Who stands in the roles of a verb: its own subject and object, those it shares, those it is controlled by.

Idea: "The guards arrested two men and beat them" and "ordered to attack" have agents that stand with another verb;
"who" is whom it goes back to. A participle beside a clause ("..., killing two") has the subject of that clause for its
agent, as readers understand it. Source: ClearNLP dependencies; control by verbs, as the lexicon says.

Conventions: token numbers; None where nobody is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from framing.annotate.clauses.heads import behind_colon, is_to_be
from framing.grammar import NOUNS, Tree

_SUBJECTS = ("nsubj", "nsubjpass")
_MISTAKEN = ("compound", "nmod")  # what the parser takes for part of a noun, and a verb has not: "Hale fires back"
_RELATIVE = frozenset({"WDT", "WP", "WRB"})
_OF_OBJECT = frozenset({"of", "from", "into", "against"})  # "accused her of lying": the object acts
_AIMS = frozenset({
    "with", "at", "on", "against", "around", "over", "to", "from", "for", "into", "upon", "toward", "towards", "about",
    "of", "behind", "by",
})  # fmt: skip
_FILLING = frozenset({"ccomp", "xcomp", "attr", "acomp", "dative", "oprd", "advmod", "prt"})
_BESIDE = frozenset({"prep", "dative", "prt", "advmod"})
_IMPERSONAL = frozenset({"it", "this", "that", "now", "there"})
_DEEPEST = 6  # clauses up to the one whose subject is shared
_NAMES = NOUNS | {"PRON", "NUM", "DET", "ADJ", "SYM", "X"}


class Found(NamedTuple):
    """Who was found for a role, and whether grammar says so or a reader understands it so."""

    token: int | None = None
    understood: bool = False


class Control(Protocol):
    """Whether who is told or made to do something does it."""

    def by_object(self, tree: Tree, verb: int) -> bool:
        """Whether the object of a verb acts in the verb's complement."""

    def judges(self, tree: Tree, verb: int) -> bool:
        """Whether the object of a verb did what stands behind "for"."""

    def intends(self, tree: Tree, i: int) -> bool:
        """Whether a noun tells an act that is not done yet: "a vow", "calls"."""

    def is_body(self, tree: Tree, i: int) -> bool:
        """Whether a noun means a person or group."""


def subject(tree: Tree, verb: int, control: Control, deep: int = 0) -> Found:
    """Who is said to do, or to be done to, by the subject of a verb."""
    own = tree.child(verb, *_SUBJECTS)
    if own is not None:
        return Found(_meant(tree, verb, behind_colon(tree, verb, own)))
    if tree.child(verb, "expl") is not None:
        return Found(tree.child(verb, "attr", "dobj"))
    named = tree.child(verb, *_MISTAKEN)
    if named is not None and named < verb:
        return Found(named)
    if deep > _DEEPEST or tree.child(verb, "csubj", "csubjpass") is not None:
        return Found()
    rule = _SHARED.get(tree.tokens[verb].dep)
    return rule(tree, verb, control, deep + 1) if rule else Found()


def _conjoined(tree: Tree, verb: int, control: Control, deep: int) -> Found:
    """Subject of the verb that a verb is coordinated with; none of a command's.

    "He said there was a risk but defended it": nothing that there is defends, so it is the subject of the verb over it.
    """
    over = tree.tokens[verb].head
    if not _is_verb(tree, over):
        return Found()
    if tree.child(over, "expl") is None:
        return subject(tree, over, control, deep)
    above = tree.tokens[over].head
    return subject(tree, above, control, deep) if _is_verb(tree, above) and above != over else Found()


def _controlled(tree: Tree, verb: int, control: Control, deep: int) -> Found:
    """Who a verb's complement is about: the object that is made to act, else the subject."""
    head = _predicate(tree, tree.tokens[verb].head)
    if head is None:
        return Found()
    made = tree.child(head, "dobj", "dative")
    if control.by_object(tree, head):
        made = _asked(tree, head, verb) if made is None else made
        if made is not None:
            return Found(made)
    found = subject(tree, head, control, deep)
    return Found(found.token, found.understood or made is not None)


def _asked(tree: Tree, head: int, verb: int) -> int | None:
    """Whom a verb asks by a preposition: "called on them to leave"."""
    return next((k for k in aimed_at(tree, head) if k < verb), None) if tree.tokens[verb].tag == "VB" else None


def _beside(tree: Tree, verb: int, control: Control, deep: int) -> Found:
    """Subject of the clause that a participle or a purpose stands beside."""
    t = tree.tokens[verb]
    if not _is_verb(tree, t.head) or (t.tag not in ("VBG", "VBN", "VB")) or _is_finite(tree, verb):
        return Found()
    for noun in (k for k in range(t.head, verb) if t.tag == "VB" and control.intends(tree, k)):
        of = _of_noun(tree, noun)  # "followed a vow from them to leave": the parser hangs it on the verb
        if of is not None:
            return Found(of, understood=True)
    return subject(tree, t.head, control, deep)


def _predicate(tree: Tree, head: int) -> int | None:
    """Verb that an infinitive's governor is or, of "able to leave", "bent on leaving", says something with."""
    t = tree.tokens[head]
    if t.pos == "ADJ" and t.dep in ("acomp", "oprd", "conj"):
        return _predicate(tree, t.head)
    return head if _is_verb(tree, head) else None


def _behind_preposition(tree: Tree, verb: int, control: Control, deep: int) -> Found:
    """Who acts in "by doing", "before leaving": the subject; in "accused X of lying": the object."""
    prep = tree.tokens[tree.tokens[verb].head]
    over = _over(tree, prep.head)
    if tree.tokens[verb].tag != "VBG" or over is None:
        return Found()
    of = _of_noun(tree, prep.head)
    if of is not None:
        return Found(of, understood=True)
    word = prep.text.lower()
    if word in _OF_OBJECT or (word == "for" and control.judges(tree, over)):
        blamed = tree.child(over, "dobj", "nsubjpass")
        if blamed is not None:
            return Found(blamed, understood=True)
    return Found(subject(tree, over, control, deep).token, understood=True)


def _over(tree: Tree, i: int) -> int | None:
    """Verb that a phrase belongs to, whatever noun or adjective it hangs on."""
    for _ in range(_DEEPEST):
        if _is_verb(tree, i) or tree.tokens[i].head == i:
            break
        i = tree.tokens[i].head
    return i if _is_verb(tree, i) else None


def _described(tree: Tree, verb: int, control: Control, deep: int) -> Found:
    """Noun that a participle describes: "men carrying arms", "a man killed"; "a plan to attack" is the planner's."""
    t = tree.tokens[verb]
    if t.dep == "relcl" and t.tag != "VB":
        return Found()
    if t.tag in ("VBN", "VBD"):
        return Found(_outside(tree, t.head) if t.tag == "VBD" else t.head)
    if t.tag == "VBG":
        return Found(t.head, understood=True)
    if is_to_be(tree, verb, control.is_body):
        return Found(t.head)
    return Found(_planner(tree, t.head, control, deep), understood=True)


def _outside(tree: Tree, noun: int) -> int:
    """Noun before the relative clause in which a noun stands: "Norland, which held the isle, sold it"."""
    i = noun
    for _ in range(_DEEPEST):
        t = tree.tokens[i]
        if t.dep == "relcl":
            return t.head
        if t.head == i:
            break
        i = t.head
    return noun


def _of_noun(tree: Tree, noun: int) -> int | None:
    """Who acts in what a noun is about: "their vow to", "a vow from them to", "gave them advice on leaving"."""
    t = tree.tokens[noun]
    if t.pos != "NOUN":
        return None
    own = tree.child(noun, "poss", "nsubj")
    by = next((tree.child(c, "pobj") for c in tree.children[noun] if tree.surface(c) in ("from", "by")), None)
    given = _given(tree, t.head) if t.dep == "dobj" and _is_verb(tree, t.head) else None
    return next((who for who in (own, by, given) if who is not None), None)


def _given(tree: Tree, verb: int) -> int | None:
    """Whom something is given: "gave them orders", "gave orders to them"."""
    given = tree.child(verb, "dative")
    return tree.child(given, "pobj") if given is not None and tree.tokens[given].pos == "ADP" else given


def _planner(tree: Tree, noun: int, control: Control, deep: int) -> int | None:
    """Whose an infinitive behind a noun is: "their plan to attack", "she had a chance to leave"."""
    own = _of_noun(tree, noun)
    over = tree.tokens[noun].head
    if own is None and tree.tokens[noun].dep == "nsubjpass":  # "the decision to leave was made by them"
        return by_whom(tree, over)
    if own is not None or tree.tokens[noun].dep not in ("dobj", "attr") or control.judges(tree, over):
        return own  # "she denied a plan to leave" is not hers
    found = subject(tree, over, control, deep).token  # of "it was time to leave" nobody
    return None if found is None or tree.surface(found) in _IMPERSONAL else found


_SHARED = {
    "conj": _conjoined,
    "xcomp": _controlled,
    "advcl": _beside,
    "prep": _beside,
    "acomp": _controlled,
    "oprd": _controlled,
    "pcomp": _behind_preposition,
    "acl": _described,
    "relcl": _described,
}


def _meant(tree: Tree, verb: int, token: int) -> int | None:
    """Whom a subject or object goes back to where it is a relative pronoun; nobody where it is a clause."""
    if tree.tokens[token].tag in _RELATIVE:
        before = antecedent(tree, verb)
        return token if before is None else before
    return token if tree.tokens[token].pos in _NAMES else None


def antecedent(tree: Tree, verb: int) -> int | None:
    """Noun that the relative clause of a verb describes."""
    for _ in range(_DEEPEST):
        t = tree.tokens[verb]
        if t.dep == "relcl":
            return t.head if tree.tokens[t.head].pos in _NAMES else None
        if t.dep not in ("conj", "xcomp", "ccomp"):
            return None
        verb = t.head
    return None


def done_to(tree: Tree, verb: int) -> int | None:
    """Direct object of a verb; in "the man the police shot" the noun before."""
    own = tree.child(verb, "dobj")
    if own is not None:
        return _meant(tree, verb, own)
    for find in (_made, _shared_object, _before_gap):
        found = find(tree, verb)
        if found is not None:
            return found
    return None


def _made(tree: Tree, verb: int) -> int | None:
    """Who is told or made to do something: "let them leave", where the parser takes them for a subject."""
    for c in tree.children[verb]:
        t = tree.tokens[c]
        if t.dep == "ccomp" and c > verb and t.tag in ("VB", "VBN", "VBG") and tree.child(c, "mark") is None:
            who = tree.child(c, *_SUBJECTS)
            bare = tree.child(c, "aux") is None or tree.surface(tree.child(c, "aux") or 0) == "to"
            if who is not None and bare:
                return _meant(tree, c, who)
    return None


def _shared_object(tree: Tree, verb: int) -> int | None:
    """Object of "arrested and questioned the student": of the first verb, too, where nothing stands between them."""
    joined = tree.child(verb, "conj")
    if joined is None or not _is_verb(tree, joined):
        return None
    between = tree.tokens[verb + 1 : joined]
    if any(t.dep not in ("cc", "punct", "conj", "advmod", "prt") for t in between):
        return None
    own = tree.child(joined, "dobj")
    return own if own is not None else _shared_object(tree, joined)


def _before_gap(tree: Tree, verb: int) -> int | None:
    """Noun whose relative clause lacks an object: "the man the police shot"."""
    lacks = tree.tokens[verb].dep == "relcl" and tree.child(verb, "nsubj") is not None
    return antecedent(tree, verb) if lacks and not any(_fills(tree, c) for c in tree.children[verb]) else None


def _fills(tree: Tree, c: int) -> bool:
    """Whether a child of a relative clause's verb stands where the noun before could: a pronoun, a complement."""
    t = tree.tokens[c]
    if t.dep == "prep":  # left alone, or with the pronoun: "the town they fled to", "in which they live"
        behind = tree.child(c, "pobj")
        return behind is None or tree.tokens[behind].tag in _RELATIVE
    return t.dep in _FILLING or t.tag in _RELATIVE or tree.surface(c) == "that"


def aimed_at(tree: Tree, verb: int) -> Iterator[int]:
    """Whom else a verb may be done to: a recipient, then what stands behind its prepositions."""
    for c in tree.children[verb]:
        t = tree.tokens[c]
        if t.dep == "dative" and t.pos in _NAMES:
            yield c
        elif t.dep in _BESIDE:
            yield from _behind(tree, c)
    thing = tree.child(verb, "dobj")
    for c in tree.children[thing] if thing is not None else ():  # "used force against them"
        if tree.surface(c) == "against":
            yield from _behind(tree, c)


def _behind(tree: Tree, c: int) -> Iterator[int]:
    """Noun behind a preposition, which may hang on a particle or adverb: "walked away from them"."""
    t = tree.tokens[c]
    inner = [c] if t.dep in ("prep", "dative") else [c, *tree.children[c]]
    found = (tree.child(k, "pobj") for k in inner if tree.surface(k) in _AIMS)
    yield from (who for who in found if who is not None)


def by_whom(tree: Tree, verb: int) -> int | None:
    """Who does it in a passive: "by the police"."""
    by = tree.child(verb, "agent")
    if by is None:
        by = next((c for c in tree.children[verb] if _is_by(tree, c)), None)
    return None if by is None else tree.child(by, "pobj")


def comes_from(tree: Tree, verb: int) -> int | None:
    """Who does what the subject meets with: "faced criticism from the unions", "came under fire from them"."""
    over = [verb, *(c for c in tree.children[verb] if c > verb)]
    near = [*over, *(k for c in over[1:] for k in tree.children[c])]
    source = next((k for i in near for k in tree.children[i] if k > verb and tree.surface(k) in ("from", "by")), None)
    return None if source is None else tree.child(source, "pobj")


def _is_by(tree: Tree, c: int) -> bool:
    return tree.tokens[c].dep == "prep" and tree.tokens[c].text.lower() == "by"


def _is_verb(tree: Tree, i: int) -> bool:
    return tree.tokens[i].pos in ("VERB", "AUX")


def _is_finite(tree: Tree, verb: int) -> bool:
    return any(tree.tokens[c].dep == "mark" for c in tree.children[verb])
