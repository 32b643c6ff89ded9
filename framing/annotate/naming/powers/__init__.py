"""States, who acts for them and who leads them, by nouns whose phrase does not say whose they are."""

from framing.annotate.naming.powers.enemies import enemy, enemy_of, is_hostile, the_armed_group
from framing.annotate.naming.powers.joint import joint_in
from framing.annotate.naming.powers.leaders import leader
from framing.annotate.naming.powers.powers import both, powers_in, whose
from framing.annotate.naming.powers.world import World

__all__ = [
    "World",
    "both",
    "enemy",
    "enemy_of",
    "is_hostile",
    "joint_in",
    "leader",
    "powers_in",
    "the_armed_group",
    "whose",
]
