"""What each table of a comparison is made of, so that a table costs what it needs and no more.

Idea: a step that several tables need is taken when the first of them is asked for, and kept until all of them are made.
Events are read one after another: what is drawn from one (contrasts, agency, references held against each other) is
drawn at once, and the event is let go. Nothing here depends on which table is asked for first.

Conventions: what is wrong with what was asked, and what is left out, is said before any table is made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar

import pandas as pd

from framing.analysis import Analysis, sketch_rows
from framing.comparison.agency import agency_rows
from framing.comparison.choices import choice_rows, narrow_words
from framing.comparison.contrasts import Story, contrast_rows, stories, told_events
from framing.comparison.coverage import Statements, copy_rows, edit_rows, fact_rows, shared_spans, tellings
from framing.comparison.differences import difference_rows
from framing.comparison.frames import frame_difference_rows
from framing.comparison.keyness import key_rows
from framing.comparison.labels import article_facts, label_rows, named_mentions
from framing.comparison.ladder import ladder_rows, sensitivity_rows
from framing.comparison.loaded import loaded_rows
from framing.comparison.pairs import word_pairs
from framing.comparison.references import references
from framing.comparison.speech import Names, silent_rows, source_kind_rows, speaker_names, speaker_rows, under_one_name
from framing.comparison.stance import Differences, differences_of, stance_rows
from framing.garbage import uncollected
from framing.lexicon import lexicons_of
from framing.measure import CHOICE, LOADED
from framing.profiles import FrameGroup, Group, Profiles, groups_held, held_sources, of_few, of_held
from framing.progress import with_progress
from framing.results import make_frame

OVERVIEW: Mapping[str, str] = {
    "event": "string", "by": "string", "title": "string", "articles": "int64", "words": "int64", "compared": "bool",
}  # fmt: skip
_KEYS = 40  # terms a source that are shown without evidence; `framing.keyness` has all
_Item = TypeVar("_Item")
Maker = Callable[[], pd.DataFrame]


class _Drawn(NamedTuple):
    """What is drawn from the events that several sources tell."""

    contrasts: pd.DataFrame
    agency: pd.DataFrame
    left: Mapping[str, Differences]


@dataclass(frozen=True, eq=False)
class Steps:
    """The steps from evidence to tables.

    Parameters
    ----------
    analysis : Analysis
        The evidence.
    by : str
        What a source is.
    cut : list of Group
        The evidence of each source, of the events compared.
    framed : callable
        Gives the sentences of these groups with cues of frames.
    profiles : Profiles
        Their rates.
    sources : collection of str or None
        Those held against each other, if they were named.
    progress : bool
        Whether to show a progress bar where events are read one after another.
    """

    analysis: Analysis
    by: str
    cut: list[Group]
    framed: Callable[[], list[FrameGroup]]
    profiles: Profiles
    sources: Collection[str] | None
    progress: bool

    def makers(self) -> dict[str, Maker]:
        """Say what is wrong and what is left out, and give the maker of each table.

        Returns
        -------
        dict of str to callable
            In the order of the tables.
        """
        held = held_sources(self.cut, self.sources)
        facts = article_facts(self.analysis, self.by, {g.event for g in self.cut})
        beside, few = of_held(facts, held), of_few(facts, self.sources)
        told = told_events(self.analysis, beside)
        analysis, profiles, settings = self.analysis, self.profiles, self.analysis.settings
        shared = _Shared(analysis, facts, beside, told, self.progress)
        steps: dict[str, Maker] = {
            "rates": lambda: profiles.rates,
            "acts": lambda: profiles.acts,
            "labels": lambda: label_rows(shared.named),
            "ladder": lambda: ladder_rows(shared.named, profiles.rates),
            "sensitivity": lambda: sensitivity_rows(shared.named, settings),
            "differences": lambda: difference_rows(groups_held(self.cut, held, lambda g: g), settings),
            "speakers": lambda: speaker_rows(shared.spoke),
            "source_kinds": lambda: source_kind_rows(shared.spoke),
            "silent": lambda: silent_rows(analysis, shared.named, shared.spoke),
            "diversity": lambda: profiles.diversity,
            "frames": lambda: profiles.frames,
            "frame_differences": lambda: frame_difference_rows(
                groups_held(self.framed(), held, lambda f: f.group), settings
            ),
            "loaded": lambda: loaded_rows(shared.hits(LOADED.name)),
            "keyness": lambda: key_rows(analysis, few, most=_KEYS),
            "sketch": lambda: sketch_rows(analysis, {r.article_id: (r.event, r.by) for r in facts.itertuples()}),
            "choices": lambda: choice_rows(shared.hits(CHOICE.name), narrow_words(lexicons_of(settings))),
            "contrasts": lambda: shared.drawn.contrasts,
            "agency": lambda: shared.drawn.agency,
            "stances": lambda: stance_rows(profiles.rates, shared.drawn.left, settings),
            "facts": shared.facts_of_events,
            "copies": lambda: shared.copies,
            "edits": lambda: edit_rows(shared.copies, analysis.texts),
            "references": lambda: references(shared.named, shared.of(analysis.pronouns)),
            "pairs": lambda: word_pairs(of_held(shared.named, held), analysis.sentences, analysis.texts),
            "overview": lambda: _overview(self.cut),
        }
        return {name: uncollected()(make) for name, make in steps.items()}


class _Shared:
    """Steps that several tables need, each taken once.

    Parameters
    ----------
    analysis : Analysis
        The evidence.
    facts : pd.DataFrame
        ``article_id``, ``by`` and ``event`` of the articles that count.
    beside : pd.DataFrame
        Those of sources that are held against each other.
    told : pd.DataFrame
        Those of events that several of them tell.
    progress : bool
        Whether to show a progress bar where events are read one after another.
    """

    def __init__(
        self, analysis: Analysis, facts: pd.DataFrame, beside: pd.DataFrame, told: pd.DataFrame, progress: bool
    ) -> None:
        self._analysis, self._facts, self._beside, self._told = analysis, facts, beside, told
        self._progress = progress

    def of(self, table: pd.DataFrame) -> pd.DataFrame:
        """Rows of a table of the analysis with their event and source."""
        return table.merge(self._facts, on="article_id", how="inner")

    def hits(self, measure: str) -> pd.DataFrame:
        """Give findings of a measure with their event and source."""
        hits = self._analysis.hits
        return self.of(hits[hits["measure"] == measure])

    @cached_property
    def named(self) -> pd.DataFrame:
        """Mentions with their event, source and label."""
        return named_mentions(self._analysis, self._facts)

    @cached_property
    def _speakers(self) -> Names:
        return speaker_names(self._analysis, self._facts)

    @cached_property
    def spoke(self) -> pd.DataFrame:
        """Sources with their event and whose they are, each speaker under one name."""
        return under_one_name(self.of(self._analysis.sources), self._speakers)

    @cached_property
    def copies(self) -> pd.DataFrame:
        """Passages that two sources share."""
        return copy_rows(self._analysis, self._beside)

    @cached_property
    def drawn(self) -> _Drawn:
        """What is drawn from each event, one held at a time."""
        contrasts, agency, left = [contrast_rows([])], [agency_rows([])], dict[str, Differences]()
        for story in self._watched(self._stories()):
            contrasts.append(contrast_rows([story]))
            agency.append(agency_rows([story]))
            left[story.event] = differences_of(story, self._analysis.settings)
            story.let_go()
        return _Drawn(_stacked(contrasts), _stacked(agency), left)

    def _stories(self) -> Iterator[Story]:
        return stories(self._analysis, self._told, self._speakers, self._read)

    @cached_property
    def _read(self) -> Statements:
        """Sentences that were read: contrasts and facts ask for the same."""
        return Statements(lexicons_of(self._analysis.settings))

    def facts_of_events(self) -> pd.DataFrame:
        """Facts of the events that several sources tell."""
        events = tellings(self._analysis, self._told, read=self._read)
        return fact_rows(self._watched(events), shared_spans(self.copies))

    def _watched(self, events: Iterable[_Item]) -> Iterator[_Item]:
        return with_progress(events, self._told["event"].nunique(), self._progress, "event")


def _stacked(tables: list[pd.DataFrame]) -> pd.DataFrame:
    """Put tables of events one after another."""
    filled = [t for t in tables if len(t)]
    return pd.concat(filled, ignore_index=True) if filled else tables[0]


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
