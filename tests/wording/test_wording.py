"""Saying a message: places are filled with data, dates and lists follow the language, catalogues translate."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.domain.new_plan import PastEventError
from planner.domain.offset import OffsetError
from planner.wording.labels import TEAM_ROLES
from planner.wording.wording import CATALOGUES, ENGLISH, Wording, is_right_to_left, languages, own_name, wording_for
from tests.wording.builders import words_from

TUESDAY = date(2027, 3, 16)
POLISH_PLURALS = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"


def test_a_message_is_its_own_english() -> None:
    assert Wording().say("Page {number} of {total}", number=3, total=7) == "Page 3 of 7"


def test_nothing_is_said_where_there_is_no_message() -> None:
    assert Wording().say("") == ""


@pytest.mark.parametrize("typed", ["{number}", "{0}", "{", "}}", "%(x)s %d", "{x.__class__}", "{{}}"])
def test_what_people_typed_is_never_a_template(typed: str) -> None:
    words = Wording()
    assert words.say("“{title}” ends.", title=typed) == f"“{typed}” ends."
    assert words.say_many("{number} of {title}", "{number} of {title}", 2, title=typed) == f"2 of {typed}"


@given(st.text())
def test_every_text_comes_out_as_it_went_in(typed: str) -> None:
    assert Wording().say("{typed}", typed=typed) == typed


@pytest.mark.parametrize(("number", "said"), [(0, "0 tasks"), (1, "1 task"), (2, "2 tasks")])
def test_one_and_many_are_told_apart(number: int, said: str) -> None:
    assert Wording().say_many("{number} task", "{number} tasks", number) == said


def test_an_error_is_said_with_its_values() -> None:
    error = OffsetError(text="soon")
    assert Wording().say_error(error) == str(error)


def test_the_dates_of_an_error_are_written_out() -> None:
    error = PastEventError(starts_on=date(2026, 9, 15), today=date(2026, 9, 16))
    assert Wording().say_error(error) == (
        "The first day, 15 September 2026, lies in the past; choose a day from 16 September 2026 on."
    )


def test_kinds_have_names_and_what_people_named_themselves_stays_as_typed() -> None:
    words = Wording()
    assert words.name(TEAM_ROLES, "recorder_lead") == "Recorder lead"
    assert words.name(TEAM_ROLES, "Zyra {e} prefektit") == "Zyra {e} prefektit"


def test_english_dates_put_the_day_first() -> None:
    words = Wording()
    assert (words.long_day(TUESDAY), words.short_day(TUESDAY), words.month(TUESDAY)) == (
        "16 March 2027",
        "Tue 16 Mar",
        "March 2027",
    )
    assert words.full_day(TUESDAY).replace(",", "") == "Tuesday 16 March 2027"


def test_times_are_those_on_the_wall_of_their_place() -> None:
    at = datetime(2026, 11, 22, 16, 5, tzinfo=UTC).astimezone(ZoneInfo("Europe/Tirane"))
    assert (Wording().clock(at), Wording().stamp(at)) == ("17:05", "22 Nov 2026 17:05")


def test_a_time_says_how_many_days_later_it_is_once_the_clock_alone_would_mislead() -> None:
    begun = datetime(2027, 3, 27, 9, 0, tzinfo=ZoneInfo("Europe/Tirane"))
    later = [begun + timedelta(hours=hours) for hours in (0, 23, 24, 48)]
    assert [Wording().clock(at, begun) for at in later] == ["09:00", "08:00", "09:00 (+1 day)", "09:00 (+2 days)"]


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_a_list_is_said_as_people_say_it(names: list[str], said: str) -> None:
    assert Wording().join(iter(names)) == said


def test_dates_and_lists_follow_the_language() -> None:
    words = Wording("sq")
    assert (words.long_day(TUESDAY), words.join(["a", "b", "c"])) == ("16 mars 2027", "a, b dhe c")


@pytest.mark.parametrize(("language", "is_rtl"), [("en", False), ("sq", False), ("ar", True), ("fa-AF", True)])
def test_the_direction_of_writing_is_known(language: str, *, is_rtl: bool) -> None:
    assert Wording(language).is_right_to_left is is_rtl


@pytest.mark.parametrize("language", ["", "xx", "tlh", "not a language", "../en", "e", "en-GB", "pt-BR", "<b>"])
def test_a_language_that_nobody_has_translated_is_said_in_english(language: str) -> None:
    words = wording_for(language)
    assert (words.language, words.say("Page {number}", number=1)) == (ENGLISH, "Page 1")


def test_english_comes_first_among_the_languages_and_every_catalogue_is_one() -> None:
    first, *others = languages()
    assert first == ENGLISH
    assert [wording_for(language).language for language in others] == others
    assert {f"{language}.po" for language in others} == {
        entry.name for entry in CATALOGUES.iterdir() if entry.name.endswith(".po")
    }


def test_a_catalogue_translates_as_its_translator_saved_it(tmp_path: Path) -> None:
    words = words_from(
        tmp_path,
        "sq",
        'msgid "Day {number}: {day}"\nmsgstr "Dita {number}: {day}"',
        '#, fuzzy\nmsgid "Break"\nmsgstr "Pauzë?"',
        'msgid "Lunch"\nmsgstr ""',
    )
    assert words.say("Day {number}: {day}", number=2, day="{x}") == "Dita 2: {x}"
    assert [words.say(message) for message in ("Break", "Lunch", "Opening")] == ["Break", "Lunch", "Opening"]


def test_a_catalogue_may_put_the_places_in_another_order(tmp_path: Path) -> None:
    words = words_from(tmp_path, "sq", 'msgid "{first} to {last}"\nmsgstr "deri {last} nga {first}"')
    assert words.say("{first} to {last}", first="1", last="2") == "deri 2 nga 1"


def test_a_language_has_as_many_plural_forms_as_it_needs(tmp_path: Path) -> None:
    message = (
        'msgid "{number} task"\nmsgid_plural "{number} tasks"\n'
        'msgstr[0] "{number} zadanie"\nmsgstr[1] "{number} zadania"\nmsgstr[2] "{number} zadań"'
    )
    words = words_from(tmp_path, "pl", message, plural_forms=POLISH_PLURALS)
    said = [words.say_many("{number} task", "{number} tasks", number) for number in (1, 2, 5, 22, 112)]
    assert said == ["1 zadanie", "2 zadania", "5 zadań", "22 zadania", "112 zadań"]


def test_an_error_is_said_in_another_language(tmp_path: Path) -> None:
    words = words_from(tmp_path, "sq", f'msgid "{OffsetError.template}"\nmsgstr "“{{text}}” nuk është afat."')
    assert words.say_error(OffsetError(text="{soon}")) == "“{soon}” nuk është afat."


def test_a_language_has_a_name_of_its_own_and_a_direction() -> None:
    tags = ("en", "sq", "ar", "pt-BR", "no language")
    assert [own_name(tag) for tag in tags] == ["English", "shqip", "العربية", "português (Brasil)", "no language"]
    assert [is_right_to_left(tag) for tag in tags] == [False, False, True, False, False]
