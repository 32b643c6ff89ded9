"""Words inside a paraphrase that its speaker cannot mean: they are the outlet's wording."""

from framing.measure.wording.wording import FLAG, WORDING, flag, is_flagged

__all__ = ["FLAG", "WORDING", "flag", "is_flagged"]
