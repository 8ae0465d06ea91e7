"""axe finds nothing to object to: any page, any width, any colour scheme, no rule switched off."""

import pytest

from tests.browser.addresses import EVERYTHING
from tests.browser.axe import AXE, RUNS, objections_to


@pytest.mark.parametrize("what", EVERYTHING)
def test_axe_has_no_objection(what, paths, visit, record_property):
    objections = objections_to(visit(paths[what]))
    record_property(AXE, RUNS)

    assert not objections, "\n".join(
        f"{paths[what]} at {', '.join(where)}: {objection}"
        for objection, where in objections.items()
    )
