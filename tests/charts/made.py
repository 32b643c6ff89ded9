"""Comparisons made by hand for the chart tests: no pipeline, so that a chart's test fails for the chart alone."""

import itertools
import random

import framing
from framing.analysis import SKETCH, Analysis
from framing.comparison import Comparison
from framing.comparison.agency import AGENCY
from framing.comparison.comparison import OVERVIEW
from framing.comparison.contrasts import CONTRASTS
from framing.comparison.coverage import FACTS
from framing.comparison.differences import DIFFERENCES
from framing.comparison.keyness import KEYNESS
from framing.comparison.labels import LABELS
from framing.comparison.ladder import LADDER
from framing.comparison.loaded import LOADED
from framing.comparison.pairs import PAIRS
from framing.comparison.speech import SOURCE_KINDS, SPEAKERS
from framing.comparison.stance import STANCES
from framing.measure.sources import KINDS
from framing.profiles import ACTS, DIVERSITY, FRAMES, Profiles
from framing.profiles.profiles import RATES
from framing.records import Settings
from framing.results import TABLES, make_frame

NAN = float("nan")
NO = {"string": "", "int64": 0, "float64": NAN, "bool": False, "Int64": None}
SETTINGS = {
    "min_articles": 10,
    "seed": 0,
    "resamples": 2000,
    "level": 0.95,
    "min_words_rate": Settings().min_words_rate,
    "min_mentions": Settings().min_mentions,
}


def frame(columns, rows):
    """A frame of the schema from records that leave out what does not matter."""
    for r in rows:
        assert set(r) <= set(columns), set(r) - set(columns)
    return make_frame([[r.get(c, NO[t]) for c, t in columns.items()] for r in rows], columns)


def comparison(*, texts=None, actors=None, hits=(), articles=(), **rows):
    """A `Comparison` whose tables hold these records."""
    schemas = {
        "rates": RATES, "labels": LABELS, "ladder": LADDER, "differences": DIFFERENCES, "speakers": SPEAKERS, "loaded": LOADED,
        "pairs": PAIRS, "overview": OVERVIEW, "keyness": KEYNESS, "sketch": SKETCH, "acts": ACTS, "stances": STANCES,
        "agency": AGENCY, "source_kinds": SOURCE_KINDS, "diversity": DIVERSITY, "frames": FRAMES, "contrasts": CONTRASTS,
        "facts": FACTS,
    }  # fmt: skip
    tables = {name: frame(columns, rows.get(name, ())) for name, columns in schemas.items()}
    if not len(tables["overview"]):
        seen = {(r["event"], r["by"], r["title"]) for r in rows.get("rates", ())}
        if not seen:
            named = (r for t in ("labels", "speakers", "loaded", "acts", "stances") for r in rows.get(t, ()))
            seen = {(r["event"], r["by"], f"{r['by']} (1 article)") for r in named}
        tables["overview"] = frame(
            OVERVIEW, [{"event": e, "by": b, "title": t, "articles": 1} for e, b, t in sorted(seen)]
        )
    texts = texts or {}
    corpus = framing.Corpus(framing.Article(k, t, k) for k, t in texts.items())
    filled = {"hits": hits, "articles": articles}
    found = {name: frame(columns, filled.get(name, ())) for name, columns in TABLES.items()}
    analysis = Analysis(found, SETTINGS, corpus, framing.Actors.from_dict(actors or {}))
    return Comparison(
        tables, SETTINGS, analysis, Profiles({k: tables[k] for k in ("rates", "acts")}, SETTINGS, "outlet"), "outlet"
    )


def voice_rates(event, by, shares, words=800, **more):
    """Rows of ``rates`` for the voices of one source."""
    rows = []
    for voice, share in shares.items():
        rows.append({
            "by": by, "event": event, "title": more.get("title") or f"{by} (1 article)", "articles": 1, "measure": "voice", "voice": voice,
            "n": round(words * share / 100), "words": words, "rate": float(share), "low": max(0.0, share - 6.0), "high": min(100.0, share + 5.0),
            "unit": "% of words",
        })  # fmt: skip
    return rows


def rate(event, by, measure, value, n, words, *, title="", actor="", voice="own", withheld="", spread=0.4):
    """One row of ``rates``."""
    given = {} if withheld else {"rate": value, "low": value * (1 - spread), "high": value * (1 + spread)}
    return {
        "by": by, "event": event, "title": title or f"{by} (1 article)", "articles": 1, "actor": actor, "measure": measure, "voice": voice, "n": n,
        "words": words, "score": value * words / 1000, "withheld": withheld, **given,
    }  # fmt: skip


EPITHETS = {
    "council": [("Council", 0, 9), ("ruling council", 0, 3), ("junta", -2, 2), ("military regime", -1, 3), ("transitional government", 1, 4),
                ("legitimate authorities of the northern provinces", 2, 1), ("unelected clique", NAN, 1)],
    "front": [("Front", 0, 8), ("rebels", -1, 4), ("terrorist gangs", -3, 2), ("freedom fighters", 3, 1), ("armed opposition", -1, 2), ("insurgents", -1, 3)],
    "union": [("Union", 0, 5), ("regional bloc", 0, 2), ("meddling outsiders", -2, 1), ("peacekeepers", 1, 3)],
    "miners": [("striking miners", 0, 3), ("mob", -2, 1), ("workers", 0, 4)],
}  # fmt: skip
ACTORS = {
    "council": {"name": "Council of National Safety", "kind": "government"}, "front": {"name": "Northern Front", "kind": "armed group"},
    "union": {"name": "Union of Coastal States", "kind": "organisation"}, "miners": {"name": "Miners", "kind": "people"},
}  # fmt: skip


def many(outlets, *, seed=7, events=("The ceasefire",)):
    """A whole comparison of many outlets: random but always the same."""
    rng = random.Random(seed)
    made = {
        k: []
        for k in (
            "keyness",
            "sketch",
            "rates",
            "labels",
            "ladder",
            "speakers",
            "loaded",
            "pairs",
            "overview",
            "differences",
            "acts",
            "stances",
            "source_kinds",
            "diversity",
            "frames",
            "contrasts",
        )
    }
    hits, articles, texts = [], [], {}
    for i, by in enumerate(outlets):
        event = events[i % len(events)]
        words = rng.choice([90, 240, 420, 640, 800, 1200])
        title = f"{by} (1 article)"
        made["overview"].append(
            {"event": event, "by": by, "title": title, "articles": 1, "words": words, "compared": True}
        )
        _rates(rng, made["rates"], event, by, title, words)
        _labels(rng, made, event, by)
        _spoken(rng, made, event, by)
        _company(random.Random(seed + i), made, event, by)
        _treated(random.Random(f"{seed} {by}"), made, event, by)
        _selected(random.Random(f"{by} {seed}"), made, event, by, title)
        key = f"a{i}"
        articles.append({"article_id": key, "outlet": by, "event": event, "words": words})
        texts[key] = (
            "Of course, this was no surprise. It should be noted that the Front broke the truce. Residents fled."
        )
        for start, end, score, category in ((0, 9, 2.0, "adverb"), (33, 51, 3.0, "directive"))[: rng.randint(0, 2)]:
            hits.append({
                "article_id": key, "measure": "aside", "start": start, "end": end, "text": texts[key][start:end], "term": texts[key][start:end].lower(),
                "category": category, "score": score, "voice": "own",
            })  # fmt: skip
    _pairs(made, texts, list(outlets), events)
    _contrasts(made, list(outlets), events)
    made["facts"] = fact_rows(list(outlets), events)
    return comparison(texts=texts, actors=ACTORS, hits=hits, articles=articles, **made)


STATEMENTS = [
    "The council signed the truce on Monday after nine days of talks in the harbour.",
    "Forty people were killed when the depot burned, the ministry said, and rescue crews were still searching on Tuesday "
    "night for those who had been seen near the northern gate before the fire.",
    "Truce holds",
    "In 2019 the front had left an earlier round of talks.",
    "Prices of bread rose by $5 and $6 in two weeks.",
]  # fmt: skip
PLACED = ["headline", "lead", "body", "last", "", "review"]


def fact_rows(outlets, events, seed=3):
    """Rows of ``facts``: each statement told somewhere by some sources, the last one lacked by none."""
    made = []
    for k, event in enumerate(events):
        there = outlets[k :: len(events)]
        for number, statement in enumerate(STATEMENTS, 1):
            rng = random.Random(f"{seed} {event} {number}")
            told = [rng.choice(PLACED) for _ in there]
            told = ["body" if number == len(STATEMENTS) else t for t in told]
            told[0] = "lead"
            having = sum(t not in ("", "review") for t in told)
            shown = having > 1
            for by, place in zip(there, told, strict=True):
                status = {"": "not found", "review": "review"}.get(place, "found")
                made.append({
                    "event": event, "fact": str(number), "by": by, "status": status, "similarity": 0.4, "sources": having,
                    "place": "body" if place == "review" else place, "background": number == 4, "statement": statement,
                    "worth": shown and status == "not found", "differs": "number" if status == "review" else "",
                })  # fmt: skip
    return made


def _contrasts(made, outlets, events):
    """Rows of ``contrasts``: each source against the next of its event, every third time nothing is found in it."""
    for k, event in enumerate(events):
        there = outlets[k :: len(events)]
        for rank, (a, b) in enumerate(zip(there, there[1:], strict=False), 1):
            absent = rank % 3 == 0
            made["contrasts"].append({
                "event": event, "rank": rank, "kind": "omission" if absent else "naming", "actor": "front", "a": a, "b": b,
                "text_a": "On Monday the armed gangs of the north broke the truce near the harbour.", "words_a": "armed gangs",
                "text_b": "" if absent else "The Front’s fighters left the harbour on Monday, witnesses said.",
                "words_b": "" if absent else "fighters", "article_a": "a0", "article_b": "" if absent else "a1",
                "say": f"Front: {a} has “armed gangs” (1 of 3 namings in own words), {b} “fighters” (the only naming).",
                "strength": 1 / rank, "confidence": 0.9,
            })  # fmt: skip


def _rates(rng, rates, event, by, title, words):
    own = rng.randint(35, 90)
    quoted = rng.randint(0, 100 - own)
    shares = {"own": own, "quoted": quoted, "attributed": 100 - own - quoted - 1, "scare": 1, "uncertain": 0}
    rates.extend(voice_rates(event, by, {k: max(0, v) for k, v in shares.items()}, words, title=title))
    spoken = words * own // 100
    why = "" if spoken >= 150 else f"only {spoken} words; 150 are needed"
    n = rng.randint(0, 14)
    rates.append(rate(event, by, "loaded", 1600 * n / spoken, n, spoken, title=title, withheld=why))
    k = rng.randint(0, 4)
    rates.append(rate(event, by, "aside", 2000 * k / spoken, k, spoken, title=title, withheld=why, spread=0.8))


def _labels(rng, made, event, by):
    for actor, forms in EPITHETS.items():
        if rng.random() < 0.12:
            continue
        picked = rng.sample(forms, rng.randint(1, len(forms)))
        for label, rung, n in picked:
            voice = rng.choice(["own", "own", "own", "quoted", "attributed", "scare"])
            made["labels"].append({
                "event": event, "actor": actor, "by": by, "label": label, "n": n, voice: n, "ladder": float(rung),
                "operator": "revoked" if rng.random() < 0.04 else "asserted", "construction": "noun phrase",
            })  # fmt: skip
        rated = sum(n for _, r, n in picked if r == r)
        mean = sum(r * n for _, r, n in picked if r == r) / max(1, rated)
        judged = sum(n for _, r, n in picked if r == r and r)
        known = rated >= 5
        made["ladder"].append({
            "event": event, "actor": actor, "by": by, "n": sum(n for *_, n in picked), "rated": rated, "unknown_share": 0.0,
            "mean": mean if known else NAN, "low": mean - 0.4 if known else NAN, "high": mean + 0.3 if known else NAN,
            "withheld": "" if known else f"only {rated} rated mentions; 5 are needed",
            "judged": judged, "judged_share": judged / rated if rated else NAN, "judged_mean": mean * rated / judged if judged else NAN,
        })  # fmt: skip


def _company(rng, made, event, by):
    """Rows of ``keyness`` and ``sketch``, from a generator of their own so that they change no other chart."""
    for word, strong in (("ceasefire", 5.2), ("terrorist gangs", 4.6), ("harbour", 1.2), ("talks", -0.8), ("relief convoy", 2.1), ("regime", -4.9), ("road", 0.3)):  # fmt: skip
        z = strong + rng.uniform(-1.5, 1.5)
        n, others = rng.randint(3, 40), rng.randint(0, 30)
        made["keyness"].append({
            "by": by, "reference": "the others", "word": word, "voice": "own", "n": n, "n_reference": others, "articles": rng.randint(2, 9),
            "articles_reference": min(others, 5), "of_articles": 12, "of_articles_reference": 48, "words": 6000, "words_reference": 24000,
            "rate": n / 6, "rate_reference": others / 24, "log_odds": z / 4, "z": z, "p": 0.001, "q": 0.01 if abs(z) > 4 else 0.4,
            "evidence": abs(z) > 4, "say": "said" if abs(z) > 4 else "no evidence",
        })  # fmt: skip
    company = {
        "modifier": ["armed", "so-called", "northern", "radical", "outlawed"], "agent of": ["attack", "withdraw", "sign", "burn", "accuse"],
        "patient of": ["accuse", "ban", "arm", "kill"], "owns": ["stronghold", "commander", "fighter"], "owned by": ["province"],
        "joined with": ["council", "warlord", "miners"],
    }  # fmt: skip
    for relation, words in company.items():
        for word in rng.sample(words, rng.randint(0, len(words))):
            n = rng.randint(1, 6)
            made["sketch"].append({
                "event": event, "by": by, "actor": "front", "voice": "own", "relation": relation, "word": word, "n": n, "articles": 1,
                "n_relation": 12, "n_word": n + 2, "logdice": 8 + n / 2, "low": 7.0, "high": 13.0,
            })  # fmt: skip


def _spoken(rng, made, event, by):
    people = [
        ("Ana Brandt", "council", "person", "state"), ("Council of National Safety", "council", "government", "state"),
        ("Joram Adebayo-Lindqvist", "front", "person", "armed group"), ("Union of Coastal States", "union", "organisation", "other"),
        ("a resident of the northern district", "", "people", ""), ("Mira Osei", "", "person", "expert"),
    ]  # fmt: skip
    for name, actor, kind, side in rng.sample(people, rng.randint(0, len(people))):
        made["speakers"].append({
            "event": event, "by": by, "speaker": name, "actor": actor, "kind": kind, "side": side, "quotes": rng.randint(1, 5), "words": rng.randint(4, 160),
        })  # fmt: skip
    for term, category, score in rng.sample(
        [("regime", "labelling", 2), ("slammed", "verb", 1), ("brutal", "evaluation", 3), ("collapse", "dramatic", 2), ("so-called", "distance", 1),
         ("ferocious", "evaluation", 3), ("seized", "verb", 1)], rng.randint(0, 6)):  # fmt: skip
        n = rng.randint(1, 5)
        made["loaded"].append(
            {
                "event": event,
                "by": by,
                "voice": rng.choice(["own", "own", "quoted"]),
                "term": term,
                "category": category,
                "n": n,
                "score": float(n * score),
            }
        )


def act(event, by, agent, patient, effect, n, **more):
    """One row of ``acts`` in the own voice."""
    return {
        "event": event,
        "by": by,
        "agent": agent,
        "patient": patient,
        "effect": effect,
        "voice": "own",
        "n": n,
        "articles": 1,
        **more,
    }


def share(event, by, measure, actor, score, n, *, fewest=10, unit="% of acts of harm"):
    """One row of ``rates`` of a share of acts, withheld below the gate."""
    withheld = f"only {n} acts; {fewest} are needed" if n < fewest else ""
    part = 100 * score / n if n else 0.0
    given = {} if withheld else {"rate": part, "low": max(0.0, part - 22), "high": min(100.0, part + 19)}
    return {
        "by": by, "event": event, "title": f"{by} (1 article)", "articles": 1, "actor": actor, "measure": measure, "voice": "own", "n": n,
        "words": n, "score": float(score), "unit": unit, "withheld": withheld, **given,
    }  # fmt: skip


def toward(event, by, actor, voice, score, n, *, spread=0.3, fewest=5, **more):
    """One row of ``stances``."""
    withheld = f"only {n} references; {fewest} are needed" if n < fewest else ""
    given = {} if withheld else {"score": score, "low": max(-1.0, score - spread), "high": min(1.0, score + spread)}
    return {
        "event": event, "actor": actor, "by": by, "title": f"{by} (1 article)", "voice": voice, "n": n, "withheld": withheld, **given, **more,
    }  # fmt: skip


CUES = {
    "generic": ["conflict", "economic consequences", "human interest", "morality", "responsibility"],
    "policy": ["crime and punishment", "economic", "external regulation and reputation", "legality", "political",
               "public opinion", "security and defense"],
}  # fmt: skip


def _selected(rng, made, event, by, title):
    """Which kinds of source speak, and which frame cues stand in the sentences of one source."""
    words = {kind: rng.choice([0, 0, 0, 12, 40, 130]) for kind in KINDS}
    for kind, n in words.items():
        made["source_kinds"].append(kind_row(event, by, kind, n, sum(words.values())))
    made["diversity"].append(spread_row(event, by, title, sum(n > 0 for n in words.values())))
    base = rng.choice([4, 18, 30, 60])
    for name, frames in CUES.items():
        made["frames"] += [cue_row(event, by, f"{name}:{f}", rng.randint(0, base // 2), base, title) for f in frames]


def kind_row(event, by, kind, words, total):
    """One row of ``source_kinds``."""
    return {
        "event": event, "by": by, "kind": kind, "speakers": -(-words // 40), "quotes": -(-words // 20), "words": words,
        "share": 100 * words / total if total else NAN,
    }  # fmt: skip


def spread_row(event, by, title, kinds):
    """One row of ``diversity``."""
    known = kinds > 1
    return {
        "event": event, "by": by, "title": title, "articles": 1, "of": "kind", "speakers": kinds + 3,
        "diversity": kinds / 8 if known else NAN, "low": kinds / 12 if known else NAN, "high": kinds / 8 if known else NAN,
        "withheld": "" if known else "only 4 speakers of a known kind; 5 are needed",
    }  # fmt: skip


def cue_row(event, by, frame, n, sentences, title="", voice="own"):
    """One row of ``frames``; few sentences carry no share."""
    share = 100 * n / sentences
    given = {"share": share, "low": share * 0.5, "high": min(100.0, share * 1.6 + 4)} if sentences > 9 else {}
    return {
        "event": event, "by": by, "title": title or f"{by} (1 article)", "articles": 1, "frame": frame, "voice": voice,
        "n": n, "sentences": sentences, "words": 20 * sentences,
        "withheld": "" if given else f"only {20 * sentences} words; 150 are needed", **given,
    }  # fmt: skip


def _treated(rng, made, event, by):
    """What one source says that actors do, and how it treats them."""
    names = [*ACTORS, "other", ""]
    told = {}
    for _ in range(rng.randint(6, 34)):
        agent, patient = rng.choice(names), rng.choice(names[:-1])
        if agent != patient and {agent, patient} & set(ACTORS):
            key = (agent, patient, rng.choice(["harm", "harm", "help"]))
            told[key] = told.get(key, 0) + 1
    made["acts"] += [act(event, by, *key, n) for key, n in sorted(told.items())]
    harm = {(a, p): n for (a, p, e), n in told.items() if e == "harm"}
    for actor in ACTORS:
        does, met = (sum(n for pair, n in harm.items() if pair[k] == actor) for k in (0, 1))
        hidden = sum(n for (a, p), n in harm.items() if p == actor and not a)
        if does + met:
            made["rates"].append(share(event, by, "harming", actor, does, does + met))
        if met:
            made["rates"] += [
                share(event, by, m, actor, n, met)
                for m, n in (("agentless", hidden), ("passive", hidden), ("nominal", 0))
            ]
        for voice in ("own", "quoted"):
            if n := rng.choice([0, 2, 6, 11, 25]):
                made["stances"].append(
                    toward(event, by, actor, voice, round(rng.uniform(-0.7, 0.5), 2), n, spread=1.2 / n**0.5)
                )
    total, hidden = sum(harm.values()), sum(n for (a, _), n in harm.items() if not a)
    made["rates"] += [
        share(event, by, m, "", n, total)
        for m, n in (("agentless", hidden), ("passive", hidden // 2), ("nominal", hidden - hidden // 2))
    ]


def _pairs(made, texts, outlets, events):
    for a, b in itertools.islice(itertools.combinations(range(len(outlets)), 2), 6):
        if a % len(events) != b % len(events):
            continue
        texts[f"a{a}"] += " The offer was rejected by the terrorist gangs on Monday."
        texts[f"a{b}"] += " On Monday the freedom fighters rejected the offer of the council."
        sa, sb = texts[f"a{a}"].rindex("terrorist gangs"), texts[f"a{b}"].rindex("freedom fighters")
        made["pairs"].append({
            "event": events[a % len(events)], "actor": "front", "a": outlets[a], "b": outlets[b], "label_a": "terrorist gangs", "label_b": "freedom fighters",
            "article_a": f"a{a}", "start_a": sa, "end_a": sa + 15, "article_b": f"a{b}", "start_b": sb, "end_b": sb + 16, "similarity": 0.61 - a / 50,
        })  # fmt: skip


HOSTILE = ["$5 and $6", "<b>Bold</b> & <script>alert(1)</script>", "The Extraordinarily Long-Named Intercontinental Evening Courier and Advertiser of the Northern Provinces",
           "العربية الجديدة", "ידיעות אחרונות", "\u202egnol\u202c Post", "日本放送協会", "x_{2}^\\frac{1}{2}"]  # fmt: skip
