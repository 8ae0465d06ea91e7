"""The probes see what is wrong: on a good page they find nothing, which alone would prove nothing."""

import pytest

FAULTS = {
    "overflow": '<div style="width: 3000px">bredt</div>',
    "cut_text": '<div style="height: 10px; overflow: hidden">linje<br>linje<br>linje</div>',
    "small_targets": '<nav><a href="/" style="display: block; width: 10px; height: 10px"></a></nav>',
}


@pytest.fixture
def blank(visit):
    """A page without content, on which anything may be put."""
    return visit("about:blank")


@pytest.mark.parametrize("name", FAULTS)
def test_a_probe_finds_the_fault(name, blank, probe):
    blank.set_content("<p>En god side</p>")
    assert probe(blank, name) == []

    blank.set_content(FAULTS[name])
    assert len(probe(blank, name)) == 1


@pytest.mark.parametrize(
    ("style", "is_marked"),
    [
        ("a:focus { outline: 3px solid black }", True),
        ("a { outline: none } div:has(a:focus) { outline: 3px solid black }", True),
        ("a:focus { outline: none }", False),
        ("a, a:focus { outline: 3px solid black }", False),
        ("a:focus { outline: 1px solid black }", False),
        ("a:focus { outline: 3px solid #ddd }", False),
    ],
)
def test_only_a_new_thick_and_clear_mark_shows_the_focus(style, is_marked, blank, probe):
    blank.set_content(f"<style>{style}</style><div><a href='/'>et link</a></div>")
    probe(blank, "focus")
    blank.keyboard.press("Tab")

    assert (blank.evaluate("focusProbe.here().contrast") >= 3) is is_marked


def test_a_stop_under_something_else_is_out_of_sight(blank, probe):
    cover = "<div style='position: fixed; inset: 0; background: white'></div>"
    blank.set_content(f"<a href='/'>et link</a>{cover}")
    probe(blank, "focus")
    blank.keyboard.press("Tab")

    assert not blank.evaluate("focusProbe.here().isInSight")


def test_a_stop_that_the_keyboard_passes_over_is_missed(blank, probe):
    blank.set_content("<a href='/'>et link</a>")
    probe(blank, "focus")

    assert len(blank.evaluate("focusProbe.passedOver()")) == 1
