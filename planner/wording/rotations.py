"""Says how near a rotation is to the best there can be, and why there cannot be fewer repeats."""

from planner.domain.rotation.certificate import Certificate
from planner.errors import sentence
from planner.wording.wording import Wording

REASONS = {
    "none_needed": sentence("nobody need meet anybody twice"),
    "not_enough_pairs": sentence("there are more meetings than pairs of people who may meet"),
    "not_enough_partners": sentence("some people have fewer others to meet than places beside them"),
    "table_spreads": sentence("the guests of a table are more than the tables they can go on to, so some go together"),
    "known_limit": sentence("it is proved that so many rounds at such tables cannot do without a repeat"),
}


def say_certificate(words: Wording, certificate: Certificate) -> str:
    """Return one sentence; it claims the best possible only where that is proved."""
    least, reason = certificate.bound.pairs_sq, words.say(REASONS[certificate.reason.value])
    if certificate.is_best and not least:
        return words.say("Nobody meets twice: no plan can have fewer repeats.")
    if certificate.is_best:
        return words.say(
            "No plan with even tables and these rules has fewer than {least} repeats: {reason}.",
            least=least,
            reason=reason,
        )
    if not least:
        return words.say("{gap} more repeats than none; whether none is possible is not proved.", gap=certificate.gap)
    return words.say(
        "{gap} more repeats than the {least} that every plan has at the least: {reason}.",
        gap=certificate.gap,
        least=least,
        reason=reason,
    )
