"""One source: its rates, with their evidence and uncertainty."""

from framing.profiles.acts import ACTS
from framing.profiles.corrected import CORRECTED
from framing.profiles.diversity import DIVERSITY
from framing.profiles.estimates import Estimates, estimate, joined
from framing.profiles.evidence import BASE, COUNT, SCORE, Group, groups
from framing.profiles.frames import FRAMES, PERCENT, FrameGroup, FrameKey, frame_groups, share_rates
from framing.profiles.held import check_pairs, groups_held, held_sources, of_few, of_held
from framing.profiles.measures import FEW_UNITS, MEASURES, NAMED, VOICE, gate
from framing.profiles.numbered import Key
from framing.profiles.outlets import POOLED
from framing.profiles.pooling import Cuts, Pooled, Strata, check_pool, cuts, pool, strata
from framing.profiles.profiles import RATES, Profiles, pooled_profiles, profile, profiles_of, rate_rows

__all__ = [
    "ACTS",
    "BASE",
    "CORRECTED",
    "COUNT",
    "DIVERSITY",
    "FRAMES",
    "FrameGroup",
    "FrameKey",
    "Cuts",
    "Estimates",
    "FEW_UNITS",
    "Group",
    "Key",
    "MEASURES",
    "NAMED",
    "PERCENT",
    "POOLED",
    "Pooled",
    "Profiles",
    "RATES",
    "SCORE",
    "Strata",
    "VOICE",
    "frame_groups",
    "check_pairs",
    "check_pool",
    "cuts",
    "estimate",
    "gate",
    "groups",
    "groups_held",
    "held_sources",
    "joined",
    "of_few",
    "of_held",
    "pool",
    "pooled_profiles",
    "profile",
    "profiles_of",
    "rate_rows",
    "share_rates",
    "strata",
]
