"""The events that several sources tell, as the readers of contrasts see them."""

from framing.comparison.contrasts.story.place import LONGEST, Place, Row, Sentence, excerpt, shown
from framing.comparison.contrasts.story.reading import stories, told_events
from framing.comparison.contrasts.story.story import SPOKEN, Story

__all__ = ["LONGEST", "SPOKEN", "Place", "Row", "Sentence", "Story", "excerpt", "shown", "stories", "told_events"]
