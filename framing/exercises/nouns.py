"""Of which sort a noun phrase is, so that one word can stand for another: persons, a force, a body, a field of events.

Two words for the same matter need not fit the same sentence: a fighter is no regime, a fence is no border. They do if
they end in the same noun, if both are nouns for persons, for armed forces or for bodies, or if both name events of
one field; and then only if both name members, or both the whole (a soldier is no army). Of bodies those that rule are
told from those that people join, and of persons those in office from others: leaders are no regime, a party is no
state, a lawmaker is no activist. What the lexicons ``actor_nouns`` and ``people_nouns`` do not list is of no sort, and
fits only its own noun.

A noun can be replaced where it is the whole phrase but for its article: what stands before and behind it was chosen
for it, as "peaceful" was for "sit-in".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import product

from framing.exercises.heads import TAIL, head_of
from framing.lexicon import Lexicons, Vocabulary, inflections, irregular_forms, vocabulary_of

PERSONS, FORCE, BODY = "persons", "force", "body"
_SORT_OF = {
    "person": PERSONS, "people": PERSONS, "military": FORCE, "armed group": FORCE,
    "government": BODY, "state": BODY, "organisation": BODY, "party": BODY,
}  # fmt: skip
_SORT_OF_CLASS = {
    "country": BODY,
    "state": BODY,
    "administration": BODY,
    "body": BODY,
    "office": BODY,
    "military": FORCE,
}  # of several people
_RULES, _JOINED, _IN_OFFICE = "rules", "joined", "in office"  # finer sorts, for what stands in one place
_FINER = {
    "government": _RULES, "state": _RULES, "country": _RULES, "administration": _RULES, "office": _RULES,
    "organisation": _JOINED, "party": _JOINED, "body": _JOINED, "group": _JOINED,
}  # fmt: skip
_PEOPLE = re.compile(r"(?:..man|..men|people|folk)$")  # fisherman, firewomen, townspeople
_MANS = re.compile(r"(?<=..)mans$")
_MASS = re.compile(
    r"(?:nce|ness|ism|(?<!\bc)ity|hem|rule|leadership|healthcare"
    r"|\b(?:care|carry|energy|power|work|pay|language|speech|talk|press|media|police|coal))$"
)  # violence, mayhem: of these there are not several
_THINGS = frozenset({"barrier"})  # of a field, yet one is not the other: a fence is no wall
_QUALITY = re.compile(
    r"(?:ed|ing|ent|ant|al|ic|ous|ive|an|ish|ful|less|able|ible|ese|ary|ist|st|er|-\w+)$|[A-Z]|\d"
)  # before a noun
_BEFORE = re.compile(r"(?<![\w'’.-])([\w'’.-]+) $")
_AHEAD = 12  # characters in which the next word shows


class Nouns:
    """Answers what a noun phrase can stand for.

    Parameters
    ----------
    lexicons : Lexicons
        Those that the analysis ran with.
    """

    def __init__(self, lexicons: Lexicons) -> None:
        self._words: Vocabulary = vocabulary_of(lexicons)
        odd = irregular_forms(lexicons["irregular_forms"])
        self._irregular: Mapping[str, tuple[str, ...]] = {k: v for k, v in odd.items() if not v[-1].endswith("ing")}
        people = lexicons["people_nouns"].rows
        self._wholes = frozenset(r["noun"] for r in people if r["number"] == "collective")
        self._members = frozenset(r["noun"] for r in people) - self._wholes

    def sorts(self, phrase: str) -> frozenset[str]:
        """Say of which sorts a phrase is.

        Parameters
        ----------
        phrase : str
            A noun phrase in any form.

        Returns
        -------
        frozenset of str
            `PERSONS`, `FORCE` (soldiers and the army alike), `BODY`, fields of events; empty where its noun is not
            listed.
        """
        head = head_of(phrase)
        found = {BODY} if phrase in self._words.countries else {PERSONS} if _PEOPLE.search(head) else set()
        for form, plural in product({head, *self.forms(self.singular(head))}, (False, True)):
            kind, sense = self._words.people.get(form), self._words.noun(form, plural)
            found |= {_SORT_OF_CLASS.get(kind, PERSONS)} if kind else set()
            if sense:
                found |= {_SORT_OF[k] for k in sense.kinds if k in _SORT_OF}
                found |= sense.fields - _THINGS if "event" in sense.kinds else frozenset()
        return frozenset(found)

    def singular(self, noun: str) -> str:
        """Give the singular of a noun.

        Parameters
        ----------
        noun : str
            In lower case.

        Returns
        -------
        str
            A noun that is no plural stays as it is.
        """
        odd = next((lemma for lemma, forms in self._irregular.items() if noun in forms), "")
        guesses = (odd, noun[:-1], noun[:-2], noun[:-3] + "y")
        return next((g for g in guesses if g and noun in self.forms(g)[1:]), noun)

    def fit(self, one: str, other: str) -> bool:
        """Tell whether one phrase can stand where the other does.

        Parameters
        ----------
        one : str
            A noun phrase.
        other : str
            Another for the same matter.

        Returns
        -------
        bool
            Whether they end in the same noun, or are of one sort and both members or both a whole.
        """
        alike = self._finer(one) & self._finer(other) and self._is_whole(one) == self._is_whole(other)
        same_number = self._keeps_plural(one) == self._keeps_plural(other) or FORCE in self.sorts(one)
        return head_of(one) in self.forms(head_of(other)) or bool(alike and same_number)

    def _finer(self, phrase: str) -> frozenset[str]:
        """Say of which sorts a phrase is, so that of two with one in common either can stand for the other."""
        noun, sorts = self.singular(head_of(phrase)), self.sorts(phrase)
        kinds, named = self._kinds(noun), {self._words.people.get(f, "") for f in self.forms(noun)}
        if "person" not in kinds and noun not in self._members:
            return sorts - {BODY} | {
                _FINER[k] for k in (kinds or self._kinds(noun, several=True)) | named if k in _FINER
            }
        return frozenset({_IN_OFFICE}) if "state" in named else sorts - {BODY}

    def _kinds(self, noun: str, *, several: bool = False) -> frozenset[str]:
        sense = self._words.noun(self.forms(noun)[-1] if several else noun, several)
        return frozenset(sense.kinds) if sense else frozenset()

    def _keeps_plural(self, phrase: str) -> bool:
        """Tell whether a phrase is a plural that names one body, as "authorities" and "troops" do."""
        sense = self._words.noun(head_of(phrase), True)
        return bool(sense and sense.keeps_plural)

    def _is_whole(self, phrase: str) -> bool:
        """Tell whether a phrase names many by one noun, as "army", "mob" and "a force" do."""
        noun, several = self.singular(head_of(phrase)), self.are_several(phrase)
        if noun in self._wholes or self._keeps_plural(self.forms(noun)[-1]) and not several:
            return True
        sense = self._words.noun(noun, False)
        member = noun in self._members or "person" in self._kinds(noun) or sense is not None and not sense.kinds
        return bool(self.sorts(phrase) & {FORCE, BODY}) and not member

    def is_event(self, phrase: str) -> bool:
        """Tell whether a phrase names what happened and nobody, as "violence" and "the attacks" do.

        Parameters
        ----------
        phrase : str
            A noun phrase.

        Returns
        -------
        bool
            False of "movement", which names an event or people.
        """
        noun = self.singular(head_of(phrase))
        kinds = self._kinds(noun) | self._kinds(noun, several=True)
        return "event" in kinds and not self.sorts(phrase) & {PERSONS, FORCE, BODY}

    def in_number(self, phrase: str, *, several: bool) -> str:
        """Put a phrase into the singular or the plural.

        Parameters
        ----------
        phrase : str
            A noun phrase as a lexicon lists it.
        several : bool
            Whether the plural is asked for.

        Returns
        -------
        str
            Empty where it has none: "foreign troops" no singular, "violence" no plural.
        """
        tail = "".join(TAIL.findall(phrase)[:1])
        core = phrase.removesuffix(tail)
        if self.are_several(core) or not several:
            return phrase if self.are_several(core) == several else ""
        return "" if _MASS.search(core) else self.forms(core)[-1] + tail

    def opens(self, text: str, start: int) -> bool:
        """Tell whether a noun that starts here begins its phrase, but for an article or a number.

        Parameters
        ----------
        text : str
            An article.
        start : int
            Where the noun starts.

        Returns
        -------
        bool
            False where another noun or a quality stands before it.
        """
        word = _word_before(text, start)
        ended = word.endswith(".") and word.count(".") == 1  # the sentence before; "U.S." ends none
        return not word or ended or word.lower() in self._words.closed or word[0].isdigit()

    def is_second(self, text: str, start: int) -> bool:
        """Tell whether the word before a noun may be another noun, so that the two are one: "chain gangs".

        Parameters
        ----------
        text : str
            An article.
        start : int
            Where the noun starts.

        Returns
        -------
        bool
            False where an article, a name, or a word in the form of a quality stands there.
        """
        if text[max(0, start - 1) : start] in ("-", "–"):
            return True
        return not self.opens(text, start) and not _QUALITY.search(_word_before(text, start))

    def is_of_country(self, text: str, start: int) -> bool:
        """Tell whether a country's word stands right before a place: "US", "Afghan".

        Parameters
        ----------
        text : str
            An article.
        start : int
            The place.

        Returns
        -------
        bool
            Whether it does.
        """
        word = _word_before(text, start)
        return bool(word and self._words.belonging(word))

    def is_closed(self, word: str) -> bool:
        """Tell whether a word only ties others together, as "without" and "not" do.

        Parameters
        ----------
        word : str
            In lower case.

        Returns
        -------
        bool
            Whether the lexicon ``function_words`` lists it.
        """
        return word in self._words.closed

    def forms(self, noun: str) -> tuple[str, ...]:
        """List a noun and its plural.

        Parameters
        ----------
        noun : str
            A noun phrase in the singular.

        Returns
        -------
        tuple of str
            The singular first.
        """
        return tuple(_MANS.sub("men", f) for f in inflections(noun, "noun", self._irregular))

    def are_members(self, phrase: str) -> bool:
        """Tell whether a phrase names persons by the head, as "fighters" does, and not the body they belong to.

        Parameters
        ----------
        phrase : str
            A noun phrase.

        Returns
        -------
        bool
            False of what has no singular of the same meaning, as "authorities".
        """
        several = self.are_several(phrase) and not self._keeps_plural(phrase)
        return several and bool({PERSONS, FORCE} & self.sorts(phrase))

    def are_several(self, phrase: str) -> bool:
        """Tell whether a phrase is in the plural.

        Parameters
        ----------
        phrase : str
            A noun phrase.

        Returns
        -------
        bool
            Whether its noun is the plural of another.
        """
        return self.singular(head_of(phrase)) != head_of(phrase)

    def is_listed(self, phrase: str) -> bool:
        """Tell whether a phrase ends in a noun that can stand for an actor.

        Parameters
        ----------
        phrase : str
            A noun phrase.

        Returns
        -------
        bool
            False of adjectives and of names.
        """
        return head_of(phrase) in self._words.forms or bool(self.sorts(phrase))


def _word_before(text: str, start: int) -> str:
    found = _BEFORE.search(text[max(0, start - 2 * _AHEAD) : start])
    return found[1] if found else ""
