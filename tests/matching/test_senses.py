"""Names that are also ordinary words: told apart by the sentence, the job and the whole resume."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from ilsscreen.model import Assessment

LIBRARY_JOB = (
    "Library Assistant, Brookfield Public Library, Brookfield\n2014 - 2019\n- Served the public six days a week\n"
)
OTHER_JOB = "Coordinator, Hillside Services Ltd, Denton\n2009 - 2013\n- Kept the rota\n"
HEADINGS = ("SKILLS", "INTERESTS", "VOLUNTEER", "EDUCATION", "REFERENCES")
PLACES = {
    "top": f"{{}}\n\nEXPERIENCE\n\n{LIBRARY_JOB}",
    "summary": f"Jo Example\n\nSUMMARY\n{{}}.\n\nEXPERIENCE\n\n{LIBRARY_JOB}",
    "header": f"Jo Example\n\nEXPERIENCE\n\n{{}}\n2014 - 2019\n- Served the public\n\n{OTHER_JOB}",
    "duty": f"Jo Example\n\nEXPERIENCE\n\n{LIBRARY_JOB}- {{}}\n\n{OTHER_JOB}",
    "other": f"Jo Example\n\nEXPERIENCE\n\n{LIBRARY_JOB}\n{OTHER_JOB}- {{}}\n",
    "alone": f"Jo Example\n\nEXPERIENCE\n\n{OTHER_JOB}- {{}}\n",
    "trade_skills": f"Jo Example\n\nEXPERIENCE\n\n{OTHER_JOB}\nSKILLS\n{{}}\n",
    **{h.casefold(): f"Jo Example\n\nEXPERIENCE\n\n{LIBRARY_JOB}\n{OTHER_JOB}\n{h}\n{{}}\n" for h in HEADINGS},
}
GROUPS = yaml.safe_load(Path(__file__).with_name("senses.yaml").read_text(encoding="utf-8"))
CASES = [(group["place"], case["text"], case["systems"]) for group in GROUPS for case in group["cases"]]


@pytest.mark.parametrize(("place", "text", "systems"), CASES, ids=[f"{c[0]}: {c[1]}" for c in CASES])
def test_sense(assess: Callable[[str], Assessment], place: str, text: str, systems: dict[str, str]) -> None:
    found = assess(PLACES[place].format(text))
    assert {s.name: str(s.status) for s in found.systems} == systems
