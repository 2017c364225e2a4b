"""Where the planner stands in the web: what is set, or this computer; what is no address is refused."""

import pytest

from planner.operations.web_address import WebAddressError, subscription, web_address


def test_a_link_begins_with_the_address_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_ADDRESS", " https://plan.example.org/ ")
    address = web_address()
    assert (address.calendar("secret"), address.is_local) == ("https://plan.example.org/calendar/secret.ics", False)
    assert address.answer("secret") == "https://plan.example.org/answer/secret"


def test_without_a_setting_it_is_this_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLANNER_ADDRESS", raising=False)
    assert (web_address(8600).base, web_address().is_local) == ("http://localhost:8600", True)


@pytest.mark.parametrize("address", ["http://127.0.0.1:8501", "http://[::1]", "http://localhost", "http://LOCALHOST:1"])
def test_this_computer_is_known_by_all_of_its_names(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("PLANNER_ADDRESS", address)
    assert web_address().is_local


@pytest.mark.parametrize(
    "address",
    [
        *("plan.example.org", "javascript:alert(1)", "https://", "ftp://plan.example.org", "https://a b.org"),
        *("https://name:password@plan.example.org", "https://plan.example.org/?x=1", "https://plan.example.org/#x"),
        *("https://plan.example.org:x", "https://[::1"),
    ],
)
def test_what_is_no_address_is_refused(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("PLANNER_ADDRESS", address)
    with pytest.raises(WebAddressError):
        web_address()


def test_a_subscription_has_a_scheme_of_its_own() -> None:
    assert subscription("https://plan.example.org/calendar/x.ics") == "webcal://plan.example.org/calendar/x.ics"
