"""Who else is on a page: those of the last moments on the same page of the same event, and no more than fit."""

from planner.operations.presence import EXPIRES_AFTER, Presence

HALL, CAFE = "Hall team", "Café team"


def test_people_on_the_same_page_of_an_event_see_each_other() -> None:
    presence = Presence()
    assert presence.others("1", HALL, "event", "agenda") == ()
    assert presence.others("2", CAFE, "event", "agenda") == (HALL,)
    assert presence.others("1", HALL, "event", "agenda") == (CAFE,)


def test_those_on_another_page_or_of_another_event_are_not_here() -> None:
    presence = Presence()
    presence.others("1", HALL, "event", "agenda")
    assert presence.others("2", CAFE, "event", "people") == ()
    assert presence.others("2", CAFE, "other", "agenda") == ()


def test_somebody_who_goes_to_another_page_is_no_longer_here() -> None:
    presence = Presence()
    presence.others("1", HALL, "event", "agenda")
    presence.others("1", HALL, "event", "people")
    assert presence.others("2", CAFE, "event", "agenda") == ()


def test_somebody_not_heard_of_has_left() -> None:
    moments = iter([0.0, 0.0, EXPIRES_AFTER + 1, EXPIRES_AFTER + 1])
    presence = Presence(clock=lambda: next(moments))
    presence.others("1", HALL, "event", "agenda")
    assert presence.others("2", CAFE, "event", "agenda") == ()


def test_no_more_are_remembered_than_fit() -> None:
    presence = Presence(remembers=1)
    presence.others("1", HALL, "event", "agenda")
    assert presence.others("2", CAFE, "event", "agenda") == ()
