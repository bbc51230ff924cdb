"""Secrets open only in their place and only with their key."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from storage.engine import Database, NotFound
from storage.repositories.secrets_store import NewSecret, SecretsStore, SecretsSweep
from storage.secrets import SecretError, Vault, WrongKey, new_key_line
from tests.storage.dialogs import NOW
from tests.storage.made import make_organisation

PLACE = {"org_id": "o1", "table": "secrets", "row": "x1"}
VALUE = "sk-дуже-таємне"


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "secret.key"


@pytest.fixture
def vault(key_file: Path) -> Vault:
    return Vault.open(key_file, create=True)


def test_a_new_key_file_is_for_its_owner_only(vault: Vault, key_file: Path):
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600


def test_the_same_file_opens_what_it_sealed(vault: Vault, key_file: Path):
    sealed = vault.seal(b"value", **PLACE)
    assert b"value" not in sealed
    assert Vault.open(key_file, create=True).unseal(sealed, **PLACE) == b"value"


def test_the_same_value_is_sealed_differently_each_time(vault: Vault):
    assert vault.seal(b"value", **PLACE) != vault.seal(b"value", **PLACE)


@pytest.mark.parametrize(
    "elsewhere", [{"org_id": "o2"}, {"table": "other"}, {"row": "x2"}, {"org_id": "o1s", "table": "ecrets"}]
)
def test_a_value_moved_elsewhere_does_not_open(vault: Vault, elsewhere: dict[str, str]):
    with pytest.raises(SecretError) as refused:
        vault.unseal(vault.seal(b"value", **PLACE), **(PLACE | elsewhere))
    assert refused.value.code == "tampered"


def test_a_changed_byte_is_noticed(vault: Vault):
    sealed = vault.seal(b"value", **PLACE)
    for place in range(len(sealed)):
        broken = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        with pytest.raises(SecretError):
            vault.unseal(broken, **PLACE)


def test_another_key_is_called_a_wrong_key(vault: Vault, tmp_path: Path):
    other = Vault.open(tmp_path / "other.key", create=True)
    with pytest.raises(WrongKey, match="another key"):
        other.unseal(vault.seal(b"value", **PLACE), **PLACE)


def test_a_new_first_key_seals_and_the_old_one_still_opens(vault: Vault, key_file: Path):
    old = vault.seal(b"old", **PLACE)
    key_file.write_text(new_key_line() + key_file.read_text())
    both = Vault.open(key_file)
    new = both.seal(b"new", **PLACE)
    assert (both.unseal(old, **PLACE), both.unseal(new, **PLACE)) == (b"old", b"new")
    with pytest.raises(WrongKey):
        vault.unseal(new, **PLACE)


@pytest.mark.parametrize("content", ["", "no key", "AAAA", "ключ"])
def test_a_file_that_is_no_key_is_refused(tmp_path: Path, content: str):
    (tmp_path / "bad.key").write_text(content)
    with pytest.raises(SecretError):
        Vault.open(tmp_path / "bad.key")


def test_a_missing_file_is_refused_unless_it_may_be_made(key_file: Path):
    with pytest.raises(SecretError) as refused:
        Vault.open(key_file)
    assert refused.value.code == "no_key"


async def test_a_stored_secret_is_revealed_and_nowhere_in_the_clear(database: Database, vault: Vault):
    await make_organisation(database)
    store = SecretsStore(database, "o1", vault)
    kept = await store.put(NewSecret("x1", None, "ai", "Ollama", {"base_url": "x", "model": "m"}, VALUE, NOW))
    assert (kept.settings, kept.bot_id) == ({"base_url": "x", "model": "m"}, "")
    assert await store.reveal("x1") == VALUE
    async with database.read() as connection:
        row = (await connection.exec_driver_sql("SELECT * FROM secrets")).one()
    assert VALUE.encode() not in repr(tuple(row)).encode()
    assert VALUE not in str([bytes(value) if isinstance(value, memoryview) else value for value in row])


async def test_a_secret_of_the_same_name_is_replaced(database: Database, vault: Vault):
    await make_organisation(database)
    store = SecretsStore(database, "o1", vault)
    await store.put(NewSecret("x1", None, "ai", "Ollama", {}, "one", NOW))
    again = await store.put(NewSecret("x2", None, "ai", "Ollama", {"model": "m"}, "two", NOW))
    assert (again.id, again.settings, await store.reveal("x1")) == ("x1", {"model": "m"}, "two")
    await store.put(NewSecret("x3", "b1", "ai", "Ollama", {}, "of a bot", NOW))
    assert [each.id for each in await store.page("ai")] == ["x1"]
    assert [each.id for each in await store.page("ai", "b1")] == ["x3"]
    assert (await store.change_settings("x1", {"model": "n"}, NOW)).settings == {"model": "n"}
    assert await store.reveal("x1") == "two"
    await store.delete("x1")
    with pytest.raises(NotFound):
        await store.reveal("x1")


async def test_a_secret_with_the_wrong_key_says_so(database: Database, vault: Vault, tmp_path: Path):
    await make_organisation(database)
    await SecretsStore(database, "o1", vault).put(NewSecret("x1", None, "ai", "Ollama", {}, VALUE, NOW))
    with pytest.raises(WrongKey):
        await SecretsStore(database, "o1", Vault.open(tmp_path / "other.key", create=True)).reveal("x1")


def vault_of(folder: Path, keys: str) -> Vault:
    (folder / "some.key").write_text(keys)
    return Vault.open(folder / "some.key")


async def test_after_a_change_of_keys_the_old_one_may_go(database: Database, tmp_path: Path):
    await make_organisation(database)
    old_key, new_key = new_key_line(), new_key_line()
    old, both, new = (vault_of(tmp_path, keys) for keys in (old_key, new_key + old_key, new_key))
    await SecretsStore(database, "o1", old).put(NewSecret("x1", None, "ai", "Ollama", {}, VALUE, NOW))
    assert await SecretsSweep(database, both).reseal() == 1
    assert await SecretsStore(database, "o1", new).reveal("x1") == VALUE
    with pytest.raises(WrongKey):
        await SecretsSweep(database, old).reseal()
