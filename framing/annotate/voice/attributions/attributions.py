"""Reported speech and thought without quotation marks, read off a dependency parse.

Idea: a reporting word (cue) from the lexicon ``speech_cues`` licenses complements that hold
reported content: a finite clause, an infinitive, an object, a prepositional object. From each
cue outside quotation marks the content, the source and the cue's own words are read off the
tree, whatever their order ("X said that ...", "..., said X", "A, X said, B").

Source: PARC and PolNeAR's notion of attribution (Pareti 2012; Newell et al. 2018). Labels are ClearNLP dependencies.
Content includes its complementiser; offsets index the normalised text. Each cue costs a walk over its own subtree, each
sentence one pass.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.annotate.voice.attribution import Attribution, Span
from framing.annotate.voice.attributions.answers import answering
from framing.annotate.voice.attributions.content import Ranges, verb_content
from framing.annotate.voice.attributions.nominal import adjective_content, adjective_source, noun_content, noun_source
from framing.annotate.voice.attributions.shared import part_shared
from framing.annotate.voice.attributions.source import find_source, source_span
from framing.annotate.voice.cues import Cues
from framing.grammar import Tree
from framing.lexicon import Row
from framing.records import Token
from framing.text import in_title_case

_END_MARKS = frozenset(".,;:!?—–-()[]\"'…")
_QUOTABLE = frozenset({"quote", "object", "target", "clause"})  # frames whose content may stand between marks
_VERBS = frozenset({"VERB", "AUX"})
_COMPLEMENTS = frozenset({"dobj", "ccomp", "xcomp", "agent", "conj"})
_PARTICLES = frozenset({"prt", "prep", "advmod", "acomp", "oprd", "ccomp", "dobj", "dative", "xcomp"})
_OF_ADJECTIVE = frozenset({"acomp", "ROOT", "conj", "advcl", "oprd", "amod", "relcl"})


def find_attributions(tree: Tree, cues: Cues, skip: Sequence[Span]) -> list[Attribution]:
    """Find the attributions of one sentence.

    Parameters
    ----------
    tree : Tree
        The parsed sentence.
    cues : Cues
        The cues.
    skip : Sequence[Span]
        Spans in quotation marks: cues inside are the speaker's own, not the outlet's.

    Returns
    -------
    list of Attribution
        In order of the cues.
    """
    may = [t for t in tree.tokens if t.pos in _VERBS or t.lemma in cues.nouns or t.lemma in cues.adjectives]
    outside = [t for t in may if not any(a <= t.start < b for a, b in skip)]
    found = [e for t in outside if (e := _from(tree, t, cues)) is not None]
    return part_shared(tree, _without_doubles(found))


def _without_doubles(found: Sequence[Attribution]) -> list[Attribution]:
    """Leave out a noun whose content a verb of the same source reports: said in a statement that."""
    told = {(e.source, e.spans[0][0]) for e in found if e.spans and e.rule == "verb clause"}
    return [e for e in found if not (e.spans and e.rule == "noun clause" and (e.source, e.spans[0][0]) in told)]


def _from(tree: Tree, t: Token, cues: Cues) -> Attribution | None:
    if t.pos in _VERBS and not _is_in_name(tree, t):
        row = _verb_row(tree, t, cues)
        return _from_verb(tree, t, row, cues) if row else None
    if t.pos == "NOUN" and t.lemma in cues.nouns:
        return _from_noun(tree, t, cues.nouns[t.lemma], cues)
    if t.lemma in cues.adjectives and t.dep in _OF_ADJECTIVE:
        return _from_adjective(tree, t, cues.adjectives[t.lemma])
    return None


def _is_in_name(tree: Tree, t: Token) -> bool:
    """Whether a verb with a capital stands between capitals: Khair Said Khan."""
    around = tree.tokens[max(0, t.i - 1) : t.i + 2]
    return (
        t.text[0].isupper()
        and len(around) == 3
        and all(x.text[0].isupper() for x in around)
        and not in_title_case([x.text for x in tree.tokens])
    )


def _verb_row(tree: Tree, t: Token, cues: Cues) -> Row | None:
    """Row of a verb with its particle, else of the verb alone."""
    particles = cues.phrasal.get(t.lemma.lower(), {})
    for k in tree.children[t.i] if particles else ():
        if k > t.i and tree.tokens[k].dep in _PARTICLES and tree.surface(k) in particles:
            return particles[tree.surface(k)]
    return cues.verbs.get(t.lemma.lower())


def _from_verb(tree: Tree, t: Token, row: Row, cues: Cues) -> Attribution | None:
    if _is_judged(tree, t, row) or (row["act"] == "attitude" and _is_supposed(tree, t)):
        return None
    found, agentless = find_source(tree, t.i)
    source = answering(tree, found, t.i, cues)
    ranges, frame, of = verb_content(tree, t.i, row, source)
    if agentless:
        ranges = ranges if _is_vague(tree, t, frame) else []
        flags: tuple[str, ...] = ("vague",)
    else:
        flags = ("unreal",) if _is_unreal(tree, t, cues) else ()
    made = _make(tree, t, row, source, ranges, f"verb {frame}".strip(), flags)
    return made if made is None or of is None else replace(made, of=tree.tokens[of].end)


def _is_supposed(tree: Tree, t: Token) -> bool:
    """Whether nobody yet takes the stand: the town may support the dam."""
    below = [tree.tokens[k] for k in tree.children[t.i]]
    return any(x.tag == "MD" and x.i < t.i for x in below) and not any(x.dep == "neg" for x in below)


def _is_judged(tree: Tree, t: Token, row: Row) -> bool:
    """Whether a past form lacks the object that its verb needs: its subject is then who was judged."""
    if t.tag not in ("VBD", "VBN") or "target" not in row["frames"] or t.dep not in ("ROOT", "ccomp"):
        return False
    if tree.child(t.i, "agent") is not None:  # condemned by X as Y
        return False
    below = {tree.tokens[k].dep for k in tree.children[t.i] if k > t.i}
    judged = any(tree.surface(k) in row["preps"] for k in tree.children[t.i] if k > t.i)
    return judged and not below & _COMPLEMENTS


def _is_vague(tree: Tree, t: Token, frame: str) -> bool:
    """Whether a passive without agent reports: it is believed that ..., X is said to ..."""
    expletive = any(tree.surface(k) == "it" for k in tree.children[t.i])
    return expletive or (frame == "object predicate" and t.dep != "acl")


def _is_unreal(tree: Tree, t: Token, cues: Cues) -> bool:
    """Whether the words were not said: a negated cue, or one that is only wanted, planned or refused."""
    if tree.child(t.i, "neg") is not None:
        return True
    row = cues.verbs.get(tree.tokens[t.head].lemma) if t.dep == "xcomp" else None
    return row is not None and row["act"] == "attitude"


def _from_noun(tree: Tree, t: Token, row: Row, cues: Cues) -> Attribution | None:
    held = noun_content(tree, t.i, row)
    source = noun_source(tree, t.i, row, cues) if held else None
    if held is None or (source is None and not (held.frame == "clause" and row["stance"] <= 0)):
        return None
    flags = ("vague",) if source is None else ()
    return _make(tree, t, row, answering(tree, source, t.i, cues), [held.range], f"noun {held.frame}", flags)


def _from_adjective(tree: Tree, t: Token, row: Row) -> Attribution | None:
    held = adjective_content(tree, t.i, row)
    source = adjective_source(tree, t.i) if held else None
    if held is None or source is None:
        return None
    return _make(tree, t, row, source, [held.range], held.frame)


def _make(
    tree: Tree, t: Token, row: Row, source: int | None, ranges: Ranges, rule: str, flags: tuple[str, ...] = ()
) -> Attribution | None:
    """Put an attribution into characters; None where it has no content and takes none from quotation marks."""
    where = None if source is None else source_span(tree, source)
    spans = [s for a, b in ranges if (s := _behind(_trimmed(tree.tokens, a, b), where))]
    if not spans and not _QUOTABLE & set(row["frames"]):
        return None
    return Attribution(
        row=row, sentence=tree.index, rule=rule, cue=(t.start, _cue_end(tree, t, row)), cue_i=t.i, source=where,
        source_head=source, spans=tuple(spans), flags=flags,
    )  # fmt: skip


def _cue_end(tree: Tree, t: Token, row: Row) -> int:
    """End of a cue with its particle."""
    particle = row["term"].partition(" ")[2]
    last = next((tree.tokens[k] for k in tree.children[t.i] if particle and tree.surface(k) == particle), t)
    return max(t.end, last.end)


def _behind(span: Span | None, source: Span | None) -> Span | None:
    """Content without a source that stands inside it: only what is behind it."""
    if span is None or source is None or not span[0] <= source[0] < span[1]:
        return span
    return (source[1], span[1]) if source[1] < span[1] else None


def _trimmed(tokens: tuple[Token, ...], a: int, b: int) -> Span | None:
    """Characters of a token range without marks at its ends."""
    last = b
    while a <= b and tokens[a].text in _END_MARKS:
        a += 1
    while b > a and tokens[b].text in _END_MARKS:
        b -= 1
    if a > b:
        return None
    return tokens[a].start, tokens[_to_closing_mark(tokens, a, b, last)].end


def _to_closing_mark(tokens: tuple[Token, ...], a: int, b: int, last: int) -> int:
    """Take a quotation inside to its closing mark, which may stand right behind."""
    if sum(t.text == '"' for t in tokens[a : b + 1]) % 2 == 0:
        return b
    return next((t.i for t in tokens[b + 1 : last + 3] if t.text == '"'), b)
