"""The web chat as customers meet it: in a real browser, on a shop's page of another origin than the chat."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.fakes.chat_server import FakeChat
from tests.journeys.shop import Shop, launch, said, write


def test_a_customer_talks_an_errand_through(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("errand")
    launch(page)
    expect(page.get_by_role("dialog", name="Чат, Гончарня")).to_be_visible()
    page.get_by_role("button", name="Шукаю глечик").click()
    field = page.get_by_role("textbox", name="Число")
    field.fill("50")
    field.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="Найбільше можливе значення: 12")).to_be_visible()
    field.fill("шість")
    expect(page.get_by_text("Тут потрібне число. Приклад: 12")).to_be_visible()
    field.fill("6")
    page.locator(".frm").get_by_role("button", name="Надіслати").click()
    email = page.get_by_role("textbox", name="Електронна пошта")
    email.fill("olena")
    email.press("Enter")
    expect(page.get_by_text("Бракує знака @")).to_be_visible()
    email.fill("olena@example.com")
    email.press("Enter")
    expect(page.get_by_text("Дякуємо, рахунок надіслано.")).to_be_visible()
    expect(page.get_by_role("button", name="Почати знову")).to_be_visible()
    assert said(page) == [
        "Добрий день! Це крамниця «Гончарня».",
        "Чим можу допомогти?",
        "Шукаю глечик",
        "Скільки горнят вам потрібно?",
        "6",
        "Куди надіслати рахунок?",
        "olena@example.com",
        "Так, поливу випалено за 1040 °C, тому кераміка витримує мікрохвильовку.",
        "Дякуємо, рахунок надіслано.",
    ]
    assert [{key: turn[key] for key in turn if key != "client_id"} for turn in chat.turns] == [
        {"choice": "o1"},
        {"text": "6"},
        {"text": "olena@example.com"},
    ]
    page.get_by_role("button", name="Почати знову").click()
    expect(page.get_by_role("button", name="Шукаю глечик")).to_be_visible()
    assert len(said(page)) == 2


def test_a_streamed_answer_grows_and_is_announced_once(shop: Shop) -> None:
    page = shop.visit("errand")
    launch(page)
    page.get_by_role("button", name="Шукаю глечик").click()
    page.locator(".frm input").fill("2")
    page.keyboard.press("Enter")
    page.get_by_role("textbox", name="Електронна пошта").fill("o@example.com")
    page.evaluate(
        """() => {
          const root = document.querySelector('rozmova-chat').shadowRoot;
          window.grown = []; window.announced = [];
          new MutationObserver(() => {
            const draft = root.querySelector('.draft');
            if (draft) window.grown.push(draft.textContent.trim());
          }).observe(root, { subtree: true, childList: true, characterData: true });
          new MutationObserver((all) => all.forEach((one) => one.addedNodes.forEach((node) =>
            window.announced.push(node.textContent))),
          ).observe(root.querySelector('[role=log]'), { childList: true });
        }"""
    )
    page.keyboard.press("Enter")
    expect(page.get_by_text("Дякуємо, рахунок надіслано.")).to_be_visible()
    grown = page.evaluate("window.grown")
    assert len(set(grown)) >= 3
    assert page.locator(".draft").count() == 0
    announced = [text for text in page.evaluate("window.announced") if "поливу" in text]
    assert len(announced) == 1
    assert announced[0].endswith("витримує мікрохвильовку.")


def test_every_kind_of_question_takes_a_fitting_answer(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("show")
    launch(page)
    page.get_by_role("button", name="Далі", exact=True).click()
    page.get_by_label("Глечик", exact=True).check()
    page.get_by_role("button", name="Готово").click()
    expect(page.get_by_text("Оберіть щонайменше 2 варіанти")).to_be_visible()
    page.get_by_label("Горня").check()
    page.get_by_role("button", name="Готово").click()
    page.get_by_role("searchbox", name="Знайти варіант").fill("льв")
    page.get_by_role("button", name="Львів").click()
    phone = page.get_by_role("textbox", name="Номер телефону")
    phone.fill("067 123 45")
    phone.press("Enter")
    expect(page.get_by_text("Бракує двох цифр. Приклад: +380 67 123 45 67")).to_be_visible()
    phone.fill("(067) 123-45-67")
    phone.press("Enter")
    page.get_by_label("Дата").fill("2026-12-24")
    page.locator(".frm").get_by_role("button", name="Надіслати").click()
    page.locator(".drop input").set_input_files({"name": "тріщина.png", "mimeType": "image/png", "buffer": b"\x89PNG"})
    expect(page.get_by_role("button", name="Почати знову")).to_be_visible()
    answers = [{key: turn[key] for key in turn if key != "client_id"} for turn in chat.turns]
    assert answers[:-1] == [
        {"choice": "o1"},
        {"choice": ["o1", "o3"]},
        {"choice": "o4"},
        {"text": "+380 67 123 45 67"},
        {"text": "2026-12-24"},
    ]
    assert list(answers[-1]) == ["file"]
    assert "тріщина.png" in "".join(page.locator(".log").all_inner_texts())


def test_a_question_that_may_be_skipped_is_skipped_in_words(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("show")
    launch(page)
    page.get_by_role("button", name="Далі", exact=True).click()
    page.get_by_label("Глечик", exact=True).check()
    page.get_by_label("Миска", exact=True).check()
    page.get_by_role("button", name="Готово").click()
    page.get_by_role("button", name="Київ").click()
    page.get_by_role("button", name="Пропустити").click()
    expect(page.get_by_label("Дата")).to_be_visible()
    assert chat.turns[-1]["text"] == "Пропустити"


def test_words_of_strangers_are_never_markup(shop: Shop) -> None:
    page = shop.visit("show")
    launch(page)
    expect(page.get_by_text("<img src=x onerror").first).to_be_visible()
    write(page, "<b>жирно</b><script>window.__xss=1</script>")
    expect(page.get_by_text("<b>жирно</b>")).to_be_visible()
    assert page.evaluate("window.__xss") is None
    assert page.locator(".log a[href^='javascript']").count() == 0
    assert page.locator(".log a", has_text="Догляд").get_attribute("rel") == "noopener noreferrer"
    assert page.locator(".log b", has_text="улюблений").count() == 1


def test_a_person_takes_over_and_gives_back(shop: Shop) -> None:
    page = shop.visit("operator")
    launch(page)
    page.get_by_role("button", name="Добре").click()
    expect(page.get_by_text("Олена з вами на зв’язку")).to_be_visible()
    expect(page.locator(".wh b")).to_have_text("Олена, Гончарня")
    expect(page.get_by_text("людина, не бот")).to_be_visible()
    write(page, "Дякую!")
    write(page, "До побачення")
    expect(page.get_by_text("Далі знову відповідає бот")).to_be_visible()
    expect(page.locator(".wh b")).to_have_text("Гончарня")
    write(page, "Ще питання")
    expect(page.get_by_text("Ця розмова вже закінчилася")).to_be_visible()


def test_a_person_is_sent_a_file_and_a_voice_message(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("operator", permissions=["microphone"])
    launch(page)
    assert page.get_by_role("button", name="Додати файл").count() == 0
    page.get_by_role("button", name="Добре").click()
    expect(page.get_by_role("button", name="Додати файл")).to_be_visible()
    page.locator(".bx input").set_input_files({"name": "чек.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"})
    expect(page.locator(".log")).to_contain_text("чек.pdf")
    page.get_by_role("button", name="Записати голосове").click()
    expect(page.get_by_role("timer", name="Триває запис")).to_have_text("0:01")
    page.get_by_role("button", name="Скасувати запис").click()
    expect(page.get_by_role("textbox", name="Повідомлення")).to_be_visible()
    assert len(chat.turns) == 2
    page.get_by_role("button", name="Записати голосове").click()
    expect(page.get_by_role("timer", name="Триває запис")).to_have_text("0:01")
    page.locator(".bx").get_by_role("button", name="Надіслати").click()
    expect(page.locator(".log")).to_contain_text("voice.webm")
    assert set(chat.turns[-1]) == {"client_id", "file"}


def test_typing_is_shown_while_an_answer_is_made(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    chat.held = True
    write(page, "Привіт")
    expect(page.get_by_text("пише відповідь")).to_be_visible()
    expect(page.locator(".wait")).to_be_visible()
    chat.held = False
    expect(page.get_by_text("Ви сказали: Привіт")).to_be_visible()
    expect(page.locator(".wait")).to_have_count(0)


def test_a_text_too_long_is_told_before_it_is_sent(shop: Shop, chat: FakeChat) -> None:
    page = shop.visit("echo")
    launch(page)
    expect(page.get_by_text("Скажіть щось")).to_be_visible()
    write(page, "я" * 42)
    expect(page.get_by_text("Забагато на 2 символи")).to_be_visible()
    assert chat.turns == []
