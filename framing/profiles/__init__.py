"""One source: its rates, with their evidence and uncertainty."""

from framing.profiles.evidence import Group, Key, groups
from framing.profiles.measures import UNITS, few_error, gate
from framing.profiles.profiles import Profiles, profile

__all__ = ["Group", "Key", "Profiles", "UNITS", "few_error", "gate", "groups", "profile"]
