"""The person signed in, keys for programs, connections to AI services."""

from __future__ import annotations

from builder_ui.server.client import Account, Server, decode, piece
from builder_ui.server.shapes import Connection, Key, NewKey, Person, Session


async def sign_in(server: Server, language: str, **credentials: str) -> Session:
    """Sign in with `link`, or `email` and `password`.

    Raises:
        ServerProblem: 401 `link_ended` or `wrong_password`; 429 `too_many`.
    """
    answer = await server.send("POST", "sessions", headers={"accept-language": language}, body=credentials)
    return decode(answer.content, Session)


async def sign_out(account: Account) -> None:
    """End this session on the server."""
    await account.delete("sessions/current")


async def me(account: Account) -> Person:
    """Read the person signed in."""
    return await account.get("people/me", Person)


async def change_me(account: Account, **changes: str) -> Person:
    """Change `name`, `email`, or `password` (with `old_password` when there was one)."""
    return await account.patch("people/me", changes, Person)


async def list_keys(account: Account) -> list[Key]:
    """Read the keys of the organisation."""
    return await account.items("keys?limit=100", Key)


async def make_key(account: Account, name: str, role: str, days: int | None = None) -> NewKey:
    """Make a key; its text is given once."""
    return await account.post("keys", {"name": name, "role": role, "days": days}, NewKey)


async def revoke_key(account: Account, key_id: str) -> None:
    """Make a key good for nothing from now on."""
    await account.delete(f"keys/{piece(key_id)}")


async def list_connections(account: Account) -> list[Connection]:
    """Read the connections to AI services."""
    return await account.items("connections", Connection)


async def keep_connection(account: Account, connection: Connection, key: str | None) -> Connection:
    """Keep a connection; without `key` the one it has stays."""
    body: dict[str, str] = {"kind": connection.kind, "base_url": connection.base_url, "model": connection.model}
    if key:
        body["key"] = key
    return await account.put(f"connections/{piece(connection.name)}", body, Connection)


async def delete_connection(account: Account, name: str) -> None:
    """Delete a connection with its key."""
    await account.delete(f"connections/{piece(name)}")
