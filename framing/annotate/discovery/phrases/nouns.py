"""Nouns for states, people and bodies, each class read in its way.

A noun for a state or what acts for it (government, officials, country, forces) is read by its
owner ("Kenyan officials"), by its possessive ("his government", "our nation"), else as the
country named last; a government named after a person is the state's while the person leads
it. A team belongs to a person ("Moreau's lawyers"), a crowd is what it is made of ("a caravan
of migrants"), a member is the whole it is part of, a department is one that was named before,
and what is left is a group called by its noun.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from framing.annotate.discovery.phrases.phrases import Event, Memory, Phrase, Resolved, country_of, sure
from framing.annotate.discovery.roles import best

_IN_CROWDS = frozenset(
    {"migrant", "protest", "fighter", "supporter", "military", "police", "worker"}
)  # what a caravan is of
_GOVERNMENTS = frozenset({"state", "administration"})
_IN_GROUPS = frozenset({"migrant", "protest", "supporter"})  # "migrant group"; but a "terrorist group" is a label
_WHOLES = _IN_CROWDS | {"collective", "organiser", "opponent"}
_TEAM_NAMES = {"lawyer": "lawyers", "investigator": "investigators", "team": "team", "office": "team", "aide": "team"}
TEAM = "team of a person"
ADVISERS = "advisers of a person"
TEAMS = frozenset({TEAM, ADVISERS})
COLLECTIVE = "collective of people"  # the rule whose evidence says what a bare collective is made of
PEOPLE = "noun for people"
BY_HEAD, BY_PERSON = "government named by its head", "government named by a person"
GOVERNMENTS = frozenset({BY_HEAD, BY_PERSON})


def whom_noun(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Say whom a phrase stands for whose head is a noun for people or bodies."""
    return _BY_CLASS.get(p.term.sort, _people)(p, event, memory)


def team(owner: str, what: str) -> str:
    """Key of a person's team."""
    return f"team:{owner[5:]}:{what}"


def state(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read a noun for a state by its owner, its possessive, or what was named last."""
    if p.owner:
        return _of_owner(p, event)
    if p.term.sort == "country" and p.term.plural and p.possessive not in ("his", "her"):
        return None
    if p.possessive in ("his", "her", "our", "my", "your"):
        return _of_speaker(p, event, memory)
    if p.term.sort == "military":
        return _forces(p, memory)
    return _said_alone(p, event, memory)


def _of_speaker(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "his government", "our nation", "your country"."""
    if p.possessive in ("his", "her"):
        return _country(memory.his, "possessive of a person", f"country of {memory.persons.last!r}")
    if p.possessive != "your":
        return _country(memory.ours or event.roles.home, "possessive of the speaker", p.possessive)
    if p.term.sort != "country":
        return None
    return _country(_other_country(event, memory), "country of who is spoken to", memory.speaker)


def _said_alone(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "we are a nation", "immigration officials", "the government"."""
    if p.term.sort == "country" and p.indefinite and p.said_of_us:
        return _country(memory.ours or event.roles.home, "what we are", p.term.lemma)
    if p.indefinite or any(u.code == "s" for u in p.inner):
        return None
    if p.term.sort == "state" and p.qualified:
        return home_officials(event)
    return _country(memory.countries.last, "country named last", memory.countries.last)


def home_officials(event: Event) -> Resolved | None:
    """Read "immigration officials" as the home country's."""
    return _country(event.roles.home, "officials of the home country", event.roles.home)


def _country(country: str, rule: str, grounds: str) -> Resolved | None:
    return sure(f"state:{country}", rule, grounds) if country else None


def _of_owner(p: Phrase, event: Event) -> Resolved:
    """Read "Kenyan officials", "Moreau's government": an actor, or its forces."""
    if p.owner.startswith("name:"):
        found = _named_government(p.owner, event)
    else:
        grounds = f"{p.owner.partition(':')[2]} + {p.term.lemma}"
        found = sure(p.owner, "owner and noun", grounds)
    country = country_of(found.key)
    if p.term.sort != "military" or not country:
        return found
    return sure(f"military:{country}", "country and its forces", f"{country} + {p.term.lemma}")


def _forces(p: Phrase, memory: Memory) -> Resolved | None:
    """Read "its troops", "the troops": of the country named last, else the forces named last."""
    country = memory.country_of(p.possessive)
    if country:
        return sure(f"military:{country}", "forces of the country named last", country)
    known = memory.military and p.term.plural
    return sure(memory.military, "forces named last", p.term.lemma) if known else None


def _other_country(event: Event, memory: Memory) -> str:
    """Country of the leader, named last, who is not speaking."""
    others = (event.roles.country.get(x, "") for x in memory.leaders if x != memory.speaker)
    return next((c for c in others if c and c != memory.ours), "") if memory.ours else ""


def _home_government(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "the administration": where nobody's is said, the home country's."""
    if p.owner or p.possessive or p.indefinite or not event.roles.home:
        return state(p, event, memory)
    return _country(event.roles.home, "administration of the home country", event.roles.home)


def _named_government(owner: str, event: Event) -> Resolved:
    """Read "the Moreau administration": the state's while its head leads it, else the person's."""
    person = owner[5:]
    country = event.roles.country.get(person, "")
    if country and event.roles.leads(person):
        return sure(f"state:{country}", BY_HEAD, f"{person!r} leads {country}")
    return sure(owner, BY_PERSON, f"{person!r} is not known to lead a state now")


def _counterpart(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "his Japanese counterpart": the leader of that country beside another leader, else the country."""
    if not p.owner.startswith("state:") or p.term.plural:
        return None
    heads = event.roles.heads.get(p.owner[6:])
    if heads and event.roles.leads(memory.persons.last):
        return sure(f"name:{best(heads)}", "counterpart of a leader", p.owner[6:])
    return sure(p.owner, "counterpart in a country", p.owner[6:])


def _team(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Campaign, staff, lawyers, investigators of a person: an actor of their own; of a body: the body."""
    owner, sort, lemma = p.owner, p.term.sort, p.term.lemma
    if not owner and p.possessive in ("his", "her") and memory.persons.last:
        owner = f"name:{memory.persons.last}"
    if not event.is_person(owner):
        return _part_of_body(p, event, memory)
    if sort == "office" and event.roles.leads(owner[5:]):
        return _named_government(owner, event)
    what = "campaign" if lemma == "campaign" else _TEAM_NAMES[sort]
    return sure(team(owner, what), TEAM, f"{lemma} of {owner[5:]!r}")


def _part_of_body(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    if p.term.sort not in ("team", "office"):
        return _people(p, event, memory)
    return _of_body(p, event) if p.owner else None


def _of_body(p: Phrase, event: Event) -> Resolved:
    return sure(p.owner, "part of a body", f"{p.term.lemma} of {p.owner.partition(':')[2]}")


def _client(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "their client": whose lawyers were named last."""
    return sure(f"name:{memory.client}", "client of the lawyers named last", memory.client) if memory.client else None


def _member(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "members of the caravan", "its participants": the whole that they are part of."""
    if noun := p.noun_inside(_WHOLES):
        key = f"collective:{noun.lemma}" if noun.sort == "collective" else f"group:{noun.sort}:{noun.lemma}"
        return sure(key, "part for the whole", f"{p.term.lemma} of {noun.lemma}")
    if p.owner.startswith(("body:", "known:")):
        return _of_body(p, event)
    if memory.group and (p.plain or p.possessive in ("its", "their")):
        return sure(memory.group, "part of the group named last", p.term.lemma)
    return None


def _collective(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "caravan of migrants" as the people in it; alone, as what the event says it is made of."""
    if noun := p.noun_inside(_IN_CROWDS):
        return sure(f"group:{noun.sort}:{noun.lemma}", COLLECTIVE, f"{p.term.lemma} of {noun.lemma}")
    return sure(f"collective:{p.term.lemma}", "collective alone", p.term.lemma)


def _group(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "the group", "migrant groups": what it is made of, else an organisation named before."""
    if noun := p.noun_inside(_IN_GROUPS):
        return sure(f"group:{noun.sort}:{noun.lemma}", COLLECTIVE, f"{p.term.lemma} of {noun.lemma}")
    found = _body(p, event, memory)
    if found is None and p.points_back and memory.group:
        return sure(memory.group, "group named last", p.term.lemma)
    return found


def _body(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Read "the department", "state media": a body named before, or an organ of its state."""
    sort, _, name = p.owner.partition(":")
    grounds = f"{name} + {p.term.lemma}"
    if sort in ("state", "body") and any(u.text.lower() == "state" for u in p.inner):
        return sure(p.owner, "organ of a state", grounds)
    if sort == "known":
        return sure(p.owner, "name and noun", grounds)
    if p.points_back and p.term.lemma in memory.called:
        return sure(memory.called[p.term.lemma], "word of a name named before", p.term.lemma)
    return None


def _people(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Migrants, protesters, lawyers: of a body, else a group by their noun."""
    if not p.term.many:
        return None
    if p.owner.startswith(("body:", "known:")) or (p.term.sort == "police" and p.owner):
        grounds = f"{p.term.lemma} of {p.owner.partition(':')[2]}"
        return sure(p.owner, "people of a body", grounds)
    if p.noun_inside(_GOVERNMENTS):  # "administration officers"
        return state(p, event, memory)
    return sure(f"group:{p.term.sort}:{p.term.lemma}", PEOPLE, p.term.lemma)


def _nobody(p: Phrase, event: Event, memory: Memory) -> Resolved | None:
    """Leave out "people", "a man": too general for an actor of their own."""
    return None


_BY_CLASS: Mapping[str, Callable[[Phrase, Event, Memory], Resolved | None]] = {
    **dict.fromkeys(("state", "country", "military"), state),
    **dict.fromkeys(_TEAM_NAMES, _team),
    "administration": _home_government,
    "client": _client,
    "counterpart": _counterpart,
    "member": _member,
    "collective": _collective,
    "group": _group,
    "body": _body,
    "generic": _nobody,
}
