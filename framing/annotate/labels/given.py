"""Labels given to an actor by a verb: copula, apposition, "as", object complement; lists and designations in `lists`.

"Critics called the council a gang of amateurs" labels the council, by critics. Each finding says which phrase is
the label, whose naming it labels, who gives it and what is done with it (asserted, negated, revoked).

Source: Hamborg's word choice and labelling (2019) for the constructions; the cues are the
lexicon ``label_cues``. A complement counts only if its head can name an actor, so that
"lasted four days" labels nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from framing.annotate.labels.lists import Lists
from framing.annotate.labels.operators import Givers
from framing.annotate.labels.qualities import Qualities
from framing.annotate.labels.record import Complement
from framing.annotate.labels.roles import Roles
from framing.annotate.labels.span import condition, label_span
from framing.grammar import NOUNS, Tree, all_of_list, appositions, copulas, in_front, partitive
from framing.lexicon import Vocabulary
from framing.records import Construction, Token

_APPOSING = frozenset({",", "—", "–", "("})  # marks between a name and what is put beside it
_BEFORE = frozenset({"advmod", "npadvmod"})
_CLIMB = 3  # words between an "as" and its verb
_FAR = 8  # tokens behind an "as" that its noun may stand


class ComplementReader:
    """Finds the labels of one parsed sentence.

    Parameters
    ----------
    view : Tree
        The sentence.
    words : Vocabulary
        The lexicons.
    """

    def __init__(self, view: Tree, words: Vocabulary) -> None:
        self.view, self.words, self.cues = view, words, words.cues
        self.tokens = view.tokens
        self.givers = Givers(view, words)
        self.lists, self.roles = Lists(self.givers), Roles(self.givers)

    def read(self) -> Iterator[Complement]:
        """Yield every label; the same phrase may come twice."""
        yield from self._copulas()
        yield from self._apposed()
        yield from Qualities(self.givers).read()
        listing = self.cues["list noun"]
        for t, low in zip(self.tokens, self.view.surfaces, strict=True):
            if low == "as" and t.dep in ("prep", "mark"):
                yield from self._as(t.i)
            elif low in listing or t.lemma.lower() in listing:
                yield from self.lists.membership(t.i)
            elif t.pos == "VERB" and self.givers.is_cue(t.i, "complement verb"):
                yield from self._object_complement(t.i)
            elif t.dep in ("prep", "agent"):
                yield from self.roles.of_preposition(t)
            elif t.dep == "pcomp":
                yield from self.roles.accusation(t.i)

    def _copulas(self) -> Iterator[Complement]:
        verbs = frozenset(self.cues["copula"]), frozenset(self.cues["linking verb"])
        for subject, complement, verb in copulas(self.view, *verbs):
            noun = partitive(self.view, complement)
            first = self.view.child(verb, "attr", "oprd")
            slip = first is not None and complement not in all_of_list(self.view, first)
            if slip or self.view.child(verb, "expl") is not None or self.roles.accused(verb) is not None:
                continue  # two predicates; "there is a threat" says nothing of the subject above it
            listed = self._names(noun) or self.givers.judges(noun)
            if listed or self._one_thing(noun):
                of = self._predicated(subject, verb)
                start, end = label_span(self.view, self.words, complement, noun)
                yield Complement(
                    of=of, head=noun, start=start, end=end, construction=Construction.COPULAR,
                    operator=self.givers.predicate(verb, of, complement), listed=listed, rule="copula",
                )  # fmt: skip

    def _predicated(self, subject: int, verb: int) -> int:
        """Give what a predicate is said of: in "a man they believed to be a spy", the man."""
        over = self.tokens[self.tokens[verb].head]
        if self.tokens[verb].dep == "xcomp" and over.dep == "relcl" and self.view.child(over.i, "nsubj") == subject:
            of = self.givers.antecedent(subject)
            return over.head if of == subject else of
        return self.givers.antecedent(subject)

    def _one_thing(self, noun: int) -> bool:
        """Whether a noun of any meaning says what one thing is: "a disgrace"."""
        t = self.tokens[noun]
        return (
            t.tag == "NN"
            and t.lemma not in self.cues["empty noun"]
            and any(self.tokens[c].text.lower() in ("a", "an") for c in self.view.children[noun])
        )

    def _with_adverbs(self, i: int) -> int:
        """Start of an adjective with the adverb before it, or the noun of one word with it: "gaffe-prone"."""
        first = i
        while first and self._belongs(first - 1, i):
            first -= 1
        return self.tokens[first if self.tokens[i].tag == "JJ" else i].start

    def _belongs(self, before: int, i: int) -> bool:
        t = self.tokens[before]
        return t.head == i and (t.dep in _BEFORE or t.tag == "HYPH")

    def _names(self, noun: int) -> bool:
        return self.givers.labels(noun) or self.tokens[noun].pos == "PROPN"

    def _apposed(self) -> Iterator[Complement]:
        """Read appositions whose noun no list has, "Hale, now a lobbyist", and a predicate in front of its subject."""
        front = in_front(self.view)
        for of, noun in (*appositions(self.view), *([front] if front is not None else [])):
            if self.tokens[noun].pos == "PROPN" and self.tokens[of].pos == "PROPN" and of < noun:
                of, noun = self._member_first(of, noun)
            if self._stands_beside(of, noun):
                start, end = label_span(self.view, self.words, noun, noun)
                adverb = self.tokens[self.view.left(noun)]
                if adverb.pos == "ADV" and adverb.head == noun:  # "now a lobbyist"
                    start = self.tokens[adverb.i + 1].start
                yield Complement(
                    of=of, head=noun, start=start, end=end, construction=Construction.APPOSITIVE, rule="apposition"
                )

    def _member_first(self, of: int, noun: int) -> tuple[int, int]:
        """Turn a pair round whose first is what the second is: "Another Democrat, Ann Moreau"."""
        sense = self.words.noun(self.tokens[of].text.lower(), False)
        one = sense is not None and sense.kinds == {"person"}
        return (noun, of) if one else (of, noun)

    def _stands_beside(self, of: int, noun: int) -> bool:
        """Whether a noun is put beside another behind a mark, with a word of its own before it."""
        t, first = self.tokens[noun], self.view.left(noun)
        between = {x.text for x in self.tokens[min(of, noun) + 1 : max(of, noun)]}
        if t.tag not in ("NN", "NNS", "NNP") or not between & _APPOSING or not self.givers.labels(noun):
            return False
        if t.dep == "appos" and self.tokens[first - 1].text.lower() in ("and", "not"):
            return False  # "Hale and his deputy, Berg": Berg is the deputy
        before = (self.tokens[c] for c in self.view.children[noun])
        return any(c.dep in ("det", "poss") or c.tag == "RB" for c in before)

    def _as(self, i: int) -> Iterator[Complement]:
        noun = self._behind_as(i)
        if noun is None:
            return
        over = self.tokens[self.tokens[i].head]
        if over.pos in ("VERB", "AUX") and self.givers.is_cue(over.i, "removal verb"):
            named = self.view.child(over.i, "dobj", "nsubjpass")
            if named is not None and self.givers.is_cue(named, "label noun"):
                yield from self.lists.designation(named, noun)
                return
        verb, of = self._labelled_by(over.i)
        if verb is None:
            yield from self.roles.played(over.i, noun)
            yield from self.roles.fronted(i, noun)
            yield from self.lists.designation(over.i, noun)
        elif of is not None:
            yield from self._all(noun, of, verb, "as-complement")

    def _behind_as(self, i: int) -> int | None:
        noun = self.view.child(i, "pobj", "pcomp", "amod", "acomp")
        if noun is not None:
            return noun
        return next((t.i for t in self.tokens[i + 1 : i + _FAR] if t.pos in NOUNS and t.head <= i), None)

    def _labelled_by(self, over: int) -> tuple[int | None, int | None]:
        """Verb of labelling above an "as", and the token it labels."""
        t = self.tokens[over]
        for _ in range(_CLIMB):
            if t.pos in ("VERB", "AUX"):
                break
            if t.head == t.i:
                return None, None
            t = self.tokens[t.head]
        if not self.givers.is_cue(t.i, "as verb"):
            return None, None
        if self.tokens[over].pos in NOUNS | {"PRON"} and self.tokens[over].dep in ("dobj", "nsubjpass", "pobj"):
            return t.i, over
        return t.i, self._object(t.i)

    def _object(self, verb: int) -> int | None:
        """Give what a verb labels: its object, its passive subject, what it modifies, or the object of "to"."""
        view, t = self.view, self.tokens[verb]
        found = view.child(verb, "dobj", "nsubjpass")
        if found is not None:
            return self.givers.antecedent(found)
        found = self._object_of_preposition(verb)
        if found is not None:
            return found
        if t.dep in ("acl", "relcl"):
            return t.head
        if t.dep in ("conj", "xcomp", "advcl") and t.tag == "VBN":
            return self._object_before(t) or view.subject(verb)
        small = view.child(verb, "ccomp")
        return None if small is None or self._is_whole(small, verb) else view.child(small, "nsubj")

    def _is_whole(self, small: int, verb: int) -> bool:
        """Whether a clause is what is told, not what somebody is: "made clear that he will stay"."""
        return small < verb or self.view.child(small, "mark") is not None

    def _object_before(self, t: Token) -> int | None:
        """Give the object right before a participle behind a comma: "took the hills, seen as the heart of Chad"."""
        before = self.tokens[max(0, t.i - 2)]
        behind = t.dep == "advcl" and self.tokens[t.i - 1].text == "," and before.dep in ("dobj", "pobj")
        return before.i if behind else None

    def _object_of_preposition(self, verb: int) -> int | None:
        preps = (c for c in self.view.children[verb] if self.tokens[c].dep in ("prep", "dative"))
        objects = (self.view.child(c, "pobj") for c in preps if self.tokens[c].text.lower() in ("to", "of"))
        return next((found for found in objects if found is not None), None)

    def _object_complement(self, verb: int) -> Iterator[Complement]:
        of, noun = self._object(verb), self.view.child(verb, "oprd", "attr")
        if noun is None:
            of, noun = self._small_clause(verb) or self._two_objects(verb, of)
        if noun is not None and of is not None and noun != of:
            yield from self._all(noun, of, verb, "object complement")

    def _small_clause(self, verb: int) -> tuple[int, int] | None:
        """Subject and predicate of what the parser took for a clause: "called the council a gang"."""
        small = self.view.child(verb, "ccomp")
        subject = self.view.child(small, "nsubj") if small is not None else None
        return (subject, small) if subject is not None and small is not None and self._is_state(small) else None

    def _is_state(self, i: int) -> bool:
        return self._is_noun(i) or self.tokens[i].tag == "JJ"

    def _is_noun(self, i: int) -> bool:
        return self.tokens[i].pos in NOUNS and self.tokens[i].text != "-"

    def _two_objects(self, verb: int, of: int | None) -> tuple[int | None, int | None]:
        """Give what is labelled and the label where the parser gave the verb one object or two."""
        objects = [c for c in self.view.children[verb] if c > verb and self.tokens[c].dep in ("dobj", "dative")]
        if not objects:
            return of, None
        if len(objects) > 1:
            return objects[0], objects[-1]
        relative = self._relative(verb)
        if relative is not None:
            return relative, objects[0]
        if of is not None and self.tokens[of].dep == "nsubjpass":
            return of, objects[0]
        return objects[0], self._behind(objects[0])

    def _relative(self, verb: int) -> int | None:
        """Noun that a relative clause with a subject of its own labels: "the Front, which they consider a gang"."""
        t = self.tokens[verb]
        subjects = [self.tokens[c] for c in self.view.children[verb] if self.tokens[c].dep == "nsubj"]
        own = any(not s.tag.startswith("W") for s in subjects)
        relative = any(x.tag in ("WDT", "WP") for x in self.tokens[t.head + 1 : verb])
        return t.head if t.dep == "relcl" and own and relative else None

    def _behind(self, of: int) -> int | None:
        """Label that the parser hung elsewhere: "called X, the armed group in power, an ally"."""
        for t in self.tokens[of + 1 : self.view.right(of) + 1]:
            first = self.tokens[self.view.left(t.i)]
            if t.dep == "appos" and first.text.lower() in ("a", "an"):
                before = self.tokens[first.i - 1]
                if t.head == of and before.i == of:
                    return t.i  # "designated X a terrorist organization"
                if before.text in (",", '"') and t.i > of + 2 and t.head != of:
                    return t.i
        return None

    def _all(self, noun: int, of: int, verb: int, rule: str) -> Iterator[Complement]:
        giver = self.givers.giver(verb, of)
        operator = self.givers.operator(verb, of, giver)
        joined = all_of_list(self.view, noun)
        if all(self.tokens[k].tag == "JJ" for k in joined):  # "reckless and dishonest" is one label
            start, end = self._with_adverbs(noun), self.tokens[condition(self.view, joined[-1])].end
            yield Complement(
                of=of, head=noun, start=start, end=end, construction=Construction.AS_COMPLEMENT,
                operator=operator, giver=giver, third_party=True, listed=self._names(noun), rule=rule,
            )  # fmt: skip
            return
        for k in joined:
            head = partitive(self.view, k)
            listed = self._names(head)
            if listed or self._is_state(head):
                start, end = label_span(self.view, self.words, k, head)
                start = min(start, self._with_adverbs(k))
                end = max(end, self.tokens[condition(self.view, k)].end)
                yield Complement(
                    of=of, head=head, start=start, end=end, construction=Construction.AS_COMPLEMENT,
                    operator=operator, giver=giver, third_party=True, listed=listed, rule=rule,
                )  # fmt: skip
