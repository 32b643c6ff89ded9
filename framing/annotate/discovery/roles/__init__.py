"""Who holds which office, and of which country where that is not said."""

from framing.annotate.discovery.roles.home import Homes, best
from framing.annotate.discovery.roles.roles import Roles, collect_roles

__all__ = ["Homes", "Roles", "best", "collect_roles"]
