"""Whether a charge is told as fact, and whether what one speaker says is handed on with doubt.

Idea: "the firm hid its debts" here and "a lawyer accused the firm of hiding its debts" there are one charge, once told
and once handed on; the two are found by the actor whom both are on and by words in common. And a speaker whose words
one source hands on by "claims" or with "supposedly" may be handed on by a plain "said" in another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations, product

from framing.comparison.contrasts.beside.told import charged, doubted
from framing.comparison.contrasts.beside.weights import BESIDE
from framing.comparison.contrasts.candidate import VOICE, Candidate
from framing.comparison.contrasts.held import Acts
from framing.comparison.contrasts.story import Row, Story
from framing.comparison.contrasts.weights import KINDS
from framing.comparison.coverage import Statement
from framing.records import Voice
from framing.text import fold, words

_REPORTED, _ALLEGED, _SPEECH = "indirect", "alleged", "speech"
_ADVERB = "ly"  # "supposed" is a word of doubt, and so is "supposedly"


def of_charges(story: Story) -> Iterator[Candidate]:
    """Set what a source tells of an actor as fact against the like that another hands on as a charge."""
    acts = story.read_by(Acts)
    charges = [(d, q) for d in story.tables["clauses"] if (q := _charge(story, d)) is not None]
    told = [c for c in story.tables["clauses"] if charges and _is_told(story, c)]
    for c, (d, q) in product(told, charges):
        if story.by[c["article_id"]] != story.by[d["article_id"]] and c["agent"] == d["agent"]:
            shared = _said(acts, c) & _said(acts, d)
            if len(shared) >= BESIDE.shared:
                yield _charged(story, c, d, q)


def _is_told(story: Story, c: Row) -> bool:
    """Whether a clause tells in the source's own words what a known actor does."""
    return bool(c["voice"] == Voice.OWN and not c["negated"] and not c["modality"] and c["agent"] in story.names)


def _charge(story: Story, d: Row) -> Row | None:
    """Quotation in which a clause is a charge against an actor whom it has acting; None where it is none."""
    if d["voice"] != Voice.ATTRIBUTED or d["modality"] != _ALLEGED or d["agent"] not in story.names:
        return None
    at = int(d["verb_start"])
    own = (q for q in story.tables["quotes"] if q["article_id"] == d["article_id"] and q["kind"] == _REPORTED)
    return next((q for q in own if int(q["start"]) <= at < int(q["end"]) and q["speaker"]), None)


def _said(acts: Acts, c: Row) -> frozenset[str]:
    """Stems of what a clause or a saying says, without names."""
    text = acts.story.texts[c["article_id"]][int(c["start"]) : int(c["end"])]
    return frozenset(x for x in Statement(text, acts.words).stems if not x.isdigit() and ":" not in x) - acts.empty


def _charged(story: Story, c: Row, d: Row, q: Row) -> Candidate:
    a, b = (story.within(x["article_id"], int(x["start"]), int(x["end"])) for x in (c, d))
    return Candidate(
        kind=VOICE, subject=f"charge: {c['agent']}", actor=c["agent"], a=a, b=b, b_by=b.by,
        strength=KINDS.doubt * max(story.prominence(c), story.prominence(d)), confidence=0.7,
        say=charged(a, b, str(q["speaker"])),
    )  # fmt: skip


def of_speakers_doubts(story: Story) -> Iterator[Candidate]:
    """Set words of a speaker that a source hands on with doubt against like ones handed on by a plain word."""
    doubts = _doubts(story)
    for speaker, by in sorted(_reported(story).items()):
        doubted_by = {source: [q for q in said if _key(q) in doubts] for source, said in by.items()}
        for a, b in permutations(sorted(by), 2):
            found = _likest(story, doubted_by[a], by[b]) if doubted_by[a] and not doubted_by[b] else None
            if found is not None:
                yield _doubt(story, speaker, (found[0], doubts[_key(found[0])]), found[1])


def _likest(story: Story, doubted_here: Sequence[Row], said: Sequence[Row]) -> tuple[Row, Row] | None:
    """Find the two sayings with most words in common, the second by a plain word; None where none are like."""
    acts = story.read_by(Acts)
    plain = (r for r in said if r["act"] == _SPEECH)
    pairs = [(len(_said(acts, q) & _said(acts, r)), -int(r["start"]), q, r) for q, r in product(doubted_here, plain)]
    shared, _, q, r = max(pairs, key=lambda pair: pair[:2], default=(0, 0, {}, {}))
    return (q, r) if shared >= BESIDE.shared else None


def _key(q: Row) -> tuple[str, int]:
    return q["article_id"], int(q["start"])


def _reported(story: Story) -> Mapping[str, Mapping[str, Sequence[Row]]]:
    """Sayings that are reported, long enough to be read by themselves, by speaker and source."""
    found: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for q in story.tables["quotes"]:
        by = story.by[q["article_id"]]
        if q["kind"] == _REPORTED and q["speaker"] and q["cue"] and fold(q["speaker"]) != fold(by):
            if len(words(story.place(q).text)) >= BESIDE.words:
                found[q["speaker"]][by].append(q)
    return found


def _doubts(story: Story) -> Mapping[tuple[str, int], str]:
    """Word of doubt of each reported saying that has one."""
    adverbs = {f"{r['cue']}{_ADVERB}" for r in story.lexicons["label_cues"].where(type="hedge word")}
    found: dict[tuple[str, int], str] = {}
    for q in story.tables["quotes"]:
        if q["kind"] == _REPORTED:
            inside = (w.strip(",.;") for w in story.place(q).text.split())
            word = next((w for w in inside if fold(w) in adverbs), "")
            if word or q["cue_stance"] < 0:
                found[_key(q)] = word or str(q["cue"])
    return found


def _doubt(story: Story, speaker: str, ours: tuple[Row, str], r: Row) -> Candidate:
    q, word = ours
    a, b = (story.within(x["article_id"], int(x["start"]), int(x["end"])) for x in (q, r))
    return Candidate(
        kind=VOICE, subject=f"doubts: {speaker}", a=a, b=b, b_by=b.by,
        strength=KINDS.doubt * story.prominence(q), confidence=0.6, say=doubted(speaker, (a, word), (b, str(r["cue"]))),
    )  # fmt: skip
