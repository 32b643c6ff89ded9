"""Short made-up articles in any number, of several outlets and events, for tests of work on many."""

import framing

PLACES = ("Norfold", "Abuja", "Ruritania", "Harrow Bay")
DEEDS = ("attacked the harbour", "signed the accord", "rejected the pier", "arrested three demonstrators")
WORDS = ("brutal", "historic", "so-called", "long-awaited")


def story(k):
    place, deed, word = PLACES[k % 4], DEEDS[(k // 2) % 4], WORDS[(k // 3) % 4]
    text = (
        f"Council of {place} acts on day {k}\n\n"
        f"The Harbour Council of {place} {deed} on day {k}. “The {word} decision is a disaster,” Mayor Ada Bell said.\n\n"
        f"President Claire Moreau of France welcomed what she called a {word} step, while protesters in {place} said that "
        f"{k + 3} soldiers had attacked them. The Council offered no reason for its {word} decision.\n\nRead our newsletter"
    )
    return framing.Article(f"a{k:03}", text, f"Outlet {k % 3}", event=f"event {k % 4}", date=f"2021-03-{1 + k % 28:02}")


def stories(n):
    return [story(k) for k in range(n)]
