"""What a form for one record more holds after its button was pressed."""

from streamlit.testing.v1 import AppTest


def a_form() -> None:
    import streamlit as st

    from planner.ui.components.entry_form import emptying
    from planner.ui.state import notice, show_notice

    def add() -> None:
        if not st.session_state["name"]:
            notice("Give a name.")

    with st.form("new"):
        st.text_input("Name", key="name")
        st.text_area("About", key="about")
        st.selectbox("Region", ["north", "south"], None, key="region")
        st.multiselect("Themes", ["work", "school"], key="themes")
        st.radio("Kind", ["one", "two"], key="kind")
        add_button = emptying(add, texts=("name", "about", "elsewhere"), choices=("region",), lists=("themes",))
        st.form_submit_button("Add", on_click=add_button)
    show_notice()


def filled_in(name: str) -> AppTest:
    app = AppTest.from_function(a_form).run()
    app.text_input(key="name").set_value(name)
    app.text_area(key="about").set_value("A long story")
    app.selectbox(key="region").set_value("south")
    app.multiselect(key="themes").set_value(["work"])
    app.radio(key="kind").set_value("two")
    return app.button[0].click().run()


def held(app: AppTest) -> list[object]:
    return [app.session_state[key] for key in ("name", "about", "region", "themes", "kind")]


def test_what_was_filled_in_stays_where_it_is_refused() -> None:
    app = filled_in("")
    assert len(app.error) == 1
    assert held(app) == ["", "A long story", "south", ["work"], "two"]


def test_the_form_is_empty_once_the_record_is_added_but_for_what_is_not_named() -> None:
    app = filled_in("A name")
    assert held(app) == ["", "", None, [], "two"]
    assert "elsewhere" not in app.session_state
