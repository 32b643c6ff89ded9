"""What the sentence itself says of a pronoun: whether it stands for anything, and for what it can and cannot stand.

Idea: the binding conditions of Chomsky (1981) as far as a dependency tree shows them, in the manner of
Lappin and Leass (1994). A reflexive stands for the subject of its clause; any other pronoun not for another
argument of its verb ("Hale praised him"), nor for a name that it commands ("he said that Hale ..."); a
possessive not for what is possessed. The empty "it" is read off its clause: weather and time, "it is clear
that", "it is said that", clefts, "made it clear that".

Labels are ClearNLP dependencies.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.annotate.pronouns.referents import Referent, Scene
from framing.annotate.pronouns.words import BODY, PronounWords
from framing.grammar import SUBJECTS, Tree
from framing.records import Token

VERBS = frozenset({"VERB", "AUX"})
_SMALL = frozenset({"ccomp", "xcomp"})
_OBJECTS = frozenset({"dobj", "dative", "agent"})
_FRONTED = frozenset({"prep", "advcl", "npadvmod", "advmod", "acl"})
_UP = frozenset({"ccomp", "advcl", "xcomp", "conj", "pcomp", "acl", "relcl", "dep", "prep", "parataxis"})
_NEUTRAL = frozenset({"it", "they"})
_CAUSES = frozenset({"for", "of", "over"})
_WITH = frozenset({"with", "against", "from", "by", "of"})
_TOPICS = _CAUSES | {"about"}
_REACH = 8  # steps up the tree
_DEEP = 14  # steps from a name to the verb above it
_NAMES = 40  # places of a sentence that are looked through
_OWN_SUBJECT, _OTHER_OBJECT, _SAYER, _UPPER, _COUPLED = 1.5, 1.8, 1.7, 1.3, 2.0
_SAYS_ITSELF, _BESIDE, _CLOSE = 2.2, 1.5, 5.0  # for "it" and "they"
_FAR_SUBJECT, _COMMANDED = 1.15, 0.3


def case_of(t: Token, cases: tuple[str, ...]) -> str:
    """Case of a pronoun: of its form, and where that leaves a choice, of its place."""
    if len(cases) == 1:
        return cases[0]
    if t.tag == "PRP$":
        return "possessive" if "possessive" in cases else cases[0]
    return "subject" if t.dep in SUBJECTS and "subject" in cases else "object"


def verb_of(view: Tree, i: int) -> int:
    """Verb of the clause that token `i` stands in, -1 where there is none."""
    for _ in range(_REACH):
        t = view.tokens[i]
        if t.head == i:
            return i if t.pos in VERBS else -1
        i = t.head
        if view.tokens[i].pos in VERBS and view.tokens[i].dep not in ("amod", "compound"):
            return _main(view, i)
    return -1


def _main(view: Tree, v: int) -> int:
    """Full verb of an auxiliary."""
    t = view.tokens[v]
    return t.head if t.dep in ("aux", "auxpass") and view.tokens[t.head].pos in VERBS else v


def reflexive(scene: Scene, t: Token) -> Referent | None:
    """Give what a reflexive stands for: the phrase it stresses, else the subject of its clause."""
    view, tokens = scene.view, scene.view.tokens
    if t.dep in ("appos", "npadvmod", "nmod") and t.head < t.i and t.head in scene.at:
        return scene.at[t.head]
    if t.i and t.i - 1 in scene.at:
        return scene.at[t.i - 1]
    v = verb_of(view, t.i)
    if v < 0:
        return None
    subject = view.subject(v)
    if subject is None and tokens[v].dep in ("acl", "relcl"):
        subject = tokens[v].head
    if subject is None:
        return None
    return (
        scene.groups.get(subject)
        if t.text.lower().endswith("selves") and subject in scene.groups
        else scene.at.get(subject)
    )


def barred(scene: Scene, t: Token, case: str, words: PronounWords) -> set[str]:
    """Keys of the referents that a pronoun cannot stand for where it stands."""
    view, tokens, at = scene.view, scene.view.tokens, scene.at
    out: set[str] = set()
    if case == "possessive":
        i = t.i
        for _ in range(3):  # what is possessed, and whatever that is part of the name of
            up = tokens[i].head
            if tokens[i].dep not in ("poss", "conj", "compound") or up == i:
                break
            if tokens[i].dep != "conj" and up in at:
                out.add(at[up].key)
            i = up
        return out
    v = verb_of(view, t.i)
    if v < 0:
        return out
    if tokens[v].dep == "relcl" and view.tokens[t.i].head == v and tokens[v].head in at:
        out.add(at[tokens[v].head].key)
    out.update(_arguments(scene, t, v, words))
    out.update(_controllers(scene, t, v, case))
    if t.dep == "conj" and t.head in at:
        out.add(at[t.head].key)
    for c in view.children[t.i]:
        if tokens[c].dep == "conj" and c in at:
            out.add(at[c].key)
    return out


def _controllers(scene: Scene, t: Token, v: int, case: str) -> Iterator[str]:
    """Those that a subject cannot be because of the clause above its own or of one in front of it."""
    view, tokens, at = scene.view, scene.view.tokens, scene.at
    if t.dep not in SUBJECTS:
        return
    over = tokens[v].head
    if tokens[v].dep in _SMALL and over != v and case == "object":
        subject = view.subject(over)  # "Hale wants them extended": not Hale, who would want himself extended
        if subject is not None and subject in at:
            yield at[subject].key
    for c in view.children[v]:
        if tokens[c].dep == "advcl" and tokens[c].tag == "VBN" and c < t.i:  # "Pressed by Hale, they refused"
            by = view.child(c, "agent")
            found = view.child(by, "pobj") if by is not None else None
            for r in (at.get(found), scene.groups.get(found)) if found is not None else ():
                if r is not None:
                    yield r.key


def _arguments(scene: Scene, t: Token, v: int, words: PronounWords) -> Iterator[str]:
    """Other arguments of the pronoun's verb."""
    view, tokens, at = scene.view, scene.view.tokens, scene.at
    direct = tokens[t.head].i == v
    preposition = t.dep == "pobj" and tokens[t.head].head == v
    near = preposition and tokens[t.head].text.lower() in words.cues["accompanying preposition"]
    if not (direct or preposition) or near:
        return
    subject = view.subject(v)
    if subject is not None and subject != t.i and subject in at and t.dep not in SUBJECTS:
        yield at[subject].key
    for c in view.children[v]:
        if c != t.i and tokens[c].dep in _OBJECTS and c in at:
            yield at[c].key


class _Favour:
    """Collects who is spoken for: key of a referent to the greatest factor."""

    def __init__(self, scene: Scene, t: Token) -> None:
        self.scene, self.t = scene, t
        self.found: dict[str, float] = {}

    def put(self, i: int | None, factor: float) -> None:
        """Speak for what stands at token `i`, if it stands before the pronoun."""
        if i is None or not 0 <= i < self.t.i:
            return
        for r in (self.scene.at.get(i), self.scene.groups.get(i)):
            if r is not None:
                self.found[r.key] = max(self.found.get(r.key, 1.0), factor)


def favoured(scene: Scene, t: Token, case: str, words: PronounWords) -> dict[str, float]:
    """Keys of the referents that the sentence speaks for, with how much; less than 1 speaks against."""
    view, tokens = scene.view, scene.view.tokens
    favour = _Favour(scene, t)
    noun = tokens[t.head]
    neutral = words.forms[t.text.lower()].lemma in _NEUTRAL
    if case == "possessive":
        _owners(view, t, neutral, favour)
    v = verb_of(view, t.i)
    if v < 0:
        return favour.found
    if case != "possessive" and t.dep != "pobj":
        for p in scene.places[-_NAMES:]:
            if p.name and p.i > t.i and _under(tokens, p.i, v):
                favour.found[p.referent.key] = _COMMANDED  # "he said that Hale ..."
    over = tokens[noun.head]
    cause = (
        case == "possessive"
        and noun.dep == "pobj"
        and over.head == v
        and over.text in (_TOPICS if neutral else _CAUSES)
    )
    other = view.child(v, "dobj") if cause else None
    if other is not None:
        favour.put(other, _OTHER_OBJECT)  # "thanked Hale for his part"
    elif noun.tag == "JJS" and case == "possessive":
        favour.put(view.subject(v), _COUPLED)  # "Acme is at its best"
    elif t.dep not in SUBJECTS:
        favour.put(view.subject(v), _OWN_SUBJECT)
    if t.dep in _OBJECTS and tokens[v].dep == "conj":
        favour.put(view.child(tokens[v].head, "dobj"), _OWN_SUBJECT)  # "notified the embassy but did not warn it"
    if _after_saying(view, t, words):
        favour.put(t.i - (3 if tokens[t.i - 1].text == "that" else 2), _SAYER)
    _from_above(view, t, v, words, favour)
    return favour.found


def _owners(view: Tree, t: Token, neutral: bool, favour: _Favour) -> None:
    """Speak for who owns what a possessive stands before, by the phrase that it is part of."""
    tokens, noun = view.tokens, view.tokens[t.head]
    if noun.dep == "conj":
        favour.put(noun.head, _COUPLED)  # "Hale and his wife"
    elif noun.dep == "pobj":
        above = tokens[noun.head].head
        favour.put(view.child(above, "poss"), _COUPLED)  # "the party's outreach to its base"
        for c in view.children[above] if neutral else ():
            if tokens[c].dep == "prep" and c < noun.head and tokens[c].text in _WITH:
                favour.put(view.child(c, "pobj"), _COUPLED + _BESIDE)  # "talks with Iran over its programme"
    if neutral and t.i > 2 and [x.text for x in tokens[t.i - 2 : t.i]] == [",", "with"]:
        favour.put(t.i - 3, _CLOSE)  # "Acme, with its many shops"


def _from_above(view: Tree, t: Token, v: int, words: PronounWords, favour: _Favour) -> None:
    """Speak for the subjects of the clauses that the pronoun's clause is part of, and of one before it."""
    subject, i = t.dep in SUBJECTS, v
    neutral = t.text.lower() in _NEUTRAL
    for c in view.children[v] if subject else ():
        if view.tokens[c].dep == "advcl" and c < t.i:
            favour.put(view.child(c, "nsubj", "nsubjpass"), _UPPER)  # "While Hale won, he ..."
    for _ in range(_REACH):
        up = view.tokens[i]
        if up.dep not in _UP or up.head == i:
            return
        if up.dep == "relcl":
            favour.put(up.head, _UPPER)
        if up.dep in ("acl", "ccomp"):
            favour.put(view.child(up.head, "poss"), _SAYER)  # "Acme's claim that it ..."
        over = verb_of(view, i)
        if over < 0 or over == i:
            return
        reported = up.dep == "ccomp" and view.tokens[over].lemma in words.acting
        factor = (_SAYER if reported else _UPPER) if subject else _FAR_SUBJECT
        named = view.child(over, "nsubj", "nsubjpass")
        if neutral and subject and (reported or (up.dep == "conj" and i == v)):
            factor = _SAYS_ITSELF if i == v else _SAYER
            for c in _employers(view, named) if reported and named is not None else ():
                favour.put(c, _SAYER)  # "Acme's spokesman said it ..."
        favour.put(named, factor)
        if neutral and up.dep == "relcl" and t.i > up.head:  # "deprive the party of the votes they need"
            above = view.tokens[view.tokens[up.head].head]
            favour.put(view.child(above.head if above.dep == "prep" else above.i, "dobj", "dative"), _BESIDE)
        i = over


def _employers(view: Tree, i: int) -> Iterator[int]:
    """Tokens of those whom somebody may speak for: "Acme's spokesman", "Acme editor Ivo Hale", "an aide to Acme"."""
    for c in view.children[i]:
        t = view.tokens[c]
        if t.dep in ("poss", "compound", "nmod") and t.pos == "PROPN":
            yield c
        elif t.dep == "prep" and t.text in ("for", "of", "at", "to"):
            found = view.child(c, "pobj")
            if found is not None:
                yield found
        elif t.dep == "compound":
            yield from (k for k in view.children[c] if view.tokens[k].pos == "PROPN")


def open_subject(scene: Scene, t: Token, words: PronounWords) -> bool:
    """Whether the subject of the pronoun's clause is a pronoun like it of which nothing could be told."""
    if t.dep in SUBJECTS:
        return False
    v = verb_of(scene.view, t.i)
    subject = scene.view.subject(v) if v >= 0 else None
    if subject is None or subject >= t.i or subject in scene.at:
        return False
    ours, other = (words.forms.get(x.text.lower()) for x in (t, scene.view.tokens[subject]))
    return ours is not None and other is not None and ours.lemma == other.lemma


def _under(tokens: tuple[Token, ...], i: int, v: int) -> bool:
    """Whether token `i` hangs under `v`."""
    for _ in range(_DEEP):
        if i == v:
            return True
        up = tokens[i].head
        if up == i:
            return False
        i = up
    return False


def _after_saying(view: Tree, t: Token, words: PronounWords) -> bool:
    """Whether the words before the pronoun are "X said" or "X said that", whatever the parse."""
    at = t.i - (2 if t.i and view.tokens[t.i - 1].text == "that" else 1)
    return at > 0 and view.tokens[at].tag in ("VBD", "VBZ") and view.tokens[at].text.lower() in words.said


def ahead(scene: Scene, t: Token) -> int:
    """Subject behind a fronted phrase that the pronoun stands in ("In his speech, Hale ..."), or -1."""
    view, tokens = scene.view, scene.view.tokens
    i = t.i
    for _ in range(_REACH):
        up = tokens[i]
        if up.head == i:
            return -1
        over = tokens[up.head]
        if up.dep in _FRONTED and i < over.i and over.pos in VERBS:
            subject = view.child(over.i, "nsubj", "nsubjpass")
            if subject is not None and subject > view.right(i):
                return subject
        i = up.head
    return -1


def acts(view: Tree, t: Token, case: str, words: PronounWords) -> bool:
    """Whether only somebody can be meant: who decided, who is accused or called an ally, whose decision it is."""
    if case == "possessive":
        noun = view.tokens[t.head]
        return noun.lemma.lower() in words.cues["owned noun"]
    v = verb_of(view, t.i)
    if v < 0:
        return False
    if t.dep == "nsubj":
        return view.tokens[v].lemma in words.acting or _is_body(view, v, words)
    if t.dep == "pobj" and view.tokens[t.head].dep == "agent":
        return view.tokens[v].lemma in words.acting or view.tokens[v].lemma in words.cues["patient verb"]
    if t.dep not in ("dobj", "nsubjpass", "dative"):
        return False
    if view.tokens[v].lemma in words.cues["patient verb"]:
        return True
    return any(_is_somebody(view, c, words) for c in view.children[v] if c > t.i)


def _is_body(view: Tree, v: int, words: PronounWords) -> bool:
    """Whether the predicate says that the subject is somebody: "it is a group", "it is ready to"."""
    for c in view.children[v]:
        p = view.tokens[c]
        if p.dep == "attr" and words.sorts.get(p.text.lower(), 0) & BODY:
            return True
        if p.dep == "acomp" and p.lemma.lower() in words.cues["referential adjective"]:
            return True
    return False


def _is_somebody(view: Tree, i: int, words: PronounWords) -> bool:
    """Whether a complement calls its object a person or a body: "as an ally", "terrorists"."""
    t = view.tokens[i]
    noun = view.child(i, "pobj") if t.text.lower() == "as" else i if t.dep == "oprd" else None
    return noun is not None and view.surface(noun) in words.vocabulary.forms


def says(view: Tree, t: Token, words: PronounWords) -> bool:
    """Whether token `t` is the subject of a verb of saying."""
    if t.dep not in SUBJECTS:
        return False
    v = verb_of(view, t.i)
    return v >= 0 and view.tokens[v].lemma in words.saying
