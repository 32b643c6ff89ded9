"""Labels given to an actor by a verb or a noun: copula, "as", object complement, list, designation.

"Russia removed the Taliban from its list of terrorist organizations" labels the Taliban, by
Russia, and takes the label back. Each finding says which phrase is the label, whose naming it
labels, who gives it and what is done with it (asserted, negated, revoked).

Source: Hamborg's word choice and labelling (2019) for the constructions; the cues are the
lexicon ``label_cues``. A complement counts only if its head can name an actor, so that
"lasted four days" labels nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.annotate.labels.span import label_span
from framing.grammar import NOUNS, Tree, all_of_list, appositions, copulas, in_front, partitive
from framing.lexicon import Vocabulary
from framing.records import Construction, Operator

_PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ee", "ant", "ete")


@dataclass(frozen=True, slots=True)
class Complement:
    """A label found: token of the naming it labels, token of its own head, span, giver (token or -1)."""

    of: int
    head: int
    start: int
    end: int
    construction: Construction
    operator: Operator
    giver: int
    third_party: bool
    rule: str


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

    def read(self) -> Iterator[Complement]:
        """Yield every label; the same phrase may come twice."""
        yield from self._copulas()
        yield from self._apposed()
        for t in self.tokens:
            lemma = t.lemma.lower()
            if t.text.lower() == "as" and t.dep in ("prep", "mark"):
                yield from self._as(t.i)
            elif lemma in self.cues["list noun"] or t.text.lower() in self.cues["list noun"]:
                yield from self._list(t.i)
            elif t.pos == "VERB" and lemma in self.cues["complement verb"]:
                yield from self._object_complement(t.i)

    # --- constructions -----------------------------------------------------------------------
    def _copulas(self) -> Iterator[Complement]:
        for subject, complement, verb in copulas(
            self.view, frozenset(self.cues["copula"]), frozenset(self.cues["linking verb"])
        ):
            noun = partitive(self.view, complement)
            first = self.view.child(verb, "attr", "oprd")
            slip = first is not None and complement not in all_of_list(self.view, first)
            if slip or self.view.child(verb, "expl") is not None:
                continue  # two predicates; "there is a threat" says nothing of the subject above it
            if self._labels(noun) or self.tokens[noun].pos == "PROPN":
                of = self._relative(subject)
                start, end = label_span(self.view, self.words, complement, noun)
                yield Complement(
                    of, noun, start, end, Construction.COPULAR, self._operator(verb, of), -1, False, "copula"
                )

    def _apposed(self) -> Iterator[Complement]:
        """Read appositions whose noun no list has, "Hale, now a lobbyist", and a predicate in front of its subject."""
        front = in_front(self.view)
        for of, noun in (*appositions(self.view), *([front] if front is not None else [])):
            t = self.tokens[noun]
            marks = {x.text for x in self.tokens[min(of, noun) + 1 : max(of, noun)]}
            if t.tag not in ("NN", "NNP") or not marks & {",", "—", "–", "("} or not self._labels(noun):
                continue
            if t.dep == "appos" and self.tokens[self.view.left(noun) - 1].text.lower() == "and":
                continue  # "Hale and his deputy, Berg": Berg is the deputy
            if any(
                self.tokens[c].dep in ("det", "poss") or self.tokens[c].tag == "RB" for c in self.view.children[noun]
            ):
                start, end = label_span(self.view, self.words, noun, noun)
                adverb = self.tokens[self.view.left(noun)]
                if adverb.pos == "ADV" and adverb.head == noun:  # "now a lobbyist"
                    start = self.tokens[adverb.i + 1].start
                yield Complement(
                    of, noun, start, end, Construction.APPOSITIVE, Operator.ASSERTED, -1, False, "apposition"
                )

    def _as(self, i: int) -> Iterator[Complement]:
        noun = self.view.child(i, "pobj", "pcomp", "amod", "acomp")
        if noun is None:
            noun = next((t.i for t in self.tokens[i + 1 : i + 8] if t.pos in NOUNS and t.head <= i), None)
        if noun is None:
            return
        over = self.tokens[self.tokens[i].head]
        if over.pos in ("VERB", "AUX") and over.lemma.lower() in self.cues["removal verb"]:
            named = self.view.child(over.i, "dobj", "nsubjpass")
            if named is not None and self.tokens[named].lemma.lower() in self.cues["label noun"]:
                yield from self._designation(named, i, noun)
                return
        verb, of = self._labelled_by(over.i)
        if verb is None:
            yield from self._designation(over.i, i, noun)
            return
        if of is None:
            return
        yield from self._all(noun, of, verb, Construction.AS_COMPLEMENT, "as-complement")

    def _labelled_by(self, over: int) -> tuple[int | None, int | None]:
        """Verb of labelling above an "as", and the token it labels."""
        t = self.tokens[over]
        for _ in range(3):
            if t.pos in ("VERB", "AUX"):
                break
            if t.head == t.i:
                return None, None
            t = self.tokens[t.head]
        if t.lemma.lower() not in self.cues["as verb"]:
            return None, None
        if self.tokens[over].pos in NOUNS | {"PRON"} and self.tokens[over].dep in ("dobj", "nsubjpass", "pobj"):
            return t.i, over
        return t.i, self._object(t.i)

    def _object(self, verb: int) -> int | None:
        """Give what a verb labels: its object, its passive subject, what it modifies, or the object of "to"."""
        view, t = self.view, self.tokens[verb]
        found = view.child(verb, "dobj", "nsubjpass")
        if found is not None:
            return self._relative(found)
        for c in view.children[verb]:
            if self.tokens[c].dep in ("prep", "dative") and self.tokens[c].text.lower() in ("to", "of"):
                found = view.child(c, "pobj")
                if found is not None:
                    return found
        if t.dep in ("acl", "relcl"):
            return t.head
        if t.dep in ("conj", "xcomp", "advcl") and t.tag == "VBN":
            return view.subject(verb)
        small = view.child(verb, "ccomp")
        return view.child(small, "nsubj") if small is not None else None

    def _object_complement(self, verb: int) -> Iterator[Complement]:
        of, noun = self._object(verb), self.view.child(verb, "oprd", "attr")
        objects = [c for c in self.view.children[verb] if c > verb and self.tokens[c].dep in ("dobj", "dative")]
        small = self.view.child(verb, "ccomp")
        if (
            noun is None
            and small is not None
            and self.tokens[small].pos in NOUNS
            and self.view.child(small, "nsubj") is not None
        ):
            noun, of = small, self.view.child(small, "nsubj")
        elif noun is None and len(objects) > 1:
            of, noun = objects[0], objects[-1]
        elif noun is None and of is not None and self.tokens[of].dep == "nsubjpass" and objects:
            noun = objects[0]
        elif noun is None and len(objects) == 1:
            of = objects[0]
            noun = self._behind(of)
        if noun is not None and of is not None and noun != of:
            yield from self._all(noun, of, verb, Construction.AS_COMPLEMENT, "object complement")

    def _behind(self, of: int) -> int | None:
        """Label that the parser hung elsewhere: "called X, the armed group in power, an ally"."""
        last = self.view.right(of)
        for t in self.tokens[of + 1 : last + 1]:
            if t.dep == "appos" and self.tokens[self.view.left(t.i)].text.lower() in ("a", "an"):
                before = self.tokens[self.view.left(t.i) - 1]
                if t.head == of and before.i == of:
                    return t.i  # "designated X a terrorist organization"
                if before.text in (",", '"') and t.i > of + 2 and t.head != of:
                    return t.i
        return None

    def _designation(self, noun: int, mark: int, label: int) -> Iterator[Complement]:
        """Read "the group's designation as a terrorist organization"."""
        if (
            self.tokens[noun].lemma.lower() not in self.cues["label noun"]
            and self.tokens[noun].lemma.lower() not in self.cues["removal noun"]
        ):
            return
        of = self.view.child(noun, "poss")
        if of is None:
            prep = next((c for c in self.view.children[noun] if self.tokens[c].text.lower() == "of"), None)
            of = self.view.child(prep, "pobj") if prep is not None else None
        if of is None:
            return
        verb = self.tokens[noun].head
        operator = self._removal(verb) or self._operator(verb, of)
        for k in self.view.conjuncts(label):
            if self._labels(k):
                start, end = label_span(self.view, self.words, k, k)
                giver = (
                    self.view.subject(verb)
                    if self.tokens[verb].pos == "VERB" and self.tokens[noun].dep == "dobj"
                    else None
                )
                yield Complement(
                    of,
                    k,
                    start,
                    end,
                    Construction.AS_COMPLEMENT,
                    operator,
                    -1 if giver is None else giver,
                    True,
                    "designation",
                )

    def _list(self, i: int) -> Iterator[Complement]:
        """Read membership: "from its list of terrorist organizations", "from the terrorist list"."""
        view = self.view
        labels: list[tuple[int, int, int]] = []
        prep = next((c for c in view.children[i] if self.tokens[c].text.lower() == "of"), None)
        found = view.child(prep, "pobj") if prep is not None else None
        if found is not None:
            labels = [(k, *label_span(self.view, self.words, k, k)) for k in view.conjuncts(found) if self._labels(k)]
        else:
            inner = [
                c
                for c in view.children[i]
                if c < i and self.tokens[c].dep in ("compound", "amod", "nmod") and self._labels(c)
            ]
            if inner:
                c = inner[-1]
                first = min([view.left(k) for k in inner], default=c)
                labels = [(c, self.tokens[first].start, self.tokens[c].end)]
        if not labels:
            return
        verb, of = self._listed(i)
        if of is None or verb is None:
            return
        operator = self._removal(verb) or self._operator(verb, of)
        owner = view.child(i, "poss")
        giver = view.subject(verb) if owner is None or self.tokens[owner].pos == "PRON" else owner
        if giver == of:
            giver = None
        for head, start, end in labels:
            yield Complement(
                of,
                head,
                start,
                end,
                Construction.AS_COMPLEMENT,
                operator,
                -1 if giver is None else giver,
                True,
                "list membership",
            )

    def _listed(self, i: int) -> tuple[int | None, int | None]:
        """Verb or noun that puts something on a list or takes it off, and what."""
        t = self.tokens[i]
        if t.dep != "pobj":
            return None, None
        for _ in range(4):
            t = self.tokens[t.head]
            lemma = t.lemma.lower()
            if t.pos in ("VERB", "AUX") and (lemma in self.cues["removal verb"] or lemma in self.cues["listing verb"]):
                of = self.view.child(t.i, "dobj", "nsubjpass")
                if of is None and (t.pos == "AUX" or lemma in ("remain", "stay", "feature", "appear", "figure")):
                    of = self.view.subject(t.i)
                if of is None and t.dep in ("acl", "relcl"):
                    of = t.head
                return t.i, None if of is None else self._relative(of)
            if lemma in self.cues["removal noun"] or lemma in self.cues["label noun"]:
                prep = next((c for c in self.view.children[t.i] if self.tokens[c].text.lower() == "of"), None)
                of = self.view.child(t.i, "poss") if prep is None else self.view.child(prep, "pobj")
                return t.i, of
            if t.head == t.i:
                break
        return None, None

    # --- details -----------------------------------------------------------------------------
    def _all(self, noun: int, of: int, verb: int, construction: Construction, rule: str) -> Iterator[Complement]:
        giver = self._giver(verb, of)
        operator = self._operator(verb, of, giver)
        for k in all_of_list(self.view, noun):
            head = partitive(self.view, k)
            if self._labels(head) or self.tokens[head].pos == "PROPN":
                start, end = label_span(self.view, self.words, k, head)
                yield Complement(of, head, start, end, construction, operator, giver, True, rule)

    def _giver(self, verb: int, of: int) -> int:
        """Who gives the label: the subject, in the passive the agent or the place; -1 if nobody is named."""
        agent = self.view.child(verb, "agent")
        if agent is not None:
            found = self.view.child(agent, "pobj")
            return -1 if found is None else found
        subject = self.view.subject(verb)
        if subject is not None and subject != of and self._relative(subject) != of:
            return subject
        for t in self.tokens[verb + 1 : self.view.right(verb) + 1]:
            if t.dep == "prep" and t.text.lower() in ("in", "by"):
                found = self.view.child(t.i, "pobj")
                if found is not None and self.words.belonging(self.tokens[found].text):
                    return found
        return -1

    def _relative(self, i: int) -> int:
        """Give the noun that "who" or "which" stands for, else the token itself."""
        if self.tokens[i].tag in ("WP", "WDT"):
            t = self.tokens[self.tokens[i].head]
            for _ in range(4):
                if t.dep == "relcl":
                    return t.head
                t = self.tokens[t.head]
        return i

    def _labels(self, i: int) -> bool:
        """Whether a noun can name an actor: listed, or formed like a noun for persons."""
        t = self.tokens[i]
        low = t.text.lower()
        if i and f"{self.tokens[i - 1].text.lower()} {low}" in self.words.forms:
            return True
        if low in self.words.forms or t.lemma.lower() in self.words.forms:
            return t.pos in NOUNS | {"ADJ", "VERB"}
        if t.pos == "NOUN" and t.lemma.lower() in self.cues["predicate person"]:
            return True
        return (
            t.pos == "NOUN"
            and len(low) > 5
            and t.lemma.lower().endswith(_PERSON_ENDINGS)
            and t.lemma.lower() not in self.cues["no person"]
        )

    def _operator(self, verb: int, of: int, giver: int = -1) -> Operator:
        """Whether the label is asserted or denied: "not", "no nation", "refuses to call"."""
        view, k = self.view, verb
        for _ in range(4):
            words = {self.tokens[c].text.lower() for c in view.children[k] if c < k or self.tokens[c].dep == "neg"}
            if words & set(self.cues["negation"]):
                return Operator.NEGATED
            t = self.tokens[k]
            if k != verb and t.lemma.lower() in self.cues["negating verb"]:
                return Operator.NEGATED
            if (
                k == verb
                and t.lemma.lower() in self.cues["negating verb"]
                and t.lemma.lower() not in self.cues["as verb"]
            ):
                return Operator.NEGATED
            if t.dep not in ("xcomp", "pcomp", "acl", "ccomp") or t.head == k:
                break
            k = t.head
            if self.tokens[k].pos == "ADP":
                k = self.tokens[k].head
        for i in (of, giver):
            if i >= 0 and any(self.tokens[c].text.lower() in ("no", "neither", "none") for c in [i, *view.children[i]]):
                return Operator.NEGATED
        return Operator.ASSERTED

    def _removal(self, verb: int) -> Operator | None:
        lemma = self.tokens[verb].lemma.lower()
        gone = lemma in self.cues["removal verb"] or lemma in self.cues["removal noun"]
        return Operator.REVOKED if gone else None
