"""Four outlets, three events, one article of each: what pooling is for."""

from functools import cache

import framing

EVENTS = ("harbour", "bridge", "tram")
PLAIN = "The council met at the {event} on Monday and heard {who} speak about the plan for an hour."
LOADED = "The brutal regime seized the {event}, and {who} saw it."
SHARP = {"Anchor": 4, "Beacon": 1, "Comet": 0, "Dial": 2}  # loaded paragraphs of eight, one more at the bridge


def told(outlet, event):
    sharp = SHARP[outlet] + (event == "bridge")
    people = ("farmers", "sailors", "teachers", "drivers", "bakers", "nurses", "miners", "clerks")
    return "\n\n".join((LOADED if i < sharp else PLAIN).format(event=event, who=p) for i, p in enumerate(people))


@cache
def analysed(events=EVENTS, missing=(), outlets=tuple(SHARP)):
    articles = [
        framing.Article(f"{o}_{e}", told(o, e), o, event=None if (o, e) in missing else e)
        for o in outlets
        for e in events
    ]
    return framing.analyze(framing.Corpus(articles), framing.Actors(), parser=None, clean=False, progress=False)


def loaded(table):
    return table[(table["measure"] == "loaded") & (table["voice"] == "own") & (table["actor"] == "")]
