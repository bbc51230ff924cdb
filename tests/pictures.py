"""Takes the README's pictures from the running program: `make pictures`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.chromium import FLAGS, provide_chromium
from tests.fakes.chat_server import pages, serving
from tests.journeys.start_process import Running, rozmova_start

FOLDER = Path(__file__).resolve().parents[1] / "packaging" / "pictures"
SIZE = {"width": 1440, "height": 900}


def sign_in(browser: Browser, running: Running, theme: str) -> Page:
    """Give a page of an author who is signed in and has chosen a theme."""
    from tests.journeys.start_process import new_link

    context = browser.new_context(locale="uk-UA", viewport=SIZE, color_scheme=theme)  # pyright: ignore[reportArgumentType]
    page = context.new_page()
    page.goto(new_link(running))
    page.get_by_role("button", name="Увійти").click()
    page.wait_for_url("**/welcome")
    return page


def open_bot(page: Page, running: Running, name: str) -> None:
    """Open a bot's designer and wait until its canvas is drawn."""
    page.goto(f"{running.url}/bots")
    page.get_by_text(name, exact=True).first.click()
    page.locator(".rz-canvas .blk").first.wait_for()
    page.wait_for_timeout(1500)


def designer(page: Page, running: Running) -> None:
    """The designer with a block selected."""
    open_bot(page, running, "Статус доставки")
    page.locator(".rz-canvas .blk", has_text="Напишіть номер").click()
    page.locator(".insp h2").wait_for()
    page.wait_for_timeout(800)
    page.screenshot(path=FOLDER / "designer-uk-light.png")


def try_out(page: Page, running: Running) -> None:
    """The try-out beside the canvas, its way lit up."""
    open_bot(page, running, "Замовлення кави")
    page.locator(".top .btn.try").click()
    chat = page.frame_locator("iframe.try-frame")
    chat.get_by_role("button", name="Капучино").click()
    chat.get_by_role("button", name="Великий").wait_for()
    page.wait_for_timeout(1200)
    page.screenshot(path=FOLDER / "tryout-uk-dark.png")


def library(page: Page, running: Running) -> None:
    """The list of bots and the templates."""
    page.goto(f"{running.url}/bots")
    page.get_by_text("Почати з готового").wait_for()
    page.wait_for_timeout(800)
    page.screenshot(path=FOLDER / "bots-uk-light.png")


def widget(browser: Browser, page: Page, running: Running, shop_folder: Path) -> None:
    """The widget on a shop's page of another origin."""
    open_bot(page, running, "Замовлення кави")
    bot = page.url.rsplit("/", 1)[-1]
    tag = f'<script async src="{running.url}/widget.js" data-bot="{bot}"></script>'
    style = "body{margin:0;font:20px/1.5 Georgia,serif;background:#efe6da;color:#3b2a1d;padding:64px}"
    html = f'<!doctype html><html lang="uk"><title>Ранок</title><style>{style}</style><h1>Кав’ярня «Ранок»</h1>{tag}'
    (shop_folder / "index.html").write_text(html, "utf-8")
    with serving(pages(shop_folder)) as shop:
        customer = browser.new_context(locale="uk-UA", viewport={"width": 1100, "height": 820}).new_page()
        customer.goto(shop)
        customer.get_by_role("button", name="Відкрити чат").click()
        customer.get_by_role("button", name="Капучино").click()
        customer.get_by_role("button", name="Великий").click()
        customer.get_by_text("Щось додати?").wait_for()
        customer.wait_for_timeout(1200)
        customer.screenshot(path=FOLDER / "widget-uk-light.png")


def main() -> None:
    """Take them all."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        data, shop = Path(folder) / "data", Path(folder) / "shop"
        data.mkdir()
        shop.mkdir()
        with rozmova_start(data, "--demo") as running:
            browser = playwright.chromium.launch(executable_path=provide_chromium(), args=FLAGS)
            light, dark = sign_in(browser, running, "light"), sign_in(browser, running, "dark")
            designer(light, running)
            library(light, running)
            try_out(dark, running)
            widget(browser, light, running, shop)
            browser.close()
    for picture in sorted(FOLDER.glob("*.png")):
        print(picture)


if __name__ == "__main__":
    main()
