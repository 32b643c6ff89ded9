"""What a reporting verb reports: token ranges of its content, read off the tree.

Idea: the lexicon says which complements of a cue hold content (a clause, an infinitive, an object
with a preposition, ...); this module finds them in any order: behind the cue, before source and cue
("..., X said."), or on both sides of an inserted "he said". Parsers hang adverbials of the
content on the cue and relative clauses of the outlet on the content; both are put right here.

Labels are ClearNLP dependencies; ranges are inclusive token numbers of one sentence.
"""

from __future__ import annotations

from framing.annotate.voice.branches import Branches
from framing.lexicon import Row
from framing.records import Token

Ranges = list[tuple[int, int]]
_EXTENDS = frozenset({"prep", "advcl", "npadvmod", "advmod", "oprd", "acomp", "xcomp", "agent", "ccomp"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_TOPICAL = frozenset({"about", "on"})
_NEAR = 6  # tokens that may follow ", X said" at the end of a sentence ("on Monday in Kabul")


def verb_content(tree: Branches, t: Token, row: Row, source: int) -> tuple[Ranges, str]:
    """Find the content of a verb.

    Parameters
    ----------
    tree : Branches
        The sentence.
    t : Token
        The verb.
    row : Row
        Its row in the lexicon.
    source : int
        Token that heads its source, -1 without one.

    Returns
    -------
    tuple of (list of (int, int), str)
        Ranges, and the frame that holds them.
    """
    if "clause" in row["frames"] or "quote" in row["frames"]:
        found = _clause(tree, t, row, source)
        if found:
            return found, "clause"
    for k in tree.kids[t.i]:
        if k > t.i:
            one, frame = _complement(tree, t.i, k, row)
            if one:
                return [one], frame
    if {"clause", "quote"} <= set(row["frames"]) and source >= 0 and t.dep != "acl":
        return _without_object(tree, t, source), "clause"
    return [], ""


def _clause(tree: Branches, t: Token, row: Row, source: int) -> Ranges:
    tokens, v = tree.tokens, t.i
    clauses = [k for k in tree.kids[v] if tokens[k].dep == "ccomp" and is_finite(tree, k)]
    behind = next((k for k in clauses if k > v), -1)
    before = next((k for k in clauses if k < v), -1)
    if behind >= 0 and "clause" in row["frames"]:
        first = next((k for k in tree.kids[v] if k < source and tokens[k].dep == "nsubj"), -1)
        inserted = [(tree.left(first), tree.left(source) - 1)] if 0 <= first < source < v else []
        return [*inserted, (tree.left(behind), _clause_end(tree, v, behind))]
    if before >= 0:
        return [fronted(tree, v, source)]
    if v + 1 < len(tokens) and tokens[v + 1].text.lower() == "that" and tokens[v + 1].tag == "IN":
        return [(v + 1, tree.right(v))]
    return []


def _without_object(tree: Branches, t: Token, source: int) -> Ranges:
    """Content of a verb that has no complement of its own: the clause it is put into or behind."""
    tokens = tree.tokens
    if any(tokens[k].dep in ("dobj", "ccomp", "xcomp", "oprd", "attr") for k in tree.kids[t.i]):
        return []
    if t.dep == "parataxis":
        return around(tree, t.head, t.i)
    if t.dep == "advcl" and tokens[tree.left(t.i)].text.lower() == "as":
        return around(tree, t.head, t.i)
    if closes_sentence(tree, t.i, source):
        first = tree.left(source) if source < t.i else t.i
        return [(0, first - 1)]
    return []


def _complement(tree: Branches, v: int, k: int, row: Row) -> tuple[tuple[int, int] | None, str]:
    """Content in one complement behind the verb."""
    frames, kid = row["frames"], tree.tokens[k]
    word = kid.text.lower()
    if kid.dep in ("xcomp", "ccomp"):
        if kid.tag == "VBG":
            return ((tree.left(k), extended(tree, v, k, row)), "gerund") if "gerund" in frames else (None, "")
        if has_to(tree, k):
            wanted = "infinitive" in frames or ("object infinitive" in frames and tree.kid(k, "nsubj") >= 0)
            return ((tree.left(k), extended(tree, v, k, row)), "infinitive") if wanted else (None, "")
        if "object predicate" in frames and not is_finite(tree, k):
            return (tree.left(k), extended(tree, v, k, row)), "object predicate"
    if kid.dep == "oprd" and "object predicate" in frames:
        return (tree.left(k), extended(tree, v, k, row)), "object predicate"
    if kid.dep in ("dobj", "dative"):
        return _object(tree, v, k, row)
    inner = tree.kid(k, "pobj", "pcomp")
    if inner >= 0 and word == row["term"].partition(" ")[2]:
        return _object(tree, v, inner, row, after=k)
    if inner >= 0 and kid.dep == "prep" and word in row["preps"] and "object preposition" not in frames:
        return (tree.left(inner), tree.right(k)), "topic" if word in _TOPICAL else "preposition"
    return None, ""


def _object(tree: Branches, v: int, k: int, row: Row, after: int = -1) -> tuple[tuple[int, int] | None, str]:
    frames, tokens = row["frames"], tree.tokens
    rest = [x for x in tree.kids[v] if x > max(k, after)]
    preps = [x for x in rest if tokens[x].dep == "prep" and tokens[x].text.lower() in row["preps"]]
    start = tree.left(k)
    infinitive = next((x for x in rest if tokens[x].dep in ("xcomp", "advcl", "ccomp") and has_to(tree, x)), -1)
    predicate = next((x for x in rest if tokens[x].dep in ("oprd", "acomp", "attr", "ccomp")), -1)
    if "object infinitive" in frames and infinitive >= 0:
        return (start, tree.right(infinitive)), "object infinitive"
    if "object predicate" in frames and predicate >= 0:
        return (start, tree.right(predicate)), "object predicate"
    if preps and {"object preposition", "object", "topic"} & set(frames):
        return (start, _cut(tree, k, tree.right(preps[-1]))), "object preposition"
    if "object" in frames or "topic" in frames:
        return (start, extended(tree, v, k, row)), "object" if "object" in frames else "topic"
    return None, ""


def has_to(tree: Branches, k: int) -> bool:
    """Whether the verb is an infinitive with "to"."""
    return any(tree.tokens[x].tag == "TO" for x in tree.kids[k] if x < k)


def is_finite(tree: Branches, k: int) -> bool:
    """Whether clause `k` has a finite verb or is a wh-clause, and is no infinitive."""
    tokens = tree.tokens
    if tokens[k].tag in _FINITE:
        return True
    for x in tree.kids[k]:
        if tokens[x].tag in _FINITE and tokens[x].dep in ("aux", "auxpass", "cop"):
            return True
        if tokens[x].dep == "mark" or tokens[x].tag in ("WP", "WRB", "WDT"):
            return tokens[k].tag != "VBG"
    return (
        tokens[k].pos not in ("VERB", "AUX")
        and tokens[k].dep == "ccomp"
        and any(tokens[x].dep == "nsubj" for x in tree.kids[k])
    )


def _clause_end(tree: Branches, v: int, k: int) -> int:
    """Where the clause `k` ends: with adverbials hung on the cue, without the outlet's relative clause."""
    tokens, end = tree.tokens, tree.right(k)
    for x in tree.kids[v]:
        if x <= k or tokens[x].dep == "punct":
            continue
        if tokens[x].dep not in _EXTENDS:
            break
        first = tree.left(x)
        if tokens[first - 1].text == "," and (tokens[x].tag == "VBG" or tokens[first].text.lower() == "according"):
            break
        end = tree.right(x)
    return _cut(tree, k, end)


def _cut(tree: Branches, start: int, end: int) -> int:
    """Cut ", which ..." and ", who ..." off the end of a content."""
    tokens = tree.tokens
    for i in range(end, start, -1):
        t = tokens[i]
        if t.dep == "relcl" and tree.right(i) >= end:
            first = tree.left(i)
            if first > start + 1 and tokens[first - 1].text == "," and _is_relative(tokens, first):
                return first - 2
    return end


def _is_relative(tokens: tuple[Token, ...], first: int) -> bool:
    if tokens[first].tag in _RELATIVE or tokens[first].text.lower() == "where":
        return True
    return tokens[first].tag == "IN" and first + 1 < len(tokens) and tokens[first + 1].tag in ("WDT", "WP")


def extended(tree: Branches, v: int, k: int, row: Row) -> int:
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
    return _cut(tree, k, end)


def fronted(tree: Branches, v: int, source: int) -> tuple[int, int]:
    """Content that stands before source and cue."""
    end = v - 1
    if 0 <= source < v:
        end = tree.left(source) - 1
    else:
        first = next(
            (k for k in tree.kids[v] if k < v and tree.tokens[k].dep in ("aux", "advmod", "neg", "auxpass")), v
        )
        end = first - 1
    return tree.left(v), end


def closes_sentence(tree: Branches, v: int, source: int) -> bool:
    """Whether ", X said." ends the sentence, so that what stands before is its content."""
    tokens = tree.tokens
    first = tree.left(source) if source < v else v
    if first < 3 or tokens[first - 1].text not in (",", '"', "?", "!", "—", "–", "-"):
        return False
    last = max(source, v)
    rest = [x for x in tokens[last + 1 :] if x.dep != "punct"]
    return len(rest) <= _NEAR and not any(x.tag in _FINITE for x in rest)


def around(tree: Branches, head: int, inserted: int) -> Ranges:
    """Content on both sides of an inserted "he said"."""
    a, b = tree.left(inserted), tree.right(inserted)
    left, right = tree.left(head), tree.right(head)
    return [(x, y) for x, y in ((left, a - 1), (b + 1, right)) if x <= y]
