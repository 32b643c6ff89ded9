"""The shipped ladder, a registry and the words that must have no value, for the tests of this folder."""

from framing.lexicon import Lexicons
from framing.measure.ladder.lookup import ladder_of
from framing.registry import Actors

LEXICONS = Lexicons()
LADDER = ladder_of(LEXICONS)
REGISTRY = Actors.from_dict(
    {
        "front": {
            "name": "Northern Front",
            "kind": [{"kind": "armed group"}, {"kind": "government", "from": "2015-01-01"}],
            "aliases": ["NF", "Emirate of Verland"],
            "affiliation": ["Verlandish", "Verland"],
        },
        "state": {"name": "Czech Republic", "kind": "state", "aliases": ["Republic of Verland"]},
        "war": {"name": "the war in Verland", "kind": "event"},
        "leader": {"name": "Ada Berg", "kind": "person", "aliases": ["Berg"]},
    }
)
FRONT = REGISTRY["front"]

# Words of nation, region, religion, ethnicity and gender: none may have a rung or a strength of its own.
IDENTITY = """
african albanian american arab arabic asian australian austrian balkan baltic basque black brazilian british caucasian
chechen chinese colombian croatian cuban czech danish dutch eastern egyptian english ethiopian european finnish french
georgian german greek haitian hausa hindu hispanic hungarian igbo indian indigenous indonesian iranian iraqi irish
israeli italian jamaican japanese jordanian kenyan korean kosovar kurd kurdish kuwaiti latin latina latino lebanese
libyan malaysian mexican moroccan native nigerian northern norwegian pakistani palestinian pashtun persian peruvian
polish portuguese qatari romani roma romanian russian rwandan saudi scottish serb serbian slavic somali southern soviet
spanish sudanese swedish swiss syrian taiwanese tamil thai tibetan tunisian turk turkish ugandan uighur ukrainian uyghur
venezuelan vietnamese welsh western white yemeni yoruba zimbabwean agnostic anglican atheist bahai baptist buddhist
catholic christian evangelical hindu islam islamic jain jew jewish lutheran mennonite methodist mormon moslem muslim
orthodox pagan protestant quaker shia shiite sikh sufi sunni yazidi zionist boy female feminine gay girl hijab lesbian
male man masculine men bisexual nonbinary queer trans transgender woman women afghan afghanistan taliban mujahideen
""".split()
