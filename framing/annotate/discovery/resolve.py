"""Whom a noun phrase stands for: "the North Korean leader", "its government", "the caravan".

An office is resolved to its holder: by country or body, by a possessive ("his Japanese
counterpart"), or alone by who held it in the article ("the president"). A noun for people
is resolved by its owner, by its possessive, by what the event says it is made of ("a
caravan of migrants"), and last by what the article named last. What stays unresolved is
left out. Each reading carries rule, grounds and confidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from framing.annotate.discovery.phrases import Event, Memory, Phrase, Resolved
from framing.annotate.discovery.roles import best
from framing.annotate.discovery.words import Term

_HOME = 3  # a foreign holder is meant by the bare office only if named this many times as often
_ACT_FOR_STATES = frozenset({"envoy", "minister", "deputy", "judge"})  # ranks that act for a state in the plural
_IN_CROWDS = frozenset(
    {"migrant", "protest", "fighter", "supporter", "military", "police", "worker"}
)  # what a caravan is of
_GOVERNMENTS = frozenset({"state", "administration"})
_IN_GROUPS = frozenset({"migrant", "protest", "supporter"})  # "migrant group"; but a "terrorist group" is a label
_WHOLES = _IN_CROWDS | {"collective", "organiser", "opponent"}
_TEAMS = {"lawyer": "lawyers", "investigator": "investigators", "team": "team", "office": "team", "aide": "team"}
_TEAM_KEY = "team:{}:{}"
TEAM = "team of a person"
HOME_OFFICIALS = "officials of the home country"
BY_HEAD, BY_PERSON = "government named by its head", "government named by a person"
GOVERNMENTS = frozenset({BY_HEAD, BY_PERSON})


def resolve(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Say whom a phrase stands for.

    Parameters
    ----------
    p : Phrase
        The phrase.
    event : Event
        What the articles say together.
    memory : Memory
        What the article has named so far.

    Returns
    -------
    Resolved or None
        The key of the actor with rule, evidence and confidence; None where nothing says whom.
    """
    if p.term.office is not None and not p.term.plural and (found := _holder(p, event, memory)):
        return found
    if p.term.plural and p.owner and p.term.rank in _ACT_FOR_STATES:
        return _state(p, event, memory)
    if p.term.plural and p.term.rank == "judge" and any(u.code in "jT" for u in p.inner):  # "immigration judges"
        return _of_country(event.roles.home, 0.55, HOME_OFFICIALS, event.roles.home)
    if p.term.plural and event.is_person(p.owner) and (what := _team_of(p)):
        return Resolved(_TEAM_KEY.format(p.owner[5:], what), 0.7, TEAM, f"{p.term.lemma} of {p.owner[5:]!r}")
    if p.term.noun is not None:
        if p.owner.startswith("place:"):
            return None
        return _BY_CLASS.get(p.term.sort, _people)(p, event, memory)
    if p.term.rank == "spokesperson" and p.owner.startswith("name:"):
        key = _TEAM_KEY.format(p.owner[5:], "team") if event.is_person(p.owner) else p.owner
        return Resolved(key, 0.6, "who speaks for an actor", p.term.lemma)
    if p.owner.startswith(("state:", "body:", "known:")):
        grounds = f"{p.term.lemma} of {p.owner.partition(':')[2]}"
        return Resolved(event.actor(p.owner), 0.5, "office, no holder named", grounds)
    return None


def pair(p: Phrase, event: Event, memory: Memory) -> list[Resolved]:
    """Say which two "the two countries" or "both leaders" are: those named last; empty where two are not known.

    "Our two countries" are the speaker's and that of the other leader.
    """
    two: tuple[str, ...] = ()
    if p.term.sort == "country":
        two, sort = (memory.country, memory.before), "state"
        if p.possessive == "our":
            ours = memory.ours or event.roles.home
            others = [event.roles.country.get(x, "") for x in (memory.leader, memory.rival)]
            two = (ours, next((c for c in (*others, memory.country, memory.before) if c and c != ours), ""))
    elif p.term.rank == "head":
        two, sort = (memory.leader, memory.rival), "name"
    return two_named_last(sort, two) if two else []


def _team_of(p: Phrase) -> str:
    """Team that advisers and campaign officials of a person belong to."""
    if any(isinstance(u.value, Term) and u.value.lemma == "campaign" for u in p.inner):
        return "campaign"
    return "team" if p.term.rank == "adviser" and p.term.noun is None else ""


def two_named_last(sort: str, two: tuple[str, ...]) -> list[Resolved]:
    """Read a phrase for two as a mention of each; empty where two are not known."""
    return [
        Resolved(f"{sort}:{x}", 0.5 - k * 0.05, "the two named last", " and ".join(two))
        for k, x in enumerate(two)
        if all(two)
    ]


def _holder(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Person who holds the office that heads the phrase."""
    roles, lemma = event.roles, p.term.lemma
    if p.indefinite or p.term.rank == "honorific" or p.term.office is None:
        return None
    if of := _country_or_body(p, event, memory):
        options = roles.holder(p.term, of) or roles.holder(p.term, event.words.state_of(of))
        here = {x: n for x, n in options.items() if x in memory.seen} or options
        grounds = f"{lemma} of {of}, said {sum(options.values())} times"
        return Resolved(f"name:{best(here)}", 0.85, "office and country", grounds) if options else None
    if p.owner:
        return None
    if lemma in memory.office:
        return Resolved(
            f"name:{_likely(lemma, event, memory)}", 0.7, "office named in the article", f"{lemma}, holder named before"
        )
    options = roles.office.get(lemma, Counter())
    if options and p.term.office["unique"]:
        home: Mapping[str, int] = {x: n for x, n in options.items() if roles.country.get(x) == roles.home} or options
        return Resolved(
            f"name:{best(home)}", 0.6, "office, holder named elsewhere", f"{lemma} in another article of the event"
        )
    return None


def _likely(lemma: str, event: Event, memory: Memory) -> str:
    """Holder that "the president" means: the one named most, with a lead for the home country's, then the last.

    Nobody speaks so of himself: in a quotation it is another ("Mr. President").
    """
    weight = {
        x: memory.seen[x] * (_HOME if event.roles.country.get(x) == event.roles.home else 1)
        + (x == memory.office[lemma])
        for x in event.roles.office[lemma]
        if x in memory.seen and x != memory.speaker
    }
    return best(weight) or memory.office[lemma]


def _country_or_body(p: Phrase, event: Event, memory: Memory) -> str:
    """Country or body that an office belongs to."""
    sort, _, of = p.owner.partition(":")
    if of:
        return event.roles.country.get(of, "") if sort == "name" else of
    if p.possessive in ("its", "their"):
        return memory.country
    return memory.his if p.possessive in ("his", "her") else ""


def _state(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Government, officials, country, forces: of a state."""
    home, country = event.roles.home, p.term.sort == "country"
    if p.owner:
        return _of_owner(p, event)
    if p.possessive in ("his", "her"):
        return _of_country(memory.his, 0.7, "possessive of a person", f"country of {memory.person!r}")
    if country and p.term.plural:
        return None
    if p.possessive == "your" and country:
        return _of_country(_other_country(event, memory), 0.5, "country of who is spoken to", memory.speaker)
    if p.possessive in ("our", "my"):
        return _of_country(memory.ours or home, 0.5, "possessive of the speaker", p.possessive)
    if p.term.sort == "military":
        return _forces(p, memory)
    if country and p.indefinite and p.said_of_us:
        return _of_country(memory.ours or home, 0.6, "what we are", p.term.lemma)
    if p.indefinite or p.possessive == "your" or any(u.code == "s" for u in p.inner):
        return None
    if p.term.sort == "state" and any(u.code in "jT" for u in p.inner):  # "immigration officials"
        return _of_country(home, 0.55, HOME_OFFICIALS, home)
    return _of_country(memory.country, 0.6, "country named last", memory.country)


def _of_owner(p: Phrase, event: Event) -> Resolved:
    """Read "Kenyan officials", "Moreau's government": an actor, or its forces."""
    if p.owner.startswith("name:"):
        found = _named_government(p.owner, event)
    else:
        found = Resolved(event.actor(p.owner), 0.85, "owner and noun", f"{p.owner.partition(':')[2]} + {p.term.lemma}")
    if p.term.sort != "military" or not found.key.startswith("state:"):
        return found
    country = found.key[6:]
    return Resolved(f"military:{country}", found.confidence, "country and its forces", f"{country} + {p.term.lemma}")


def _forces(p: Phrase, memory: Memory) -> Resolved | None:
    """Read "its troops", "the troops": of the country named last, else the forces named last."""
    if p.possessive in ("its", "their") and memory.country:
        return Resolved(f"military:{memory.country}", 0.6, "forces of the country named last", memory.country)
    known = memory.military and p.term.plural
    return Resolved(memory.military, 0.6, "forces named last", p.term.lemma) if known else None


def _other_country(event: Event, memory: Memory) -> str:
    """Country of the leader, named last, who is not speaking."""
    others = (event.roles.country.get(x, "") for x in (memory.leader, memory.rival) if x != memory.speaker)
    return next((c for c in others if c and c != memory.ours), "") if memory.ours else ""


def _of_country(country: str, confidence: float, rule: str, grounds: str) -> Resolved | None:
    return Resolved(f"state:{country}", confidence, rule, grounds) if country else None


def _home_government(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "the administration": where nobody's is said, the home country's."""
    if p.owner or p.possessive or p.indefinite or not event.roles.home:
        return _state(p, event, memory)
    return _of_country(event.roles.home, 0.7, "administration of the home country", event.roles.home)


def _named_government(owner: str, event: Event) -> Resolved:
    """Read "the Trump administration": the state's while its head leads it, else the person's."""
    person = owner[5:]
    home = event.roles.country.get(person, "")
    if home and event.roles.leads(person):
        return Resolved(f"state:{home}", 0.8, BY_HEAD, f"{person!r} leads {home}")
    return Resolved(owner, 0.6, BY_PERSON, f"{person!r} is not known to lead a state now")


def _counterpart(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "his Japanese counterpart": the leader of that country beside another leader, else the country."""
    if not p.owner.startswith("state:") or p.term.plural:
        return None
    heads = event.roles.heads.get(p.owner[6:])
    if heads and event.roles.leads(memory.person):
        return Resolved(f"name:{best(heads)}", 0.7, "counterpart of a leader", p.owner[6:])
    return Resolved(p.owner, 0.5, "counterpart in a country", p.owner[6:])


def _team(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Campaign, staff, lawyers, investigators of a person: an actor of their own; of a body: the body."""
    owner, sort, lemma = p.owner, p.term.sort, p.term.lemma
    if not owner and p.possessive in ("his", "her") and memory.person:
        owner = f"name:{memory.person}"
    if sort == "office" and owner.startswith("name:") and event.roles.leads(owner[5:]):
        return _named_government(owner, event)
    if event.is_person(owner):
        what = "campaign" if lemma == "campaign" else _TEAMS[sort]
        return Resolved(_TEAM_KEY.format(owner[5:], what), 0.8, TEAM, f"{lemma} of {owner[5:]!r}")
    if sort not in ("team", "office"):
        return _people(p, event, memory)
    if p.bare and lemma in memory.called:
        return Resolved(memory.called[lemma], 0.6, "team named before", lemma)
    return (
        Resolved(event.actor(owner), 0.6, "part of a body", f"{lemma} of {owner.partition(':')[2]}") if owner else None
    )


def _client(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "their client": whose lawyers were named last."""
    if p.possessive not in ("his", "her", "their") or p.term.plural or not memory.client:
        return None
    return Resolved(f"name:{memory.client}", 0.6, "client of the lawyers named last", memory.client)


def _member(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "members of the caravan", "its participants": the whole that they are part of."""
    if noun := p.noun_inside(_WHOLES):
        key = f"collective:{noun.lemma}" if noun.sort == "collective" else f"group:{noun.sort}:{noun.lemma}"
        return Resolved(key, 0.7, "part for the whole", f"{p.term.lemma} of {noun.lemma}")
    if p.owner.startswith(("body:", "known:")):
        return Resolved(
            event.actor(p.owner), 0.6, "part for the whole", f"{p.term.lemma} of {p.owner.partition(':')[2]}"
        )
    if p.possessive in ("its", "their") and memory.group:
        return Resolved(memory.group, 0.5, "part for the whole", f"{p.term.lemma} of the group named last")
    plain = p.term.plural and p.next_code != "o" and all(u.code == "d" or u.tag == "CD" for u in p.inner)
    if memory.group and plain:
        return Resolved(memory.group, 0.5, "part for the whole", f"{p.term.lemma}, of the group named last")
    return None


def _collective(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "caravan of migrants" as the people in it; alone, as what the event says it is made of."""
    if noun := p.noun_inside(_IN_CROWDS):
        return Resolved(f"group:{noun.sort}:{noun.lemma}", 0.75, COLLECTIVE, f"{p.term.lemma} of {noun.lemma}")
    return Resolved(f"collective:{p.term.lemma}", 0.6, "collective alone", p.term.lemma)


COLLECTIVE = "collective of people"  # the rule whose evidence says what a bare collective is made of


def _group(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "the group", "migrant groups": what it is made of, else an organisation named before."""
    if noun := p.noun_inside(_IN_GROUPS):
        return Resolved(f"group:{noun.sort}:{noun.lemma}", 0.75, COLLECTIVE, f"{p.term.lemma} of {noun.lemma}")
    found = _body(p, event, memory)
    if found is None and p.bare and not p.term.plural and p.next_code != "N" and memory.group:
        return Resolved(memory.group, 0.5, "group named last", p.term.lemma)
    return found


def _body(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "the department", "state media": a body named before, or an organ of its state."""
    name = p.owner.partition(":")[2]
    if p.owner.startswith(("state:", "body:")) and any(u.text.lower() == "state" for u in p.inner):
        return Resolved(event.actor(p.owner), 0.7, "organ of a state", f"{name} + {p.term.lemma}")
    if p.owner.startswith("known:"):
        return Resolved(p.owner, 0.6, "name and noun", f"{name} + {p.term.lemma}")
    if p.bare and not p.term.plural and p.next_code != "N" and p.term.lemma in memory.called:
        return Resolved(memory.called[p.term.lemma], 0.7, "word of a name named before", p.term.lemma)
    return None


def _people(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Migrants, protesters, lawyers: of a body, else a group by their noun."""
    if not (p.term.plural or (p.term.noun and p.term.noun["number"])):
        return None
    if p.owner.startswith(("body:", "known:")) or (p.term.sort == "police" and p.owner):
        grounds = f"{p.term.lemma} of {p.owner.partition(':')[2]}"
        return Resolved(event.actor(p.owner), 0.6, "people of a body", grounds)
    if p.noun_inside(_GOVERNMENTS):  # "administration officers"
        return _state(p, event, memory)
    return Resolved(f"group:{p.term.sort}:{p.term.lemma}", 0.6, PEOPLE, p.term.lemma)


PEOPLE = "noun for people"


def _nobody(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Leave out "people", "a man": too general for an actor of their own."""
    return None


_BY_CLASS: Mapping[str, Callable[[Phrase, Event, Memory], Resolved | None]] = {
    **dict.fromkeys(("state", "country", "military"), _state),
    **dict.fromkeys(_TEAMS, _team),
    "administration": _home_government,
    "client": _client,
    "counterpart": _counterpart,
    "member": _member,
    "collective": _collective,
    "group": _group,
    "body": _body,
    "generic": _nobody,
}
