"""Media messages."""

from __future__ import annotations

from runtime.dialog.events import MessageData
from runtime.dialog.messages import Audio, File, Image, Part, Text, Video
from tests.talking import Talking, block, document


def shown(**config: object) -> list[Part]:
    talk = Talking(document({"g1": [block("b1", "send_media", **config)]}, variables={"x": "text"}), x="a/../b c")
    assert talk.ended == "finished"
    return [part for said in talk.step.said if isinstance(said.data, MessageData) for part in said.data.parts]


def test_each_kind_becomes_its_part():
    url = "https://example.com/чашка.jpg"
    assert shown(url=url, alt="Чашка") == [Image(url, alt="Чашка")]
    assert shown(url=url, kind="video", alt="Чашка") == [Video(url, caption="Чашка")]
    assert shown(url=url, kind="audio", voice=True) == [Audio(url, voice=True)]
    assert shown(url=url, kind="file") == [File(name="чашка.jpg", url=url)]
    assert shown(url=url, kind="file", name="Ціни.pdf") == [File(name="Ціни.pdf", url=url)]


def test_an_image_whose_caption_is_all_there_is_has_it_as_description():
    assert shown(url="https://example.com/a.png", caption="480 ₴") == [
        Image("https://example.com/a.png", alt="480 ₴", caption="480 ₴")
    ]


def test_an_address_that_is_no_good_leaves_the_description():
    assert shown(url="javascript:alert(1)", alt="Чашка") == [Text("Чашка")]
    assert shown(url="", alt="Чашка", caption="480 ₴") == [Text("480 ₴")]
    assert shown(url="/local.png") == []


def test_a_value_inside_an_address_can_not_change_where_it_leads():
    assert shown(url="https://example.com/{{ x }}.png") == [Image("https://example.com/a%2F..%2Fb%20c.png")]
