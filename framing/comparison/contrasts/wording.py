"""The same told plainly and not: a judging word or a word to the reader beside a sentence on the same act.

A finding is set against the sentence of each other source that tells the act in which it stands (`held.Acts`), if the
other source has the words nowhere and that sentence has nothing of their colour.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from framing.comparison.contrasts import say
from framing.comparison.contrasts.candidate import Candidate
from framing.comparison.contrasts.held import NO_COLOUR, Acts, colours, says_as_much
from framing.comparison.contrasts.story import Place, Row, Sentence, Story, shown
from framing.comparison.contrasts.weights import KINDS, SCALE, WORDINGS
from framing.comparison.coverage import Statement, words_of
from framing.lexicon import Lexicons
from framing.measure import ASIDE, LOADED
from framing.text import fold

_BEHIND = 20  # characters behind a finding that may be what it is on
_OPEN = "to"  # "will do little to" says what it says
_WEIGHT: Mapping[str, float] = {LOADED.name: KINDS.loaded, ASIDE.name: KINDS.aside}


def of_sentences(story: Story) -> Iterator[Candidate]:
    """Set each judging word and aside against the sentence of each other source that tells the same act."""
    used = {(h["measure"], h["term"], story.by[h["article_id"]]) for h in story.tables["hits"]}
    acts = story.read_by(Acts)
    for h in story.tables["hits"]:
        s = story.sentence(h) if _counts(h) else None
        if s is None or _is_fragment(acts, h["text"]):
            continue
        for article in acts.near(s):
            lacks = story.by[article] != s.place.by and (h["measure"], h["term"], story.by[article]) not in used
            if lacks and _in_time(story, h, article):
                yield from _against(acts, h, s, article)


def _counts(h: Row) -> bool:
    """Whether a finding is judging or to the reader, and sure enough to be pointed out."""
    if h["measure"] == ASIDE.name:
        return bool(h["confidence"] >= SCALE.firm)
    return h["measure"] == LOADED.name and h["category"] not in NO_COLOUR


def _is_fragment(acts: Acts, text: str) -> bool:
    """Whether words break off before what they are about: "in a sign of"."""
    last = fold(text).rpartition(" ")[2].strip(".,:;")
    return last != _OPEN and last in acts.words.closed


def _in_time(story: Story, h: Row, article: str) -> bool:
    """Whether another article may have what a finding is set against; a remark is on what has happened already."""
    told = story.may_tell if h["measure"] == ASIDE.name else story.same_time
    return told(h["article_id"], article)


def _gap(story: Story, h: Row, other: Sentence) -> float:
    """Say how much stronger a finding is than what the other sentence has of its kind; none where that says as much."""
    found = (float(x["score"]) for x in story.hits_in.get(other.k, ()) if x["measure"] == h["measure"])
    gap = float(h["score"]) - max(found, default=0.0)
    return 0.0 if h["measure"] == LOADED.name and _says_as_much(story, h, other) else max(0.0, gap)


def _says_as_much(story: Story, h: Row, other: Sentence) -> bool:
    """Whether a sentence has a judging word's colour, its distance, or the word itself in another form."""
    if colours(other.place.text, story.lexicons).get(h["category"], 0.0) >= h["score"] or _is_distant(story, h, other):
        return True
    return says_as_much(_read(story.place(h).text, story.lexicons), story.statement(other.k))


@lru_cache(maxsize=4096)
def _read(text: str, lexicons: Lexicons) -> Statement:
    return Statement(text, words_of(lexicons))


def _has(story: Story, a: Place, article: str) -> bool:
    """Whether an article has some words in another form: "occupied" for "occupation"."""
    stems = _read(a.text, story.lexicons).stems
    return bool(stems) and any(stems <= story.statement(t.k).stems for t in story.sentences_of(article))


def _is_distant(story: Story, h: Row, other: Sentence) -> bool:
    """Whether a sentence has in scare quotes the word behind a finding, or one of its own: the same distance."""
    marked = story.marked_in.get(other.k, ())
    if not marked:
        return False
    behind = story.texts[h["article_id"]][int(h["start"]) : int(h["end"]) + _BEHIND]
    stems = _read(behind, story.lexicons).stems
    return any(stems & _read(story.place(q).text, story.lexicons).stems for q in marked)


def _against(acts: Acts, h: Row, s: Sentence, article: str) -> Iterator[Candidate]:
    story = acts.story
    a = story.place(h)
    found = None if story.times(story.by[article], a.text) else acts.partner(a, h["voice"], article)
    if found is None:
        return
    other, like = found
    gap = _gap(story, h, other)
    least = min(SCALE.beside, s.words - len(a.text.split()))  # a short sentence tells a short one without the finding
    if not gap or other.words < least or _has(story, a, article):
        return
    b = shown(other)
    weight = _WEIGHT[h["measure"]] * min(1.0, gap / SCALE.score) * WORDINGS[h["voice"]] * h["confidence"]
    yield Candidate(
        kind=h["measure"], subject=f"sentence: {s.k}", actor=h["actor"] or "", a=a, b=b, b_by=b.by,
        strength=weight * s.prominence * like,
        confidence=h["confidence"] * like,
        say=say.wording(a, h["voice"], b.by),
    )  # fmt: skip
