"""Steps that say what a span is: block, sentence, voice, mention. Each is pure and blind to the others."""
