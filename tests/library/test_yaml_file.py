"""Any text is read or refused; nothing in it is evaluated."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.library import mistakes
from planner.library.mistakes import Complaint
from planner.library.yaml_file import MOST_KILOBYTES, ListNode, MapNode, TextNode, parse_yaml, read_yaml_file
from tests.library.builders import what_is_wrong


def test_texts_lists_and_fields_know_their_lines() -> None:
    root = parse_yaml("id: a\ntasks:\n  - one\n  - title: two\n", "mine.yaml").root
    assert root == MapNode(
        1,
        {
            "id": (1, TextNode(1, "a")),
            "tasks": (2, ListNode(3, (TextNode(3, "one"), MapNode(4, {"title": (4, TextNode(4, "two"))})))),
        },
    )


@pytest.mark.parametrize("written", ["no", "2026-01-01", "08:30", "1e3", "0o7", "~", "null"])
def test_a_value_stays_the_text_that_was_typed(written: str) -> None:
    root = parse_yaml(f"field: {written}", "mine.yaml").root
    assert root == MapNode(1, {"field": (1, TextNode(1, written))})


@pytest.mark.parametrize(
    ("text", "line", "complaint"),
    [
        ("title: a\naim: two: colons\n", 2, mistakes.NOT_YAML),
        ("title: a\n\taim: b\n", 2, mistakes.NOT_YAML),
        ("steps: [a, b\n", 2, mistakes.NOT_YAML),
        ("title: a\x00b\n", 1, mistakes.NOT_YAML),
        ("title: &name a\nother: *name\n", 1, mistakes.SPECIAL_SIGN),
        ("title: *name\n", 1, mistakes.SPECIAL_SIGN),
        ("title: !!python/object/apply:os.getcwd []\n", 1, mistakes.SPECIAL_SIGN),
        ("title: a\n---\ntitle: b\n", 2, mistakes.SECOND_DOCUMENT),
        ("a: " + "[" * 20 + "]" * 20, 1, mistakes.TOO_DEEP),
        ("- " * 100_000, 1, mistakes.TOO_DEEP),
        ("", 1, mistakes.NO_FIELDS),
        ("- a\n- b\n", 1, mistakes.NO_FIELDS),
        ("just words\n", 1, mistakes.NO_FIELDS),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_line(text: str, line: int, complaint: Complaint) -> None:
    document = parse_yaml(text, "mine.yaml")
    assert document.root is None
    assert what_is_wrong(list(document.mistakes)) == [(line, "", complaint)]


def test_a_hundred_thousand_brackets_do_no_harm() -> None:
    assert parse_yaml("a:\n" + "[" * 100_000, "mine.yaml").root is None


def test_aliases_that_would_grow_beyond_memory_are_refused() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{before}, *{before}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert parse_yaml(bomb, "mine.yaml").root is None


def test_a_field_that_is_written_twice_keeps_its_first_value() -> None:
    document = parse_yaml("id: a\ntitle: first\ntitle: second\n", "mine.yaml")
    assert document.root == MapNode(1, {"id": (1, TextNode(1, "a")), "title": (2, TextNode(2, "first"))})
    assert what_is_wrong(list(document.mistakes)) == [(3, "title", mistakes.WRITTEN_TWICE)]


def test_a_field_whose_name_is_a_list_is_noted_and_the_rest_is_read() -> None:
    document = parse_yaml("id: a\n? [x]\n: y\n", "mine.yaml")
    assert document.root == MapNode(1, {"id": (1, TextNode(1, "a"))})
    assert what_is_wrong(list(document.mistakes)) == [(2, "", mistakes.ODD_FIELD_NAME)]


def test_a_file_from_windows_is_read_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes("\ufeffid: Kukës\r\n".encode())
    assert read_yaml_file(path, "mine.yaml").root == MapNode(1, {"id": (1, TextNode(1, "Kukës"))})


def test_a_file_in_another_encoding_says_so_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes("id: a\ntitle: Kukës\n".encode("latin-1"))
    assert what_is_wrong(list(read_yaml_file(path, "mine.yaml").mistakes)) == [(2, "", mistakes.NOT_UTF8)]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"#" * (MOST_KILOBYTES * 1024 + 1))
    assert what_is_wrong(list(read_yaml_file(path, "mine.yaml").mistakes)) == [(1, "", mistakes.TOO_LARGE)]


def test_a_file_that_is_not_there_is_a_mistake_and_no_error(tmp_path: Path) -> None:
    noted = read_yaml_file(tmp_path / "gone.yaml", "gone.yaml").mistakes
    assert what_is_wrong(list(noted)) == [(1, "", mistakes.UNREADABLE)]


@given(st.text(alphabet=st.sampled_from("ab:-[]{}#&*!|>'\"\n\t ,?%@`\u2028ë"), max_size=60))
def test_any_text_at_all_is_read_or_refused(text: str) -> None:
    document = parse_yaml(text, "mine.yaml")
    assert document.root is not None or document.mistakes
