"""What a pronoun may stand for: everything an article speaks of, listed or not, with number, gender and prominence.

A referent is a listed actor, a person or body that no registry lists, a person or thing that a common
noun names, or several of them joined by "and". Strangers take part so that an incomplete registry draws
nobody in. Prominence is that of Lappin and Leass (1994), simplified: each sentence adds the weight of the
best place at which it speaks of the referent, and what was before counts half as much a sentence.

Offsets index the normalised text; token numbers are positions inside the sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from framing.annotate._phrases import NOUNS, SUBJECTS, View
from framing.annotate._pronoun_words import BODY, PERSON, THING, PronounWords
from framing.annotate._registry import Entry, Registry
from framing.records import Annotated, Construction, Mention, Sentence, Token, Voice

FADES = 0.5  # a sentence
_MOST = 1.4  # prominence
_WEIGHTS = {
    "nsubj": 1.0, "nsubjpass": 1.0, "csubj": 0.5, "ROOT": 0.8, "dobj": 0.65, "dative": 0.6, "agent": 0.6,
    "poss": 0.5, "conj": 0.6, "attr": 0.4, "oprd": 0.3, "appos": 0.4, "npadvmod": 0.2, "nmod": 0.3,
}  # fmt: skip
_RELATIVE = 0.9  # "Hale, who ...": a subject again
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "poss", "conj", "ROOT", "dep", "attr", "oprd"})
_READ = _ARGUMENTS | {"appos", "npadvmod", "nmod"}
_IN_NAME = frozenset({"compound", "nmod"})
_PARTS = frozenset({"de", "al", "el", "bin", "ibn", "van", "von", "der", "la", "le", "di", "da"})


@dataclass(slots=True, eq=False)
class Referent:
    """One thing spoken of; `sort` adds up PERSON, BODY and THING where it is not known which."""

    key: str
    actor: str = ""
    sort: int = THING
    gender: str = ""  # m, f or not known
    lemmas: tuple[str, ...] = ()  # pronouns that the registry gives it
    singular: float = 1.0  # how well it takes a pronoun in the singular, 0-1
    plural: float = 0.0
    many: float = 0.0  # of a listed actor: how well its bare name takes the plural
    own: float = 0.0  # prominence in the outlet's words, faded to `sentence`
    quoted: float = 0.0
    sentence: float = 0.0
    named: int = 0
    spoke: float = -9.0  # when it was last the subject of a verb of saying


@dataclass(slots=True)
class Place:
    """One place at which a sentence speaks of a referent."""

    i: int
    start: int
    end: int
    referent: Referent
    weight: float
    quoted: bool
    name: bool = False  # a name, so that no pronoun above it in the tree can stand for it


@dataclass(slots=True)
class Scene:
    """All places of one sentence in text order; `at` is the referent of a token."""

    view: View
    mixed: bool | None = False  # whether all of it stands in marks; None: a part
    places: list[Place] = field(default_factory=list)
    pronouns: list[Token] = field(default_factory=list)
    sayers: list[int] = field(default_factory=list)  # subjects of verbs of saying
    groups: dict[int, Referent] = field(default_factory=dict)  # by the token of the first
    parts: set[int] = field(default_factory=set)  # what "they" passes over for the whole: Hale and Moreau
    at: dict[int, Referent] = field(default_factory=dict)


class Stage:
    """Reads sentence after sentence of one article into places and keeps what was spoken of.

    Parameters
    ----------
    doc : Annotated
        The article.
    registry : Registry
        The actors.
    words : PronounWords
        The lists.
    """

    def __init__(self, doc: Annotated, registry: Registry, words: PronounWords) -> None:
        self.doc, self.registry, self.words = doc, registry, words
        self.mentions = sorted(doc.mentions, key=lambda m: (m.start, -m.end))
        self.starts = [m.start for m in self.mentions]
        self.referents: dict[str, Referent] = {}
        self.persons: dict[str, str] = {}  # last name to the key of who bears it
        self.bearers: dict[str, Referent | None] = {}  # noun of an office to its one bearer; None: there are several
        self.clock = 0.0
        self._voice = 0  # voice span that the reading has come to

    # --- referents ---------------------------------------------------------------------------
    def actor(self, actor: str) -> Referent:
        """Referent of a listed actor."""
        key = "actor:" + actor
        found = self.referents.get(key)
        if found is None:
            entry = self.registry.entries[actor]
            found = self.referents[key] = Referent(key, actor, _sort_of(entry), lemmas=entry.actor.pronouns)
            found.gender = "" if found.lemmas else self._listed_gender(entry)
            if found.sort == BODY:
                found.plural = 0.9 if entry.all_kinds & {"armed group", "people", "movement", "military"} else 0.4
                if "state" in entry.all_kinds:
                    found.plural = 0.15
                found.many = found.plural
            for office, _, _ in entry.offices:
                self._bears(office.split()[-1], found)
        return found

    def _bears(self, office: str, referent: Referent) -> None:
        """Note that somebody bears an office, so that "the senator" is known."""
        if self.bearers.setdefault(office, referent) is not referent:
            self.bearers[office] = None

    def stranger(self, key: str, sort: int, gender: str = "") -> Referent:
        """Referent that no registry lists."""
        found = self.referents.get(key)
        if found is None:
            found = self.referents[key] = Referent(key, sort=sort)
        found.gender = found.gender or gender
        return found

    def named_in(self, start: int, end: int) -> Iterator[Mention]:
        """Give the namings that make up most of a stretch of text."""
        k = bisect_left(self.starts, start - 20)
        for m in self.mentions[k : bisect_left(self.starts, end)]:
            shared = min(m.end, end) - max(m.start, start)
            if shared * 10 >= 6 * max(m.end - m.start, end - start):
                yield m

    def _listed_gender(self, entry: Entry) -> str:
        """Gender of a listed person by title or given name."""
        if not entry.person:
            return ""
        names = [n.split() for n in (entry.actor.name, *entry.actor.aliases)]
        for parts in names:
            if (title := self.words.genders.get(parts[0].lower())) and len(parts) > 1:
                return title
        for office in entry.offices:
            if found := self.words.genders.get(office[0]):
                return found
        return next((g for parts in names if len(parts) > 1 and (g := self.words.first.get(parts[0]))), "")

    # --- a sentence --------------------------------------------------------------------------
    def read(self, k: int) -> Scene:
        """Find all places of a parsed sentence but those of pronouns, and which tokens are pronouns."""
        view = View(self.doc, k)
        scene = Scene(view, mixed=self._quoted_in(view.sentence))
        tokens, at, forms = view.tokens, scene.at, self.words.forms
        inside, covered = self._heads_of_mentions(scene)
        joined: list[Token] = []
        for t in tokens:
            dep, pos = t.dep, t.pos
            if t.i in inside:
                self._listed(scene, t, inside[t.i])
            elif dep not in _READ or t.i in covered:
                continue
            elif pos in NOUNS:
                if dep == "appos":
                    self._apposed(scene, t, view.children[t.i])
                elif dep in _ARGUMENTS:
                    self._unlisted(scene, t, view.children[t.i])
            elif pos == "PRON" or pos == "DET":
                if t.text.lower() in forms and t.text not in ("US", "IT"):
                    scene.pronouns.append(t)
                elif t.tag in ("WP", "WDT") and (above := _relative_head(scene, t)) in at:
                    at[t.i] = at[above]
                    if dep in SUBJECTS:
                        self._put(scene, t, at[above], _RELATIVE, t.start, t.end)
            if dep == "conj":
                joined.append(t)
            elif dep in SUBJECTS and t.i in at and tokens[t.head].lemma in self.words.saying:
                scene.sayers.append(t.i)
        if joined:
            self._groups(scene, joined)
        scene.places.sort(key=_order)
        return scene

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
        low, high = (bisect_left(self.starts, x) for x in (view.sentence.start, view.sentence.end))
        found: dict[int, Mention] = {}
        covered: set[int] = set()
        for m in self.mentions[low:high]:
            if m.construction in (Construction.NAME, Construction.NAME_MODIFIER):
                covered.update(view.inside(m.start, m.end))
            i = view.head_of(m.start, m.end)
            if i is not None and (i not in found or m.end - m.start < found[i].end - found[i].start):
                found[i] = m
        return found, covered

    def _listed(self, scene: Scene, t: Token, m: Mention) -> None:
        referent = self.actor(m.actor)
        name = m.construction in (Construction.NAME, Construction.NAME_MODIFIER)
        if referent.sort == PERSON:
            if m.construction == Construction.NAME:
                self._titled(self.doc.plain[m.start : m.end], referent)
        elif not name:
            many = t.tag in ("NNS", "NNPS")
            referent.singular, referent.plural = (0.0, 1.0) if many else (1.0, 0.5)
        elif t.tag == "NNPS" and t.text.endswith("s") and not self.registry.entries[m.actor].all_kinds & {"state"}:
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
        self._put(scene, t, referent, weight * (0.6 + 0.4 * m.confidence), m.start, m.end, name=name)

    def _titled(self, text: str, referent: Referent) -> None:
        """Learn from the titles before a name: "Sen. Hale" is a senator, "Mrs. Hale" a woman."""
        for word in text.lower().split()[:-1]:
            if word in self.words.offices:
                self._bears(self.words.offices[word], referent)
            if not referent.lemmas and not referent.gender:
                referent.gender = self.words.genders.get(word, "")

    def _unlisted(self, scene: Scene, t: Token, children: Sequence[int]) -> None:
        tokens = scene.view.tokens
        if t.pos == "PROPN":
            referent = self._named(scene, t, children)
        elif t.dep in ("attr", "oprd"):
            return
        else:
            low, many = t.text.lower(), t.tag == "NNS"
            if t.lemma in self.words.cues["time noun"]:
                return
            sort = self.words.sort_of(low) if t.pos == "NOUN" else THING
            base = t.lemma if t.lemma else low
            owner = next((tokens[c].text.lower() for c in children if tokens[c].dep == "poss"), "")
            gender = "" if many else self.words.genders.get(low, "")
            bearer = None if many or not sort & PERSON else self.bearers.get(base)
            if bearer is not None and any(tokens[c].text.lower() == "the" for c in children):
                self._put(scene, t, bearer, self._weight(scene, t), t.start, t.end)
                return
            referent = self.stranger(f"{'many' if many else 'one'}:{owner}:{base}", sort, gender)
            referent.singular, referent.plural = (0.0, 1.0) if many else (1.0, 0.4 if sort & BODY else 0.0)
        if referent is not None:
            self._put(scene, t, referent, self._weight(scene, t), t.start, t.end, name=t.pos == "PROPN")

    def _named(self, scene: Scene, t: Token, children: Sequence[int]) -> Referent | None:
        """Referent of a name that no registry lists."""
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
        if full in words.bodies or last in words.bodies or last in words.heads or low in words.sorts and titles == []:
            sort = words.sorts.get(low, BODY) if last not in words.heads else BODY
            return self.stranger("body:" + full, sort if full not in words.bodies else BODY)
        place = words.vocabulary.places.get(full) or words.vocabulary.seats.get(full)
        if place:
            if t.tag == "NNPS" and t.text != place[0]:
                return self._many("people:" + full)
            return self.stranger("place:" + place[0], BODY)
        if full in words.places:
            return self.stranger("place:" + full, THING)
        given = next((n for n in names[:-1] if n in words.first), "")
        title = next((g for p in titles if (g := words.genders.get(p.lower()))), "")
        the = any(tokens[c].dep == "det" for c in children)
        if (given or titles) and not the:
            person = self._person(full, last, given, title or words.first.get(given, ""))
            for p in titles:
                if p.lower() in words.offices:
                    self._bears(words.offices[p.lower()], person)
            return person
        if last in self.persons and len(names) == 1:
            return self.referents[self.persons[last]]
        if last.isupper() and len(last) > 1:
            return self.stranger("body:" + full, BODY if len(last) < 7 else THING)  # an acronym, a dateline
        sort = BODY if the else PERSON | BODY
        return self.stranger("name:" + full, sort)

    def _many(self, key: str) -> Referent:
        found = self.stranger(key, PERSON | BODY)
        found.singular, found.plural = 0.0, 1.0
        return found

    def _person(self, full: str, last: str, given: str, gender: str) -> Referent:
        known = self.persons.get(last, "")
        key = f"person:{given} {last}" if given else known or "person:" + last
        if known and given and known == "person:" + last:
            key = known  # "Mr. Hale" first, "Ivo Hale" later
        self.persons[last] = key
        return self.stranger(key, PERSON, gender)

    def _apposed(self, scene: Scene, t: Token, children: Sequence[int]) -> None:
        """Let an apposition say what its head is: "Hale, the younger sister of ..."."""
        referent = scene.at.get(t.head)
        if referent is None:
            self._unlisted(scene, t, children)
            return
        scene.at[t.i] = referent
        if t.pos == "PROPN":
            named = self._named(scene, t, children)
            if named is not None and named is not referent and not referent.actor and named.sort == PERSON:
                referent.sort, referent.gender = PERSON, referent.gender or named.gender
                self.persons[t.text] = referent.key
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
            group = self.referents.get(key)
            if group is None:
                sort = first.sort & second.sort or first.sort | second.sort
                group = self.referents[key] = Referent(key, sort=sort, singular=0.0, plural=1.0)
            scene.parts.update((head.i, t.i))
            scene.groups[head.i] = group
            self._put(scene, head, group, self._weight(scene, head), head.start, t.end, at=False)

    def _weight(self, scene: Scene, t: Token) -> float:
        tokens = scene.view.tokens
        if t.i + 1 < len(tokens) and tokens[t.i + 1].tag == "VBD" and tokens[t.i + 1].text in self.words.said:
            return 1.0  # "Hale said", whatever the parse
        for _ in range(4):
            if t.dep != "conj" or t.head == t.i:
                break
            t = tokens[t.head]
        if t.dep == "pobj":
            over = tokens[tokens[t.head].head]
            return 0.5 if over.pos in ("VERB", "AUX") else 0.35
        if t.dep == "poss" and tokens[t.head].dep in ("nsubj", "nsubjpass"):
            return 0.6
        return _WEIGHTS.get(t.dep, 0.3)

    def _put(
        self, scene: Scene, t: Token, referent: Referent, weight: float, start: int, end: int,
        *, name: bool = False, at: bool = True,
    ) -> None:  # fmt: skip
        quoted = scene.mixed
        if quoted is None:
            quoted = self.doc.voice_of(t.start, t.end).voice == Voice.QUOTED
        scene.places.append(Place(t.i, start, end, referent, weight, quoted, name))
        if at:
            scene.at[t.i] = referent

    # --- prominence --------------------------------------------------------------------------
    def close(self, scene: Scene, passed: float) -> None:
        """Add the places of a sentence that is over; `passed` is how far the clock moves on."""
        best: dict[str, list[float]] = {}
        for p in scene.places:
            both = best.get(p.referent.key)
            if both is None:
                both = best[p.referent.key] = [0.0, 0.0]
            if p.weight > both[p.quoted]:
                both[p.quoted] = p.weight
            p.referent.named += 1
        for key, (own, quoted) in best.items():
            r = self.referents[key]
            faded = FADES ** (self.clock - r.sentence)
            r.own, r.quoted = min(_MOST, r.own * faded + own), min(_MOST, r.quoted * faded + quoted)
            r.sentence = self.clock
        self.clock += passed


def _order(p: Place) -> tuple[int, int]:
    return p.start, -p.end


def _sort_of(entry: Entry) -> int:
    if entry.person:
        return PERSON
    return THING if entry.all_kinds == {"event"} else BODY


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
