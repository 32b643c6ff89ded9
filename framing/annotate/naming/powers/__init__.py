"""States, who acts for them and who leads them, by nouns whose phrase does not say whose they are."""

from framing.annotate.naming.powers.leaders import leader
from framing.annotate.naming.powers.powers import both, powers_in, whose
from framing.annotate.naming.powers.world import World

__all__ = ["World", "both", "leader", "powers_in", "whose"]
