"""Part of annotate._speakers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from framing.lexicon.lexicon import Lexicon, Lexicons


@lru_cache(maxsize=8)
def titles_of(lexicons: Lexicons) -> frozenset[str]:
    """Words that stand before a name: honorifics and the nouns of offices, lower case, last word of each."""
    offices = {t.split()[-1].rstrip(".") for t in lexicons["offices"].words()}
    return frozenset(offices | {r["term"] for r in lexicons["speaker_nouns"].rows})


@lru_cache(maxsize=8)
def leads_of(lexicons: Lexicons) -> frozenset[str]:
    """Words that begin a sentence before a name: all function words that are no first names."""
    first = {r["name"].lower() for r in lexicons["first_names"].rows}
    return (
        lexicons["function_words"].words("word")
        - first
        - lexicons["function_words"].words("word", **{"class": "auxiliary"})
    )


@lru_cache(maxsize=8)
def bodies_of(lexicons: Lexicons) -> frozenset[str]:
    """Names and last words of names that are no persons: states, capitals, institutions, kinds of body."""
    countries = lexicons["countries"].rows
    names = {n for r in countries for n in (r["name"], *r["spellings"], *r["capitals"], *r["seats"])}
    names |= {n for r in lexicons["institutions"].rows for n in (r["name"], *r["aliases"])}
    return frozenset(names | {r["head"] for r in lexicons["organisation_heads"].rows})


@lru_cache(maxsize=8)
def genders_of(lexicon: Lexicon) -> Mapping[str, str]:
    """First name to m or f, where it is clear."""
    return {r["name"]: r["gender"] for r in lexicon.rows if r["gender"] in ("m", "f")}


@lru_cache(maxsize=8)
def relations_of(lexicon: Lexicon) -> frozenset[str]:
    """Nouns of one gender, such as those for kin."""
    return lexicon.words("noun")


@lru_cache(maxsize=8)
def speaker_kinds(lexicon: Lexicon) -> Mapping[str, str]:
    """Noun of ``speaker_nouns`` to kind of source."""
    return {r["term"]: r["kind"] for r in lexicon.rows}


_BODIES = {"state body": "government", "media": "media"}


@lru_cache(maxsize=8)
def noun_kinds(lexicon: Lexicon) -> Mapping[str, str]:
    return {r["term"]: r["kind"] for r in lexicon.rows}


@lru_cache(maxsize=8)
def name_kinds(lexicons: Lexicons) -> Mapping[str, str]:
    """Names of states and institutions, and last words of such names, to the kind of source."""
    kinds = {r["head"]: _BODIES.get(r["kind"], "organisation") for r in lexicons["organisation_heads"].rows}
    for r in lexicons["institutions"].rows:
        kinds.update(dict.fromkeys((r["name"], *r["aliases"]), _BODIES.get(r["kind"], "organisation")))
    for r in lexicons["countries"].rows:
        kinds.update(dict.fromkeys((r["name"], *r["spellings"], *r["capitals"], *r["seats"]), "government"))
    return kinds


@lru_cache(maxsize=8)
def signs_of(lexicons: Lexicons) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """First names, last words of titles, and small words that stand inside names of bodies, not of persons."""
    first = frozenset(r["name"] for r in lexicons["first_names"].rows)
    titles = {t.split()[-1].rstrip(".") for t in lexicons["offices"].words()} | lexicons["speaker_nouns"].words()
    return first, frozenset(titles), lexicons["function_words"].words("word") - frozenset({"de", "la", "van", "der"})
