"""What a reader found, before it is an article: settled into outlet, title, day and mended text."""

from framing.corpus.drafts.dates import LEFT_OUT, day_of
from framing.corpus.drafts.draft import FIELDS, FUNDUS, Draft, Said
from framing.corpus.drafts.mending import mended
from framing.corpus.drafts.rows import FAULT, Columns, frame_drafts, object_drafts, record_drafts, table_drafts
from framing.corpus.drafts.settle import settled

__all__ = [
    "FAULT",
    "FIELDS",
    "FUNDUS",
    "LEFT_OUT",
    "Columns",
    "Draft",
    "Said",
    "day_of",
    "frame_drafts",
    "mended",
    "object_drafts",
    "record_drafts",
    "settled",
    "table_drafts",
]
