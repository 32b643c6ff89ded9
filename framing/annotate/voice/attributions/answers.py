"""Who answers for what a thing says: "Hale issued a statement saying that ..." is Hale.

Idea: a statement, a bid or a loss has no voice. Words that hang on a noun which is no person, group or body are those
of its owner ("Hale's bid to"), of whom it comes from ("a letter from Hale"), or of the subject of the verb
that it is the object of ("Hale signed a letter vowing to"). A part of something that speaks speaks ("half of
the voters").

Labels are ClearNLP dependencies; a source is the number of its head, and stays what it is where nobody answers.
"""

from __future__ import annotations

from framing.annotate.voice.attributions.source import find_source
from framing.annotate.voice.cues import Cues
from framing.grammar import Tree

_OBJECTS = frozenset({"dobj", "pobj", "oprd", "attr"})
_MAKERS = frozenset({"by", "from"})


def answering(tree: Tree, source: int | None, cue: int, cues: Cues) -> int | None:
    """Give whoever answers for the words of a source.

    Parameters
    ----------
    tree : Tree
        The parsed sentence.
    source : int | None
        Head of the source that the grammar gives.
    cue : int
        Token of the cue.
    cues : Cues
        Uses its nouns for who can speak.

    Returns
    -------
    int | None
        Head of the phrase for a person, group or body; the source itself where there is none.
    """
    if source is None:
        return None
    hangs = tree.tokens[cue].head == source and tree.tokens[cue].dep == "acl"
    source = _sent_to(tree, source, cues) if hangs else source
    if can_speak(tree, source, cues):
        return _before_place(tree, source)
    owned = hangs or tree.surface(source) in cues.persons.said
    found = _owner_or_maker(tree, source, cues) if owned else None
    if found is None and hangs:
        found = _subject_above(tree, source, cues)
    return source if found is None else found


def _sent_to(tree: Tree, hearer: int, cues: Cues) -> int:
    """Message that is sent to a hearer, as in "a letter to the voters saying"; without one the hearer."""
    to = tree.tokens[tree.tokens[hearer].head]
    if tree.surface(to.i) != "to":
        return hearer
    sent = tree.child(to.head, "dobj") if tree.tokens[to.head].pos == "VERB" else to.head
    return sent if sent is not None and sent < to.i and tree.surface(sent) in cues.persons.said else hearer


def _before_place(tree: Tree, i: int) -> int:
    """Person whom a place name follows: Lena Hale of Norland, promising to."""
    t = tree.tokens[i]
    named = tree.tokens[tree.tokens[t.head].head]
    return named.i if t.dep == "pobj" and t.pos == named.pos == "PROPN" and tree.surface(t.head) == "of" else i


def can_speak(tree: Tree, i: int, cues: Cues) -> bool:
    """Whether a word stands for a person, group or body: no common noun for a thing."""
    t = tree.tokens[i]
    if t.pos != "NOUN" or cues.can_speak(t.lemma) or cues.can_speak(t.text):
        return True
    return _is_part(tree, i, cues) or _is_named(tree, i)


def _is_named(tree: Tree, i: int) -> bool:
    """Whether a name follows in apposition: the auditor, Lena Hale."""
    return any(tree.tokens[k].dep == "appos" and tree.tokens[k].pos == "PROPN" for k in tree.children[i] if k > i)


def _is_part(tree: Tree, i: int, cues: Cues) -> bool:
    """Whether a noun counts some of those that can speak: a majority of the voters."""
    of = next((k for k in tree.children[i] if k > i and tree.surface(k) == "of"), None)
    whole = None if of is None else tree.child(of, "pobj")
    return whole is not None and tree.tokens[whole].tag == "NNS" and cues.can_speak(tree.tokens[whole].lemma)


def _owner_or_maker(tree: Tree, i: int, cues: Cues) -> int | None:
    owner = tree.child(i, "poss")
    maker = next((k for k in tree.children[i] if k > i and tree.surface(k) in _MAKERS), None)
    made = _sender(tree, i) if maker is None else tree.child(maker, "pobj")
    return next((k for k in (owner, made) if k is not None and can_speak(tree, k, cues)), None)


def _sender(tree: Tree, i: int) -> int | None:
    """Who made what a noun names, as a participle behind it tells: an email sent out by Hale."""
    told = next(
        (k for k in tree.children[i] if k > i and (tree.tokens[k].dep, tree.tokens[k].tag) == ("acl", "VBN")), i
    )
    agent = tree.child(told, "agent") if told != i else None
    return None if agent is None else tree.child(agent, "pobj")


def _subject_above(tree: Tree, i: int, cues: Cues) -> int | None:
    """Subject of the verb that a noun is the object of."""
    t = tree.tokens[i]
    if t.dep not in _OBJECTS:
        return None
    verb = tree.tokens[t.head].head if t.dep == "pobj" else t.head
    found = find_source(tree, verb).head if tree.tokens[verb].pos in ("VERB", "AUX") else None
    return found if found is not None and found != i and can_speak(tree, found, cues) else None
