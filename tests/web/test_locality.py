"""What comes from this computer, for its own name and through no proxy; and nothing else."""

import pytest

from planner.web.locality import is_local, is_loopback

HERE = ("127.0.0.1", 50000)


def asked(*, host: str = "localhost", client: str = "127.0.0.1", **headers: str) -> dict[str, object]:
    named = [(b"host", host.encode("latin-1")), *((name.encode(), value.encode()) for name, value in headers.items())]
    return {"type": "http", "client": (client, 50000), "headers": named}


@pytest.mark.parametrize("host", ["localhost", "localhost:8501", "127.0.0.1:8501", "LOCALHOST", "[::1]", "[::1]:8501"])
def test_a_name_of_this_computer_is_local(host: str) -> None:
    assert is_local(asked(host=host))


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "localhost.evil.example", "localhost@evil.example", "192.168.1.7:8501", "127.0.0.1.nip.io"),
        *("localhost:x", "localhost, evil.example", "127.0.0.2.", "::1", "[::1", ""),
    ],
)
def test_another_name_is_not(host: str) -> None:
    assert not is_local(asked(host=host))


@pytest.mark.parametrize(
    "header", ["Forwarded", "X-Forwarded-For", "X-Forwarded-Port", "X-Real-IP", "Via", "CF-Connecting-IP"]
)
def test_what_came_through_a_proxy_is_not(header: str) -> None:
    for value in ("for=127.0.0.1", ""):
        assert not is_local(asked(**{header: value}))


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.8.8", "::1"])
def test_every_address_of_this_computer_is_local(address: str) -> None:
    assert is_local(asked(client=address))
    assert is_loopback(address)


@pytest.mark.parametrize("address", ["192.168.1.20", "10.0.0.1", "2001:db8::1", "testclient", "", "::"])
def test_another_address_is_not(address: str) -> None:
    assert not is_local(asked(client=address))
    assert not is_loopback(address)


def test_an_app_that_is_bound_to_nothing_in_particular_is_open_to_all() -> None:
    assert not is_loopback(None)
    assert is_loopback("localhost")


@pytest.mark.parametrize(
    "scope",
    [
        {"headers": []},
        {"headers": [(b"host", b"localhost"), (b"host", b"evil.example")]},
        {"headers": [(b"host", b"localhost")], "client": None},
    ],
)
def test_who_says_too_little_or_too_much_is_not_local(scope: dict[str, object]) -> None:
    assert not is_local({"type": "http", "client": HERE, **scope})
