"""Opposed groups and the constructions they are put into, for the audit of symmetry: same construction, same rung."""

from collections.abc import Iterator, Sequence

from framing.measure.ladder.rungs import rate_phrase
from tests.measure.ladder.made import LADDER

# Nouns that head a label.
NOUNS = """
police/protesters officer/demonstrator owner/worker employer/employee manager/striker landlord/tenant union/corporation
lender/borrower producer/consumer shareholder/employee farmer/environmentalist scientist/skeptic doctor/patient
prosecutor/defendant judge/lawyer plaintiff/defendant teacher/student coach/referee president/senator minister/lawmaker
governor/mayor king/premier incumbent/challenger candidate/opponent majority/minority soldier/civilian army/navy
commander/fighter migrant/resident immigrant/citizen newcomer/local democrat/republican liberal/conservative
leftist/rightist socialist/libertarian hawk/dove cleric/scholar bishop/imam priest/rabbi church/mosque believer/skeptic
supporter/critic activist/official reporter/spokesman company/community investor/customer newspaper/broadcaster
regulator/industry inspector/investigator patient/specialist driver/cyclist miner/banker nurse/insurer
""".split()  # noqa: SIM905 - reads as a table

# Adjectives and names before the head.
ADJECTIVES = """
left-wing/right-wing far-left/far-right left-leaning/right-leaning liberal/conservative leftist/rightist
socialist/capitalist Democratic/Republican pro-life/pro-choice pro-union/pro-business anti-war/pro-war
anti-abortion/anti-gun pro-Israel/pro-Palestinian anti-Trump/pro-Trump pro-Brexit/anti-Brexit Russian/Ukrainian
Israeli/Palestinian Indian/Pakistani Chinese/Taiwanese Iranian/Saudi American/Mexican Turkish/Kurdish
Armenian/Azerbaijani Serbian/Kosovar British/Irish Greek/Turkish Catalan/Spanish Christian/Muslim Hindu/Muslim
Sunni/Shiite Catholic/Protestant Jewish/Muslim religious/secular black/white male/female gay/straight young/old
urban/rural rich/poor foreign/local native/immigrant Russian-backed/American-backed union-backed/business-backed
worker-led/owner-led Western-funded/Eastern-funded Democratic-controlled/Republican-controlled
Labour-held/Conservative-held Democratic-backed/Republican-backed union-sponsored/business-sponsored
""".split()  # noqa: SIM905 - reads as a table

# what stands before the noun, and behind it
AROUND_NOUNS = [
    ((), ""), (("peaceful",), ""), (("violent",), ""), (("courageous",), ""), (("corrupt",), ""), (("so-called",), ""),
    (("self-styled",), ""), (("embattled",), ""), (("money-hungry",), ""), (("alleged", "criminal"), ""),
    (("legitimate",), ""), (("most", "radical"), ""), ((), "who killed two people"), ((), "accused of fraud"),
    (("prominent",), ""), (("swaggering",), ""), (("impeached",), ""), (("cheating",), ""), (("conscientious",), ""),
]  # fmt: skip
# (modifiers after the adjective, head, words behind)
AROUND_ADJECTIVES = [
    ((), "group", ""), ((), "government", ""), ((), "regime", ""), ((), "thugs", ""), ((), "protesters", ""),
    ((), "leader", ""), (("extremist",), "group", ""), (("peaceful",), "crowd", ""), (("militant",), "wing", ""),
    ((), "heroes", ""), ((), "mob", ""), (("illegal",), "occupation", ""), ((), "band", "of rioters"),
    ((), "ally", "in the fight against terrorism"), ((), "bill", ""), (("vague",), "plan", ""), ((), "allegation", ""),
]  # fmt: skip

Found = tuple[str, str, tuple[float | None, float | None]]


def audit(kinds: Sequence[str]) -> Iterator[Found]:
    """Pair, construction and both rungs, for actors of some kinds."""
    for pair in NOUNS:
        for before, after in AROUND_NOUNS:
            one, other = (_rung(noun, before, after, kinds) for noun in pair.split("/"))
            yield pair, " ".join((*before, "X", after)), (one, other)
    for pair in ADJECTIVES:
        for before, head, after in AROUND_ADJECTIVES:
            one, other = (_rung(head, (adjective, *before), after, kinds) for adjective in pair.split("/"))
            yield pair, " ".join(("X", *before, head, after)), (one, other)


def _rung(head: str, before: tuple[str, ...], after: str, kinds: Sequence[str]) -> float | None:
    return rate_phrase(head, (*before, *((after,) if after else ())), "", kinds, ladder=LADDER).rung
