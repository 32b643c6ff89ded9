"""A name grown to the phrase that it heads or modifies: "the Afghan Taliban", "Taliban regime", "tech giant Amazon".

A name that modifies an actor noun of its kind is part of a larger naming; one that modifies anything else stands for
itself ("Taliban rule"). To the left a name takes its modifiers, but no plain noun that is no actor's.
"""

from __future__ import annotations

import re
from itertools import takewhile

from framing.annotate.naming.candidates import Candidate, Decision, Sort
from framing.annotate.naming.clues import another, own_first_name, read
from framing.annotate.naming.sentence import Reading, Spot
from framing.annotate.naming.verdict import AFFILIATED, NAMED
from framing.annotate.naming.weights import SURE
from framing.grammar import Modifier, Phrase, Tree
from framing.lexicon import NounSense
from framing.records import Token
from framing.registry import Entry
from framing.text import straighten, wording_of

PUBLIC = frozenset({"state", "government"})
_NO_BODIES = frozenset({"person", "people", "event"})
_BODIES = frozenset({"organisation", "party", "armed group"})
_NOUNS = frozenset({"compound", "nmod"})  # before an adjective they are no part of its phrase: a verb was misread
_PARTICIPLES = frozenset({"VBN", "VBD", "JJ"})  # tags of a participle or of the past
_SUFFIX = re.compile(r" ?- ?([a-z]+)")


def grown(r: Reading, s: Spot) -> Candidate | None:
    """Grow a name to the phrase it modifies, if that phrase's head can stand for the actor.

    Parameters
    ----------
    r : Reading
        The sentence.
    s : Spot
        Where the name stands in it.

    Returns
    -------
    Candidate or None
        The whole phrase, given to the actor.
    """
    suffix = _SUFFIX.match(r.plain, s.end)
    prefixed = r.plain[s.start - 1 : s.start] == "-"  # "pro-Moscow regime"
    if prefixed or (suffix and suffix.group(1) not in r.words.cues["holder suffix"]):
        return None
    over = list(r.view.governors(s.i))
    for n, _ in takewhile(lambda g: not _anothers_name(r, s, g[0]), over):
        sense = r.sense(n)
        others = None if sense is None else _called_alike(r, s, n, sense)
        if sense is not None and others is not None:
            return _phrase(r, s, n, sense, others)
        if sense is not None and _can_be(sense, s.entry):
            return _phrase(r, s, n, sense)
    return None


def _anothers_name(r: Reading, s: Spot, n: int) -> bool:
    """Whether a noun behind a name ends the name of another body: "the Senate | Judiciary Committee"."""
    start, end = r.view.span(n)
    named = r.registry.names.find(wording_of(r.plain), s.end, end)
    others = (r.registry.entries[name.actor] for a, b, names in named if a < start and b == end for name in names)
    return any(e is not s.entry and e.all_kinds & _BODIES for e in others)


def _can_be(sense: NounSense, entry: Entry) -> bool:
    """Whether a noun is for actors of this kind; a thing is a thing of its family: "border wall funding" is no wall."""
    if not entry.all_kinds & _NO_BODIES and ("membership" in sense.fields or sense.noun in entry.last_words):
        return True  # "Front leaders"; "Chile's trade ministry", where a name of the record is that of a ministry
    shared = sense.kinds & entry.all_kinds
    return bool(shared - {"event"}) or (bool(shared) and bool(sense.fields & entry.fields))


def _called_alike(r: Reading, s: Spot, n: int, sense: NounSense) -> Entry | None:
    """Give the people whose name has all these modifiers: "two League captives" are "the two League hostages"."""
    if not sense.plural:
        return None
    phrase = r.view.phrase(n)
    said = frozenset(r.plain[phrase.start : phrase.head_start].lower().split())
    alike = (e for e in r.registry.by_kind.get("people", ()) if e is not s.entry)
    return next((e for e in alike if len(e.modifiers) > 1 and e.modifiers <= said), None)


def _phrase(r: Reading, s: Spot, n: int, sense: NounSense, other: Entry | None = None) -> Candidate | None:
    """Make the candidate of a phrase with a name in it and a noun of the actor at its head."""
    phrase = r.view.phrase(n)
    said = read(phrase, r.plain, [(s.start, s.end, s.entry.id)], r.places_in(phrase), r.words, cased=False)
    if another(said, sense, s.entry):
        return None
    body = (
        other or r.registry.forces_of(s.entry, sense) or _body(r, sense, s.entry) or _government(r, sense, s) or s.entry
    )
    return Candidate(
        sort=Sort.NAME,
        sentence=r.index,
        start=phrase.start,
        end=_end_of_name(r, phrase, body),
        said=r.phrased(phrase, hedge=said.hedge, past=said.past),
        role=r.role(n),
        phrase=phrase,
        kinds=body.all_kinds,
        heads=frozenset({sense.noun}),
        owners=s.entry.owners if s.entry.all_kinds & PUBLIC else frozenset(),
        given=Decision(body.id, NAMED if body is s.entry else AFFILIATED, round(r.sure * SURE.name, 2)),
    )


def _end_of_name(r: Reading, phrase: Phrase, body: Entry) -> int:
    """End of a phrase, or of the name that its head begins: "the Kenyan Ministry of Water"."""
    inside = r.registry.names.find(wording_of(r.plain), phrase.start, phrase.full_end)
    ends = (b for a, b, names in inside if a <= phrase.head_start < b and body.id in {n.actor for n in names})
    return max(phrase.end, *ends, 0)


def _body(r: Reading, sense: NounSense, entry: Entry) -> Entry | None:
    """Give the one body of a state that the noun is its own of: whose "U.S. border agents" are."""
    if "state" not in entry.all_kinds or sense.noun in entry.nouns:
        return None
    bodies = [
        e for e in r.registry.by_kind.get("organisation", ()) if e.owners & entry.owners and sense.noun in e.nouns
    ]
    return bodies[0] if len(bodies) == 1 else None


def _government(r: Reading, sense: NounSense, s: Spot) -> Entry | None:
    """Give the one listed government of a state whose capital stands before a noun for one: "the Abuja regime"."""
    if s.sort != "metonym" or "state" not in s.entry.all_kinds or "government" not in sense.fields:
        return None
    governments = [e for e in r.registry.by_kind.get("government", ()) if e.owners & s.entry.owners]
    return governments[0] if len(governments) == 1 else None


def grown_left(r: Reading, start: int, phrase: Phrase, person: Entry | None = None) -> int:
    """Walk left from a name over its modifiers; a plain noun must name actors ("tech giant Amazon")."""
    first, adjective = start, False
    for m in reversed(phrase.before):
        if m.end > start:
            continue
        if _ends_phrase(r, m, first, person):
            return start if adjective and m.dep in _NOUNS else first
        first, adjective = m.start, adjective or m.dep == "amod"
    return phrase.start if phrase.determiner and len(r.plain[phrase.start : first].split()) == 1 else first


def _ends_phrase(r: Reading, m: Modifier, first: int, person: Entry | None) -> bool:
    """Whether a modifier is no part of the phrase that a name has grown to so far."""
    apart = any(c in r.plain[m.start : first] for c in ",;:()")
    return apart or _owner(r, m) or _misread_verb(r, m) or _plain_noun(r, m, person)


def _misread_verb(r: Reading, m: Modifier) -> bool:
    """Whether a participle right behind a proper noun is a verb with its object: "Abuja | angered | Chad"."""
    if r.tree is None:
        return False
    inside = r.tree.tokens[r.tree.at(m.start) : m.i + 1]
    return any(t.text.endswith("ed") and t.tag in _PARTICIPLES and _behind_name(r.tree, t) for t in inside)


def _behind_name(tree: Tree, t: Token) -> bool:
    before = tree.tokens[max(0, t.i - 1)]
    return before.tag == "NNP" and before.end + 1 == t.start


def _owner(r: Reading, m: Modifier) -> bool:
    """Whether a modifier is the owner of the thing, and no country."""
    return m.dep == "poss" and not r.words.belonging(straighten(m.text).removesuffix("'s"))


def _of_actors(r: Reading, noun: str) -> bool:
    """Whether a noun is for actors, and not for things alone."""
    senses = [s for plural in (False, True) if (s := r.words.noun(noun, plural))]
    return noun in r.words.forms and not (senses and all(s.kinds == {"event"} for s in senses))


def _plain_noun(r: Reading, m: Modifier, person: Entry | None) -> bool:
    """Whether a modifier is a noun that says nothing of what an actor is."""
    last = m.text.split()[-1].lower()
    if m.dep not in _NOUNS or last in r.words.titles:
        return False
    if _of_actors(r, last):
        return person is not None and r.titled and r.view.plural(m.i)  # "Foreign Forces Abo to Talk" in a headline
    return not ("-" in m.text or r.words.belonging(m.text) or (person and _names_person(r, m.text, person)))


def _names_person(r: Reading, text: str, person: Entry) -> bool:
    """Whether a word is of a person's name: one with a capital, in a headline only the person's own or an initial."""
    own = text.lower() in person.words or len(text.rstrip(".")) == 1 or own_first_name(text, person)
    return text[0].isupper() and (own or not r.titled)


def phrase_of_owner(r: Reading, start: int, phrase: Phrase) -> Phrase:
    """Phrase that a name's modifiers hang on: what stands before "Dockers' Union" hangs on the dockers."""
    owner = next((m for m in phrase.before if m.dep == "poss" and m.start < start < m.end), None)
    return phrase if owner is None or r.tree is None else r.tree.phrase(owner.i)
