"""The kinds of exercise: their names, what a student is told to do, and what to talk about afterwards.

A kind's name is what the command line takes and what an item carries. Prompts ask and give no verdict.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from framing.errors import SettingsError


@dataclass(frozen=True)
class Kind:
    """A kind of exercise.

    Parameters
    ----------
    name : str
        As on the command line.
    title : str
        Heading on the sheet.
    task : str
        What a student is told to do.
    discuss : str
        What to talk about afterwards.
    on_paper : str
        What else a student does who has a sheet and a pen.
    """

    name: str
    title: str
    task: str
    discuss: str
    on_paper: str = ""


LOADED = Kind(
    "loaded-words",
    "Mark the loaded words",
    "Underline the words that judge or stir feelings.",
    "Which of the marked words could a reporter replace without losing a fact? Which not?",
    "Then write a plainer wording on the line.",
)
REWRITE = Kind(
    "rewrite",
    "Rewrite it neutrally",
    "Say the same in words that do not judge. Keep every fact, and make nothing smaller than it is.",
    "What does a reader of your version no longer learn? Is anything now too mild?",
)
MATCH = Kind(
    "match-phrase",
    "Match the phrase to the outlet",
    "One of these sources wrote the marked phrase. Read how each of them writes. Which one was it? Tick one.",
    "What does the phrase let a reader see, and what does it leave open?",
)
RANK = Kind(
    "rank-names",
    "Rank the names",
    "All these words are for the same people. Number them from the harshest (1) to the kindest.",
    "Would those who are named so use the word of themselves? Would their opponents?",
)
VOICE = Kind(
    "whose-voice",
    "Whose voice is it?",
    "Look at the marked words. Who is speaking? Tick one.",
    "What changes for a reader if the same words stand as the outlet's own, or in quotation marks?",
)
ASIDE = Kind(
    "asides",
    "Find the aside",
    "Somewhere the writer stops reporting and speaks to the reader. Underline where.",
    "Read the passage without the aside. What has changed?",
)
LEFT_OUT = Kind(
    "left-out",
    "Who left it out?",
    "One source tells this. Read what the others have nearest to it. Tick those that tell the same.",
    "What could be the reason that a report leaves this out? Think of more than one.",
)
HEADLINES = Kind(
    "headlines",
    "Compare two openings",
    "Both open a report on the same event. In which are the writer's own words the stronger ones? Tick one.",
    "What does each opening make you expect of the report? What would you ask after reading only this?",
)
WHO_ACTS = Kind(
    "who-acts",
    "Who acts, who suffers?",
    "Look at the marked verb. How does the sentence tell who does it? Tick one.",
    "Turn the sentence round. Who comes first now, and what does that change?",
    "Then underline whom it happens to.",
)
CHARGED = Kind(
    "charged",
    "Write the charged version",
    "Tell the same fact so that a reader takes sides. Change the words, not the fact.",
    "Which of your words did the work? Could you write it for the other side as well?",
)
FACT = Kind(
    "fact-claim-opinion",
    "Fact, claim or opinion?",
    "What kind of statement is it? Tick one.",
    "How could you find out whether it is so? Is there anything that nobody could check?",
)
KINDS: Mapping[str, Kind] = {
    k.name: k for k in (LOADED, REWRITE, MATCH, RANK, VOICE, ASIDE, LEFT_OUT, HEADLINES, WHO_ACTS, CHARGED, FACT)
}


def kinds_named(names: Sequence[str] | None) -> tuple[Kind, ...]:
    """Give the kinds of these names, in the order of the sheet.

    Parameters
    ----------
    names : Sequence[str] | None
        Keys of `KINDS`; None or "all" among them for every kind.

    Returns
    -------
    tuple of Kind
        Each once.

    Raises
    ------
    SettingsError
        If a name is unknown.
    """
    unknown = [n for n in names or () if n not in KINDS and n != "all"]
    if unknown:
        raise SettingsError(f"no kind of exercise {unknown[0]!r}; the kinds are: all, {', '.join(KINDS)}")
    wanted = KINDS if names is None or "all" in names else names
    return tuple(k for k in KINDS.values() if k.name in wanted)
