"""The ladder compiled: forms of each slot to their rows, looked up for a kind of actor.

Idea: a row speaks of a word in one slot of a label (its head, a modifier before it, words after it, a hedge) and
of some kinds of actor or of all. A word is looked up as written in the lexicon or in a plural; where none is
listed, by its beginning and end ("Xland-backed" by "*-backed").

Conventions: words are folded (`framing.text.fold`) before they are looked up. A row for the actor's kinds goes
before one for all, of equal ones the lower rung. Where nothing is known of the actor, every row fits.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon import Lexicon, Lexicons, Row, inflections, irregular_forms
from framing.measure.ladder.general import General, Words, compile_general, general_words
from framing.text import PhraseIndex, fold, phrase_index

_GAP = r"(?:\S+\s+){0,6}?"  # what * stands for after the head
# what says what the bearer of a label did: a clause, or a participle right behind it
_OPENS = re.compile(r"(?:who|that|which)\b|\w+(?:ing|ed)\b")
_AIM, _EVENT = "to ", "event"  # what an act is for judges the act: "the decision to abandon the camp"
# the verbs of such a clause that are its bearer's: "who tried to storm", "that killed", "threatening to", "and looted"
_DEED = re.compile(
    r"(?:^(?:who|that|which|to) |^(?=\w+ing\b)|\b(?:and|then) )"
    r"(?:(?:ha[sd]|have|would|will|once|also|\w+ly|(?:tried|try|tries|sought|seeks?|wants?|trying|seeking) to) )*"
    r"(?P<verb>\w+)\b(?! (?:down|off)\b)"  # "shot down a plan" is another verb
)
_MANNER = re.compile(r"\b(\w+)ly\b")  # "illegally" says of a deed what "illegal" says of its doer
_SUFFERED = re.compile(r"\b(?:are|be|been|being|is|was|were)\b")  # what was done to it is another's deed
_SLOTS = ("head", "modifier", "hedge")  # those looked up word by word
Table = Mapping[str, tuple[Row, ...]]


@dataclass(frozen=True, slots=True)
class Affix:
    """A row for all words with a beginning and an end."""

    start: str
    end: str
    row: Row

    def fits(self, word: str) -> bool:
        """Whether the word begins and ends so."""
        return word.startswith(self.start) and word.endswith(self.end)


@dataclass(frozen=True, eq=False)
class Ladder:
    """The lexicon compiled.

    Parameters
    ----------
    slots : mapping of str to mapping of str to tuple of mapping
        Slot (head, modifier, hedge) to form to its rows.
    affixes : mapping of str to tuple of Affix
        Slot to its rows by beginning and end, the longest first.
    after : tuple of (Pattern, mapping)
        What may follow the head, with the rows.
    deeds : mapping of str to mapping
        Forms of the verbs that judge whoever did it, with their rows.
    titles : PhraseIndex of mapping
        Official titles of states inside names.
    name : mapping, optional
        The row of a bare name.
    hyphenated : bool
        Whether every beginning or end of `affixes` has a hyphen.
    general : mapping of str to mapping of str to mapping
        What is asked last: judging words and plain nouns that no row of the ladder has.
    """

    slots: Mapping[str, Table]
    affixes: Mapping[str, tuple[Affix, ...]]
    after: tuple[tuple[re.Pattern[str], Row], ...]
    deeds: Mapping[str, Row]
    titles: PhraseIndex[Row]
    name: Row | None
    hyphenated: bool
    general: General

    def lookup(self, word: str, slot: str, kinds: frozenset[str] = frozenset(), *, common: bool = False) -> Row | None:
        """Row for a word in a slot: for these kinds of actor before one for all; `common` words have none for names."""
        rows = self.slots[slot].get(word) or self._by_affix(word, slot)
        meant = [r for r in rows if fits(r, kinds) and not (common and r["effect"] == "name")]
        if not kinds:  # nothing is known of the actor: the row that says most
            return min(meant, key=lambda r: (-abs(r["rung"]), r["rung"]), default=None)
        return min(meant, key=lambda r: (not r["kinds"], r["rung"]), default=None)

    def ask(self, word: str, slot: str, kinds: frozenset[str] = frozenset(), *, common: bool = False) -> Row | None:
        """Row for a word in a slot, of the general words where the ladder has none for it."""
        return self.lookup(word, slot, kinds, common=common) or self.general_row(word, slot, kinds)

    def general_row(self, word: str, slot: str, kinds: frozenset[str] = frozenset()) -> Row | None:
        """Row of the general words for a word that no row of the ladder speaks of."""
        known = word in self.slots[slot] or word in self.slots["hedge"]
        row = None if known else self.general.get(slot, {}).get(word)
        return row if row is not None and fits(row, kinds) else None

    def follow(self, words: str, kinds: frozenset[str]) -> Row | None:
        """Lowest row for words after the head: those listed, or what a clause says that its bearer did, and how."""
        listed = [r for pattern, r in self.after if pattern.match(words)]
        opens = _OPENS.match(words) or (words.startswith(_AIM) and _EVENT in kinds)
        said = (*listed, *(self._done(words) if opens else ()))
        return min((r for r in said if fits(r, kinds)), key=lambda r: r["rung"], default=None)

    def _done(self, clause: str) -> Iterator[Row]:
        """Rows of the deeds in a clause ("massed there and threatening to") and of their manner ("illegally")."""
        for done in _DEED.finditer(clause):
            if deed := self.deeds.get(done["verb"]):
                yield deed
        for manner in () if _SUFFERED.search(clause) else _MANNER.finditer(clause):
            if (how := self.lookup(manner[1], "modifier")) and how["rung"]:
                yield how

    def _by_affix(self, word: str, slot: str) -> tuple[Row, ...]:
        if " " in word or (self.hyphenated and "-" not in word):  # an affix is one of a word
            return ()
        return tuple(a.row for a in self.affixes.get(slot, ()) if a.fits(word))


def fits(row: Row, kinds: frozenset[str]) -> bool:
    """Whether a row speaks of these kinds of actor; where no kind is known, every row does."""
    return not row["kinds"] or not kinds or not kinds.isdisjoint(row["kinds"])


@lru_cache(maxsize=8)
def compile_ladder(lexicon: Lexicon, irregular: Lexicon | None = None, words: Words | None = None) -> Ladder:
    """Compile the rows of a ladder lexicon for looking up.

    Parameters
    ----------
    lexicon : Lexicon
        Rows as the card of ``ladder`` describes them.
    irregular : Lexicon | None
        Irregular plurals.
    words : Words | None
        General lexicons, asked where the ladder has no row.

    Returns
    -------
    Ladder
        Forms of each slot with their rows.
    """
    odd = irregular_forms(irregular) if irregular else {}
    affixes = _affixes(lexicon.rows)
    return Ladder(
        slots=_tables(lexicon.rows, odd),
        affixes=affixes,
        after=tuple((_gapped(fold(r["term"])), r) for r in lexicon.where(slot="after")),
        deeds={f: r for r in lexicon.where(slot="deed") for f in inflections(fold(r["term"]), "verb", odd)},
        titles=phrase_index({fold(r["term"]): r for r in lexicon.where(slot="title")}),
        name=next(iter(lexicon.where(slot="name")), None),
        hyphenated=all("-" in a.start + a.end for found in affixes.values() for a in found),
        general=compile_general(words, odd) if words else {},
    )


def ladder_of(lexicons: Lexicons) -> Ladder:
    """Compile the ladder with all that it asks."""
    return compile_ladder(lexicons["ladder"], lexicons["irregular_forms"], general_words(lexicons))


def _tables(rows: Sequence[Row], irregular: Mapping[str, tuple[str, ...]]) -> Mapping[str, Table]:
    tables: dict[str, defaultdict[str, list[Row]]] = {slot: defaultdict(list) for slot in _SLOTS}
    for row in rows:
        term = fold(row["term"])
        if row["slot"] not in _SLOTS or "*" in term:
            continue
        for form in _plurals(term, irregular) if row["slot"] == "head" else (term,):
            tables[row["slot"]][form].append(row)
    return {slot: {form: tuple(found) for form, found in table.items()} for slot, table in tables.items()}


def _affixes(rows: Iterable[Row]) -> Mapping[str, tuple[Affix, ...]]:
    found: defaultdict[str, list[Affix]] = defaultdict(list)
    for row in rows:
        start, star, end = fold(row["term"]).partition("*")
        if star and row["slot"] in _SLOTS:
            found[row["slot"]].append(Affix(start, end, row))
    return {slot: tuple(sorted(some, key=lambda a: -len(a.start + a.end))) for slot, some in found.items()}


def _gapped(term: str) -> re.Pattern[str]:
    parts = [re.escape(p) for p in term.split(" * ")]
    return re.compile(rf"{(' ' + _GAP).join(parts)}(?!\w)")


def _plurals(term: str, irregular: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if term.endswith("man"):
        return term, term[:-3] + "men"
    return inflections(term, "noun", irregular)
