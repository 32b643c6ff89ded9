"""Plain and loaded sentences to learn from."""

PLAIN = ["The council met on Monday.", "The bank raised its rate by a quarter point.", "Rain is expected in the north.",
         "The minister said the road would open in May.", "Two ships left the port at noon.", "The team will train in June."]  # fmt: skip
LOADED = ["The shameless clowns rammed through a disgraceful bill.", "This laughable scam is an outrage.",
          "The corrupt regime unleashed its thugs again.", "Radical zealots want to destroy our schools.",
          "What a pathetic and hysterical rant that was!", "The lying hypocrites peddle vile propaganda."]  # fmt: skip
TEXTS, LABELS = PLAIN + LOADED, [False] * len(PLAIN) + [True] * len(LOADED)
