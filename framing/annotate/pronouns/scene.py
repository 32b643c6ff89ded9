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
_NO_PRONOUNS = frozenset({"US", "IT"})


class SceneReader:
    """Reads sentence after sentence of one article; reading adds to its cast."""

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

    def put(
        self, scene: Scene, t: Token, referent: Referent | None, *,
        less: float = 1.0, name: bool = False, span: tuple[int, int] | None = None,
    ) -> None:  # fmt: skip
        """Let the referent, if there is one, stand at a token."""
        if referent is None:
            return
        weight = less * scene.view.weight(t.i) ** self.weights.steep
        quoted = self.cast.doc.voice_of(t.start, t.end).voice == Voice.QUOTED
        scene.places.append(Place(t.i, *(span or (t.start, t.end)), referent, weight, quoted, name))
        scene.at.setdefault(t.i, referent)

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
        """Put a listed actor; a name behind an unlisted noun is what the noun stands for: "their nominee, Ivo Hale"."""
        referent = self.cast.actor(m.actor)
        if referent.sort == BODY:
            referent.plural = 1.0 if scene.view.plural(t.i) else self.cast.bare(referent)
        noun = scene.at.get(t.head)
        if t.dep == "appos" and noun is not None and not noun.actor and not noun.several:
            scene.at[t.head] = referent
            scene.places = [p for p in scene.places if p.i != t.head]
            self.put(scene, scene.view.tokens[t.head], referent)
        less = self.weights.modifier if m.construction == Construction.NAME_MODIFIER else 1.0
        self.put(scene, t, referent, less=less, name=m.construction in _NAMES, span=(m.start, m.end))

    def _unlisted(self, scene: Scene, t: Token) -> None:
        """Put what no registry lists; a time is nothing that a pronoun points back to."""
        if t.pos in ("PRON", "DET"):
            self._pronoun(scene, t)
        elif t.dep == "appos" and t.head in scene.at:
            scene.at[t.i] = scene.at[t.head]
        elif t.pos in NOUNS and not self.words.is_time(t.text.lower()):
            if t.pos == "PROPN":
                self.put(scene, t, self._name(scene.view, t), name=True)
            elif t.dep not in _PREDICATES:
                self.put(scene, t, self._noun(scene.view, t))

    def _pronoun(self, scene: Scene, t: Token) -> None:
        """Note a personal pronoun; a relative one stands for its noun, and as a subject brings it forward."""
        if t.text.lower() in self.words.forms and t.text not in _NO_PRONOUNS:
            scene.pronouns.append(t)
        elif t.tag in ("WP", "WDT") and t.dep in SUBJECTS:
            clause = next((i for i in above(scene.view, t.i) if scene.view.tokens[i].dep == "relcl"), t.i)
            self.put(scene, t, scene.at.get(scene.view.tokens[clause].head))

    def _noun(self, view: Tree, t: Token) -> Referent:
        sort, many = self.words.sort_of(t.text.lower()), view.plural(t.i)
        plural = 1.0 if many else self.weights.one if sort & BODY else 0.0
        found = self.cast.stranger(f"{'many' if many else 'one'}:{t.lemma}", sort, plural)
        if not many:
            found.tell(self.words.genders.get(t.text.lower(), ""))
        return found

    def _name(self, view: Tree, t: Token) -> Referent:
        """Give a country (the listed one, if one is), a person, or what may be a person or a body."""
        names = [view.raw(c) for c in view.children[t.i] if c < t.i and view.tokens[c].dep in _IN_NAME] + [t.text]
        full = " ".join(names)
        if place := self.words.vocabulary.belonging(full):
            return self._listed_place(full) or self.cast.stranger("place:" + place[0], BODY)
        body = t.text.isupper() or view.child(t.i, "det") is not None  # an acronym, "the Globe"
        person = None if body else self.cast.person(names)
        return person or self.cast.stranger("name:" + full, BODY if body else PERSON | BODY)

    def _listed_place(self, name: str) -> Referent | None:
        actors = (self.cast.actor(n.actor) for n in self.cast.registry.names.get(name) or ())
        return next((r for r in actors if r.sort == BODY), None)

    def _group(self, scene: Scene, t: Token) -> None:
        """Add what a thing is together with the one that it is joined to by "and"."""
        head, second = scene.view.tokens[t.head], scene.at[t.i]
        first = scene.at.get(head.i) or (Referent("pronoun", sort=PERSON) if head.pos == "PRON" else None)
        if first is None or first is second:
            return
        key = "group:" + "+".join(sorted((first.key, second.key)))
        group = scene.groups[head.i] = self.cast.stranger(
            key, first.sort & second.sort or first.sort | second.sort, 1.0
        )
        self.put(scene, head, group, span=(head.start, t.end))
