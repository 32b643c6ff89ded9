"""Fact, claim or opinion: what kind of statement a sentence is.

A fact is stated by the outlet, told by at least one more, and nothing in it judges or is uncertain; a claim is
somebody's by name; an opinion is the outlet's own, with an aside or judging words beyond doubt. Words that only point
("it should be noted") make no opinion, since what they point at can be checked, and a question states nothing. The
options say whose statement it is, so that a quoted opinion is a claim and nothing else; what is said by two, or by the
outlet of itself, is not asked. Nor is a sentence in which the outlet tells more than that somebody says it: before the
speech ("rejected the offer, maintaining that") or behind it (", a gloomy forecast from a man who"). What only a poll
or a study finds is somebody's claim and a fact that can be checked. As speech is common and opinion
rare, a kind of statement is asked at most once more often than the next: always ticking the same does not pay.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

import pandas as pd

from framing.exercises.draw import Row, choosing_item, spread
from framing.exercises.item import Item
from framing.exercises.kind import FACT
from framing.exercises.material import Material, inside
from framing.exercises.speakers import is_retold, said_by
from framing.exercises.sure import is_finding, is_outlet, is_spoken_to_reader, leans_back, names_source, says_of_others
from framing.text import fold, words

_KINDS = {
    "fact": "a fact: the outlet states it, and it can be checked",
    "claim": "a claim: somebody else says it, and the outlet reports it",
    "opinion": "an opinion: the outlet judges, or speaks to the reader",
}
_CAMPS = ("extremism", "legitimacy", "identity")  # such words sort as much as they judge
_CHECKED = "nobody is quoted, nothing in it judges, and another source tells it too: it can be looked up"
_SURE = 0.75  # confidence of the speech and its speaker
# Rules by which a whole clause is said; a verb with an object ("praised the deal") may be the outlet telling an act.
_PLAIN_SPEECH = ("content", "verb clause", "colon", "paragraph", "beside", "phrase")
_SHOWS = re.compile(r"(?i)(?:determine|determining|discover|conclud|find|found|learn|show)")
_SUPPOSED = re.compile(r"\b(?:will|would|may|might|could|should)(?: \w+)? (?:say|ask|argue|claim|tell|think|wonder)\b")
_BY_THE_WAY = re.compile(r"^ (?:\w+ly )?\w+ing\b")  # a word of saying that hangs on another verb
_MORE = 6  # words behind speech, cue and speaker in which the outlet tells no more than where and when it was said
_CALLED = re.compile(r", an? ((?:[\w'-]+ ){1,4})")  # what the outlet calls that which was said, perhaps
_ADDED = re.compile(r", (?:and|but) (?:\w+ly )?([a-z]+)")  # what may be told by the outlet, behind what is said
_TURNS = re.compile(r"[—–] *(?:yet|but|and|though)\b")  # where the outlet goes on by itself
_GLUED = re.compile(r"[a-z][A-Z][a-z]+ ")  # names that a page ran together
_URGES = re.compile(r"(?i)it(?:['’]s| is) (?:high |about )?time\b")  # tells what should be done
_TOLD = 0.5  # similarity from which another source tells the same
_SPOKEN = 0.6  # part of a sentence that is said, so that the sentence is a claim
_UNSURE = re.compile(
    r"(?i)\b(?:may|might|could|would|will|should|can|likely|expected|according|reported|reportedly|alleged|say|says|said"
    r"|clear|unclear|unknown|known|claim\w*|told|want\w*|believe\w*|think\w*|seem\w*|appear\w*"
    r"|about|some|many|most|more than|never|only|do(?:n['’]t| not)"
    r"|(?:tough|harsh|strong|sharp|bitter|great)\w*|best|worst|worse|better)\b"
)


def statement_items(material: Material, rng: random.Random) -> Iterator[Item]:
    """Draw statements of three kinds, evenly.

    Parameters
    ----------
    material : Material
        What to draw from.
    rng : random.Random
        Decides which.

    Yields
    ------
    Item
        Not yet numbered.
    """
    pools = [spread(pool, rng) for pool in (_facts(material), _claims(material), _opinions(material))]
    most = 1 + sorted(len(pool) for pool in pools)[-2]
    for row in spread([r for pool in pools for r in pool[:most]], rng, by="what"):
        answer = _KINDS[row["what"]]
        yield choosing_item(FACT, row, tuple(_KINDS.values()), answer, row["why"], rule=str(row["rule"]))


def _facts(material: Material) -> Iterator[Row]:
    facts = material.comparison.facts
    told = facts[(facts["status"] == "found") & (facts["sources"] > 1) & (facts["similarity"] >= _TOLD)]
    places = {(a, s): f for a, s, f in zip(told["article_id"], told["start"], told["fact"], strict=True)}
    for s in material.own.to_dict("records"):
        fact = places.get((s["article_id"], s["start"]))
        if fact is not None and _is_plain(material, s):
            yield {**s, "what": "fact", "why": _CHECKED, "rule": f"fact {fact}"}


def _is_plain(material: Material, s: Row) -> bool:
    open_ = _UNSURE.search(s["text"]) or "?" in s["text"] or is_spoken_to_reader(s["text"])
    open_ = open_ or leans_back(s["text"]) or material.tells_of_speech(s["text"])
    mentions = inside(material.table("mentions"), s)
    open_ = open_ or bool((mentions["ladder"].fillna(0) != 0).any())
    return not open_ and not any(h["score"] for h in material.findings.hits_in(s))


def _claims(material: Material) -> Iterator[Row]:
    q = material.table("quotes")
    sure = (q["act"] == "speech") & (q["speaker"] != "") & (q["confidence"] >= _SURE) & (q["cue"] != "")
    quotes = q[sure & q["kind"].isin(["direct", "indirect"]) & q["rule"].isin(_PLAIN_SPEECH)]
    for s in material.sentences.to_dict("records"):
        there = inside(quotes, s)
        if len(there) and _is_spoken(material, s) and _is_claim(material, there, s):
            speaker, rule = said_by(material, there.iloc[0], s), str(there["rule"].iloc[0])
            if not (_GLUED.search(speaker) or is_finding(speaker)):
                yield {**s, "what": "claim", "why": f"said by {speaker}; the outlet reports it", "rule": rule}


def _is_spoken(material: Material, s: Row) -> bool:
    """Tell whether others say most of a sentence, and the outlet judges nothing in it."""
    spoken = s["words_quoted"] + s["words_attributed"]
    judged = any(h["voice"] == "own" and h["score"] for h in material.findings.hits_in(s))
    return spoken >= _SPOKEN * s["words"] and not judged


def _is_claim(material: Material, there: pd.DataFrame, s: Row) -> bool:
    """Tell whether one who is not the outlet says it, and only says it."""
    one = _is_of_one(material, there, s) and _is_only_said(material, there, s)
    return one and "?" not in s["text"] and not _SUPPOSED.search(s["text"])


def _is_of_one(material: Material, there: pd.DataFrame, s: Row) -> bool:
    """Tell whether all that is said in a sentence is said by the same one, who is not the outlet."""
    first, names = there.iloc[0], set(there["speaker"])
    if first["kind"] == "indirect" and (first["cue_stance"] > 0 or _SHOWS.search(str(first["cue"]))):
        return False  # "noted", "found": the outlet takes it for a fact as well
    other = names_source(s["text"]) and first["rule"] != "phrase" or is_retold(material, first, s)
    return len(names) == 1 and not other and not is_outlet(str(first["speaker"]), s["outlet"])


def _is_only_said(material: Material, there: pd.DataFrame, s: Row) -> bool:
    """Tell whether the outlet says no more in a sentence than that somebody says it, and that it is somebody."""
    first, at = there.iloc[0], int(s["start"])
    ends = pd.concat([there["end"], there["speaker_end"]]).dropna()
    reached = max((int(e) for e in ends if e <= s["end"]), default=int(s["end"])) - at
    rest = re.sub(rf"^\W*{re.escape(str(first['cue']))}\b", "", s["text"][reached:])
    before = s["text"][: max(0, int(first["start"]) - at)]
    by_the_way = first["kind"] == "indirect" and "," in before and _BY_THE_WAY.search(before.rpartition(",")[2])
    more = by_the_way or _is_called(material, s["text"]) or _goes_on(material, first, s)
    return len(words(rest)) <= _MORE and not more


def _is_called(material: Material, text: str) -> bool:
    """Tell whether the outlet may call what is said something: ", a gloomy assessment"."""
    return any(w in material.acts_of_speech for m in _CALLED.finditer(fold(text)) for w in m[1].split())


def _goes_on(material: Material, quote: Row, s: Row) -> bool:
    """Tell whether the outlet may go on behind a paraphrase ("..., and bristle at it"), or tells more than that."""
    if quote["kind"] != "indirect":
        return False
    goes = str(quote["cue"]).endswith("ing") or _TURNS.search(s["text"])
    return bool(goes) or any(not material.nouns.is_closed(w) for w in _ADDED.findall(s["text"]))


def _opinions(material: Material) -> Iterator[Row]:
    for s in material.own.to_dict("records"):
        asides, loaded = material.findings.sure_asides(s), material.findings.sure_loaded(s)
        stated = "?" not in s["text"] and not says_of_others(s["text"])
        if stated and _judges([h for h in asides if _values(material, h, loaded)], loaded):
            found = [*asides, *loaded]
            why = "; ".join(f"“{h['text']}” ({str(h['category']).replace('_', ' ')})" for h in found)
            yield {**s, "what": "opinion", "why": f"in the outlet's own voice: {why}", "rule": str(found[0]["rule"])}


def _values(material: Material, aside: Row, loaded: list[Row]) -> bool:
    """Tell whether an aside says how good something is: "sadly" does, "in fact" and "of course" only insist.

    What is said of somebody by a word that is not sure to judge ("grew bolder") may be what happened.
    """
    if aside["category"] == "unattributed evaluation":
        return any(aside["start"] <= h["start"] and h["end"] <= aside["end"] for h in loaded)
    return bool(aside["category"] != "stance adverb" or fold(str(aside["text"]).strip(" ,")) in material.valued)


def _judges(asides: list[Row], loaded: list[Row]) -> bool:
    """Tell whether a sentence judges: by an aside that does more than point, or by a quality and one thing more."""
    valued = any(h["category"] != "directive" or _URGES.match(h["text"]) for h in asides)
    return valued or any(map(_is_quality, loaded)) and len(asides) + len(loaded) > 1


def _is_quality(hit: Row) -> bool:
    """Tell whether a word says how good something is, not of which camp."""
    return str(hit["rule"]).endswith("/adj") and hit["category"] not in _CAMPS
