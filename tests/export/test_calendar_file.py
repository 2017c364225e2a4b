"""What must hold of a calendar file: every reader finds each entry at its instant; the same plan, the same bytes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject  # type: ignore[import-untyped]  # the package carries no types
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.calendar_entry import CalendarEntry
from planner.domain.calendar_ledger import CalendarItem, CalendarKind, stamp_entries
from planner.export.calendar_file import CalendarHead, export_calendar
from planner.wording.wording import Wording
from tests.export.readers import NASTY_TEXTS, read_calendar, summaries, zone_by_dateutil

NOW = datetime(2026, 11, 22, 16, 5, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
TIRANA = ZoneInfo("Europe/Tirane")
HEAD = CalendarHead(name="Preparation: National conference", event_id="event-1", words=Wording())
A_DAY = CalendarItem(
    kind=CalendarKind.COMPLETION,
    record_id="VEN01",
    summary="Finish: Ask for premises",
    starts=date(2027, 2, 16),
    ends=date(2027, 2, 17),
    description="Area: Venue\nFalls to: Logistics",
    category="Venue",
    alarm_before=timedelta(hours=15),
)
A_SESSION = CalendarItem(
    kind=CalendarKind.SESSION,
    record_id="session-1",
    summary="World café",
    starts=datetime(2027, 3, 16, 9, tzinfo=TIRANA),
    ends=datetime(2027, 3, 16, 11, tzinfo=TIRANA),
    place="Hall A, Tirana",
)


def export(*items: CalendarItem, ledger: Sequence[CalendarEntry] = (), head: CalendarHead = HEAD) -> bytes:
    return export_calendar(items, stamp_entries(ledger, items, NOW if not ledger else LATER), head)


def lines_of(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").splitlines()


def a_session_at(starts: datetime, minutes: int = 60) -> CalendarItem:
    ends = (starts.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(starts.tzinfo)
    return replace(A_SESSION, starts=starts, ends=ends)


def test_a_whole_day_is_written_out_to_the_letter() -> None:
    assert lines_of(export(A_DAY)) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Facilitation planner//Calendar//EN",
        "CALSCALE:GREGORIAN",
        "NAME:Preparation: National conference",
        "X-WR-CALNAME:Preparation: National conference",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H",
        "BEGIN:VEVENT",
        "SUMMARY:Finish: Ask for premises",
        "DTSTART;VALUE=DATE:20270216",
        "DTEND;VALUE=DATE:20270217",
        "DTSTAMP:20261122T160500Z",
        "UID:completion-VEN01.event-1@facilitation-planner.invalid",
        "SEQUENCE:0",
        "CATEGORIES:Venue",
        "CREATED:20261122T160500Z",
        "DESCRIPTION:Area: Venue\\nFalls to: Logistics",
        "LAST-MODIFIED:20261122T160500Z",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Finish: Ask for premises",
        "TRIGGER:-PT15H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_a_session_is_written_in_its_zone_with_the_rules_of_that_zone() -> None:
    lines = lines_of(export(A_SESSION))

    assert lines.count("DTSTART;TZID=Europe/Tirane:20270316T090000") == 1
    assert lines.count("BEGIN:VTIMEZONE") == 1
    assert lines.count("TRANSP:OPAQUE") == 1
    assert lines.count("LOCATION:Hall A\\, Tirana") == 1


def test_a_zone_that_has_no_rules_is_written_in_universal_time() -> None:
    lines = lines_of(export(a_session_at(datetime(2027, 3, 16, 9, tzinfo=ZoneInfo("Africa/Casablanca")))))

    assert lines.count("BEGIN:VTIMEZONE") == 0
    assert lines.count("DTSTART:20270316T080000Z") == 1


@pytest.mark.parametrize(("fold", "written"), [(0, "DTSTART:20261025T003000Z"), (1, "DTSTART:20261025T013000Z")])
def test_the_hour_that_comes_twice_is_written_in_universal_time(fold: int, written: str) -> None:
    half_past_two = datetime(2026, 10, 25, 2, 30, fold=fold, tzinfo=TIRANA)

    assert lines_of(export(a_session_at(half_past_two))).count(written) == 1


@pytest.mark.parametrize(
    "starts",
    [
        datetime(2027, 3, 28, 1, 30, tzinfo=TIRANA),
        datetime(2027, 3, 28, 3, 0, tzinfo=TIRANA),
        datetime(2027, 3, 28, 9, 0, tzinfo=TIRANA),
        datetime(2026, 10, 25, 1, 30, tzinfo=TIRANA),
        datetime(2026, 10, 25, 2, 30, tzinfo=TIRANA),
        datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=TIRANA),
        datetime(2026, 10, 25, 9, 0, tzinfo=TIRANA),
        datetime(2027, 3, 28, 9, 0, tzinfo=ZoneInfo("Asia/Jerusalem")),
        datetime(2027, 3, 14, 1, 30, tzinfo=ZoneInfo("America/New_York")),
    ],
)
def test_every_reader_starts_a_session_at_its_instant_beside_a_change_of_the_clocks(starts: datetime) -> None:
    item = a_session_at(starts, minutes=240)
    content = export(item)
    instants = in_utc(item.starts, item.ends)

    (event,) = read_calendar(content).events
    assert in_utc(event.start, event.end) == instants
    assert trusting_the_block(content) == instants
    by_vobject = vobject.readOne(content.decode()).vevent
    assert in_utc(by_vobject.dtstart.value, by_vobject.dtend.value) == instants


def in_utc(*moments: date) -> list[datetime]:
    return [moment.astimezone(UTC) for moment in moments if isinstance(moment, datetime)]


def trusting_the_block(content: bytes) -> list[datetime]:
    """Read start and end with the VTIMEZONE of the file alone, as dateutil understands it."""
    calendar = read_calendar(content)
    (event,) = calendar.events
    moments = [moment for moment in (event.start, event.end) if isinstance(moment, datetime)]
    if str(moments[0].tzinfo) == "UTC":
        return in_utc(*moments)
    zone = zone_by_dateutil(calendar.timezones[0])
    return in_utc(*(moment.replace(tzinfo=zone) for moment in moments))


def test_vobject_finds_nothing_wrong() -> None:
    content = export(A_DAY, A_SESSION)

    assert vobject.readOne(content.decode()).validate(raiseException=True) is True


def test_an_unchanged_plan_gives_the_same_bytes_another_day() -> None:
    ledger = stamp_entries((), [A_DAY, A_SESSION], NOW)

    assert export(A_DAY, A_SESSION, ledger=ledger) == export_calendar([A_DAY, A_SESSION], ledger, HEAD)


def test_a_changed_entry_keeps_its_uid_and_goes_up_one_sequence() -> None:
    ledger = stamp_entries((), [A_DAY], NOW)

    lines = lines_of(export(replace(A_DAY, summary="Finish: Ask again"), ledger=ledger))

    assert lines.count("UID:completion-VEN01.event-1@facilitation-planner.invalid") == 1
    assert [line for line in lines if line.startswith(("SEQUENCE", "DTSTAMP", "CREATED", "LAST-MODIFIED"))] == [
        "DTSTAMP:20261123T160500Z",
        "SEQUENCE:1",
        "CREATED:20261122T160500Z",
        "LAST-MODIFIED:20261123T160500Z",
    ]


def test_what_is_gone_stays_as_cancelled() -> None:
    ledger = stamp_entries((), [A_DAY, A_SESSION], NOW)

    content = export(ledger=ledger)

    assert summaries(content) == ["No longer open: Finish: Ask for premises", "Cancelled: World café"]
    day, session = read_calendar(content).events
    assert [(event["STATUS"], event["SEQUENCE"], event["TRANSP"]) for event in (day, session)] == [
        ("CANCELLED", 1, "TRANSPARENT")
    ] * 2
    assert (day.start, day.end) == (date(2027, 2, 16), date(2027, 2, 17))
    assert session.start == datetime(2027, 3, 16, 8, tzinfo=UTC)


def test_an_item_without_a_stamp_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError):
        export_calendar([A_DAY], (), HEAD)


def test_an_empty_calendar_is_still_a_calendar() -> None:
    assert read_calendar(export()).events == []


def test_there_is_no_method() -> None:
    assert [line for line in lines_of(export(A_DAY)) if line.startswith("METHOD")] == []


def test_an_entry_without_an_alarm_rings_nowhere() -> None:
    assert lines_of(export(A_SESSION)).count("BEGIN:VALARM") == 0


@pytest.mark.parametrize("text", [*NASTY_TEXTS, "a\r\nBEGIN:VEVENT\r\nb", "a;b,c\\d\x00\x0b", 'x"y:z'])
def test_a_text_cannot_become_a_header_line(text: str) -> None:
    item = replace(A_SESSION, summary=text, description=text, place=text, category=text)

    content = export(item, head=replace(HEAD, name=text))

    (event,) = read_calendar(content).events
    line = " ".join(text.replace("\x00", "").replace("\x0b", "").split())
    assert [str(event["SUMMARY"]), str(event["LOCATION"]), event.categories] == [line, line, [line]]
    assert lines_of(content).count("BEGIN:VEVENT") == 1


@given(st.text(), st.text())
def test_every_text_makes_a_file_that_can_be_read(summary: str, description: str) -> None:
    content = export(replace(A_DAY, summary=summary, description=description))

    assert len(read_calendar(content).events) == 1
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
