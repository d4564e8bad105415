"""The page in a real browser: opened, sorted, filtered, walked by keyboard, checked by axe, and printed."""

from __future__ import annotations

import base64
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from tests.conftest import AS_OF, EXAMPLES

from ilsscreen import KnowledgeBase
from ilsscreen.reports.html_report import report
from ilsscreen.reports.look import Look
from ilsscreen.screening import Item, screen_many

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
CHROMIUM, DRIVER = (shutil.which(name) for name in ("chromium", "chromedriver"))
pytestmark = [
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="Chromium and its driver are not installed"),
    pytest.mark.xdist_group("browser"),
]
AXE = Path(os.environ.get("AXE_CORE", Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"))
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
HOSTILE = b"""<script>window.harmed = 1</script><img src=x onerror="window.harmed = 1">
</div></article><style>body { display: none }</style>
EXPERIENCE
Systems Librarian, Oak Library, 2019 - 2022
- Ran Koha <b onclick=harmed()>at the desk</b> {{ 7 * 7 }} --></main>
"""
NAMES = ("amara", "daniel", "grace", "june", "lukas", "meera", "noah", "rosa", "sierra", "tom")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory, kb: KnowledgeBase) -> Iterator[Any]:
    """One browser with the page of the examples, of a resume full of markup, and of a file that was not read."""
    items = [Item(str(path)) for path in sorted(EXAMPLES.iterdir())]
    items += [Item("<script>window.harmed = 1</script>.txt", HOSTILE), Item("empty.txt", b"")]
    page = tmp_path_factory.mktemp("page") / "report.html"
    page.write_text("".join(report(screen_many(items, kb, AS_OF), Look(many=True))), encoding="utf-8")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS.split(), f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    driver.page = page.as_uri()
    driver.set_window_size(1280, 1000)
    yield driver
    driver.quit()


@pytest.fixture
def run(browser: Any) -> Callable[..., Any]:
    """The page opened anew, and a way to ask it."""
    browser.get(browser.page)
    return browser.execute_script


def shown(run: Callable[..., Any]) -> list[str]:
    """The names of the rows that are seen, in their order, and the cards must be the same ones."""
    rows = run("return [...document.querySelectorAll('tbody tr:not([hidden])')].map(r => r.dataset.card)")
    assert rows == run("return [...document.querySelectorAll('article:not([hidden])')].map(a => a.id)")
    texts = run("return [...document.querySelectorAll('tbody tr:not([hidden]) a')].map(a => a.textContent)")
    return [Path(text).name.split("-")[0] for text in texts]


def press(run: Callable[..., Any], heading: str) -> str:
    """Clicks a heading, and says how the column is sorted then."""
    return run(
        "const head = [...document.querySelectorAll('thead th')].find(h => h.textContent === arguments[0]);"
        "head.firstChild.click(); return head.getAttribute('aria-sort')", heading,
    )  # fmt: skip


def test_it_opens_without_a_complaint(browser: Any, run: Callable[..., Any]) -> None:
    assert browser.title == "Resumes screened"
    assert browser.get_log("browser") == []
    assert run("return document.getElementById('shown').textContent") == "12 of 12 shown"


def test_it_sorts_by_a_column_and_the_other_way(run: Callable[..., Any]) -> None:
    assert press(run, "Years") == "descending"
    assert shown(run)[:4] == ["daniel", "lukas", "meera", "rosa"]
    assert press(run, "Years") == "ascending"
    assert shown(run)[-4:] == ["rosa", "meera", "lukas", "daniel"]
    assert press(run, "Level") == "descending"
    assert set(shown(run)[:3]) == {"daniel", "meera", "rosa"}
    assert run("return document.querySelectorAll('[aria-sort]').length") == 1


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ("form.elements.system.value = 'Spydus'", ["tom"]),
        ("form.elements.words.value = 'KOHA consortium'", ["daniel"]),
        (
            "form.querySelector('[value=senior]').checked = 0; form.elements.system.value = 'Koha'",
            ["june", "lukas"],
        ),
        ("form.elements.words.value = 'nothing has these words'", []),
    ],
)
def test_it_filters_by_level_system_and_words(run: Callable[..., Any], change: str, names: list[str]) -> None:
    told = run(
        f"const form = document.getElementById('filter'); {change};"
        "form.dispatchEvent(new Event('input')); return document.getElementById('shown').textContent"
    )
    found = [name for name in shown(run) if name in NAMES]
    assert found == names
    assert told == f"{len(shown(run))} of 12 shown"
    run("document.querySelector('[type=reset]').click()")
    assert len(NAMES) == sum(name in NAMES for name in shown(run))


def test_a_claim_leads_to_its_place_and_the_place_to_its_claim(browser: Any, run: Callable[..., Any]) -> None:
    run("document.querySelector('#r8 blockquote a').click()")
    assert run("return document.querySelector('mark:target').textContent") == "Sierra"
    run("document.querySelector('mark:target + sup a').click()")
    assert run("return document.querySelector('li:target strong').textContent") == "Sierra"


def test_it_is_walked_by_keyboard_alone(browser: Any, run: Callable[..., Any]) -> None:
    keys = webdriver.Keys
    seen = []
    for _ in range(12):
        webdriver.ActionChains(browser).send_keys(keys.TAB).perform()
        seen.append(run("const e = document.activeElement; return e.name || e.textContent || e.type"))
    assert seen[:5] == ["Skip to the cards", "level", "level", "level", "level"]
    assert seen[-1] == "Level"
    webdriver.ActionChains(browser).send_keys(keys.ENTER).perform()
    assert run("return document.activeElement.parentElement.getAttribute('aria-sort')") == "descending"


def test_a_resume_full_of_markup_changes_nothing(run: Callable[..., Any]) -> None:
    assert run("return window.harmed") is None
    assert run("return document.querySelectorAll('img, article script, article style').length") == 0
    assert "<b onclick=harmed()>at the desk</b> {{ 7 * 7 }}" in run("return document.getElementById('r11').innerText")


def test_without_javascript_everything_is_there_and_no_control_is_dead(browser: Any) -> None:
    browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.get(browser.page)
        assert browser.find_elements("css selector", "thead button") == []
        assert not browser.find_element("id", "filter").is_displayed()
        assert len(browser.find_elements("css selector", "tbody tr")) == 12
    finally:
        browser.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.parametrize("width", [320, 700, 1280])
def test_the_page_never_scrolls_sideways(browser: Any, run: Callable[..., Any], width: int) -> None:
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        assert run("return document.scrollingElement.scrollWidth") <= width
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed: set AXE_CORE to its axe.min.js")
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Any, run: Callable[..., Any], scheme: str) -> None:
    feature = {"name": "prefers-color-scheme", "value": scheme}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
    run(AXE.read_text(encoding="utf-8"))
    found = browser.execute_async_script(
        "axe.run().then(r => arguments[0](r.violations.map(v => [v.id, v.nodes.length, v.nodes[0].html])))"
    )
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert found == []


@pytest.mark.parametrize(("paper", "width", "height"), [("A4", 8.27, 11.69), ("Letter", 8.5, 11)])
def test_it_prints(browser: Any, run: Callable[..., Any], paper: str, width: float, height: float) -> None:
    run("document.querySelector('[value=none]').click()")
    printed = browser.execute_cdp_cmd("Page.printToPDF", {"paperWidth": width, "paperHeight": height})
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(base64.b64decode(printed["data"]))]
    assert "Overview" in pages[0]
    assert "Show all" not in pages[0]
    starts = [at for at, page in enumerate(pages) if "Level" in page and "Confidence" in page and at]
    assert len(starts) == 9, "each card that is shown begins on a page of its own"
    whole = " ".join(pages)
    assert "sierra-vance" not in whole, "what is filtered out is not printed"
    assert "Negotiate the Alma" in whole
    assert f"1 / {len(pages)}" in pages[0]
