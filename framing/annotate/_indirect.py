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
from dataclasses import dataclass
from functools import lru_cache

from framing.lexicon import Lexicon, Row
from framing.records import Token

_SUBJECTS = frozenset({"nsubj", "csubj"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})
_END_MARKS = frozenset(".,;:!?—–-()[]\"'…")
_EXTENDS = frozenset({"prep", "advcl", "npadvmod", "advmod", "oprd", "acomp", "xcomp", "agent"})
_MAX_CLIMB = 6


@dataclass(frozen=True, slots=True)
class Attribution:
    """One cue with what it reports; `group` is the hull of source and cue where they stand together."""

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


@lru_cache(maxsize=8)
def cue_index(lexicon: Lexicon) -> CueIndex:
    """Index the rows of ``speech_cues`` by lemma."""
    verbs: dict[str, Row] = {}
    phrasal: dict[str, dict[str, Row]] = {}
    for row in lexicon.where(pos="verb"):
        head, _, tail = row["term"].partition(" ")
        if tail:
            phrasal.setdefault(head, {})[tail] = row
        else:
            verbs[head] = row
    nouns = {r["term"]: r for r in lexicon.where(pos="noun")}
    return CueIndex(verbs, phrasal, nouns, {r["term"]: r for r in lexicon.where(pos="adj")})


class Tree:
    """Children and edges of one parsed sentence."""

    __slots__ = ("kids", "tokens")

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.kids: list[list[int]] = [[] for _ in tokens]
        for t in tokens:
            if t.head != t.i:
                self.kids[t.head].append(t.i)

    def left(self, i: int) -> int:
        """Leftmost token of the subtree."""
        while self.kids[i] and self.kids[i][0] < i:
            i = self.kids[i][0]
        return i

    def right(self, i: int) -> int:
        """Rightmost token of the subtree."""
        while self.kids[i] and self.kids[i][-1] > i:
            i = self.kids[i][-1]
        return i

    def kid(self, i: int, *deps: str) -> int:
        """First child with one of these labels, or -1."""
        for k in self.kids[i]:
            if self.tokens[k].dep in deps:
                return k
        return -1

    def noun_phrase(self, i: int) -> tuple[int, int]:
        """Token range of a noun phrase without relative clause or apposition."""
        end = i
        for k in self.kids[i]:
            if k > i:
                if self.tokens[k].dep not in ("prep", "conj", "cc", "nummod", "case", "compound", "nmod"):
                    break
                end = self.right(k)
        return self.left(i), end


def find_attributions(tree: Tree, number: int, cues: CueIndex, skip: list[tuple[int, int]]) -> list[Attribution]:
    """Find the attributions of one sentence.

    Parameters
    ----------
    tree : Tree
        The parsed sentence.
    number : int
        Its index in the article.
    cues : CueIndex
        The cues.
    skip : list of (int, int)
        Spans in quotation marks: cues inside are the speaker's own, not the outlet's.

    Returns
    -------
    list of Attribution
        In order of the cues.
    """
    found: list[Attribution] = []
    for t in tree.tokens:
        if t.pos in ("VERB", "AUX"):
            row = _verb_row(tree, t, cues)
            one = _from_verb(tree, t, row, number) if row else None
        elif t.pos == "NOUN" and t.lemma in cues.nouns:
            one = _from_noun(tree, t, cues.nouns[t.lemma], number)
        elif t.lemma in cues.adjectives and t.dep in ("acomp", "ROOT", "conj", "advcl", "oprd", "amod", "relcl"):
            one = _from_adjective(tree, t, cues.adjectives[t.lemma], number)
        else:
            continue
        if one and not any(a <= t.start < b for a, b in skip):
            found.append(one)
    return found


def _verb_row(tree: Tree, t: Token, cues: CueIndex) -> Row | None:
    lemma = t.lemma.lower()
    more = cues.phrasal.get(lemma)
    if more:
        for k in tree.kids[t.i]:
            kid = tree.tokens[k]
            if k > t.i and kid.dep in ("prt", "prep", "advmod", "acomp", "oprd", "ccomp", "dobj", "dative", "xcomp") and kid.text.lower() in more:
                return more[kid.text.lower()]
    return cues.verbs.get(lemma)


# ---------------------------------------------------------------- who speaks
def find_source(tree: Tree, i: int) -> tuple[int, bool]:
    """Token that heads the source of verb `i` (-1 if none is said), and whether it is a passive without agent."""
    tokens = tree.tokens
    for _ in range(_MAX_CLIMB):
        t = tokens[i]
        passive = t.tag == "VBN" and (tree.kid(i, "auxpass", "nsubjpass") >= 0 or t.dep == "acl")
        if passive:
            agent = tree.kid(i, "agent")
            if agent < 0:
                agent = next((k for k in tree.kids[i] if k > i and tokens[k].text.lower() == "by"), -1)
            by = tree.kid(agent, "pobj") if agent >= 0 else -1
            return by, by < 0
        for k in tree.kids[i]:
            if tokens[k].dep in _SUBJECTS and tokens[k].pos in _NOMINAL:
                return k, False
        up = t.head
        if up == i:
            return -1, False
        if t.dep == "acl":
            return up, False
        if t.dep in ("conj", "xcomp", "advcl", "dep", "pcomp", "prep", "ccomp", "parataxis", "prt", "acomp", "oprd", "attr"):
            if t.dep == "ccomp" and t.tag not in ("VBG", "VB"):
                return -1, False
            if tokens[up].pos in ("NOUN", "PROPN") and t.dep in ("prep",):
                return tree.kid(up, "poss"), False
            i = up
            continue
        return -1, False
    return -1, False


def _source_span(tree: Tree, head: int) -> tuple[int, int]:
    a, b = tree.noun_phrase(head)
    return tree.tokens[a].start, tree.tokens[b].end


# ---------------------------------------------------------------- what is reported
def _from_verb(tree: Tree, t: Token, row: Row, number: int) -> Attribution | None:
    source, agentless = find_source(tree, t.i)
    if source == t.i:
        return None
    ranges = _verb_content(tree, t, row, source)
    rule = "verb"
    if source >= 0 and tree.tokens[source].text.lower() in ("it", "there") and agentless:
        source = -1
    return _make(tree, t, row, number, source, ranges, rule, ("vague",) if agentless else ())


def _verb_content(tree: Tree, t: Token, row: Row, source: int) -> list[tuple[int, int]]:
    """Token ranges of the content of a verb, inclusive."""
    frames, tokens, v = row["frames"], tree.tokens, t.i
    if "clause" in frames:
        if t.dep == "parataxis" and source >= 0 and tree.kid(v, "ccomp") < 0:
            return _around(tree, t)
        for k in tree.kids[v]:
            if tokens[k].dep == "ccomp" and _finite(tree, k):
                return [_fronted(tree, v, source)] if k < v else [(tree.left(k), _clause_end(tree, v, k))]
        if v + 1 < len(tokens) and tokens[v + 1].text.lower() == "that" and tokens[v + 1].tag == "IN":
            return [(v + 1, tree.right(v))]
        if source >= 0 and _closes_sentence(tree, v, source):
            return [_fronted(tree, v, source)]
    for k in tree.kids[v]:
        if k < v:
            continue
        kid = tokens[k]
        end = _extended(tree, v, k, row)
        if kid.dep in ("xcomp", "ccomp"):
            if kid.tag == "VBG" and "gerund" in frames:
                return [(tree.left(k), end)]
            to = any(tokens[x].text.lower() == "to" and tokens[x].dep == "aux" for x in tree.kids[k])
            if to and ("infinitive" in frames or ("object infinitive" in frames)):
                return [(tree.left(k), end)]
            if kid.dep == "ccomp" and not to and ("object predicate" in frames or "object" in frames):
                return [(tree.left(k), end)]
        if kid.dep == "oprd" and ("object predicate" in frames or "object" in frames):
            return [(tree.left(k), end)]
        if kid.dep in ("dobj", "dative") and (one := _object(tree, v, k, row, end)):
            return [one]
        if kid.dep in ("prep", "prt") and kid.text.lower() == row["term"].partition(" ")[2]:
            inner = tree.kid(k, "pobj", "pcomp")
            if inner >= 0:
                return [(tree.left(inner), max(end, tree.right(k)))]
        if kid.dep == "prep" and kid.text.lower() in row["preps"]:
            inner = tree.kid(k, "pobj", "pcomp")
            if inner >= 0:
                return [(tree.left(inner), tree.right(k))]
    return []


def _object(tree: Tree, v: int, k: int, row: Row, end: int) -> tuple[int, int] | None:
    frames, tokens = row["frames"], tree.tokens
    after = [x for x in tree.kids[v] if x > k]
    preps = [x for x in after if tokens[x].dep == "prep" and tokens[x].text.lower() in row["preps"]]
    if "object" in frames:
        return tree.left(k), max([end, *(tree.right(x) for x in preps)])
    if preps and "object preposition" in frames:
        return tree.left(k), max(tree.right(x) for x in preps)
    infinitive = [x for x in after if tokens[x].dep in ("xcomp", "advcl") and tokens[tree.left(x)].text.lower() in ("to", "not")]
    if "object infinitive" in frames and infinitive:
        return tree.left(k), tree.right(infinitive[0])
    predicate = [x for x in after if tokens[x].dep in ("oprd", "acomp", "attr")]
    if "object predicate" in frames and predicate:
        return tree.left(k), tree.right(predicate[0])
    return None


def _finite(tree: Tree, k: int) -> bool:
    """Whether clause `k` has a finite verb or is a wh-clause, and is no infinitive."""
    tokens = tree.tokens
    if tokens[k].tag in ("VBD", "VBZ", "VBP", "MD"):
        return True
    for x in tree.kids[k]:
        if tokens[x].tag in ("VBD", "VBZ", "VBP", "MD") and tokens[x].dep in ("aux", "auxpass", "cop"):
            return True
        if tokens[x].dep == "mark" or tokens[x].tag in ("WP", "WRB", "WDT"):
            return tokens[k].tag != "VBG"
    return tokens[k].tag in ("VB", "VBN") and tokens[tree.left(k)].text.lower() != "to"


def _clause_end(tree: Tree, v: int, k: int) -> int:
    """Where the clause that starts in `k` ends: with adverbials that the parser hung on the cue."""
    tokens, end = tree.tokens, tree.right(k)
    for x in tree.kids[v]:
        if x <= k:
            continue
        if tokens[x].dep in ("cc", "conj", "parataxis", "dep", "nsubj"):
            break
        if tokens[x].dep == "advcl" and tokens[x].tag == "VBG" and tokens[tree.left(x) - 1].text == ",":
            break
        if tokens[x].dep in _EXTENDS or tokens[x].dep == "ccomp":
            end = tree.right(x)
    return end


def _extended(tree: Tree, v: int, k: int, row: Row) -> int:
    """End of a complement that is no clause: with the prepositions of the cue and what follows without a comma."""
    tokens, end = tree.tokens, tree.right(k)
    for x in tree.kids[v]:
        if x <= k:
            continue
        kid = tokens[x]
        if kid.dep not in _EXTENDS or tokens[tree.left(x) - 1].text == ",":
            break
        if kid.dep in ("npadvmod", "advmod") or (kid.dep == "prep" and kid.text.lower() not in row["preps"]):
            continue
        end = tree.right(x)
    return end


def _fronted(tree: Tree, v: int, source: int) -> tuple[int, int]:
    """Content that stands before source and cue."""
    start = tree.left(v)
    end = v - 1
    if 0 <= source < v:
        end = tree.left(source) - 1
    else:
        for k in tree.kids[v]:
            if k < v and tree.tokens[k].dep in ("aux", "advmod", "neg", "auxpass"):
                end = min(end, k - 1)
                break
    return start, end


def _closes_sentence(tree: Tree, v: int, source: int) -> bool:
    """Whether ", X said." ends the sentence, so that what stands before is its content."""
    tokens = tree.tokens
    first = tree.left(source) if source < v else v
    if first < 3 or tokens[first - 1].text not in (",", '"', "?", "!", "—", "–", "-"):
        return False
    last = max(tree.right(source), v)
    rest = [x for x in tokens[last + 1 :] if x.dep not in ("punct",)]
    return len(rest) <= 6 and not any(x.tag in ("VBD", "VBZ", "VBP") for x in rest)


def _around(tree: Tree, t: Token) -> list[tuple[int, int]]:
    """Content on both sides of an inserted "he said"."""
    a, b = tree.left(t.i), tree.right(t.i)
    up = t.head
    left, right = tree.left(up), tree.right(up)
    return [(x, y) for x, y in ((left, a - 1), (b + 1, right)) if x <= y]


def _from_noun(tree: Tree, t: Token, row: Row, number: int) -> Attribution | None:
    tokens, ranges, source = tree.tokens, [], -1
    for k in tree.kids[t.i]:
        kid = tokens[k]
        if kid.dep == "poss":
            source = k
        elif k > t.i and kid.dep in ("acl", "relcl", "ccomp") and not ranges:
            first = tokens[tree.left(k)].text.lower()
            if (first == "to" and "infinitive" in row["frames"]) or (first == "that" and kid.dep != "relcl" and "clause" in row["frames"]):
                ranges = [(tree.left(k), tree.right(k))]
        elif k > t.i and kid.dep == "prep":
            inner = tree.kid(k, "pobj", "pcomp")
            if inner < 0:
                continue
            if kid.text.lower() in ("by", "from") and source < 0:
                source = inner
            elif kid.text.lower() in row["preps"] and not ranges:
                ranges = [(tree.left(inner), tree.right(inner))]
    if source < 0 and ranges and t.dep in ("dobj", "pobj", "attr"):
        up = t.head if t.dep != "pobj" else tokens[t.head].head
        source = find_source(tree, up)[0] if tokens[up].pos in ("VERB", "AUX") else -1
    if not ranges or source < 0:
        return None
    return _make(tree, t, row, number, source, ranges, "noun", ())


def _from_adjective(tree: Tree, t: Token, row: Row, number: int) -> Attribution | None:
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
    return _make(tree, t, row, number, source, ranges, "adjective", ())


def _make(
    tree: Tree, t: Token, row: Row, number: int, source: int, ranges: list[tuple[int, int]], rule: str, flags: tuple[str, ...]
) -> Attribution | None:
    tokens = tree.tokens
    spans = tuple(s for s in (_trimmed(tokens, a, b) for a, b in ranges) if s)
    where = _source_span(tree, source) if source >= 0 else None
    if where and any(a <= where[0] < b for a, b in spans):
        spans = tuple((where[1], b) if a <= where[0] < b and where[1] < b else (a, b) for a, b in spans if not (a >= where[0] and b <= where[1]))
    tail = row["term"].partition(" ")[2]
    last = next((k for k in tree.kids[t.i] if tail and tokens[k].text.lower() == tail), t.i)
    cue = (t.start, max(t.end, tokens[last].end))
    group = (min(cue[0], where[0]), max(cue[1], where[1])) if where else cue
    if not spans and "quote" not in row["frames"] and "object" not in row["frames"]:
        return None
    return Attribution(spans, where, source, cue, t.i, group, row, number, rule, flags)


def _trimmed(tokens: tuple[Token, ...], a: int, b: int) -> tuple[int, int] | None:
    """Characters of a token range without marks at its ends."""
    while a <= b and tokens[a].text in _END_MARKS:
        a += 1
    while b >= a and tokens[b].text in _END_MARKS:
        b -= 1
    return (tokens[a].start, tokens[b].end) if a <= b else None
