"""Questions for files."""

from __future__ import annotations

import pytest

from runtime.dialog.events import Reply
from runtime.dialog.messages import File
from tests.talking import Talking, block, document

PHOTO = File("чек.png", file_id="f1", size_bytes=2_000_000, media_type="image/png")


def asked(kind: str = "file", **config: object) -> Talking:
    return Talking(document({"g1": [block("b1", "ask_file", variable="x", **config)]}, variables={"x": kind}))


def test_a_file_is_kept_with_what_is_known_of_it():
    talk = asked(accept="image")
    assert talk.expects is not None
    assert talk.expects.kind == "file"
    talk.tell(Reply(file=PHOTO))
    assert talk.ended == "finished"
    kept = {"file_id": "f1", "name": "чек.png", "size_bytes": 2_000_000, "media_type": "image/png"}
    assert talk.variable("x") == kept


@pytest.mark.parametrize("config", [{"accept": "pdf"}, {"accept": "audio"}, {"max_mb": 1}])
def test_a_file_that_does_not_fit_is_asked_again(config):
    talk = asked(**config)
    talk.tell(Reply(file=PHOTO))
    assert talk.heard == ["Такий файл не підходить. Надішліть інший."]


def test_words_are_no_file_unless_the_question_may_be_skipped():
    assert asked().say("потім") == ["Такий файл не підходить. Надішліть інший."]
    talk = asked(optional=True)
    talk.say("пропустити")
    assert talk.ended == "finished"


def test_a_text_variable_keeps_the_name():
    talk = asked("text")
    talk.tell(Reply(file=PHOTO))
    assert talk.variable("x") == "чек.png"
