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
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from framing.analysis import SKETCH, Analysis, sketch_rows
from framing.comparison.agency import AGENCY, agency_rows
from framing.comparison.choices import CHOICES, choice_rows
from framing.comparison.contrasts import CONTRASTS, Story, contrast_rows, stories
from framing.comparison.coverage import (
    COPIES,
    EDITS,
    FACTS,
    Statements,
    copy_rows,
    edit_rows,
    fact_rows,
    shared_spans,
    tellings,
    without_shared,
)
from framing.comparison.differences import DIFFERENCES, difference_rows
from framing.comparison.frames import FRAME_DIFFERENCES, frame_difference_rows
from framing.comparison.keyness import KEYNESS, key_rows
from framing.comparison.labels import LABELS, article_facts, label_rows, named_mentions
from framing.comparison.ladder import LADDER, ladder_rows
from framing.comparison.loaded import LOADED, loaded_rows
from framing.comparison.outlets import pooled_rows
from framing.comparison.pairs import PAIRS, word_pairs
from framing.comparison.references import REFERENCES, references
from framing.comparison.sensitivity import SENSITIVITY, sensitivity_rows
from framing.comparison.speech import (
    SILENT,
    SOURCE_KINDS,
    SPEAKERS,
    silent_rows,
    source_kind_rows,
    speaker_names,
    speaker_rows,
    under_one_name,
)
from framing.comparison.stance import STANCES, stance_rows
from framing.corpus import Corpus
from framing.errors import SettingsError
from framing.garbage import uncollected
from framing.lexicon import lexicons_of
from framing.measure import CHOICE
from framing.measure import LOADED as MEASURE
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
    groups_held,
    held_sources,
    of_few,
    of_held,
    pooled_profiles,
    profiles_of,
)
from framing.progress import with_progress
from framing.records import Article
from framing.registry import Actors
from framing.results import Result, check_kind, make_frame

OVERVIEW: Mapping[str, str] = {
    "event": "string", "by": "string", "title": "string", "articles": "int64", "words": "int64", "compared": "bool",
}  # fmt: skip
_KEYS = 40  # terms a source that are shown without evidence; `framing.keyness` has all
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
    """Lay sources side by side, event by event.

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
        Whether to show a progress bar.

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
    framed = frame_groups(analysis, by, cut)
    whole = profiles = profiles_of(analysis, by, cut, framed)
    if event is not None:
        profiles, cut = _of_event(event, profiles, cut)
        framed = [f for f in framed if f.group.event == event]
    held = held_sources(cut, sources)
    facts, read = article_facts(analysis, by, {g.event for g in cut}), Statements(lexicons_of(analysis.settings))
    beside = of_held(facts, held)
    named, one_name = named_mentions(analysis, facts), speaker_names(analysis, facts)
    spoke = under_one_name(analysis.sources.merge(facts, on="article_id"), one_name)
    hits, copies, told = analysis.hits, copy_rows(analysis, beside), list(stories(analysis, beside, one_name, read))
    steps: dict[str, Callable[[], pd.DataFrame]] = {
        "rates": lambda: profiles.rates,
        "acts": lambda: profiles.acts,
        "labels": lambda: label_rows(named),
        "ladder": lambda: ladder_rows(named, profiles.rates),
        "sensitivity": lambda: sensitivity_rows(named, analysis.settings),
        "differences": lambda: difference_rows(groups_held(cut, held, lambda g: g), analysis.settings),
        "speakers": lambda: speaker_rows(spoke),
        "source_kinds": lambda: source_kind_rows(spoke),
        "silent": lambda: silent_rows(analysis, named, spoke),
        "diversity": lambda: profiles.diversity,
        "frames": lambda: profiles.frames,
        "frame_differences": lambda: frame_difference_rows(
            groups_held(framed, held, lambda f: f.group), analysis.settings
        ),
        "loaded": lambda: loaded_rows(hits[hits["measure"] == MEASURE.name].merge(facts, on="article_id")),
        "keyness": lambda: key_rows(analysis, of_few(facts, sources), most=_KEYS),
        "sketch": lambda: sketch_rows(analysis, {r.article_id: (r.event, r.by) for r in facts.itertuples()}),
        "choices": lambda: choice_rows(hits[hits["measure"] == CHOICE.name].merge(facts, on="article_id")),
        "contrasts": lambda: contrast_rows(told),
        "agency": lambda: agency_rows(told),
        "stances": lambda: stance_rows(profiles.rates, told, analysis.settings),
        "facts": lambda: fact_rows(tellings(analysis, _told(beside, told), read=read), shared_spans(copies)),
        "copies": lambda: copies,
        "edits": lambda: edit_rows(copies, analysis.texts),
        "references": lambda: references(named, analysis.pronouns.merge(facts, on="article_id", how="inner")),
        "pairs": lambda: word_pairs(of_held(named, held), analysis.sentences, analysis.texts),
        "overview": lambda: _overview(cut),
    }
    shown = with_progress(steps.items(), len(steps), progress, "table")
    tables = {name: make() for name, make in shown}
    if pool:
        return _pooled(tables, analysis, whole)
    return Comparison(tables, analysis.settings, analysis, profiles, by)


def _pooled(tables: dict[str, pd.DataFrame], analysis: Analysis, apart: Profiles) -> Comparison:
    """Put differences over all events in the place of those event by event, and pooled rates beside the others."""
    together = cuts(analysis, apart.by)
    check_pairs(together.sources)
    profiles = pooled_profiles(together, apart.tables, analysis.settings, apart.by)
    pooled = {"pooled_rates": profiles.rates, "differences": pooled_rows(together, analysis.settings)}
    return Comparison({**tables, **pooled}, analysis.settings, analysis, profiles, apart.by)


def _told(facts: pd.DataFrame, told: Sequence[Story]) -> pd.DataFrame:
    """Articles of the events that can be compared sentence by sentence."""
    return facts[facts["event"].isin([s.event for s in told])]


def _of_event(event: str, profiles: Profiles, cut: list[Group]) -> tuple[Profiles, list[Group]]:
    """Take one event alone, or say which there are."""
    known = sorted({g.event for g in cut})
    if event not in known:
        have = ", ".join(repr(e) for e in known if e)
        there = f"the events are: {have}" if have else "no article names its event (column or field 'event')"
        raise SettingsError(f"no event {event!r}; {there}")
    tables = {k: t[t["event"] == event].reset_index(drop=True) for k, t in profiles.tables.items()}
    return Profiles(tables, profiles.settings, profiles.by), [g for g in cut if g.event == event]


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


def _overview(cut: list[Group]) -> pd.DataFrame:
    sizes = Counter(g.event for g in cut)
    rows = [
        {
            "event": g.event, "by": g.source, "title": g.title, "articles": g.articles, "words": g.words,
            "compared": sizes[g.event] > 1,
        }
        for g in sorted(cut, key=lambda g: (g.event, g.source))
    ]  # fmt: skip
    return make_frame(rows, OVERVIEW)
