"""What is done with a label, and who gives it, read off the tree.

A label is asserted ("X is a terrorist group"), negated ("no nation calls X ...") or revoked ("removed X from its
list"); it is given by the subject of the verb, in the passive by the agent or the place. The words are cues of
`label_cues`.
"""

from __future__ import annotations

from framing.grammar import NOUNS, Tree
from framing.lexicon import Vocabulary
from framing.records import Operator

_PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ee", "ant", "ete")
_SHORTEST = 6  # letters of a noun that its ending makes a person
_CLIMB = 4  # verbs above a label's verb that may deny it
_RELATIVE = frozenset({"WP", "WDT"})
_NOBODY = frozenset({"no", "neither", "none"})
_VERBAL = frozenset({"VERB", "AUX"})
_MODALS = frozenset({"may", "might", "could", "would", "should"})
_BELOW = frozenset({"xcomp", "pcomp", "acl", "ccomp"})


def modal_above(tree: Tree, i: int) -> str:
    """Give the word by which a verb's label is no fact: "may be a spy", "should be considered innocent"."""
    while tree.tokens[i].pos not in _VERBAL and tree.tokens[i].head != i:
        if tree.tokens[i].dep == "appos":
            return ""  # no verb gives it
        i = tree.tokens[i].head
    words = (tree.tokens[c].text.lower() for c in tree.children[i] if tree.tokens[c].dep == "aux")
    return next(filter(_MODALS.__contains__, words), "")


class Givers:
    """Answers about the verbs and nouns that give labels in one sentence.

    Parameters
    ----------
    tree : Tree
        The sentence.
    words : Vocabulary
        The lexicons.
    """

    def __init__(self, tree: Tree, words: Vocabulary) -> None:
        self.tree, self.words, self.cues, self.tokens = tree, words, words.cues, tree.tokens

    def is_cue(self, i: int, *kinds: str) -> bool:
        """Whether the lemma of token `i` is a cue of one of these kinds."""
        lemma = self.tokens[i].lemma.lower()
        return any(lemma in self.cues[kind] for kind in kinds)

    def labels(self, i: int) -> bool:
        """Whether a noun can name an actor: listed, or formed like a noun for persons."""
        t = self.tokens[i]
        low, lemma, forms = t.text.lower(), t.lemma.lower(), self.words.forms
        if i and f"{self.tokens[i - 1].text.lower()} {low}" in forms:
            return True
        if low in forms or lemma in forms:
            return t.pos in NOUNS | {"ADJ", "VERB"}
        return t.pos == "NOUN" and (lemma in self.cues["predicate person"] or self._formed_person(low, lemma))

    def judges(self, i: int) -> bool:
        """Whether the ladder has a rung for a noun, with what stands before it or alone: then it labels."""
        low = self.tokens[i].text.lower()
        pair = f"{self.tokens[i - 1].text.lower()} {low}" if i else low
        return self.tokens[i].pos in NOUNS and not self.words.judging["head"].isdisjoint((low, pair))

    def _formed_person(self, low: str, lemma: str) -> bool:
        return len(low) >= _SHORTEST and lemma.endswith(_PERSON_ENDINGS) and lemma not in self.cues["no person"]

    def of(self, i: int) -> int | None:
        """Object of the "of" behind token `i`."""
        prep = next((c for c in self.tree.children[i] if self.tokens[c].text.lower() == "of"), None)
        return self.tree.child(prep, "pobj") if prep is not None else None

    def antecedent(self, i: int) -> int:
        """Give the noun that "who", "which" or "many of whom" stands for, else the token itself."""
        whole = self.of(i)
        if whole is not None and self.tokens[whole].tag in _RELATIVE:
            i = whole
        if self.tokens[i].tag in _RELATIVE:
            t = self.tokens[self.tokens[i].head]
            for _ in range(_CLIMB + 2 * (whole is not None)):
                if t.dep == "relcl":
                    return t.head
                t = self.tokens[t.head]
        return i

    def giver(self, verb: int, of: int) -> int | None:
        """Who gives the label: the subject, in the passive the agent or the place."""
        agent = self.tree.child(verb, "agent")
        if agent is not None:
            return self.tree.child(agent, "pobj")
        subject = self.tree.subject(verb)
        if subject is not None and subject != of and self.antecedent(subject) != of:
            return subject
        return self._place(verb)

    def _place(self, verb: int) -> int | None:
        """Country behind the verb: "banned in Russia"."""
        for t in self.tokens[verb + 1 : self.tree.right(verb) + 1]:
            if t.dep == "prep" and t.text.lower() in ("in", "by"):
                found = self.tree.child(t.i, "pobj")
                if found is not None and self.words.belonging(self.tokens[found].text):
                    return found
        return None

    def operator(self, verb: int, of: int, giver: int | None = None) -> Operator:
        """Whether the label is asserted or denied: "not", "no nation", "refuses to call"."""
        if self._denied_above(verb) or any(self._nobody(i) for i in (of, giver) if i is not None):
            return Operator.NEGATED
        return Operator.ASSERTED

    def predicate(self, verb: int, of: int, noun: int) -> Operator:
        """Whether a predicate is asserted or denied: "is no hero"; "not a rebel but a patriot" asserts the patriot."""
        t, link = self.tokens[noun], self.tree.child(self.tokens[noun].head, "cc")
        if t.dep == "conj" and link is not None and link < noun and self.tokens[link].text.lower() == "but":
            return Operator.ASSERTED
        return Operator.NEGATED if self._nobody(noun) else self.operator(verb, of)

    def _denied_above(self, verb: int) -> bool:
        k = verb
        for _ in range(_CLIMB):
            if self._negated(k) or (self.is_cue(k, "negating verb") and (k != verb or not self.is_cue(k, "as verb"))):
                return True
            t = self.tokens[k]
            if t.dep not in _BELOW or t.head == k:
                return False
            k = self.tokens[t.head].head if self.tokens[t.head].pos == "ADP" else t.head
        return False

    def _negated(self, k: int) -> bool:
        children = (c for c in self.tree.children[k] if c < k or self.tokens[c].dep == "neg")
        return any(self.tokens[c].text.lower() in self.cues["negation"] for c in children)

    def _nobody(self, i: int) -> bool:
        return any(self.tokens[c].text.lower() in _NOBODY for c in (i, *self.tree.children[i]))

    def removal(self, verb: int) -> Operator | None:
        """Whether a verb or noun takes a label back."""
        return Operator.REVOKED if self.is_cue(verb, "removal verb", "removal noun") else None
