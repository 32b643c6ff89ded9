"""One source: its rates, with their evidence and uncertainty."""

from framing.profiles.acts import ACTS
from framing.profiles.diversity import DIVERSITY
from framing.profiles.evidence import BASE, COUNT, SCORE, Group, Key, groups
from framing.profiles.frames import FRAMES, PERCENT, FrameGroup, FrameKey, frame_groups
from framing.profiles.measures import MEASURES, NAMED, VOICE, few_error, gate
from framing.profiles.profiles import RATES, Profiles, profile

__all__ = [
    "ACTS",
    "BASE",
    "COUNT",
    "DIVERSITY",
    "FRAMES",
    "FrameGroup",
    "FrameKey",
    "Group",
    "Key",
    "MEASURES",
    "NAMED",
    "PERCENT",
    "Profiles",
    "RATES",
    "SCORE",
    "VOICE",
    "few_error",
    "frame_groups",
    "gate",
    "groups",
    "profile",
]
