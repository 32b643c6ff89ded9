"""How far a label reaches: whole, with what follows its head, without when and where it was given.

Idea: "an ally of Moscow in the fight against terrorism" is one label; "in 2003" behind it says when. Read from
ClearNLP dependencies; the prepositions are cues of `label_cues`. Offsets index the normalised text.
"""

from __future__ import annotations

from framing.grammar import Tree
from framing.lexicon import Vocabulary

PENDING = frozenset({"until", "unless"})


def label_span(view: Tree, words: Vocabulary, outer: int, noun: int) -> tuple[int, int]:
    """Give the label's span: whole, with what follows its head, without when and where it was given."""
    first, phrase = view.phrase(outer), view.phrase(noun)
    start, end = min(first.start, phrase.start), max(first.end, phrase.end)
    for m in phrase.after:
        if m.start > end + 2 or _adjunct(view, words, m.text, noun):
            break
        end = m.end
    else:
        end = _hung_elsewhere(view, words, noun, end)
    return start, end


def condition(tree: Tree, last: int) -> int:
    """Last token of a condition right behind a label, on which it hangs: "innocent until proven guilty"."""
    link = tree.tokens[last + 1] if last + 1 < len(tree.tokens) else None
    if link is None or link.text.lower() not in PENDING:
        return last
    return max(last, tree.right(link.i), tree.right(link.head) if link.head > link.i else last)


def _adjunct(view: Tree, words: Vocabulary, text: str, noun: int) -> bool:
    """Whether a phrase behind a label says when or where, not what."""
    link, _, rest = text.partition(" ")
    if link.lower() in ("of", "for", "against", "to", "behind", "with") or not rest:
        return False
    last = rest.split()[-1]
    if link.lower() == "in" and words.belonging(last.strip(".,")):
        return view.tokens[noun].dep == "pobj"  # "listed as a banned organization in Russia"
    if last[:4].isdigit() or words.closed.get(rest.split()[0].lower()) == "time":
        return True
    return link.lower() in words.cues["adjunct preposition"]


def _hung_elsewhere(view: Tree, words: Vocabulary, noun: int, end: int) -> int:
    """Add "in the fight against ..." where the parser hung it on the verb."""
    k = view.at(end)
    t = view.tokens[k]
    if t.start > end + 1 or t.dep != "prep" or t.text.lower() not in ("in", "against") or t.head == noun:
        return end
    found = view.child(k, "pobj")
    if found is None or view.tokens[found].pos != "NOUN" or view.tokens[view.left(found)].text.lower() != "the":
        return end
    low = view.tokens[found].text.lower()
    if low not in words.cues["shared cause"]:
        return end
    return view.phrase(found).full_end
