"""Sources against each other, inside an event.

Tables
------
``rates``: the profiles of the compared sources, as in `framing.profile`.
``labels``: every distinct name and epithet by event, actor and source, with counts by voice, its
rung, whether only this source uses it in the event, and one place where it stands.
``ladder``: mean rung by event, actor and source in the outlet's own voice, with interval and the share of
mentions that no rung is known for.
``sensitivity``: how those means move if one row of the ladder moves a step down or up.
``differences``: each pair of sources in an event: difference and ratio of rates, an interval and a p of one test,
q after Benjamini and Hochberg over all pairs and measures shown.
``speakers``: who gets to speak in each source; ``source_kinds``: which kinds of source; ``silent``: who is named and
never speaks; ``diversity``: how evenly speech is spread, as in `framing.profile`.
``frames``: shares of sentences with frame cues, as in `framing.profile`; ``frame_differences``: those of two sources.
``loaded``: the loaded terms of each source by voice.
``keyness``: the words that set a source apart from the others, and the strongest of those that may not.
``sketch``: the company that each actor keeps in a source and voice; see `framing.sketch`.
``pairs``: same referent, different word; see `framing.comparison.pairs`.
``choices``: same thing, other name: concepts that two sources of an event put into different words.
``agency``: the same act told with who does it and without; see `framing.comparison.agency`.
``stances``: how each source treats each actor, and what is left without the topic; see `framing.comparison.stance`.
``acts``: who does what to whom in the compared sources, as in `framing.profile`.
``contrasts``: what an editor would point out, the most telling first; see `framing.comparison.contrasts`.
``facts``: what each source tells and leaves out, a row a fact and source; ``copies``: passages that two sources share,
``edits``: what one changed in them; see `framing.comparison.coverage`.
``references``: how often each actor is named, described and meant by a pronoun; ``overview``: a row a source and event.

An event of one source is described, not compared: it has no rows in ``differences``.

Each table is made when it is first asked for (`steps`), so whoever reads one of them waits for no other.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, partial

import pandas as pd

from framing.analysis import SKETCH, Analysis
from framing.comparison.agency import AGENCY
from framing.comparison.choices import CHOICES
from framing.comparison.contrasts import CONTRASTS
from framing.comparison.coverage import COPIES, EDITS, FACTS, without_shared
from framing.comparison.differences import DIFFERENCES
from framing.comparison.frames import FRAME_DIFFERENCES
from framing.comparison.keyness import KEYNESS
from framing.comparison.labels import LABELS
from framing.comparison.ladder import LADDER, SENSITIVITY
from framing.comparison.loaded import LOADED
from framing.comparison.outlets import pooled_rows
from framing.comparison.pairs import PAIRS
from framing.comparison.references import REFERENCES
from framing.comparison.speech import SILENT, SOURCE_KINDS, SPEAKERS
from framing.comparison.stance import STANCES
from framing.comparison.steps import OVERVIEW, Maker, Steps
from framing.corpus import Corpus
from framing.errors import SettingsError
from framing.garbage import uncollected
from framing.pipeline import analyze
from framing.profiles import (
    DIVERSITY,
    FRAMES,
    Group,
    Profiles,
    check_pairs,
    check_pool,
    cuts,
    frame_groups,
    groups,
    pooled_profiles,
    profiles_of,
)
from framing.records import Article
from framing.registry import Actors
from framing.results import Later, Result, check_kind

# Every table of a comparison beside the profiles' rates and acts, with its columns and dtypes.
COMPARED: Mapping[str, Mapping[str, str]] = {
    "labels": LABELS,
    "ladder": LADDER,
    "sensitivity": SENSITIVITY,
    "differences": DIFFERENCES,
    "pairs": PAIRS,
    "choices": CHOICES,
    "contrasts": CONTRASTS,
    "agency": AGENCY,
    "stances": STANCES,
    "facts": FACTS,
    "copies": COPIES,
    "edits": EDITS,
    "references": REFERENCES,
    "speakers": SPEAKERS,
    "source_kinds": SOURCE_KINDS,
    "silent": SILENT,
    "diversity": DIVERSITY,
    "frames": FRAMES,
    "frame_differences": FRAME_DIFFERENCES,
    "loaded": LOADED,
    "keyness": KEYNESS,
    "sketch": SKETCH,
    "overview": OVERVIEW,
}


@dataclass(frozen=True, eq=False, repr=False)  # the repr of Result is short
class Comparison(Result):
    """Sources side by side; see the module for its tables.

    Parameters
    ----------
    analysis : Analysis
        The evidence.
    profiles : Profiles
        The rates compared.
    by : str
        What a source is.
    """

    analysis: Analysis
    profiles: Profiles
    by: str

    def events(self) -> list[str]:
        """Events in order; "" where none is named."""
        return list(dict.fromkeys(self.overview["event"]))

    def sources(self, event: str) -> list[str]:
        """List the sources of one event, sorted.

        Parameters
        ----------
        event : str
            One of `events`.

        Returns
        -------
        list of str
            Their names.
        """
        return sorted(self.overview.loc[self.overview["event"] == event, "by"])

    def matrix(self, event: str) -> pd.DataFrame:
        """Lay the labels of one event out as actor by source.

        Parameters
        ----------
        event : str
            One of `events`.

        Returns
        -------
        DataFrame of shape (actors, sources)
            Each cell the distinct labels with their counts, most frequent first.
        """
        part = self.labels[self.labels["event"] == event]
        cells = part.assign(cell=part["label"] + " (" + part["n"].astype(str) + ")")
        wide = cells.pivot_table(index="actor", columns="by", values="cell", aggfunc="; ".join, fill_value="")
        return wide.reindex(columns=self.sources(event), fill_value="")


@uncollected()
def compare(
    analysis: Analysis,
    by: str = "outlet",
    event: str | None = None,
    *,
    shared: bool = True,
    pool: str | None = None,
    sources: Collection[str] | None = None,
    progress: bool = True,
) -> Comparison:
    """Lay sources side by side, event by event; each table is made when it is first asked for.

    Parameters
    ----------
    analysis : Analysis
        From `framing.analyze`.
    by : str
        What a source is. One of "outlet", "article_id", "event".
    event : str | None
        Only this event; None compares inside each event and stacks the results.
    shared : bool
        Whether passages that two outlets share, such as agency copy, count; without them, what stands there is left
        out of every sum.
    pool : str | None
        "events" gives ``differences`` over all events together, outlets held against each other inside each event (see
        `framing.profiles.pooling`), and a table ``pooled_rates``; the other tables stay event by event.
    sources : Collection[str] | None
        Only these are held against each other, two by two and word by word; None takes all of an event that has at
        most 100. Tables that describe one source at a time have all.
    progress : bool
        Whether to show a progress bar while contrasts and facts are made, event by event.

    Returns
    -------
    Comparison
        The tables of this module.

    Raises
    ------
    SettingsError
        If `by`, `event`, `pool` or a source is unknown, or if there is no event to pool.
    """
    check_kind(analysis, "Analysis", "framing.compare")
    check_pool(pool)
    if not shared:
        analysis = without_shared(analysis)
    cut = groups(analysis, by)
    framed = cache(lambda: frame_groups(analysis, by, cut))
    whole = profiles = profiles_of(analysis, by, cut, framed)
    compared = cut if event is None else _of_event(event, cut)
    if event is not None:
        profiles = _profiles_of_event(event, profiles)
    kept = cache(lambda: [f for f in framed() if event in (None, f.group.event)])
    makers = Steps(analysis, by, compared, kept, profiles, sources, progress).makers()
    if pool:
        return _pooled(makers, analysis, whole)
    return Comparison(Later(makers), analysis.settings, analysis, profiles, by)


def _pooled(makers: Mapping[str, Maker], analysis: Analysis, apart: Profiles) -> Comparison:
    """Put differences over all events in the place of those event by event, and pooled rates beside the others."""
    together = cuts(analysis, apart.by)
    check_pairs(together.sources)
    profiles = pooled_profiles(together, apart.tables, analysis.settings, apart.by)
    pooled: dict[str, Maker] = {
        "pooled_rates": lambda: profiles.rates,
        "differences": lambda: pooled_rows(together, analysis.settings),
    }
    return Comparison(Later({**makers, **pooled}), analysis.settings, analysis, profiles, apart.by)


def _of_event(event: str, cut: list[Group]) -> list[Group]:
    """Take one event alone, or say which there are."""
    known = sorted({g.event for g in cut})
    if event not in known:
        have = ", ".join(repr(e) for e in known if e)
        there = f"the events are: {have}" if have else "no article names its event (column or field 'event')"
        raise SettingsError(f"no event {event!r}; {there}")
    return [g for g in cut if g.event == event]


def _profiles_of_event(event: str, profiles: Profiles) -> Profiles:
    """Keep the rows of one event, of each table when it is asked for."""

    def kept(name: str) -> pd.DataFrame:
        table = profiles.tables[name]
        return table[table["event"] == event].reset_index(drop=True)

    return Profiles(Later({name: partial(kept, name) for name in profiles.tables}), profiles.settings, profiles.by)


def compare_texts(texts: Mapping[str, str], actors: Actors | None = None) -> Comparison:
    """Compare some texts in one line.

    Parameters
    ----------
    texts : Mapping[str, str]
        Outlet to text, taken as reports of one event.
    actors : Actors | None
        Whom to look for; None discovers them.

    Returns
    -------
    Comparison
        As from `compare`.

    Raises
    ------
    SettingsError
        If `texts` is no mapping.
    """
    if not isinstance(texts, Mapping):
        raise SettingsError(f'texts must map outlet to text, {{"Outlet A": text}}, not be a {type(texts).__name__}')
    corpus = Corpus(Article(name, text, name) for name, text in texts.items())
    return compare(analyze(corpus, actors, progress=False), progress=False)
