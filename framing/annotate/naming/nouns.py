"""Nouns of one sentence: those that name a listed actor, those that may point back to one, and the rest.

A noun names an actor where its modifiers say whose it is (`verdict`); a definite one, or one with "its", is left to
the resolver (`anaphora`), with all other things that it could mean.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from framing.annotate.naming.candidates import Candidate, Decision, Sort
from framing.annotate.naming.clues import Modifiers, When, called, read
from framing.annotate.naming.clues.above import beside, subjects_above
from framing.annotate.naming.clues.led import owners_in
from framing.annotate.naming.clues.others import acts_on, elsewhere, is_quality, to_be_elected
from framing.annotate.naming.names import Names
from framing.annotate.naming.sentence import Reading
from framing.annotate.naming.verdict import OWN_NOUN, Verdict, judge
from framing.annotate.naming.weights import EVIDENCE, STRANGER, SURE
from framing.grammar import Phrase, Tree
from framing.lexicon import NounSense
from framing.records import Construction, Token
from framing.registry import Entry
from framing.text import NAME_WORD

_YEAR = re.compile(r"(?<![\d.,$£€])((?:1[89]|20)\d\d)(s?)(?![\d%]|,\d)")
_YEAR_REACH = 300  # characters around a noun in which a year dates it
_NEXT_NAME = re.compile(rf" ({NAME_WORD})")
_NAME_BEFORE = re.compile(rf"\b{NAME_WORD} (?:[Oo]n|[Oo]f|[Ff]or|[Aa]gainst) (?:the )?$")
_ON_NAME = re.compile(rf" on (?:the )?{NAME_WORD}")
_LONGEST_NAME = 60  # characters of a name before its last part
_FOR_NAME = re.compile(rf" (?:[Ff]or|[Aa]gainst) ({NAME_WORD}) {NAME_WORD}")
_POINTERS = frozenset({"the", "this", "that", "these", "those", "both"})
_OWNED = frozenset({"its", "their", "his", "her"})
_ADVERBIAL = frozenset({"in", "on", "at", "by", "under"})


@dataclass(frozen=True, slots=True)
class _Said:
    """What a sentence says beside its nouns: names of actors, and years with their places in it."""

    names: Sequence[tuple[int, int, str]]
    years: Sequence[tuple[int, Sequence[int]]]

    @property
    def present(self) -> frozenset[str]:
        """Actors that it names."""
        return frozenset(actor for _, _, actor in self.names)


def nouns_in(r: Reading, names: Names) -> Iterator[Candidate]:
    """Find the nouns of one sentence that could name somebody.

    Parameters
    ----------
    r : Reading
        The sentence.
    names : Names
        Its names, which hold nouns of their own.

    Yields
    ------
    Candidate
        In text order.
    """
    heads = r.view.heads(r.registry.relevant)
    if not heads:
        return
    found = [(a, b, n[0].actor) for a, b, n in names.found if n[0].sort in ("name", "last name")]
    said = _Said(found, list(_years(r.text)))
    for n in heads:
        sense = r.sense(n)
        if sense is None or names.cover(r.view.span(n)[0]) or _names_nobody(r, n, sense):
            continue
        if _worth_asking(r, sense):
            yield _noun(r, n, sense, said)


def _worth_asking(r: Reading, sense: NounSense) -> bool:
    """Whether a noun is for a kind of actor that is listed, or one that a record or a name of it has."""
    kind = sense.kinds & r.registry.kinds
    return bool(kind) or sense.noun in r.registry.own_nouns or sense.noun in r.registry.heads


def _only_modifies(r: Reading, n: int, sense: NounSense) -> bool:
    """Whether a noun stands before another: "police shooting"; behind a plural one that is a slip: "rioters storm"."""
    governors = r.view.governors(n)
    if not governors or governors[0][1]:
        return False
    over = r.view.surface(governors[0][0])
    return not sense.plural or over in r.words.forms or over in r.words.cues["belonging noun"]


def _names_nobody(r: Reading, n: int, sense: NounSense) -> bool:
    """Whether a noun stands before another, in a name, or for a quality."""
    return _only_modifies(r, n, sense) or is_quality(r, n, sense) or _owns_name(r, n)


def _owns_name(r: Reading, n: int) -> bool:
    """Whether a capitalised noun is whose a name is, and so a part of it: "the Lawyers' Committee for Rights"."""
    if r.tree is None or r.titled or not r.cased:
        return False
    t = r.tree.tokens[n]
    return t.dep == "poss" and t.text[0].isupper() and r.tree.proper(t.head) and t.start > r.sentence.start


def _years(text: str) -> Iterator[tuple[int, Sequence[int]]]:
    """Yield the years that a text names, with their places in it; a decade is ten."""
    for m in _YEAR.finditer(text):
        year = int(m.group(1))
        yield m.start(), range(year, year + 10) if m.group(2) else (year,)


def _near(dated: Sequence[tuple[int, Sequence[int]]], at: int) -> tuple[int, ...]:
    """Give the years around a place, the nearest first."""
    near = [(abs(start - at), years) for start, years in dated if abs(start - at) <= _YEAR_REACH]
    return tuple(year for _, years in sorted(near, key=lambda n: n[0]) for year in years)


def _noun(r: Reading, n: int, sense: NounSense, said: _Said) -> Candidate:
    """Make the candidate of a noun: given to an actor by its own evidence, or left open."""
    phrase = r.view.phrase(n)
    low, high = bisect_left(said.names, (phrase.start,)), bisect_left(said.names, (phrase.full_end,))
    m = read(phrase, r.plain, said.names[low:high], owners_in(r, phrase, sense.fields), r.words, cased=r.cased)
    if m.vague and sense.noun in r.registry.own_nouns:
        m = replace(m, owners={**m.owners, **dict.fromkeys(_doers(r, n, sense, said), phrase.end)})
    when = When(_near(said.years, phrase.head_start - r.sentence.start), r.doc.year)
    verdict = judge(m, sense, r.registry, when, said.present)
    predicative = r.tree is not None and _predicative(r.tree, n, r.words.forms)
    own = verdict is not None and verdict.rule == OWN_NOUN
    if verdict is None or (own and (predicative or _of_others(r, n, phrase, verdict.entry, said))):
        return _open(r, n, sense, m, _sort(r, m, sense, predicative=predicative))
    return _made(
        r,
        n,
        sense,
        m,
        sort=Sort.NOUN,
        end=verdict.end if verdict.end > phrase.end else _whole(phrase),
        kinds=verdict.entry.all_kinds,
        given=_given(r, verdict, phrase),
    )


def _doers(r: Reading, n: int, sense: NounSense, said: _Said) -> frozenset[str]:
    """Give whose a thing done is, where the subject of its verb says it: "Chad launched a new offensive"."""
    if r.tree is None or sense.kinds != {"event"} or sense.noun not in r.registry.own_nouns:
        return frozenset()
    t = r.tree.tokens[n]
    subject = r.tree.subject(t.head) if t.dep == "dobj" else None
    return frozenset() if subject is None else _keys_at(r, r.tree.tokens[subject].start, said)


def _keys_at(r: Reading, at: int, said: _Said) -> frozenset[str]:
    """Give what a thing of whom a sentence names at a place is compared by."""
    doers = (r.registry.entries[actor] for a, b, actor in said.names if a <= at < b)
    countries = (p[2] for p in r.places if p[0] <= at < p[1])
    return frozenset().union(*countries, *(d.owners | {d.actor.name.lower()} for d in doers))


def _of_others(r: Reading, n: int, phrase: Phrase, entry: Entry, said: _Said) -> bool:
    """Whether an actor's own noun speaks of others, or of no actor, where it stands."""
    named = frozenset(start for start, _, actor in said.names if actor == entry.id)
    away = _is_armed(entry.all_kinds) and elsewhere(r, n, entry.owners)
    apart = _begins_name(r, phrase) or _in_name(r, phrase)
    return away or apart or acts_on(r, n, entry, named) or _individuals(r, phrase) or _adverbial(r, n)


def _begins_name(r: Reading, phrase: Phrase) -> bool:
    """Whether a capitalised noun begins the name of a body: "Patients for Fair Prices"."""
    m = _FOR_NAME.match(r.plain, phrase.head_end) if r.cased and phrase.head[:1].isupper() else None
    return m is not None and phrase.start == phrase.head_start and not r.registry.names.get(m.group(1))


def _in_name(r: Reading, phrase: Phrase) -> bool:
    """Whether a capitalised noun is part of a name: "the Council on Foreign Relations", "the Treaty on the Reefs"."""
    if not (r.cased and phrase.head[:1].isupper()):
        return False
    first = max(r.sentence.start, phrase.start - _LONGEST_NAME)
    ends = r.plain[phrase.start].isupper() and _NAME_BEFORE.search(r.plain[first : phrase.start])
    return bool(ends or _ON_NAME.match(r.plain, phrase.head_end))


def _is_armed(kinds: frozenset[str]) -> bool:
    """Whether the kinds are those of armed groups: of many, each is somewhere."""
    return "armed group" in kinds


def _open(r: Reading, n: int, sense: NounSense, m: Modifiers, sort: Sort) -> Candidate:
    """Make the candidate of a noun that the rest of the text must decide."""
    if sort == Sort.STRANGER:
        return _made(r, n, sense, m, sort=sort, stranger=_key(r, m, sense), sure=_sure(m))
    above = subjects_above(r.tree, n) if r.tree is not None else ()
    if sort == Sort.OWNED:
        return _made(r, n, sense, m, sort=sort, owner_at=(*beside(r, n), *above))
    return _made(r, n, sense, m, sort=sort, below=above, **({"end": max(m.located.values())} if m.located else {}))


def _made(r: Reading, n: int, sense: NounSense, m: Modifiers, *, sort: Sort, **more: Any) -> Candidate:  # noqa: ANN401
    """Make the candidate of a noun, with what its modifiers say."""
    whose = _possessors(r, m, sense)
    noun = m.phrase.head_end - len(sense.noun)  # "tissue donation" may be a noun of two words
    basic: dict[str, Any] = dict(
        sort=sort,
        sentence=r.index,
        start=m.phrase.start,
        end=m.phrase.after[0].end if m.office else m.phrase.end,
        said=r.phrased(m.phrase, hedge=m.hedge, past=m.past),
        role=r.role(n),
        phrase=m.phrase,
        sense=sense,
        kinds=sense.kinds,
        heads=frozenset({sense.noun, sense.noun.rpartition(" ")[2]}),  # "the order" is the executive order
        owners=frozenset({*m.owners, *m.located, *whose}),
        possessed=bool(whose),
        called=called(m, sense),
        compound=any(x.dep == "compound" and x.end < noun and _no_actors(r, x.text) for x in m.phrase.before),
    )
    return Candidate(**{**basic, **more})


def _whole(phrase: Phrase) -> int:
    """End of a phrase with what its head is of: "the handover of the two towns"."""
    of = next(iter(phrase.after), None)
    return of.end if of is not None and of.text.startswith("of ") else phrase.end


def _given(r: Reading, verdict: Verdict, phrase: Phrase) -> Decision:
    sure = SURE.evidence if verdict.score >= EVIDENCE.owner else SURE.own_noun
    nominal = verdict.rule == OWN_NOUN and phrase.definite
    construction = Construction.NOMINAL if nominal else Construction.NOUN_PHRASE
    return Decision(verdict.entry.id, verdict.rule, round(r.sure * sure, 2), construction)


def _sort(r: Reading, m: Modifiers, sense: NounSense, *, predicative: bool) -> Sort:
    """Whether a noun that names nobody by itself may point back, is somebody's, or is a thing of its own."""
    if m.phrase.determiner in _OWNED and not _of_nobody_yet(r, m, sense):
        return Sort.OWNED
    return _by_words(r, m, sense, predicative=predicative)


def _of_nobody_yet(r: Reading, m: Modifiers, sense: NounSense) -> bool:
    """Whether an office is one that somebody is still to hold."""
    return to_be_elected(r, m.phrase.i) or (m.to_come and "person" in sense.kinds)


def _by_words(r: Reading, m: Modifiers, sense: NounSense, *, predicative: bool) -> Sort:
    """Whether a noun without "its" points back: by its determiner, its owner and its modifiers."""
    if _of_nobody_yet(r, m, sense):
        return Sort.STRANGER
    if _possessors(r, m, sense):
        return Sort.ANAPHOR
    if predicative or _set_apart(m, sense) or _proper_name(r, m.phrase) or _away(r, m, sense):
        return Sort.STRANGER
    if sense.anaphoric and (m.phrase.determiner in _POINTERS or _bare_in_headline(r, m, sense)):
        return Sort.ANAPHOR
    return Sort.STRANGER


def _possessors(r: Reading, m: Modifiers, sense: NounSense) -> frozenset[str]:
    """Give whose a thing done is where it is a listed actor's: "Moreau's announcement" is the one spoken of."""
    owned = sense.kinds == {"event"} and any(x.dep == "poss" for x in m.phrase.before)
    return _listed_owners(r, m) if owned and not (m.contrast or m.restricted or m.strangers) else frozenset()


def _listed_owners(r: Reading, m: Modifiers) -> frozenset[str]:
    """Give what belongs to the actors in a phrase is compared by; of a country alone, its state."""
    entries = [r.registry.entries[i] for i in m.names]
    states = [e for c in m.owners if (e := r.registry.state_of(c))]
    return frozenset(x for e in (entries or states) for x in (*e.owners, e.actor.name.lower()))


def _bare_in_headline(r: Reading, m: Modifiers, sense: NounSense) -> bool:
    """Whether a headline leaves out the article: "Judge blocks bill"."""
    return r.headline and not (m.phrase.determiner or sense.plural or m.phrase.before)


def _set_apart(m: Modifiers, sense: NounSense) -> bool:
    """Whether modifiers say that another thing is meant than the one spoken of; who backs a government does not."""
    backed = m.backers and not ("government" in sense.fields and m.phrase.definite)
    return bool(m.restricted or m.strangers or m.contrast or m.names or backed)


def _away(r: Reading, m: Modifiers, sense: NounSense) -> bool:
    """Whether armed people are said to be where no listed armed group is from."""
    if not _is_armed(sense.kinds):
        return False
    owners = frozenset(o for e in r.registry.by_kind.get("armed group", ()) for o in e.owners)
    return elsewhere(r, m.phrase.i, owners)


def _sure(m: Modifiers) -> float:
    """How likely a noun of nobody listed is a thing of its own."""
    told = m.phrase.determiner in ("a", "an") or m.strangers or m.owners
    return STRANGER.told if told else STRANGER.guessed


def _proper_name(r: Reading, phrase: Phrase) -> bool:
    """Whether the whole phrase is a name of its own: "the Justice Department", "the Committee on Trade"."""
    if not phrase.proper or not r.cased:
        return False
    behind = bool(phrase.after) or _ON_NAME.match(r.plain, phrase.head_end) is not None
    return behind or any(m.dep == "compound" and m.text[:1].isupper() for m in phrase.before)


def _individuals(r: Reading, phrase: Phrase) -> bool:
    """Whether names follow, so that the noun speaks of those persons: "officers Ann Lee and Bo Day"."""
    m = _NEXT_NAME.match(r.plain, phrase.end) if r.cased and phrase.plural else None
    return m is not None and m.group(1).lower() not in r.words.closed


def _of_another(tree: Tree, t: Token) -> bool:
    """Whether a noun stands behind "of"."""
    return t.dep == "pobj" and tree.tokens[t.head].text == "of"


def _predicative(tree: Tree, n: int, forms: frozenset[str]) -> bool:
    """Whether a noun says what something is: then it names what that is, which `labels` finds."""
    t = tree.tokens[tree.first_conjunct(n)]
    if _of_another(tree, t) and not tree.phrase(t.i).definite:  # "a gang of thugs", not "the job of officers"
        over = tree.tokens[tree.tokens[t.head].head]
        t = over if tree.surface(over.i) in forms or over.pos == "NUM" else t
    return t.dep in ("attr", "oprd") or (t.dep == "pobj" and tree.tokens[t.head].text.lower() == "as")


def _adverbial(r: Reading, n: int) -> bool:
    """Whether a bare noun is how or when something is done: "in exchange for", "on trial", "at war"."""
    if r.tree is None or r.titled or r.view.plural(n) or r.tree.children[n] and r.tree.left(n) < n:
        return False
    t = r.tree.tokens[n]
    return t.dep == "pobj" and r.tree.tokens[t.head].text.lower() in _ADVERBIAL


def _no_actors(r: Reading, text: str) -> bool:
    """Whether a noun before a noun says nothing of what sort of actor it is, unlike "rebel group", "puppet regime"."""
    if not text.islower() or text in r.words.cues["noun modifier"]:
        return False
    sense = r.words.noun(text, False) or r.words.noun(text, True)
    return not (sense and sense.kinds - {"event"})


def _key(r: Reading, m: Modifiers, sense: NounSense) -> str:
    """By what a noun of nobody listed is known: whose it is, else its other words, and the noun."""
    before = r.plain[m.phrase.start : m.phrase.head_start].strip().lower()
    return f"{'+'.join(sorted(m.owners)) or before}:{sense.noun}"
