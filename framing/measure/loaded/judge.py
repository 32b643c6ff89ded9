"""What stands around a candidate decides whether it is loaded, how much, and of whom it is said.

Idea: a list finds subjective wording and cannot decide on it (Wiebe et al. 2004; Recasens et al. 2013). So each
candidate is asked: does its part of speech fit the row, is it part of a name, does a neighbour make it plain
("a brutal winter"), is it a legal status; then what weakens or strengthens it, and whose actor it lands on.

Conventions: the functions ask a `Place` and change nothing. Where a sentence has tokens they decide; without a
parse the words around do. Factors multiply a row's intensity: one half, one, five quarters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from framing.grammar import Place, Surroundings
from framing.lexicon import WORD, Row, Shields
from framing.records import Annotated, Token
from framing.text import PhraseIndex, is_capitalised, lower

HEDGED, NEGATED, BOOSTED = 0.5, 0.5, 1.25
_TAGS: Mapping[str, tuple[str, ...]] = {  # Penn tags that a part of speech in the lexicon may carry
    "verb": ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ"),
    "noun": ("NN", "NNS", "NNP", "NNPS"),
    "adj": ("JJ", "JJR", "JJS", "VBN", "VBG", "NNP"),
    "adv": ("RB", "RBR", "RBS"),
}
_UNLABELLING = frozenset(  # what says how much, how it was said, how somebody feels, or is the milder word
    {"emotion", "euphemism", "identity", "intensifier", "migration", "praise", "reporting"}
)
_LABEL_FROM = 2  # intensity from which a modifier judges what it stands before
_COPULAR = frozenset({"attr", "acomp", "oprd"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_ARGUMENTS = _SUBJECT | {"dobj"}
_RELATIVE = frozenset({"acl", "relcl"})  # of a verb whose doer is the noun before it: "fires which destroyed"
_PARTICIPLES = frozenset({"VBG", "VBN"})
_OBJECTS = frozenset({"dobj", "xcomp", "ccomp"})  # what only a verb has
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NOMINAL = frozenset({"NN", "NNS", "NNP", "NNPS"})
_STOPS = frozenset({":", ";", "—", "–", "-", "|"})  # between the clauses of a headline
_BESIDE = 4  # words behind a term among which stands what it is said of: "attacks on the new judges"
_OPENING = " \"'“‘[("  # marks that may stand before the first word of a sentence


@dataclass(frozen=True, eq=False)
class Compiled:
    """The lexicons of this measure, ready for matching."""

    terms: PhraseIndex[tuple[Row, ...]]
    shields: Shields
    exceptions: Mapping[str, Shields]  # row id to its own
    classes: Mapping[str, frozenset[str]]  # row id to neighbours that shield
    scenes: Mapping[str, frozenset[str]]  # row id to words that shield from anywhere in the sentence
    only: Mapping[str, frozenset[str]]  # row id to words of which one must stand beside it
    context: Mapping[str, frozenset[str]]
    seconds: Mapping[str, Row]
    firsts: Mapping[str, Row]
    suffixes: Mapping[str, Row]


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate: a stretch, the row or rule that found it, and what a hit says of it."""

    place: Place
    row: Row
    term: str
    rule: str


def fitting(rows: tuple[Row, ...], place: Place, known: Compiled) -> Row | None:
    """First row whose part of speech the context allows; a row that need not be checked always fits."""
    good = [r for r in rows if _pos_fits(r, place, known)]
    if good:
        return max(good, key=lambda r: r["intensity"])
    return _loosely(rows, place)


def _loosely(rows: tuple[Row, ...], place: Place) -> Row | None:
    """First row that need not be checked and that a tagger may have mistaken."""
    free = (r for r in rows if not r["check"])
    if place.title and place.token is not None and place.token.pos == "PROPN":
        return next(free, None)  # in headline capitals a tagger sees names
    verbal = place.token is not None and place.token.tag.startswith("V")
    return next(
        (r for r in free if verbal != (r["pos"] != "verb")), None
    )  # nouns and adjectives get mixed up, seldom verbs


def _pos_fits(row: Row, place: Place, known: Compiled) -> bool:
    pos = row["pos"]
    if pos == "phrase" or " " in row["term"]:
        return True
    if place.token is not None:
        return _tag_fits(pos, place.token, place)
    if not row["check"]:
        return True
    before = place.before[-1] if place.before else ""
    if pos == "verb":
        inflected = place.end - place.start > len(row["term"]) and before not in known.context["determiner"]
        return inflected or before in known.context["auxiliary"]
    if pos == "noun":
        return before in known.context["determiner"]
    return bool(place.after)


def _tag_fits(pos: str, token: Token, place: Place) -> bool:
    """Whether a tag is of a part of speech; a participle that makes a compound is no verb ("manufacturing jobs")."""
    if pos == "adj" and token.pos == "VERB" and token.tag in _PARTICIPLES:
        return not _is_act(token, place)
    if pos == "verb" and _is_verb_of_headline(token, place):
        return True
    return token.tag in _TAGS[pos] and not (pos == "verb" and token.dep == "compound")


def _is_verb_of_headline(token: Token, place: Place) -> bool:
    """Whether what a tagger takes for a plural is the one verb of a clause: "Mayor caves on tram plan"."""
    if token.tag not in _NOMINAL or place.sentence is None or not place.low.endswith("s", 0, place.end):
        return False
    tokens = place.sentence.tokens
    k = next((k for k, t in enumerate(tokens) if t.i == token.i), 0)
    inside = 0 < k < len(tokens) - 1 and tokens[k - 1].tag in _NOMINAL
    return inside and not any(t.tag in _FINITE for t in _clause(tokens, k))


def _clause(tokens: tuple[Token, ...], k: int) -> tuple[Token, ...]:
    """Tokens between the marks around one that part the clauses of a headline."""
    first = next((n for n in range(k, -1, -1) if tokens[n].text in _STOPS), -1)
    last = next((n for n in range(k, len(tokens)) if tokens[n].text in _STOPS), len(tokens))
    return tokens[first + 1 : last]


def _is_act(token: Token, place: Place) -> bool:
    """Whether a participle is a verb's that acts ("has failed", "failing to rule"), not "a failing school"."""
    tokens = place.sentence.tokens if place.sentence else ()
    near = [t for t in tokens if t.head == token.i]
    return any(map(_shows_act, near)) and all(t.dep != "auxpass" for t in near)


def _shows_act(child: Token) -> bool:
    return child.dep in _OBJECTS or (child.dep == "aux" and child.lemma == "have")


def is_name(doc: Annotated, place: Place) -> bool:
    """Whether capitals inside a sentence show a proper name ("the Radical Party")."""
    found = doc.text[place.start : place.end]
    if place.sentence is None or place.title or found.isupper() or not is_capitalised(found):
        return False
    if place.token is not None:
        if place.token.pos != "PROPN":
            return False
        if " " not in found and place.start > place.sentence.start:
            return True
    return _beside_capital(doc.text, place.start, place.end, place.sentence.start)


def _beside_capital(text: str, start: int, end: int, first: int) -> bool:
    """Whether a capitalised word stands right behind a stretch or, inside its sentence, right before it."""
    before = text[first:start]
    if text.startswith(" ", end) and is_capitalised(text[end + 1 : end + 2]):
        return True
    return bool(before.strip(_OPENING)) and is_capitalised(before.rstrip().rpartition(" ")[2])


def is_excepted(row: Row, doc: Annotated, place: Place, around: Surroundings, known: Compiled) -> bool:
    """Whether the row's own phrases or neighbours make the word plain here."""
    own = known.exceptions.get(row["id"])
    if own is not None and own.cover(doc.text, around.low, place.start, place.end):
        return True
    neighbours = known.classes.get(row["id"])
    if neighbours and (neighbours.intersection(place.after[:2]) or neighbours.intersection(_governed(place))):
        return True
    scene = known.scenes.get(row["id"])
    return scene is not None and not scene.isdisjoint(_said_in(place))


def is_of_another(row: Row, place: Place, known: Compiled) -> bool:
    """Whether a word that is loaded of some things only ("kill a bill") is said of none of them."""
    wanted = known.only.get(row["id"])
    if wanted is None:
        return False
    behind = place.after[:_BESIDE] if place.token is None or place.token.pos in ("NOUN", "PROPN") else ()
    return wanted.isdisjoint((*behind, *_governed(place)))


def _said_in(place: Place) -> list[str]:
    """Words of the sentence around a stretch."""
    s = place.sentence
    return WORD.findall(place.low, s.start, s.end) if s else []


def _governed(place: Place) -> tuple[str, ...]:
    """Words whose kind tells the sense: what "brutal" is said of, what is claimed in "claimed quick asylum"."""
    if place.token is None or place.sentence is None:
        return _before_be(place.before)
    token, tokens = place.token, place.sentence.tokens
    if token.dep in _COPULAR:
        return _depending(tokens, token.head, _SUBJECT)
    if token.pos == "VERB":
        doer = (lower(tokens[token.head].text),) if token.dep in _RELATIVE else ()
        return doer + _depending(tokens, token.i, _ARGUMENTS)
    return (lower(tokens[token.head].text),) if token.dep in ("amod", "compound") else ()


def _before_be(before: tuple[str, ...]) -> tuple[str, ...]:
    """Words before a form of "be", where there is no parse."""
    return before[-3:-1] if before[-1:] and before[-1] in ("was", "is", "were", "are") else ()


def _depending(tokens: tuple[Token, ...], head: int, deps: frozenset[str]) -> tuple[str, ...]:
    """Words that hang on one in these ways, with the words that make compounds of them ("Hurricane Ada")."""
    below = {t.i for t in tokens if t.head == head and t.dep in deps} | _agents(tokens, head)
    return tuple(lower(t.text) for t in tokens if t.i in below or (t.dep == "compound" and t.head in below))


def _agents(tokens: tuple[Token, ...], verb: int) -> set[int]:
    """Numbers of the words that say by whom, or by what, it was done."""
    by = {t.i for t in tokens if t.head == verb and t.dep == "agent"}
    return {t.i for t in tokens if t.dep == "pobj" and t.head in by}


def is_legal(place: Place, doc: Annotated, known: Compiled) -> bool:
    """Whether a label is a legal status ("designated as a terrorist group"), not the outlet's own word."""
    if doc.plain[place.start - 1 : place.start] == '"':
        return False  # the mark sets the word off: it is a judgement again
    cues = known.context["designation"]
    near = place.before[-8:]
    return bool(cues.intersection(near)) or any(f"{a} {b}" in cues for a, b in zip(near, near[1:], strict=False))


def label_end(f: Found) -> int:
    """End of a label: a judging modifier takes the noun it stands right before ("corrupt officials")."""
    token, sentence = f.place.token, f.place.sentence
    if token is None or sentence is None or f.row["category"] in _UNLABELLING or f.row["intensity"] < _LABEL_FROM:
        return f.place.end
    head = sentence.tokens[token.head]
    joined = token.dep in ("amod", "compound") and head.i == token.i + 1 and head.pos == "NOUN"
    return head.end if joined else f.place.end


def factor_of(place: Place, known: Compiled) -> float:
    """How much a term counts after what stands in the three words before it."""
    near = place.before[-3:]
    pairs = {f"{a} {b}" for a, b in zip(near, near[1:], strict=False)}
    close = pairs.union(near)
    context = known.context
    if context["negation"].intersection(close) or context["revocation"].intersection(near):
        return NEGATED
    if context["hedge"].intersection(close):
        return HEDGED
    return BOOSTED if near and (near[-1] in context["booster"] or " ".join(near[-2:]) in context["booster"]) else 1.0


def actor_of(place: Place, around: Surroundings) -> str:
    """Whose actor a term lands on: that of the mention it stands in, or that it is predicated of."""
    mention = around.mention_at(place.start, place.end)
    if mention is not None:
        return mention.actor
    subject = _subject(place)
    mention = around.mention_at(subject.start, subject.end) if subject else None
    return mention.actor if mention else ""


def _subject(place: Place) -> Token | None:
    """Subject of which the term is predicated ("the group is brutal")."""
    token = place.token
    if token is None or place.sentence is None:
        return None
    tokens = place.sentence.tokens
    if token.dep in ("amod", "compound"):
        token = tokens[token.head]
    if token.dep not in _COPULAR:
        return None
    return next((t for t in tokens if t.head == token.head and t.dep in _SUBJECT), None)
