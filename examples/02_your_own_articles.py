"""Compare two texts of your own, with actors of your own: nothing but strings is needed.

Run: python examples/02_your_own_articles.py
"""

import framing

ACTORS = framing.Actors.from_dict(
    {
        "strikers": {
            "name": "Dockers' Union",
            "kind": "organisation",
            "aliases": ["Dockers' Union"],
            "nouns": ["workers"],
        },
        "port": {"name": "Port Authority", "kind": "organisation", "aliases": ["Port Authority"]},
    }
)
TEXTS = {
    "Morning Paper": (
        "The Dockers' Union walked out on Monday. The workers want higher pay. "
        "“We have waited long enough,” said Ann Lee, who leads the union. "
        "The Port Authority said that talks would go on."
    ),
    "Evening Paper": (
        "The militant Dockers' Union crippled the harbour on Monday. It should be noted that the so-called workers are "
        "well paid. The Port Authority warned that the reckless strike would cost jobs."
    ),
}

comparison = framing.compare_texts(TEXTS, ACTORS)
print("Who is called what, in whose voice:")
print(comparison.labels[["by", "actor", "label", "own", "quoted", "attributed"]].to_string(index=False))
print("\nLoaded terms and asides:")
print(comparison.analysis.hits[["article_id", "measure", "text", "voice", "score"]].to_string(index=False))
print("\nToo little text for a rate:")
print(comparison.rates["withheld"].value_counts().to_string())
