"""The live connection of a widget: a WebSocket that says hello with the dialog's token, then carries events."""

from __future__ import annotations

import asyncio
import logging
from contextlib import aclosing
from dataclasses import dataclass, field

import msgspec
from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from runtime.chat.doors import ChatDoors
from runtime.chat.inputs import AckFrame, HelloFrame, MessageFrame, TypingFrame, read_frame
from runtime.chat.sessions import Session
from runtime.errors import BadInput, RozmovaError, TooMany
from runtime.telemetry import ERRORS, SLOW_READERS, SOCKETS

log = logging.getLogger(__name__)

HELLO_S = 5.0
SEND_S = 10.0
FRAMES_A_SECOND = 10.0
FRAMES_AT_ONCE = 30
MAX_MESSAGES_IN_FLIGHT = 8

POLICY = 1008
INTERNAL = 1011
RESTARTING = 1012
TRY_AGAIN = 1013
_open = SOCKETS.labels("websocket")
_stalled = SLOW_READERS.labels("stalled")


@dataclass(slots=True)
class Allowance:
    """A token bucket for the frames of one connection."""

    left: float = FRAMES_AT_ONCE
    at: float = field(default_factory=lambda: asyncio.get_running_loop().time())

    def take(self) -> bool:
        """Use one; False when there is none left."""
        now = asyncio.get_running_loop().time()
        self.left = min(FRAMES_AT_ONCE, self.left + (now - self.at) * FRAMES_A_SECOND)
        self.at = now
        if self.left < 1:
            return False
        self.left -= 1
        return True


class LiveConnections:
    """Serves the WebSockets of this process."""

    def __init__(self, doors: ChatDoors) -> None:
        self._doors = doors

    async def serve(self, dialog_id: str, socket: WebSocket) -> None:
        """Carry one connection to its end."""
        await socket.accept()
        _open.inc()
        try:
            try:
                session, after = await self._hello(dialog_id, socket)
            except TimeoutError:
                await socket.close(POLICY, "no hello")
                return
            except RozmovaError as error:
                await _problem(socket, error)
                await socket.close(POLICY, error.code)
                return
            await self._carry(session, after, socket)
        except WebSocketDisconnect:
            pass
        except RozmovaError as error:
            await _close(socket, TRY_AGAIN, error.code)
        except Exception:
            ERRORS.labels("live").inc()
            log.exception("a live connection failed", extra={"facts": {"dialog": dialog_id}})
            await _close(socket, INTERNAL, "internal")
        finally:
            _open.dec()

    async def _hello(self, dialog_id: str, socket: WebSocket) -> tuple[Session, int]:
        async with asyncio.timeout(HELLO_S):
            frame = read_frame(await socket.receive_text())
            if not isinstance(frame, HelloFrame):
                raise BadInput("hello_first", uk="Спершу hello.", en="Say hello first.")
            session = await self._doors.service.check_token(dialog_id, frame.token)
            await self._doors.check_page(session, socket)
            return session, frame.after

    async def _carry(self, session: Session, after: int, socket: WebSocket) -> None:
        status = await self._doors.service.status(session.dialog_id)
        await _send(socket, msgspec.json.encode({"type": "ready", "status": status}))
        reading = asyncio.create_task(self._read(session, socket))
        writing = asyncio.create_task(self._write(session.dialog_id, after, socket))
        try:
            await asyncio.wait((reading, writing), return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (reading, writing):
                task.cancel()
            results = await asyncio.gather(reading, writing, return_exceptions=True)
        for result in results:
            if isinstance(result, Exception):
                raise result

    async def _write(self, dialog_id: str, after: int, socket: WebSocket) -> None:
        async with aclosing(self._doors.delivery.subscribe(dialog_id, after)) as events:
            async for event in events:
                try:
                    await _send(socket, event)
                except TimeoutError:
                    _stalled.inc()
                    break
        if self._doors.delivery.stopping:
            await _close(socket, RESTARTING, "restarting")
        else:
            await _close(socket, TRY_AGAIN, "too slow")

    async def _read(self, session: Session, socket: WebSocket) -> None:
        allowance = Allowance()
        saying: set[asyncio.Task[None]] = set()
        try:
            while True:
                text = await socket.receive_text()
                if not allowance.take():
                    await _problem(socket, _too_fast())
                    continue
                try:
                    frame = read_frame(text)
                except RozmovaError as error:
                    await _problem(socket, error)
                    continue
                match frame:
                    case MessageFrame():
                        while len(saying) >= MAX_MESSAGES_IN_FLIGHT:
                            await asyncio.wait(saying, return_when=asyncio.FIRST_COMPLETED)
                        task = asyncio.create_task(self._say(session, frame, socket))
                        saying.add(task)
                        task.add_done_callback(saying.discard)
                    case HelloFrame():
                        await _problem(socket, BadInput("hello_once", uk="Hello вже було.", en="Hello was said."))
                    case TypingFrame() | AckFrame():
                        pass  # events are kept by number, so there is nothing to note
        finally:
            for task in saying:
                task.cancel()
            await asyncio.gather(*saying, return_exceptions=True)

    async def _say(self, session: Session, frame: MessageFrame, socket: WebSocket) -> None:
        try:
            status = await self._doors.service.accept(session.dialog_id, await self._doors.incoming(session, frame))
        except RozmovaError as error:
            await _problem(socket, error, frame.client_id)
            return
        told = {"type": "result", "client_id": frame.client_id, "status": status}
        await _send(socket, msgspec.json.encode(told))


async def _send(socket: WebSocket, body: bytes) -> None:
    async with asyncio.timeout(SEND_S):
        await socket.send_text(body.decode())


async def _problem(socket: WebSocket, error: RozmovaError, client_id: str = "") -> None:
    told: dict[str, object] = {"type": "problem", "code": error.code, "detail": error.en}
    if client_id:
        told["client_id"] = client_id
    await _send(socket, msgspec.json.encode(told))


async def _close(socket: WebSocket, code: int, reason: str) -> None:
    if socket.application_state is not WebSocketState.DISCONNECTED:
        try:
            async with asyncio.timeout(SEND_S):
                await socket.close(code, reason)
        except (RuntimeError, WebSocketDisconnect, TimeoutError):
            log.debug("the socket was gone already")


def _too_fast() -> TooMany:
    return TooMany(uk="Забагато повідомлень. Зачекайте.", en="Too many messages. Wait a moment.", retry_after_s=1)
