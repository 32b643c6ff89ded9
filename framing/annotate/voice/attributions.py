"""Reported speech and thought without quotation marks, read off a dependency parse.

Idea: a reporting word (cue) from the lexicon ``speech_cues`` licenses complements that hold
reported content: a finite clause, an infinitive, an object, a prepositional object. From each
cue outside quotation marks the content, the source and the cue's own words are read off the
tree, whatever their order ("X said that ...", "..., said X", "A, X said, B").

Source: PARC and PolNeAR's notion of attribution (Pareti 2012; Newell et al. 2018): source, cue,
content. Labels are ClearNLP dependencies. Content includes its complementiser; offsets index the
normalised text. Each cue costs a walk over its own subtree, each sentence one pass.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from framing.annotate.voice.branches import Branches
from framing.annotate.voice.content import Ranges, verb_content
from framing.annotate.voice.source import find_source
from framing.lexicon import Lexicon, Row
from framing.records import Token

_END_MARKS = frozenset(".,;:!?—–-()[]\"'…")
_QUOTABLE = frozenset({"quote", "object", "clause"})  # frames whose content may stand between marks

At = tuple[Branches, Token, int]  # sentence, cue, number of the sentence


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with what it reports.

    Rules name the frame; a ``topic`` is what was talked about, in the outlet's own words. `group` is the hull of
    source and cue where they stand together.
    """

    spans: tuple[tuple[int, int], ...]
    source: tuple[int, int] | None
    source_head: int  # token index in the sentence, -1 without a source
    cue: tuple[int, int]
    cue_i: int
    group: tuple[int, int]
    row: Row
    sentence: int
    rule: str
    flags: tuple[str, ...] = ()

    @property
    def speech(self) -> bool:
        """Whether the cue reports words rather than a thought or stand."""
        return bool(self.row["act"] == "speech")


@dataclass(frozen=True, slots=True)
class CueIndex:
    """The lexicon by part of speech; verbs of two words by (verb, particle)."""

    verbs: Mapping[str, Row]
    phrasal: Mapping[str, Mapping[str, Row]]
    nouns: Mapping[str, Row]
    adjectives: Mapping[str, Row]
    light: frozenset[str]  # verbs that lend a noun their subject: make a claim
    documents: frozenset[str]


@lru_cache(maxsize=8)
def cue_index(lexicon: Lexicon, speakers: Lexicon) -> CueIndex:
    """Index the rows of ``speech_cues`` by lemma; `speakers` is the lexicon ``speaker_nouns``."""
    verbs: dict[str, Row] = {}
    phrasal: dict[str, dict[str, Row]] = {}
    for row in lexicon.where(pos="verb"):
        head, _, tail = row["term"].partition(" ")
        if tail:
            phrasal.setdefault(head, {})[tail] = row
        else:
            verbs[head] = row
    nouns = {r["term"]: r for r in lexicon.where(pos="noun")}
    adjectives = {r["term"]: r for r in lexicon.where(pos="adj")}
    light = frozenset(r["term"] for r in lexicon.where(pos="light")) | frozenset(verbs)
    documents = frozenset(r["term"] for r in speakers.where(kind="document"))
    return CueIndex(verbs, phrasal, nouns, adjectives, light, documents)


def find_attributions(tree: Branches, number: int, cues: CueIndex, skip: list[tuple[int, int]]) -> list[Attribution]:
    """Find the attributions of one sentence.

    Parameters
    ----------
    tree : Branches
        The parsed sentence.
    number : int
        Its index in the article.
    cues : CueIndex
        The cues.
    skip : list[tuple[int, int]]
        Spans in quotation marks: cues inside are the speaker's own, not the outlet's. List of (int, int).

    Returns
    -------
    list of Attribution
        In order of the cues.
    """
    found: list[Attribution] = []
    for t in tree.tokens:
        if t.pos in ("VERB", "AUX"):
            row = _verb_row(tree, t, cues)
            one = _from_verb(tree, t, row, number, cues) if row else None
        elif t.pos == "NOUN" and t.lemma in cues.nouns:
            one = _from_noun(tree, t, cues.nouns[t.lemma], number, cues)
        elif t.lemma in cues.adjectives and t.dep in ("acomp", "ROOT", "conj", "advcl", "oprd", "amod", "relcl"):
            one = _from_adjective(tree, t, cues.adjectives[t.lemma], number)
        else:
            continue
        if one and not any(a <= t.start < b for a, b in skip):
            found.append(one)
    return _disjoint(tree, _lent(tree, found))


def _lent(tree: Branches, found: list[Attribution]) -> list[Attribution]:
    """Give "said in a statement that ..." its clause back, which the parser hung on the statement."""
    for n, e in enumerate(found):
        t = tree.tokens[e.cue_i]
        if e.rule != "noun clause" or t.dep != "pobj":
            continue
        verb = tree.tokens[t.head].head
        k = next((k for k, o in enumerate(found) if o.cue_i == verb and o.speech and not o.spans), -1)
        if k >= 0:
            said = replace(found[k], spans=e.spans, rule="verb clause")
            return [said if m == k else o for m, o in enumerate(found) if m != n]
    return found


def _disjoint(tree: Branches, found: list[Attribution]) -> list[Attribution]:
    """Cut a content where another cue of the same source begins ("praised X and urged Y")."""
    if len(found) < 2:
        return found
    kept: list[Attribution] = []
    for e in found:
        for n, other in enumerate(found):
            if other.cue_i <= e.cue_i or other.rule.startswith(("noun", "adj")) or e.source is None:
                continue
            trails = tree.tokens[other.cue_i].tag == "VBG" and tree.tokens[other.cue_i - 1].text == ","
            if other.source != e.source and not trails:
                continue
            cut = _before(tree, other.cue_i)
            spans = tuple((a, min(b, cut) if a < cut and b > other.cue[0] else b) for a, b in e.spans)
            if trails and spans != e.spans and other.source and any(a <= other.source[0] < b for a, b in spans):
                group = (min(other.cue[0], e.source[0]), max(other.cue[1], e.source[1]))
                found[n] = replace(other, source=e.source, source_head=e.source_head, group=group)
            e = replace(e, spans=spans)
        kept.append(e)
    return kept


def _before(tree: Branches, i: int) -> int:
    """End of the last word before verb `i`, its auxiliaries, a comma and a conjunction."""
    k = i - 1
    while k > 0 and (tree.tokens[k].pos in ("AUX", "ADV", "PART", "CCONJ", "PUNCT") or tree.tokens[k].tag == "CC"):
        k -= 1
    return tree.tokens[k].end


def _verb_row(tree: Branches, t: Token, cues: CueIndex) -> Row | None:
    lemma = t.lemma.lower()
    more = cues.phrasal.get(lemma)
    if more:
        for k in tree.kids[t.i]:
            kid = tree.tokens[k]
            if (
                k > t.i
                and kid.dep in ("prt", "prep", "advmod", "acomp", "oprd", "ccomp", "dobj", "dative", "xcomp")
                and kid.text.lower() in more
            ):
                return more[kid.text.lower()]
    return cues.verbs.get(lemma)


def _source_span(tree: Branches, head: int) -> tuple[int, int]:
    a, b = tree.noun_phrase(head)
    return tree.tokens[a].start, tree.tokens[b].end


def _from_verb(tree: Branches, t: Token, row: Row, number: int, cues: CueIndex) -> Attribution | None:
    source, agentless = find_source(tree, t.i, cues.documents)
    if source == t.i:
        return None
    ranges, frame = verb_content(tree, t, row, source)
    rule = f"verb {frame}" if frame else "verb"
    expletive = agentless and any(tree.tokens[k].text.lower() == "it" for k in tree.kids[t.i])
    if agentless and not expletive and (frame != "object predicate" or t.dep == "acl"):
        ranges = []
    flags = ("vague",) if agentless else ("unreal",) if _is_unreal(tree, t, cues) else ()
    return _make((tree, t, number), row, source, ranges, rule, flags)


def _is_unreal(tree: Branches, t: Token, cues: CueIndex) -> bool:
    """Whether the words were not said: a negated cue, or one that is only wanted, planned or refused."""
    if any(tree.tokens[k].dep == "neg" for k in tree.kids[t.i]):
        return True
    row = cues.verbs.get(tree.tokens[t.head].lemma) if t.dep == "xcomp" else None
    return row is not None and row["act"] == "attitude"


def _from_noun(tree: Branches, t: Token, row: Row, number: int, cues: CueIndex) -> Attribution | None:
    tokens, source, frame = tree.tokens, -1, ""
    ranges: list[tuple[int, int]] = []
    for k in tree.kids[t.i]:
        kid = tokens[k]
        if kid.dep == "poss" and "possessed" not in row["frames"]:
            source = k
        elif k > t.i and kid.dep in ("acl", "relcl", "ccomp") and not ranges:
            first = tokens[tree.left(k)].text.lower()
            if (first == "to" and "infinitive" in row["frames"]) or (
                first == "that" and kid.dep != "relcl" and "clause" in row["frames"]
            ):
                ranges, frame = [(tree.left(k), tree.right(k))], "infinitive" if first == "to" else "clause"
        elif k > t.i and kid.dep == "prep":
            inner = tree.kid(k, "pobj", "pcomp")
            if inner < 0:
                continue
            if kid.text.lower() in ("by", "from") and source < 0:
                source = inner
            elif kid.text.lower() in row["preps"] and not ranges:
                ranges, frame = [(tree.left(inner), tree.right(inner))], "preposition"
    if source < 0 and ranges and t.dep in ("dobj", "pobj", "attr"):
        up = t.head if t.dep != "pobj" else tokens[t.head].head
        lends = tokens[up].lemma in cues.light or "possessed" in row["frames"]
        source = find_source(tree, up)[0] if lends else -1
    if not ranges or source < 0:
        return None
    return _make((tree, t, number), row, source, ranges, f"noun {'topic' if frame == 'preposition' else frame}")


def _from_adjective(tree: Branches, t: Token, row: Row, number: int) -> Attribution | None:
    tokens, ranges = tree.tokens, []
    for k in tree.kids[t.i]:
        kid = tokens[k]
        if k < t.i:
            continue
        if kid.dep == "ccomp" and "clause" in row["frames"]:
            ranges = [(tree.left(k), tree.right(k))]
            break
        if kid.dep == "xcomp" and "infinitive" in row["frames"]:
            ranges = [(tree.left(k), tree.right(k))]
            break
        if kid.dep in ("prep", "agent") and kid.text.lower() in row["preps"]:
            inner = tree.kid(k, "pobj", "pcomp")
            if inner >= 0:
                ranges = [(tree.left(inner), tree.right(inner))]
                break
    if not ranges:
        return None
    be = t.head if t.head != t.i else t.i
    source = tree.kid(t.i, "nsubj", "nsubjpass")
    if source < 0:
        source = t.head if t.dep == "amod" else tree.kid(be, "nsubj", "nsubjpass")
        if source < 0 and tokens[be].pos in ("AUX", "VERB"):
            source = find_source(tree, be)[0]
    if source < 0 or tokens[source].text.lower() in ("it", "that", "this", "there"):
        return None
    return _make((tree, t, number), row, source, ranges, "adjective")


def _make(at: At, row: Row, source: int, ranges: Ranges, rule: str, flags: tuple[str, ...] = ()) -> Attribution | None:
    tree, t, number = at
    tokens = tree.tokens
    spans = tuple(s for s in (_trimmed(tokens, a, b) for a, b in ranges) if s)
    where = _source_span(tree, source) if source >= 0 else None
    if where and any(a <= where[0] < b for a, b in spans):
        spans = tuple(
            (where[1], b) if a <= where[0] < b and where[1] < b else (a, b)
            for a, b in spans
            if not (a >= where[0] and b <= where[1])
        )
    tail = row["term"].partition(" ")[2]
    last = next((k for k in tree.kids[t.i] if tail and tokens[k].text.lower() == tail), t.i)
    cue = (t.start, max(t.end, tokens[last].end))
    group = (min(cue[0], where[0]), max(cue[1], where[1])) if where else cue
    if not spans and not _QUOTABLE & set(row["frames"]):
        return None
    return Attribution(spans, where, source, cue, t.i, group, row, number, rule, flags)


def _trimmed(tokens: tuple[Token, ...], a: int, b: int) -> tuple[int, int] | None:
    """Characters of a token range without marks at its ends."""
    while a <= b and tokens[a].text in _END_MARKS:
        a += 1
    last = b
    while b >= a and tokens[b].text in _END_MARKS:
        b -= 1
    if a > b:
        return None
    if sum(t.text == '"' for t in tokens[a : b + 1]) % 2:  # a quotation inside is taken to its closing mark
        b = next((k for k in range(b + 1, min(last + 3, len(tokens))) if tokens[k].text == '"'), b)
    return tokens[a].start, tokens[b].end
