"""Power and agency: what verbs do, and how acts of harm and help are told."""

from framing.measure.power.ratings import rate_verbs
from framing.measure.power.share import AGENCY, Share, shares

__all__ = ["AGENCY", "Share", "rate_verbs", "shares"]
