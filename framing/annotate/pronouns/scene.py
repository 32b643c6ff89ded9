"""One parsed sentence as pronouns see it: who and what it speaks of, at which places, with what weight.

Idea: listed actors stand where they are named; every other argument of the sentence is a person, a body, a
thing or several of them, by the words of its noun phrase. Weights are the roles of Lappin and Leass (1994):
subjects most, then objects, then what hangs deeper.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from framing.annotate.pronouns.referents import Cast, Place, Referent, Scene
from framing.annotate.pronouns.words import BODY, PERSON, THING, PronounWords
from framing.grammar import NOUNS, SUBJECTS, Tree
from framing.records import Annotated, Construction, Mention, Sentence, Token, Voice

_WEIGHTS = {
    "nsubj": 1.0, "nsubjpass": 1.0, "csubj": 0.5, "ROOT": 0.8, "dobj": 0.65, "dative": 0.6, "agent": 0.6,
    "poss": 0.5, "conj": 0.6, "attr": 0.4, "oprd": 0.3, "appos": 0.4, "npadvmod": 0.2, "nmod": 0.3,
}  # fmt: skip
_RELATIVE = 0.9  # "Hale, who ...": a subject again
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "poss", "conj", "ROOT", "dep", "attr", "oprd"})
_PREDICATES = frozenset({"attr", "oprd", "npadvmod", "nmod"})
_WITHIN = frozenset({"amod", "compound", "nummod", "nmod", "punct", "advmod", "case"})
_NEAR = 6  # tokens before a noun that may be its determiner
_READ = _ARGUMENTS | {"appos", "npadvmod", "nmod"}
_IN_NAME = frozenset({"compound", "nmod"})


class SceneReader:
    """Reads sentence after sentence of one article.

    Parameters
    ----------
    doc : Annotated
        The article.
    cast : Cast
        What was spoken of so far; reading adds to it.
    words : PronounWords
        The lists.
    """

    def __init__(self, doc: Annotated, cast: Cast, words: PronounWords) -> None:
        self.doc, self.cast, self.words = doc, cast, words
        self.saying, self.said = words.saying, words.said
        self._voice = 0  # voice span that the reading has come to

    def read(self, view: Tree, *, things: bool) -> Scene:
        """Find all places of a parsed sentence but those of pronouns, and which tokens are pronouns.

        Without `things` only what may be a person is looked at.
        """
        scene = Scene(view, mixed=self._quoted_in(view.sentence))
        tokens, at = view.tokens, scene.at
        inside, covered = self._heads_of_mentions(scene)
        joined: list[Token] = []
        for t in tokens:
            dep = t.dep
            if dep not in _READ:
                if t.i in inside:
                    self._listed(scene, t, inside[t.i])
                continue
            if t.i in inside:
                self._listed(scene, t, inside[t.i])
            elif t.i in covered:
                continue
            elif t.pos in NOUNS:
                self._unlisted(scene, t, things)
            elif t.pos == "PRON" or t.pos == "DET":
                self._pronoun(scene, t)
            if dep == "conj":
                joined.append(t)
            elif dep in SUBJECTS and t.i in at and tokens[t.head].lemma in self.saying:
                scene.sayers.append(t.i)
        if joined:
            self._groups(scene, joined)
        scene.places.sort(key=_order)
        return scene

    def _unlisted(self, scene: Scene, t: Token, things: bool) -> None:
        if t.dep == "appos":
            self._apposed(scene, t, scene.view.children[t.i])
        elif t.pos == "PROPN":
            self._name(scene, t, scene.view.children[t.i])
        elif t.dep not in _PREDICATES:
            self._noun(scene, t, things=things)

    def _pronoun(self, scene: Scene, t: Token) -> None:
        """Note a personal pronoun; a relative one stands for its noun, and as a subject brings it forward."""
        if t.text.lower() in self.words.forms and t.text not in ("US", "IT"):
            scene.pronouns.append(t)
        elif t.tag in ("WP", "WDT") and (above := _relative_head(scene, t)) in scene.at:
            scene.at[t.i] = scene.at[above]
            if t.dep in SUBJECTS:
                self._put(scene, t, scene.at[above], _RELATIVE, (t.start, t.end))

    def _quoted_in(self, sentence: Sentence) -> bool | None:
        """Whether a sentence stands in quotation marks; None where a part does."""
        voices, k = self.doc.voices, self._voice
        while k < len(voices) and voices[k].end <= sentence.start:
            k += 1
        self._voice = k
        found = set()
        while k < len(voices) and voices[k].start < sentence.end:
            if voices[k].end - voices[k].start > 2:  # not the marks themselves
                found.add(voices[k].voice == Voice.QUOTED)
            k += 1
        return None if len(found) > 1 else found == {True}

    def _heads_of_mentions(self, scene: Scene) -> tuple[dict[int, Mention], set[int]]:
        """Token that heads each naming, the narrowest naming first, and all tokens of names."""
        view = scene.view
        low, high = (bisect_left(self.cast.starts, x) for x in (view.sentence.start, view.sentence.end))
        found: dict[int, Mention] = {}
        covered: set[int] = set()
        for m in self.cast.mentions[low:high]:
            if m.construction in (Construction.NAME, Construction.NAME_MODIFIER):
                covered.update(view.inside(m.start, m.end))
            i = view.head_of(m.start, m.end)
            if i is not None and (i not in found or m.end - m.start < found[i].end - found[i].start):
                found[i] = m
        return found, covered

    def _listed(self, scene: Scene, t: Token, m: Mention) -> None:
        referent = self.cast.actor(m.actor)
        name = m.construction in (Construction.NAME, Construction.NAME_MODIFIER)
        if referent.sort == PERSON:
            if m.construction == Construction.NAME:
                self._titled(self.doc.plain[m.start : m.end], referent)
        elif not name:
            many = t.tag in ("NNS", "NNPS")
            referent.singular, referent.plural = (0.0, 1.0) if many else (1.0, 0.3)
        elif t.tag == "NNPS" and t.text.endswith("s") and not self.cast.registry.entries[m.actor].all_kinds & {"state"}:
            referent.singular, referent.plural = 0.0, 1.0
        else:
            referent.singular, referent.plural = 1.0, referent.many
        above = scene.at.get(t.head) if t.dep == "appos" else None
        if above is not None and not above.actor and above.sort & referent.sort and above.key.startswith("one:"):
            for p in scene.places:  # "their nominee, Ivo Hale"
                if p.referent is above:
                    p.referent = referent
            scene.at[t.head] = scene.at[t.i] = referent
            return
        weight = self._weight(scene, t)
        if m.construction == Construction.NAME_MODIFIER:
            weight = 0.45 if t.dep == "poss" else 0.25
        elif m.construction in (Construction.COPULAR, Construction.AS_COMPLEMENT):
            return
        self._put(scene, t, referent, weight * (0.6 + 0.4 * m.confidence), (m.start, m.end), name=name)

    def _titled(self, text: str, referent: Referent) -> None:
        """Learn from the titles before a name: "Sen. Hale" is a senator, "Mrs. Hale" a woman."""
        for word in text.lower().split()[:-1]:
            if word in self.words.offices:
                self.cast.bears(self.words.offices[word], referent)
            if not referent.lemmas and (gender := self.words.genders.get(word)):
                referent.gender = gender  # a title says more than a given name

    def _noun(self, scene: Scene, t: Token, *, things: bool = True) -> None:
        """Put what a common noun names; without `things`, only persons."""
        sort, gender, many = self.words.noun(t.text, t.tag)
        if not sort or not (things or sort & PERSON):
            return
        tokens, owner, definite = scene.view.tokens, "", False
        for k in range(t.i - 1, max(-1, t.i - _NEAR), -1):  # to the determiner or owner before it
            c = tokens[k]
            if c.dep == "poss" and c.head == t.i:
                owner = c.text.lower()
            elif c.dep == "det":
                definite = c.head == t.i and c.text.lower() == "the"
            elif c.dep in _WITHIN:
                continue
            break
        cast = self.cast
        referent = cast.bearers.get(t.lemma) if definite and sort & PERSON and not many else None
        if referent is None:
            referent = cast.stranger(f"{'many' if many else 'one'}:{owner}:{t.lemma}", sort, gender)
            referent.singular, referent.plural = (0.0, 1.0) if many else (1.0, 0.4 if sort & BODY else 0.0)
        self._put(scene, t, referent, self._weight(scene, t), (t.start, t.end))

    def _name(self, scene: Scene, t: Token, children: Sequence[int]) -> None:
        """Put what a name that no registry lists stands for."""
        referent = self._named(scene, t, children)
        if referent is not None:
            self._put(scene, t, referent, self._weight(scene, t), (t.start, t.end), name=True)

    def _named(self, scene: Scene, t: Token, children: Sequence[int]) -> Referent | None:
        """Give the referent of a name that no registry lists."""
        tokens, words = scene.view.tokens, self.words
        parts = [tokens[c] for c in children if c < t.i and tokens[c].dep in _IN_NAME and tokens[c].text[0].isalpha()]
        names = [p.text for p in parts if p.pos == "PROPN"] + [t.text]
        if len(names) > 1 and t.text.lower() in words.vocabulary.cues["name suffix"]:
            names.pop()  # "Ivo Hale III"
        full, last = " ".join(names), names[-1]
        low = last.lower()
        titles = [p.text for p in parts if p.text.lower() in words.vocabulary.titles or p.pos == "NOUN"]
        if low in words.cues["time noun"]:
            return None
        place = words.vocabulary.places.get(full) or words.vocabulary.seats.get(full)
        if place:
            if t.tag == "NNPS" and t.text != place[0]:
                return self._many("people:" + full)
            return self.cast.country(full) or self.cast.stranger("place:" + place[0], BODY)
        if full in words.bodies or last in words.bodies or last in words.heads or low in words.sorts and titles == []:
            sort = words.sorts.get(low, BODY) if last not in words.heads else BODY
            return self.cast.stranger("body:" + full, sort if full not in words.bodies else BODY)
        if full in words.places:
            return self.cast.stranger("place:" + full, THING)
        given = next((n for n in names[:-1] if n in words.first), "")
        title = next((g for p in titles if (g := words.genders.get(p.lower()))), "")
        the = any(tokens[c].dep == "det" for c in children)
        if (given or titles) and not the:
            person = self.cast.person(last, given, title or words.first.get(given, ""))
            for p in titles:
                if p.lower() in words.offices:
                    self.cast.bears(words.offices[p.lower()], person)
            return person
        if last in self.cast.persons and len(names) == 1:
            return self.cast.referents[self.cast.persons[last]]
        if last.isupper() and len(last) > 1:
            return self.cast.stranger("body:" + full, BODY if len(last) < 7 else THING)  # an acronym, a dateline
        sort = BODY if the else PERSON | BODY
        return self.cast.stranger("name:" + full, sort)

    def _many(self, key: str) -> Referent:
        found = self.cast.stranger(key, PERSON | BODY)
        found.singular, found.plural = 0.0, 1.0
        return found

    def _apposed(self, scene: Scene, t: Token, children: Sequence[int]) -> None:
        """Let an apposition say what its head is: "Hale, the younger sister of ..."."""
        referent = scene.at.get(t.head)
        if referent is None:
            if t.pos == "PROPN":
                self._name(scene, t, children)
            else:
                self._noun(scene, t)
            return
        scene.at[t.i] = referent
        if t.pos == "PROPN":
            named = self._named(scene, t, children)
            if named is not None and named is not referent and not referent.actor and named.sort == PERSON:
                referent.sort, referent.gender = PERSON, referent.gender or named.gender
                self.cast.persons[t.text] = referent.key
            return
        gender = self.words.genders.get(t.text.lower(), "")
        if gender and referent.sort & PERSON and not referent.lemmas:
            referent.sort, referent.gender = PERSON, referent.gender or gender
        elif not referent.actor and referent.sort == PERSON | BODY:
            referent.sort = self.words.sort_of(t.text.lower()) & referent.sort or referent.sort

    def _groups(self, scene: Scene, joined: Sequence[Token]) -> None:
        """Add what several names joined by "and" are together."""
        tokens = scene.view.tokens
        for t in joined:
            head = tokens[t.head]
            if t.i not in scene.at or head.dep == "conj" or not (head.i in scene.at or head.pos == "PRON"):
                continue
            second = scene.at[t.i]
            first = scene.at.get(head.i) or Referent("pronoun", sort=PERSON)
            if first is second:
                continue
            key = "group:" + "+".join(sorted((first.key, second.key)))
            group = self.cast.referents.get(key)
            if group is None:
                sort = first.sort & second.sort or first.sort | second.sort
                group = self.cast.referents[key] = Referent(key, sort=sort, singular=0.0, plural=1.0)
            scene.parts.update((head.i, t.i))
            scene.groups[head.i] = group
            self._put(scene, head, group, self._weight(scene, head), (head.start, t.end))

    def _weight(self, scene: Scene, t: Token) -> float:
        tokens = scene.view.tokens
        if t.i + 1 < len(tokens) and tokens[t.i + 1].tag == "VBD" and tokens[t.i + 1].text in self.said:
            return 1.0  # "Hale said", whatever the parse
        for _ in range(4):
            if t.dep != "conj" or t.head == t.i:
                break
            t = tokens[t.head]
        if t.dep == "pobj":
            over = tokens[tokens[t.head].head]
            if over.text == "As" and tokens[t.head].text == "for":
                return 1.0  # "As for Acme, ...": what it is about
            return 0.5 if over.pos in ("VERB", "AUX") else 0.35
        if t.dep == "poss" and tokens[t.head].dep in ("nsubj", "nsubjpass"):
            return 0.6
        return _WEIGHTS.get(t.dep, 0.3)

    def _put(
        self, scene: Scene, t: Token, referent: Referent, weight: float, span: tuple[int, int], *, name: bool = False
    ) -> None:
        """Let the referent stand at a token."""
        quoted = scene.mixed
        if quoted is None:
            quoted = self.doc.voice_of(t.start, t.end).voice == Voice.QUOTED
        scene.places.append(Place(t.i, *span, referent, weight, quoted, name))
        scene.at.setdefault(t.i, referent)


def _order(p: Place) -> tuple[int, int]:
    return p.start, -p.end


def _relative_head(scene: Scene, t: Token) -> int:
    """Noun that a relative pronoun stands for, -1 for a question word; "who" keeps to the person right before it."""
    tokens = scene.view.tokens
    near = t.i - 2 if t.i > 1 and tokens[t.i - 1].text == "," else t.i - 1
    if t.tag == "WP" and near in scene.at and scene.at[near].sort & PERSON:
        return near
    i = t.head
    for _ in range(4):
        up = tokens[i]
        if up.dep == "relcl":
            return up.head
        if up.head == i or up.pos in ("VERB", "AUX"):
            return -1
        i = up.head
    return -1
