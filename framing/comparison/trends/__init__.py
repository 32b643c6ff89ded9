"""One source over time: its rates and names by period, and what changed between two periods."""

from framing.comparison.trends.follow import CHANGES, TREND_LABELS, TREND_RATES, Trends, trends
from framing.comparison.trends.periods import EVERY, Period, cut_at, period_of

__all__ = ["CHANGES", "EVERY", "TREND_LABELS", "TREND_RATES", "Period", "Trends", "cut_at", "period_of", "trends"]
