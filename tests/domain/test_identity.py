"""What must hold when people are known again."""

from hypothesis import given
from hypothesis import strategies as st

from planner.domain.identity import Register, fold_plain, identity_of, names_agree

NAMES = st.text(min_size=1, max_size=20)


def register_of(*people: tuple[str, str, str]) -> Register[int]:
    return Register((identity_of(*person), number) for number, person in enumerate(people))


def test_an_address_knows_somebody_whatever_the_name_and_the_case() -> None:
    register = register_of(("Social services, Kukës", "Region of Kukës", "Social@Kukes.AL"))
    assert register.find(identity_of("Somebody new", "", "social@kukes.al ")) == (0,)


def test_another_address_is_somebody_else() -> None:
    register = register_of(("Head of office", "Police", "first@police.al"))
    assert register.find(identity_of("Head of office", "Police", "second@police.al")) == ()


def test_without_an_address_name_and_organisation_count() -> None:
    register = register_of(("Head of office", "Police", "first@police.al"), ("Head of office", "Education", ""))
    assert register.find(identity_of("HEAD  of office", "police")) == (0,)
    assert register.find(identity_of("Head of office", "Health")) == ()


def test_an_address_that_was_not_known_before_changes_nothing() -> None:
    register = register_of(("Head of office", "Police", ""))
    assert register.find(identity_of("Head of office", "Police", "first@police.al")) == (0,)


def test_diacritics_do_not_count_where_one_person_fits() -> None:
    register = register_of(("Zyra në Kukës", "Bashkia Çorovodë", ""))
    assert register.find(identity_of("Zyra ne Kukes", "Bashkia Corovode")) == (0,)


def test_diacritics_count_where_they_tell_two_people_apart() -> None:
    register = register_of(("Zyra në Lezhë", "Bashkia", ""), ("Zyra ne Lezhe", "Bashkia", ""))
    assert register.find(identity_of("Zyra ne Lezhe", "Bashkia")) == (1,)


def test_several_fit_where_neither_spelling_is_the_written_one() -> None:
    register = register_of(("Zyra në Lezhë", "Bashkia", ""), ("Zyra ne Lezhe", "Bashkia", ""))
    assert register.find(identity_of("Zyra në Lezhe", "Bashkia")) == (0, 1)


def test_several_fit_where_only_addresses_tell_them_apart() -> None:
    register = register_of(("Office", "Police", "a@police.al"), ("Office", "Police", "b@police.al"))
    assert register.find(identity_of("Office", "Police")) == (0, 1)


def test_people_who_share_an_address_are_told_apart_by_name() -> None:
    register = register_of(("Recorder", "Police", "office@police.al"), ("Host", "Police", "office@police.al"))
    assert register.find(identity_of("host", "Police", "office@police.al")) == (1,)
    assert register.find(identity_of("Observer", "Police", "office@police.al")) == (0, 1)


def test_names_agree_in_any_order_and_with_parts_left_out() -> None:
    assert names_agree("Zyra Rajonale, Kukës", "KUKES zyra rajonale")
    assert names_agree("Zyra Kukës", "Zyra Rajonale Kukës")
    assert not names_agree("Zyra Kukës", "Zyra Lezhë")


def test_letters_that_unicode_does_not_take_apart_have_plain_ones() -> None:
    assert fold_plain("Đakovo – Łódź, O’Connell-Straße") == "dakovo lodz o connell strasse"


def test_vowel_signs_of_other_scripts_are_no_diacritics() -> None:
    assert fold_plain("กิน") != fold_plain("กัน")


@given(NAMES, NAMES, st.sampled_from(["", "office@police.al"]))
def test_everybody_is_known_again(name: str, organisation: str, email: str) -> None:
    identity = identity_of(name, organisation, email)
    assert Register([(identity, "she")]).find(identity_of(name, organisation, email.upper())) == ("she",)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold_plain(fold_plain(text)) == fold_plain(text)
