"""One parsed sentence as pronouns see it: who and what it speaks of, at which places, with what weight.

Idea: listed actors stand where they are named; every other argument of the sentence is a person, a body, a
thing or several of them, by the words of its noun phrase. Weights follow the roles of Lappin and Leass (1994):
subjects most, then objects, then what hangs deeper.
"""

from __future__ import annotations

from bisect import bisect_left

from framing.annotate.pronouns.binding import above
from framing.annotate.pronouns.referents import Cast, Place, Referent, Scene
from framing.annotate.pronouns.words import BODY, PERSON
from framing.grammar import NOUNS, SUBJECTS, Tree
from framing.records import Construction, Mention, Token, Voice

_PREDICATES = frozenset({"attr", "oprd", "npadvmod", "nmod"})
_READ = _PREDICATES | {"nsubj", "nsubjpass", "dobj", "pobj", "dative", "poss", "conj", "ROOT", "dep", "appos"}
_IN_NAME = frozenset({"compound", "nmod"})
_NAMES = frozenset({Construction.NAME, Construction.NAME_MODIFIER})
_SAID_OF = frozenset({Construction.COPULAR, Construction.AS_COMPLEMENT})  # what somebody is called is no second thing
_NO_PRONOUNS = frozenset({"US", "IT"})


class SceneReader:
    """Reads sentence after sentence of one article.

    Parameters
    ----------
    cast : Cast
        What was spoken of so far; reading adds to it.
    """

    def __init__(self, cast: Cast) -> None:
        self.cast, self.words, self.weights = cast, cast.words, cast.weights

    def read(self, view: Tree) -> Scene:
        """Find all places of a parsed sentence but those of pronouns, and which tokens are pronouns."""
        scene = Scene(view)
        heads, covered = self._namings(view)
        for t in view.tokens:
            if t.i in heads:
                self._listed(scene, t, heads[t.i])
            elif t.i not in covered and t.dep in _READ:
                self._unlisted(scene, t)
        for t in view.tokens:
            if t.dep == "conj" and t.i in scene.at:
                self._group(scene, t)
        return scene

    # --- listed actors -----------------------------------------------------------------------
    def _namings(self, view: Tree) -> tuple[dict[int, Mention], set[int]]:
        """Token that heads each naming, the narrowest naming first, and all tokens of names."""
        low, high = (bisect_left(self.cast.starts, x) for x in (view.sentence.start, view.sentence.end))
        found: dict[int, Mention] = {}
        covered: set[int] = set()
        for m in sorted(self.cast.mentions[low:high], key=lambda m: m.end - m.start):
            if m.construction in _NAMES:
                covered.update(view.inside(m.start, m.end))
            i = view.head_of(m.start, m.end)
            if i is not None:
                found.setdefault(i, m)
        return found, covered

    def _listed(self, scene: Scene, t: Token, m: Mention) -> None:
        referent = self.cast.actor(m.actor)
        if referent.sort != PERSON:
            referent.plural = self._plural(scene.view, t, m)
        elif m.construction == Construction.NAME:
            self.cast.titled(self.cast.doc.plain[m.start : m.end].split()[:-1], referent)
        if m.construction in _SAID_OF:
            return
        if t.dep == "appos" and self._takes_over(scene, t, referent):
            return
        less = self.weights.modifier if m.construction == Construction.NAME_MODIFIER else 1.0
        self.put(scene, t, referent, less=less, name=m.construction in _NAMES, span=(m.start, m.end))

    def _plural(self, view: Tree, t: Token, m: Mention) -> float:
        """How well "they" takes up this naming of a body."""
        kinds = self.cast.registry.entries[m.actor].all_kinds
        if view.plural(t.i) and not (m.construction in _NAMES and "state" in kinds):
            return 1.0
        return self.cast.bare(m.actor) if m.construction in _NAMES else self.weights.one

    def _takes_over(self, scene: Scene, t: Token, referent: Referent) -> bool:
        """Let a name behind an unlisted noun be what the noun stands for: "their nominee, Ivo Hale"."""
        noun = scene.at.get(t.head)
        if noun is None or noun.actor or noun.several or not noun.sort & referent.sort:
            return False
        for p in scene.places:
            if p.referent is noun:
                p.referent = referent
        scene.at[t.head] = scene.at[t.i] = referent
        return True

    # --- what no registry lists --------------------------------------------------------------
    def _unlisted(self, scene: Scene, t: Token) -> None:
        if t.pos in ("PRON", "DET"):
            self._pronoun(scene, t)
        elif t.dep == "appos" and t.head in scene.at:
            scene.at[t.i] = scene.at[t.head]
            scene.at[t.i].tell(self.words.genders.get(t.text.lower(), ""))  # "Hale, the younger sister of ..."
        elif t.pos == "PROPN":
            self.put(scene, t, self._name(scene.view, t), name=True)
        elif t.pos in NOUNS and t.dep not in _PREDICATES:
            self.put(scene, t, self._noun(scene.view, t))

    def _pronoun(self, scene: Scene, t: Token) -> None:
        """Note a personal pronoun; a relative one stands for its noun, and as a subject brings it forward."""
        if t.text.lower() in self.words.forms and t.text not in _NO_PRONOUNS:
            scene.pronouns.append(t)
        elif t.tag in ("WP", "WDT") and t.dep in SUBJECTS:
            self.put(scene, t, self._before_relative(scene, t))

    def _before_relative(self, scene: Scene, t: Token) -> Referent | None:
        """Give what a relative pronoun stands for: "who" keeps to the person right before it, whatever the parse."""
        near = scene.at.get(t.i - 2 if scene.view.raw(t.i - 1) == "," else t.i - 1)
        if near is not None and near.sort & PERSON:
            return near
        clause = next((i for i in above(scene.view, t.i) if scene.view.tokens[i].dep == "relcl"), t.i)
        return scene.at.get(scene.view.tokens[clause].head)

    def _noun(self, view: Tree, t: Token) -> Referent | None:
        """Give what a common noun stands for, None where it is a time."""
        word, many = t.text.lower(), view.plural(t.i)
        if self.words.is_time(word):
            return None
        sort = self.words.sort_of(word)
        owner, determiner = view.child(t.i, "poss"), view.child(t.i, "det")
        if sort & PERSON and not many and determiner is not None and view.surface(determiner) == "the":
            if bearer := self.cast.bearers.get(t.lemma):
                return bearer
        key = f"{'many' if many else 'one'}:{view.surface(owner) if owner is not None else ''}:{t.lemma}"
        found = self.cast.stranger(key, sort, 1.0 if many else self.weights.one if sort & BODY else 0.0)
        if not many:
            found.tell(self.words.genders.get(word, ""))
        return found

    def _name(self, view: Tree, t: Token) -> Referent | None:
        """Give what a name that no registry lists stands for, None where it is a time."""
        parts = [c for c in view.children[t.i] if c < t.i and view.tokens[c].dep in _IN_NAME]
        names = [*(view.raw(c) for c in parts if view.proper(c)), t.text]
        full, the = " ".join(names), view.child(t.i, "det") is not None
        if self.words.is_time(t.text.lower()):
            return None
        if place := self.words.vocabulary.belonging(full):
            return self._of_place(view, t, full, place[0])
        titles = [w for c in parts if (w := view.raw(c)).lower() in self.words.vocabulary.titles]
        if not titles and self.words.sort_of(t.text.lower()) & BODY:
            return self.cast.stranger("body:" + full, BODY)
        person = None if the else self.cast.person(names, titles)
        return person or self.cast.stranger("name:" + full, BODY if the or t.text.isupper() else PERSON | BODY)

    def _of_place(self, view: Tree, t: Token, name: str, country: str) -> Referent:
        """Give a country, the listed one of that name if there is one, or its people."""
        if view.plural(t.i) and t.text != country:
            return self.cast.stranger("people:" + name, PERSON | BODY, 1.0)
        for listed in self.cast.registry.names.get(name) or ():
            if "state" in self.cast.registry.entries[listed.actor].all_kinds:
                return self.cast.actor(listed.actor)
        return self.cast.stranger("place:" + country, BODY)

    # --- places ------------------------------------------------------------------------------
    def _group(self, scene: Scene, t: Token) -> None:
        """Add what a thing is together with the one that it is joined to by "and"."""
        head = scene.view.tokens[t.head]
        second, first = scene.at[t.i], scene.at.get(head.i)
        if head.pos == "PRON":
            first = first or Referent("pronoun", sort=PERSON)
        if first is None or first is second or head.dep == "conj":
            return
        key = "group:" + "+".join(sorted((first.key, second.key)))
        group = scene.groups[head.i] = self.cast.stranger(key, first.sort & second.sort or first.sort | second.sort, 1.0)
        scene.parts.update((head.i, t.i))
        self.put(scene, head, group, span=(head.start, t.end))

    def put(
        self, scene: Scene, t: Token, referent: Referent | None, *,
        less: float = 1.0, name: bool = False, span: tuple[int, int] | None = None,
    ) -> None:  # fmt: skip
        """Let the referent stand at a token."""
        if referent is None:
            return
        weight = less * scene.view.weight(t.i) ** self.weights.steep
        quoted = self.cast.doc.voice_of(t.start, t.end).voice == Voice.QUOTED
        scene.places.append(Place(t.i, *(span or (t.start, t.end)), referent, weight, quoted, name))
        scene.at.setdefault(t.i, referent)
