"""How actors are treated: the stance toward them, whether they act or are acted on, and who is said to act."""

from framing.charts.treatment import agency, agentless, stance, who_to_whom

# Chart name to its file, in the order of a report.
FILES = {"stance": stance, "agency": agency, "agentless": agentless, "who_to_whom": who_to_whom}

__all__ = ["FILES", "agency", "agentless", "stance", "who_to_whom"]
