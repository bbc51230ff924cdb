"""Nothing that people store is run by anybody's browser: every page is visited with payloads in every text and name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import nicegui
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.attacks.conftest import Target
from tests.attacks.hostile import furnish, hostile_draft
from tests.attacks.payloads import EVERYTHING, HTML, LINES, QUOTES, TEMPLATES, Tripwire
from tests.fakes.chat_server import pages, serving

PATIENCE_MS = 20_000
NICEGUI = Path(nicegui.__file__).parent / "static"


@dataclass
class Visit:
    """An owner signed in on a browser with a tripwire, in a shop full of payloads."""

    target: Target
    page: Page
    wire: Tripwire
    drawn: dict[str, Any]
    talking: dict[str, Any]

    def go(self, path: str) -> Page:
        self.page.goto(f"{self.target.url}{path}")
        return self.page

    def see_that_nothing_ran(self) -> None:
        """Wait until the page has drawn all of it, and ask the wire."""
        settled(self.page)
        trips, self.wire.trips = self.wire.trips, []
        assert trips == []


def watched(browser: Browser) -> tuple[BrowserContext, Tripwire]:
    context = browser.new_context(locale="uk-UA", viewport={"width": 1440, "height": 900})
    context.set_default_timeout(PATIENCE_MS)
    wire = Tripwire()
    wire.watch(context)
    return context, wire


@pytest.fixture(scope="module")
def visit(target: Target, chromium: Browser) -> Iterator[Visit]:
    drawn, talking = furnish(target)
    context, wire = watched(chromium)
    page = context.new_page()
    page.goto(f"{target.url}/login/{target.link()}")
    page.get_by_role("button", name="Увійти").click()
    page.wait_for_url("**/welcome")
    page.fill("#name", HTML[0] + TEMPLATES[0])
    page.fill("#email", "owner@shop.example")
    page.fill("#password", "a long enough one")
    page.get_by_role("button", name="Зберегти").click()
    page.wait_for_url("**/bots")
    yield Visit(target, page, wire, drawn, talking)
    context.close()


@pytest.fixture(autouse=True)
def nothing_ran(request: pytest.FixtureRequest) -> Iterator[None]:
    """See to what ran when a test had asked already."""
    yield
    if "visit" in request.fixturenames:
        request.getfixturevalue("visit").see_that_nothing_ran()


def settled(page: Page) -> None:
    """Wait until the page has drawn what it was told, handlers of broken pictures included."""
    page.wait_for_function("() => document.readyState === 'complete'")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 80)))")


def test_the_list_of_bots_shows_names_as_text(visit: Visit) -> None:
    page = visit.go("/bots")
    expect(page.locator(".bot").first).to_be_visible()
    expect(page.locator(".bot", has_text="_toDisplayString").first).to_be_visible()
    page.get_by_text("Архів", exact=True).first.click()
    expect(page.locator(".bots")).to_contain_text("_toDisplayString")
    page.get_by_placeholder("Знайти бота").fill(TEMPLATES[0])
    settled(page)
    page.get_by_placeholder("Знайти бота").fill(EVERYTHING)
    settled(page)
    page = visit.go("/bots")
    for at in range(2):
        page.locator(".bot button").nth(at).click()
        settled(page)
        page.keyboard.press("Escape")
    visit.see_that_nothing_ran()


@pytest.mark.parametrize("path", ["/templates", "/settings", "/welcome"])
def test_the_other_pages_show_names_as_text(visit: Visit, path: str) -> None:
    page = visit.go(path)
    expect(page.locator("h1").first).to_be_visible()
    settled(page)
    if path == "/settings":
        for line in (HTML[0], TEMPLATES[0]):
            expect(page.get_by_text(line).first).to_be_visible()
        page.get_by_label("Що зробити з").first.click()
        page.get_by_text("Змінити", exact=True).first.click()
        settled(page)
    visit.see_that_nothing_ran()


def test_the_releases_show_messages_as_text(visit: Visit) -> None:
    page = visit.go(f"/bots/{visit.talking['id']}/releases")
    expect(page.get_by_text(TEMPLATES[0]).first).to_be_visible()
    expect(page.get_by_text(HTML[0]).first).to_be_visible()
    visit.see_that_nothing_ran()


def test_the_designer_shows_a_hostile_draft_as_text(visit: Visit) -> None:
    page = visit.go(f"/bots/{visit.drawn['id']}")
    blocks = page.locator(".rz-canvas .blk")
    expect(blocks.first).to_be_visible()
    settled(page)
    for at in range(blocks.count()):
        blocks.nth(at).dispatch_event("click")
        blocks.nth(at).click(force=True, timeout=2000) if blocks.nth(at).is_visible() else None
        settled(page)
    for name in page.locator(".top button").all():
        if name.is_enabled() and name.is_visible():
            name.hover(force=True)
    visit.see_that_nothing_ran()


@pytest.mark.parametrize("button", ["try", "pri"])
def test_the_designers_dialogs_show_a_hostile_draft_as_text(visit: Visit, button: str) -> None:
    page = visit.go(f"/bots/{visit.drawn['id']}")
    expect(page.locator(".rz-canvas .blk").first).to_be_visible()
    page.locator(f".top .btn.{button}").first.click()
    visit.see_that_nothing_ran()


def test_the_try_out_says_and_traces_payloads_as_text(visit: Visit) -> None:
    page = visit.go(f"/bots/{visit.talking['id']}")
    page.locator(".top .btn.try").click()
    chat = page.frame_locator("iframe.try-frame")
    expect(chat.get_by_text("Що?", exact=True)).to_be_visible()
    chat.get_by_role("button", name=HTML[0]).first.click()
    expect(chat.get_by_text("Ще?", exact=True)).to_be_visible()
    chat.get_by_role("textbox").fill(TEMPLATES[0] + HTML[0])
    chat.get_by_role("textbox").press("Enter")
    expect(chat.get_by_text("Файл?")).to_be_visible()
    expect(page.locator(".vt")).to_contain_text("_toDisplayString")
    visit.see_that_nothing_ran()


@pytest.mark.parametrize("way", ["full page", "widget"])
def test_the_chat_says_payloads_as_text(visit: Visit, way: str, chromium: Browser, tmp_path: Path) -> None:
    context, wire = watched(chromium)
    page = context.new_page()
    tag = f'<script async src="{visit.target.url}/widget.js" data-bot="{visit.talking["id"]}" data-lang="uk"></script>'
    (tmp_path / "index.html").write_text(f'<!doctype html><html lang="uk"><title>Крамниця</title><body>{tag}</body>')
    with serving(pages(tmp_path)) as shop:
        page.goto(shop if way == "widget" else f"{visit.target.url}/c/{visit.talking['id']}")
        if way == "widget":
            page.get_by_role("button", name="Відкрити чат").click()
        expect(page.get_by_text("Що?", exact=True)).to_be_visible()
        for line in (TEMPLATES[0], HTML[0]):
            expect(page.get_by_text(line, exact=True).first).to_be_attached()
        page.get_by_role("button", name=HTML[0]).first.click()
        expect(page.get_by_text("Ще?", exact=True)).to_be_visible()
        hrefs = page.locator(".log a").evaluate_all("(links) => links.map((a) => a.protocol)")
        assert set(hrefs) <= {"https:", "http:"}, hrefs
        page.get_by_role("textbox").fill("javascript:pwned('said') " + EVERYTHING[:500])
        page.get_by_role("textbox").press("Enter")
        expect(page.get_by_text("Файл?")).to_be_visible()
        named = {"name": f"{QUOTES[0]}{HTML[0]}.pdf".replace("/", "|"), "mimeType": "application/pdf"}
        page.locator("input[type=file]").set_input_files({**named, "buffer": b"%PDF-1.4"})
        expect(page.get_by_text("onerror").last).to_be_visible()
        settled(page)
        page.reload()
        settled(page)
    context.close()
    assert wire.trips == []


@pytest.mark.parametrize(
    "path",
    [
        "/bots/{}",
        "/bots/{}/releases",
        "/nowhere/{}",
        "/login?next={}",
        "/login/{}",
        "/look/{}",
        "/designer/{}/snapshot",
        "/api/v1/bots/{}",
        "/chat/v1/bots/{}",
        "/c/{}",
        "/c/{}?lang={}",
        "/widget/{}",
        "/{}",
    ],
)
def test_error_pages_show_the_address_as_text(visit: Visit, path: str) -> None:
    line = HTML[0] + QUOTES[0] + TEMPLATES[0] + HTML[2]
    for written in (line, line.replace("/", "|")):  # with a slash it is another address
        held = quote(written, safe="")
        visit.page.goto(visit.target.url + path.format(held, held))
        visit.see_that_nothing_ran()


def test_what_was_typed_into_sign_in_stays_text(visit: Visit, chromium: Browser) -> None:
    context, wire = watched(chromium)
    page = context.new_page()
    page.goto(f"{visit.target.url}/login?next=%22%3E{quote(HTML[0], safe='')}")
    page.fill("#password", "wrong")
    page.evaluate("(words) => { document.querySelector('#email').type = 'text'; }", "")
    page.fill("#email", QUOTES[0])
    page.keyboard.press("Enter")
    expect(page.locator("[role=alert]")).to_be_visible()
    assert page.input_value("#email") == QUOTES[0].strip()
    settled(page)
    context.close()
    assert wire.trips == []


def test_a_hostile_file_becomes_a_bot_and_nothing_runs(visit: Visit) -> None:
    held = json.dumps({**hostile_draft(), "name": TEMPLATES[0] + HTML[0]}).encode()
    torn = b'{"format":"rozmova/scenario@1","groups":"<img src=x onerror=pwned(1)>"}'
    named = {"name": HTML[0].replace("/", "|") + ".json", "mimeType": "application/json"}
    chosen = iter([held, torn])
    visit.page.on("filechooser", lambda chooser: chooser.set_files({**named, "buffer": next(chosen)}))
    page = visit.go("/templates")
    page.get_by_role("button", name="З файлу").click()
    page.wait_for_url("**/bots/b*")
    expect(page.locator(".rz-canvas .blk").first).to_be_visible()
    settled(page)
    visit.go("/templates")
    page.get_by_role("button", name="З файлу").click()
    settled(page)
    expect(page.locator(".toast").first).to_be_visible()
    visit.see_that_nothing_ran()


def test_an_upload_is_given_back_as_a_file_and_never_as_a_page(target: Target, visit: Visit) -> None:
    opened = target.http.post(f"/chat/v1/bots/{visit.talking['id']}/dialogs", json={}).json()
    bearer = {"authorization": f"Bearer {opened['token']}"}
    files = f"/chat/v1/dialogs/{opened['dialog_id']}/files"
    name = "../../" + HTML[0] + '"\r\nset-cookie: a=b\r\n.pdf'
    sent = target.http.post(
        files, files={"file": (name, b"<script>pwned(1)</script>", "application/pdf")}, headers=bearer
    )
    assert sent.status_code == 201, sent.text
    given = target.http.get(f"{files}/{sent.json()['file_id']}", headers=bearer)
    assert given.headers["content-disposition"].startswith("attachment;")
    assert given.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in given.headers["content-security-policy"]
    assert "set-cookie" not in given.headers
    assert target.http.get(f"{files}/{sent.json()['file_id']}").status_code == 401
    for ending, kind in (("svg", "image/svg+xml"), ("html", "text/html"), ("pdf", "text/html"), ("html", "image/png")):
        refused = target.http.post(files, files={"file": (f"a.{ending}", b"<svg/>", kind)}, headers=bearer)
        assert (refused.status_code, refused.json()["code"]) == (422, "file_type_not_allowed")


PRESS = "<script>document.querySelector('a').click()</script>"
VUE = (
    "<div id=app></div><template id=t>{}</template><script type=module>import {{createApp}} from '/vue.js';"
    "createApp({{template: document.getElementById('t').innerHTML}}).mount('#app')</script>"
)
SINKS = {
    "markup": "<p>{}</p>",
    "vue": VUE,
    "attribute": '<p title="{}">x</p>',
    "apostrophes": "<p title='{}'>x</p>",
    "field": '<input value="{}">',
    "script": '<script>const a = "{}";</script>',
    "escaped": '<script>const a = "{escaped}";</script>',
    "script-apostrophes": "<script>const a = '{}';</script>",
    "script-template": "<script>const a = `{}`;</script>",
    "title": "<title>{}</title>",
    "link": f'<a href="{{}}">x</a>{PRESS}',
    "style": '<p style="color:{}">x</p>',
    "rule": "<style>p{{color:{}}}</style><p>x</p>",
    "address": "<style>p{{background:url({})}}</style><p>x</p>",
}
ELSEWHERE = {line for line in LINES if line.startswith(("[", "!", "<java", "vbscript", "data:", "\u2028"))}
"""What is dangerous where Markdown is made into links, in old browsers, or outside of a frame."""


def test_every_payload_runs_where_a_page_is_careless(chromium: Browser, tmp_path: Path) -> None:
    """The same wire sees each payload in at least one page that does what ours must not."""
    lines = [line for line in LINES if line not in ELSEWHERE]
    (tmp_path / "vue.js").write_bytes((NICEGUI / "vue.esm-browser.prod.js").read_bytes())
    context, wire = watched(chromium)
    with serving(pages(tmp_path)) as shop:
        for patience_ms in (700, 5_000):  # the second round is for a machine that has much to do
            for sink, careless in SINKS.items():
                missed = unseen(lines, wire)
                for at in missed:
                    held = careless.format(lines[at], escaped=lines[at].replace('"', '\\"'))
                    (tmp_path / f"{sink}-{at}.html").write_text(f"<!doctype html><meta charset=utf-8>{held}")
                frames = "".join(f"<iframe src=/{sink}-{at}.html></iframe>" for at in missed)
                (tmp_path / f"{sink}.html").write_text(f"<!doctype html>{frames}")
                if missed:
                    page = context.new_page()
                    page.goto(f"{shop}/{sink}.html", wait_until="commit")
                waited_ms = 0
                while unseen(lines, wire) and waited_ms < patience_ms:
                    page.wait_for_timeout(100)
                    waited_ms += 100
    context.close()
    assert [lines[at] for at in unseen(lines, wire)] == []


def unseen(lines: list[str], wire: Tripwire) -> list[int]:
    seen = {int(found) for trip in wire.trips for found in re.findall(r"-(\d+)\.html", trip)}
    return [at for at in range(len(lines)) if at not in seen]
