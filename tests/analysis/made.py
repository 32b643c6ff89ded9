"""Discovered actors of two invented articles of one event, and of a third of another, for the tests of the file."""

import functools

import framing
from tests.annotated import parser

ANCHOR = """President Odera signs port treaty

Kenyan President Ruth Odera signed the port treaty in Mombasa on Monday. Odera said the country would keep the harbour open to all.

The Coast Liberation Front rejected the treaty. The Front, a banned militia, has held two islands since March. Front fighters set up a roadblock near the harbour.

The Health Ministry said nine people were hurt. Front leader Daniel Mwangi called Odera a puppet. “She sold our coast,” Mwangi said.
"""
BEACON = """Protesters block harbour after treaty

Hundreds of protesters blocked the harbour of Mombasa after Kenya signed a treaty with Uganda. The protesters sang, and the demonstrators outside the gate threw stones.

The Coast Liberation Front praised the protesters. The group wants a referendum. Uganda's Ministry of Health sent doctors, and Kenya thanked the country.

Ruth Odera, the head of state, said she would not yield. Jomo Barasa of the port union called for calm.
"""
LATER = """Odera opens talks

Kenyan President Ruth Odera met Daniel Mwangi in Nairobi. Mwangi shook hands with Odera. The Coast Liberation Front gave no comment.
"""


def corpus():
    return framing.Corpus(
        [
            framing.Article("anchor-1", ANCHOR, "Anchor", event="treaty"),
            framing.Article("beacon-1", BEACON, "Beacon", event="treaty"),
            framing.Article("anchor-2", LATER, "Anchor", event="talks"),
        ]
    )


@functools.cache
def found():
    return framing.discover_actors(corpus(), clean=False, parser=parser())
