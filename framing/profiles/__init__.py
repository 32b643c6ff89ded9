"""One source: its rates, with their evidence and uncertainty."""

from framing.profiles.evidence import Group, Key, groups
from framing.profiles.measures import UNITS, few_error, gate
from framing.profiles.profiles import RATES, Profiles, profile

__all__ = ["Group", "Key", "Profiles", "RATES", "UNITS", "few_error", "gate", "groups", "profile"]
