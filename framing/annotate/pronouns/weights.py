"""Every number of this step, by name: what a place weighs, what speaks for a referent, when to abstain.

A row whose loss changes nothing is no row; the tests show for each one a text that it decides. Roles
themselves are weighed by `Tree.weight`. Set on news articles with marks of our own; see docs/method/pronouns.md.
Factors multiply a referent's prominence; shares are between 0 and 1, of the best two.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """The table; `find_pronouns` takes another one for trying out what a number does."""

    # prominence
    steep: float = 2.0  # power of the weight of a role: subjects stand further out than in labels
    modifier: float = 0.3  # a name inside another noun phrase: "Hale supporters"
    most: float = 1.4  # prominence is no more than this, however often a thing is named
    fades: float = 0.5  # what is left of a prominence a sentence later
    in_marks: float = 0.5  # sentences that one in marks counts as: "he said" goes on behind what is said
    here: float = 1.2  # what the pronoun's own sentence says
    across: float = 0.4  # what is said inside marks, for a pronoun outside them
    before: float = 0.7  # what was said before the sentence, for "its" and "their", which mostly look back inside it

    # what the sentence speaks for and against
    own_subject: float = 1.5  # the subject of its clause, for a pronoun that is none
    upper: float = 1.3  # the subject of a clause above, for a subject
    commanded: float = 0.3  # a name under the pronoun's verb: "he said that Hale ..."

    # agreement
    unknown: float = 0.75  # a person of no known gender, for he and she
    unsure: float = 0.5  # what may be of another kind: a name of a person or a body, things as "they"
    inert: float = 0.25  # a thing where only somebody can act
    one: float = 0.3  # a body as "they"
    many: float = 0.9  # a people, movement, armed group or army as "they"

    # abstaining: the share that the best of the best two must have
    floor: float = 0.15  # prominence that the best must have at least
    person: float = 0.55  # he, she
    neuter: float = 0.6  # it
    common: float = 0.64  # they
    quoted: float = 0.06  # more in marks
    pointed: float = 0.1  # more in marks for "it" and "they", which a speaker points at
    open: float = 0.1  # more where a thing can be meant as well
    telling: float = 0.8  # share from which a pronoun tells the gender of a name

    # confidence of what needs no weighing
    sure: float = 0.9  # reflexives, speakers
    loose: float = 0.6  # without a parse


WEIGHTS = Weights()
