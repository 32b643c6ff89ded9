"""Power and agency: what verbs do, and how acts of harm and help are told."""

from framing.measure.power.ratings import rate_verbs
from framing.measure.power.share import AGENCY, TOLD, Share, may_count, shares

__all__ = ["AGENCY", "TOLD", "Share", "may_count", "rate_verbs", "shares"]
