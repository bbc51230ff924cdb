"""Texts: small Markdown, Liquid in its words, and nothing of a customer's that becomes either."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.dialog.links import safe_link
from runtime.dialog.liquid import compile_template
from runtime.dialog.messages import Bold, Break, Italic, Link, List, Words
from runtime.dialog.texts import MAX_TEXT_CHARS, BadText, Locale, compile_text, format_words
from runtime.dialog.vocative import vocative

KYIV = Locale("uk", ZoneInfo("Europe/Kyiv"), datetime(2026, 11, 22, 10, 0, tzinfo=UTC))
ENGLISH = Locale("en", ZoneInfo("Europe/Kyiv"), datetime(2026, 11, 22, 10, 0, tzinfo=UTC))


def say(source, locale=KYIV, **variables):
    return compile_text(source).render(variables, locale)


def words(source, locale=KYIV, **variables):
    return say(source, locale, **variables).text


def test_plain_words_have_no_rich_form():
    said = say("Добрий день,\nчим допомогти?")
    assert said.text == "Добрий день,\nчим допомогти?"
    assert said.rich == ()


def test_bold_italic_links_breaks_and_lists_are_understood():
    said = say("**Так**, _ні_\n[сайт](https://shop.example/a)\n- один\n- два")
    assert said.rich == (
        Bold((Words("Так"),)),
        Words(", "),
        Italic((Words("ні"),)),
        Break(),
        Link("https://shop.example/a", (Words("сайт"),)),
        List(((Words("один"),), (Words("два"),))),
    )
    assert said.text == "Так, ні\nсайт\n• один\n• два"


def test_other_markdown_and_html_stay_words():
    source = "<b>x</b> `y` # z &amp;\n# Не заголовок\n> не цитата\n---"
    assert words(source) == source
    assert say(source).rich == ()


def test_a_year_at_the_start_of_a_line_is_no_list():
    assert words("2024. Рік змін") == "2024. Рік змін"
    assert say("1. раз\n2. два").rich == (List(((Words("раз"),), (Words("два"),)), ordered=True),)


@pytest.mark.parametrize(
    "evil", ["**b**", "[x](https://evil.example)", "_i_", "- a\n- b", "{{ secret }}", "<b>", "\ufdd0x\ufdd1"]
)
def test_what_a_customer_typed_never_becomes_formatting(evil):
    said = say("**Вітаю**, {{ name }}", name=evil)
    assert said.rich[0] == Bold((Words("Вітаю"),))
    assert all(isinstance(piece, Words | Break) for piece in said.rich[1:])


def test_markdown_made_by_filters_stays_words():
    assert say("{{ name | append: '**b**' }}", name="a").rich == ()


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "JaVa\tscript:x",
        "//evil.example",
        "https://a@evil.example",
        "vbscript:x",
        "/path",
        "",
    ],
)
def test_an_unsafe_address_leaves_only_its_label(url):
    said = say("[сайт]({{ url }})", url=url)
    assert said.text == "сайт"
    assert said.rich == ()


def test_a_value_in_an_address_can_neither_leave_the_host_nor_add_parameters():
    said = say("[x](https://{{ h }}.shop.example/p?id={{ id }}&n=1)", h="evil.example/", id="1&admin=1")
    assert not any(isinstance(piece, Link) for piece in said.rich)
    said = say("[x](https://shop.example/p?id={{ id }}&n=1)", id="1&admin=1 #")
    assert said.rich == (Link("https://shop.example/p?id=1%26admin%3D1%20%23&n=1", (Words("x"),)),)


def test_safe_link_takes_four_schemes():
    for good in ("https://a.example/x?y=1#z", "http://a.example", "mailto:a@b.example", "tel:+380671234567"):
        assert safe_link(good) == good
    for bad in (
        "ftp://a.example",
        "https://",
        "https:a",
        "tel:",
        "x",
        "https://a\\b.example",
        "https://[::1",
        "https://a%2fb.example/",
    ):
        assert safe_link(bad) is None


def test_conditions_and_loops_may_hold_formatting():
    source = "{% if vip %}**VIP**{% else %}звичайний{% endif %}"
    assert say(source, vip=True).rich == (Bold((Words("VIP"),)),)
    assert words(source, vip=False) == "звичайний"
    items = "{% for item in cart %}\n- {{ item.name }}: {{ item.price | money }}\n{% endfor %}\nРазом"
    said = say(items, cart=[{"name": "Чай", "price": "10"}, {"name": "Кава", "price": "1000.5"}])
    assert said.text == "• Чай: 10\u00a0₴\n• Кава: 1\u00a0000,50\u00a0₴\nРазом"


def test_a_line_of_tags_alone_leaves_no_line():
    source = "Вітаю\n{% if x %}\nтак\n{% endif %}\nПа"
    assert words(source, x=True) == "Вітаю\nтак\nПа"
    assert words(source, x=False) == "Вітаю\nПа"


def test_numbers_are_exact():
    assert words("{{ 0.1 | plus: 0.2 }}") == "0.3"
    assert words("{{ a | times: b }}", a="19.99", b="3") == "59.97"
    assert words("{{ a | divided_by: 4 }}", a="10") == "2.5"
    assert words("{{ a | divided_by: 3 | round: 2 }}", a="10") == "3.33"
    assert words("{{ list | sum }}", list=["0.1", "0.2"]) == "0.3"
    assert words("{{ a | plus: 1 }}", a="12345678901234567890.5") == "12345678901234567891.5"


def test_kept_numbers_are_compared_as_numbers_and_texts_as_texts():
    assert words("{% if age > 18 %}так{% endif %}", age="9") == ""
    assert words("{% if age > 18 %}так{% endif %}", age="20") == "так"
    assert words("{% if age == 20 %}так{% endif %}", age="20.00") == "так"
    assert words("{% if code == '007' %}так{% endif %}", code="007") == "так"
    assert words("{% if code == '7' %}так{% endif %}", code="007") == ""
    assert words("{{ code }}", code="007") == "007"


def test_a_missing_value_is_nothing_and_a_failed_filter_stays_empty():
    assert words("[{{ nobody.here.at_all }}]") == "[]"
    assert words("a{{ x | divided_by: 0 }}b{{ 'x' | plus: 1 }}c", x="1") == "abc"


def test_names_of_other_scopes_are_found():
    variables = {"contact.name": "Оля", "bot.city": {"name": "Київ"}}
    text = compile_text("{{ contact.name }} {{ bot.city.name }} {{ order.id }}")
    assert text.render(variables).text == "Оля Київ"
    assert text.variables == {"contact.name", "bot.city", "order"}


def test_names_made_inside_the_text_are_not_variables():
    text = compile_text("{% assign a = b %}{% for i in c %}{{ i }}{{ a }}{{ forloop.index }}{% endfor %}")
    assert text.variables == {"b", "c"}


def test_dates_know_the_language_and_the_time_zone():
    assert words("{{ 'now' | date: 'datetime' }}") == "22 листопада 2026\u202fр., 12:00"
    assert words("{{ d | date: '%-d %B' }}", d="2026-03-08") == "8 березня"
    assert words("{{ d | date: '%B' }}", d="2026-03-08") == "березень"
    assert words("{{ d | date }}", ENGLISH, d="2026-11-22") == "November 22, 2026"
    assert words("{{ d | date }}", d="завтра") == "завтра"


def test_plurals_follow_the_language():
    source = "{{ n }} {{ n | plural: 'товар', 'товари', 'товарів' }}"
    counted = {n: words(source, n=str(n)) for n in (0, 1, 2, 5, 11, 21)}
    assert counted == {0: "0 товарів", 1: "1 товар", 2: "2 товари", 5: "5 товарів", 11: "11 товарів", 21: "21 товар"}
    assert words("{{ n | plural: 'item', 'items' }}", ENGLISH, n="1") == "item"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("Олена", "Олено"), ("Марія", "Маріє"), ("Галя", "Галю"), ("Наталя", "Наталю"), ("Любов", "Любове"),
        ("Ігор", "Ігорю"), ("Андрій", "Андрію"), ("Василь", "Василю"), ("Петро", "Петре"), ("Марко", "Марку"),
        ("Олег", "Олеже"), ("Іван", "Іване"), ("Микола", "Миколо"), ("Ілля", "Ілле"), ("Дар’я", "Дар’є"),
        ("Ігор Петрович", "Ігорю Петровичу"), ("Ірина Іванівна", "Ірино Іванівно"), ("ОЛЕНА", "ОЛЕНО"),
        ("Анна-Марія", "Анно-Маріє"), ("John", "John"), ("", ""), ("Ян2", "Ян2"),
    ],
)  # fmt: skip
def test_people_are_addressed_in_the_vocative(name, form):
    assert vocative(name) == form


def test_plain_leaves_markdown_as_typed_for_addresses_and_bodies():
    text = compile_text('{"a": "\\n*x*", "b": {{ b | json }}}')
    assert text.plain({"b": 'q"'}) == '{"a": "\\n*x*", "b": "q\\""}'


@pytest.mark.parametrize(
    ("source", "position"),
    [
        ("ab {{ x", 3),
        ("{{ a | nope }}", 7),
        ("{% if %}", 3),
        ("{% include 'x' %}", 3),
        ("{{ a b }}", 5),
        ("{% endif %}", 3),
    ],
)
def test_bad_liquid_says_where(source, position):
    with pytest.raises(BadText) as caught:
        compile_text(source)
    assert caught.value.position == position
    assert caught.value.uk != caught.value.en


def test_a_text_has_a_length():
    with pytest.raises(BadText):
        compile_text("а" * (MAX_TEXT_CHARS + 1))


def test_an_answer_of_a_model_is_formatted_and_never_run():
    said = format_words("**Ціна** {{ secret }} {% if %}")
    assert said.rich == (Bold((Words("Ціна"),)), Words(" {{ secret }} {% if %}"))


PIECES = st.sampled_from(
    [
        "**",
        "_",
        "[",
        "](",
        ")",
        "https://a.example/",
        "\\",
        "а",
        "b",
        "{{",
        "}}",
        "{%",
        "%}",
        "\ufdd0",
        "\ufdd9",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "7) ",
        " ",
        "{{ x }}",
        "{{ x | upcase }}",
        "{% if x %}",
        "{% else %}",
        "{% endif %}",
        "{% for i in y %}",
        "{{ i }}",
        "{% endfor %}",
        "{%- assign z = x -%}",
        "{{ z }}",
        "{% capture c %}",
        "{% endcapture %}",
        "{{ c }}",
        "{% raw %}",
        "{% endraw %}",
    ]
)
SOURCES = st.lists(PIECES, max_size=25).map("".join)


def shapes(pieces):
    for piece in pieces:
        yield type(piece).__name__
        for inside in getattr(piece, "children", ()) or ():
            yield from shapes([inside])
        for item in getattr(piece, "items", ()) or ():
            yield from shapes(item)


def compiled(source):
    try:
        return compile_text(source), 0
    except BadText as bad:
        return None, bad.position


@settings(max_examples=400, deadline=None)
@given(SOURCES, st.lists(PIECES, max_size=6).map("".join))
def test_any_text_renders_or_says_where_it_is_wrong(source, typed):
    text, position = compiled(source)
    if text is None:
        assert 0 <= position <= len(source)
        return
    values = {"x": typed, "y": [typed, typed]}
    said = text.render(values)
    assert not any("\ufdd0" <= letter <= "\ufdef" for letter in said.text)
    # What was typed adds words, never formatting: the same text with a harmless value has at least as much of it.
    harmless = compile_text(source).render({"x": "слово", "y": ["слово", "слово"]})
    for shape in ("Bold", "Italic", "List"):
        assert list(shapes(said.rich)).count(shape) <= list(shapes(harmless.rich)).count(shape)
    text.plain(values)


def test_markdown_that_would_tear_liquid_apart_stays_as_typed():
    source = '[a](https://a.example "{% if x %}") b {% endif %}'
    assert words(source, x=True) == '[a](https://a.example "") b'


NAMES = st.sampled_from(["name", "contact.name", "n", "missing", "yes", "many"])
KEPT = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["12.50", "-3", "0", "{{ name }}", "**b**", "x\ufdd0y", "a\nb", "9" * 70]),
    st.none(),
    st.booleans(),
    st.lists(st.text(max_size=5), max_size=3),
)


@given(st.lists(st.one_of(st.text(max_size=10), NAMES.map("{{{{ {} }}}}".format)), max_size=6).map("".join), st.data())
def test_a_text_of_words_and_names_comes_out_as_the_whole_of_liquid_would_write_it(source, data):
    """Such texts take a short way; an empty condition at the end sends the same text the long way."""
    values = {name: data.draw(KEPT) for name in ("name", "contact.name", "n", "yes", "many")}
    try:
        short, long = compile_template(source), compile_template(source + "{% if nobody %}{% endif %}")
    except BadText:
        return
    assert short.render(values, KYIV) == long.render(values, KYIV)
