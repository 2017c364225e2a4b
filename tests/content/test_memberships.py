"""The shipped memberships, held against the list of the source documents (PAR-16)."""

from planner.library.library import read_library


def test_the_regional_committee_has_the_ten_places_of_the_practice_and_later_ones() -> None:
    members = read_library().memberships["regional_committee"].members
    assert [each.id for each in members if not each.is_later] == [
        *("prefect", "social_services", "employment", "police", "information_service"),
        *("education", "public_health", "municipality", "prosecution", "civil_society"),
    ]
    assert all(each.words for each in members)
