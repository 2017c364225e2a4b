"""Says how near a rotation is to the best there can be, why there cannot be fewer repeats, and how one person moves."""

from collections.abc import Sequence

from planner.domain.cafe_meetings import Meetings
from planner.domain.cafe_quality import Assessment
from planner.domain.rotation.certificate import Certificate
from planner.domain.rotation.shift import shift_of
from planner.errors import sentence
from planner.wording.wording import Wording

REASONS = {
    "none_needed": sentence("nobody need meet anybody twice"),
    "not_enough_pairs": sentence("there are more meetings than pairs of people who may meet"),
    "not_enough_partners": sentence("some people have fewer others to meet than places beside them"),
    "table_spreads": sentence("the guests of a table are more than the tables they can go on to, so some go together"),
    "known_limit": sentence("it is proved that so many rounds at such tables cannot do without a repeat"),
}
NOTHING_PROVEN = sentence(
    "Nothing is proven while a rule is broken, such as that nobody sits at a table twice or that tables are even."
)
NOT_SEATED = "–"
MINUS = "\N{MINUS SIGN}"
MEETING_TRAITS = ("sector", "region")
"""The traits by which it is shown who meets whom."""
MUCH_LESS, MUCH_MORE = "▼ ", "▲ "
"""What stands before a figure of meetings that is far from chance."""


def say_certificate(words: Wording, certificate: Certificate) -> str:
    """Return one sentence; it claims the best possible only where that is proved."""
    least, reason = certificate.bound.pairs_sq, words.say(REASONS[certificate.reason.value])
    if certificate.is_best and not least:
        return words.say("Nobody meets twice: no plan can have fewer repeats.")
    if certificate.is_best:
        return words.say_many(
            "No plan with even tables and these rules has fewer than {number} repeat: {reason}.",
            "No plan with even tables and these rules has fewer than {number} repeats: {reason}.",
            least,
            reason=reason,
        )
    if not least:
        return words.say_many(
            "{number} repeat; whether a plan without any is possible is not proved.",
            "{number} repeats; whether a plan without any is possible is not proved.",
            certificate.gap,
        )
    return words.say_many(
        "{number} more repeat than the {least} that every plan has at the least: {reason}.",
        "{number} more repeats than the {least} that every plan has at the least: {reason}.",
        certificate.gap,
        least=least,
        reason=reason,
    )


def say_proof(words: Wording, found: Assessment) -> str:
    """Return what is proved of a rotation, or why nothing is."""
    if found.certificate is None:
        return words.say("Seats were changed on the day, so how near this is to the best is not computed.")
    if found.score.broken:
        return words.say(NOTHING_PROVEN)
    return say_certificate(words, found.certificate)


def say_way(words: Wording, way: Sequence[int | None], tables: int) -> str:
    """Return how somebody moves as one number where one says it, else the table of each round, `–` without a seat."""
    shift = shift_of(way, tables)
    if shift == 0:
        return words.say("You stay at table {table}.", table=way[0])
    if shift is not None:
        return words.say("Start at table {table}, move {shift}.", table=way[0], shift=_signed(shift))
    return words.say("Your tables: {tables}.", tables=", ".join(map(say_table, way)))


def say_table(table: int | None) -> str:
    """Return a table's number, a dash without one."""
    return NOT_SEATED if table is None else str(table)


def _signed(shift: int) -> str:
    return f"{MINUS if shift < 0 else '+'}{abs(shift)}"


def sign_of(meetings: Meetings, *, is_own: bool) -> str:
    """Return the sign before a figure of meetings far from chance; few meetings among one's own kind are no fault."""
    if meetings.is_often:
        return MUCH_MORE
    return MUCH_LESS if meetings.is_seldom and not is_own else ""


def say_meetings_key(words: Wording) -> str:
    """Return how to read the picture of who meets whom."""
    return words.say(
        "A figure says how often people of the two kinds sit together, all rounds counted; in brackets, how often they "
        "would if seats were drawn by lot. ▼ is much less, ▲ much more. Among people of one kind less is better, for "
        "they know one another."
    )
