"""People, their roles, tokens and login links."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from storage.engine import Conflict, Database, NotFound
from storage.repositories.organisations import Organisations, OrganisationsSweep
from storage.repositories.people import NewPerson, People, PeopleLookup
from storage.repositories.tokens import NewToken, TokenLookup, Tokens, hash_token
from tests.storage.dialogs import NOW
from tests.storage.made import make_organisation, make_person

LATER = NOW + timedelta(minutes=5)
HOUR = NOW + timedelta(hours=1)


def new_token(token_id: str = "t1", secret: str = "secret", person_id: str | None = "p1", **other) -> NewToken:
    given = {"kind": "api", "role": "author", "name": "CI", "now": NOW, "expires_at": HOUR} | other
    return NewToken(token_id=token_id, person_id=person_id, token_hash=hash_token(secret), **given)


async def test_the_first_organisation_is_the_oldest(database: Database):
    assert await OrganisationsSweep(database).first() is None
    await make_organisation(database, "o2")
    await make_organisation(database, "o1")
    assert [each.id for each in await OrganisationsSweep(database).every()] == ["o1", "o2"]
    assert (await Organisations(database, "o2").get()).name == "Organisation o2"


async def test_a_person_is_found_by_an_email_in_any_letters(database: Database):
    await make_organisation(database)
    person = await make_person(database, email=" Olena@Example.com ")
    assert person.email == "olena@example.com"
    assert await People(database, "o1").by_email("OLENA@example.com") == person
    assert await People(database, "o1").get("p1") == person


async def test_the_same_email_twice_in_an_organisation_is_a_conflict(database: Database):
    await make_organisation(database)
    await make_person(database)
    with pytest.raises(Conflict) as refused:
        await make_person(database, person_id="p2")
    assert refused.value.code == "person_exists"


async def test_a_person_may_belong_to_two_organisations(database: Database):
    await make_organisation(database, "o1")
    await make_organisation(database, "o2")
    await make_person(database, "o1", "p1")
    second = await make_person(database, "o2", "p2", role="viewer")
    assert (second.id, second.role) == ("p1", "viewer")
    assert [(each.org_id, each.role) for each in await PeopleLookup(database).sign_in("OLENA@example.com")] == [
        ("o1", "owner"),
        ("o2", "viewer"),
    ]
    await People(database, "o2").remove("p1")
    assert (await People(database, "o1").get("p1")).name == "Олена"
    with pytest.raises(NotFound):
        await People(database, "o2").get("p1")


async def test_the_last_owner_stays(database: Database):
    await make_organisation(database)
    await make_person(database)
    people = People(database, "o1")
    for forbidden in (people.remove("p1"), people.change_role("p1", "author")):
        with pytest.raises(Conflict) as refused:
            await forbidden
        assert refused.value.code == "last_owner"
    await make_person(database, person_id="p2", email="taras@example.com")
    assert (await people.change_role("p1", "author")).role == "author"


async def test_of_two_owners_that_leave_at_once_one_stays(database: Database):
    await make_organisation(database)
    await make_person(database)
    await make_person(database, person_id="p2", email="taras@example.com")
    people = People(database, "o1")
    left = await asyncio.gather(people.remove("p1"), people.remove("p2"), return_exceptions=True)
    assert sorted(type(each).__name__ for each in left) == ["Conflict", "NoneType"]
    assert len(await people.page()) == 1


async def test_people_are_listed_page_by_page(database: Database):
    await make_organisation(database)
    people = People(database, "o1")
    for number in range(5):
        new = NewPerson(f"p{number}", f"p{number}@example.com", "x", "author", NOW + timedelta(seconds=number // 2))
        await people.add(new)
    first = await people.page(limit=2)
    second = await people.page(limit=2, after=first[-1].id)
    third = await people.page(limit=2, after=second[-1].id)
    assert [each.id for each in first + second + third] == [f"p{number}" for number in range(5)]


async def test_a_person_without_membership_is_erased_with_its_tokens(database: Database):
    await make_organisation(database)
    await make_person(database)
    await make_person(database, person_id="p2", email="taras@example.com", role="author")
    await Tokens(database, "o1").issue(new_token(person_id="p2"))
    await People(database, "o1").remove("p2")
    assert await TokenLookup(database).find(hash_token("secret"), LATER) is None
    assert await PeopleLookup(database).sign_in("taras@example.com") == []


async def test_an_email_is_changed_unless_somebody_has_it(database: Database):
    await make_organisation(database)
    await make_person(database)
    await make_person(database, person_id="p2", email="taras@example.com")
    people = People(database, "o1")
    with pytest.raises(Conflict) as refused:
        await people.change_email("p1", "Taras@example.com")
    assert refused.value.code == "email_taken"
    assert (await people.change_email("p1", "Other@example.com")).email == "other@example.com"
    assert (await PeopleLookup(database).sign_in("other@example.com"))[0].person_id == "p1"


async def test_a_password_is_kept_as_its_hash(database: Database):
    await make_organisation(database)
    assert not (await make_person(database)).has_password
    await People(database, "o1").set_password("p1", "hash")
    assert (await People(database, "o1").get("p1")).has_password
    assert (await PeopleLookup(database).sign_in("olena@example.com"))[0].password_hash == "hash"


async def test_a_token_is_found_by_its_hash_until_it_ends(database: Database):
    await make_organisation(database)
    await make_person(database)
    issued = await Tokens(database, "o1").issue(new_token())
    lookup = TokenLookup(database)
    assert await lookup.find(hash_token("secret"), LATER) == issued
    assert await lookup.find(hash_token("other"), LATER) is None
    assert await lookup.find(hash_token("secret"), HOUR) is None


async def test_the_use_of_a_token_is_noted_by_the_minute(database: Database):
    await make_organisation(database)
    await Tokens(database, "o1").issue(new_token(person_id=None))
    lookup = TokenLookup(database)
    for seconds in (0, 30, 61):
        await lookup.find(hash_token("secret"), NOW + timedelta(seconds=seconds))
    assert (await Tokens(database, "o1").get("t1")).last_used_at == NOW + timedelta(seconds=61)


async def test_a_revoked_token_is_worth_nothing(database: Database):
    await make_organisation(database)
    await Tokens(database, "o1").issue(new_token(person_id=None))
    await Tokens(database, "o1").revoke("t1")
    assert await TokenLookup(database).find(hash_token("secret"), NOW) is None
    with pytest.raises(NotFound):
        await Tokens(database, "o1").revoke("t1")


async def test_a_changed_role_holds_for_tokens_at_once(database: Database):
    await make_organisation(database)
    await make_person(database)
    await make_person(database, person_id="p2", email="taras@example.com", role="admin")
    await Tokens(database, "o1").issue(new_token(person_id="p2", role="admin"))
    await People(database, "o1").change_role("p2", "viewer")
    token = await TokenLookup(database).find(hash_token("secret"), LATER)
    assert token is not None
    assert token.role == "viewer"


async def test_tokens_of_a_kind_are_listed_newest_first(database: Database):
    await make_organisation(database)
    tokens = Tokens(database, "o1")
    for number in range(3):
        at = NOW + timedelta(seconds=number)
        await tokens.issue(new_token(f"t{number}", f"secret {number}", None, now=at))
    await tokens.issue(new_token("s", "session", None, kind="session"))
    assert [each.id for each in await tokens.page("api")] == ["t2", "t1", "t0"]
    assert [each.id for each in await tokens.page("api", after="t2", limit=1)] == ["t1"]
    assert len(await tokens.page()) == 4


async def test_a_login_link_works_once(database: Database):
    await make_organisation(database)
    await make_person(database)
    await Tokens(database, "o1").issue_login_link(hash_token("link"), "p1", NOW, NOW + timedelta(minutes=10))
    lookup = TokenLookup(database)
    assert await lookup.peek_login_link(hash_token("link"), LATER) is not None
    used = await asyncio.gather(*(lookup.use_login_link(hash_token("link"), LATER) for _ in range(5)))
    assert [each.person_id for each in used if each is not None] == ["p1"]
    assert await lookup.peek_login_link(hash_token("link"), LATER) is None


async def test_a_login_link_ends(database: Database):
    await make_organisation(database)
    await make_person(database)
    await Tokens(database, "o1").issue_login_link(hash_token("link"), "p1", NOW, LATER)
    assert await TokenLookup(database).use_login_link(hash_token("link"), LATER) is None


async def test_what_has_ended_is_swept(database: Database):
    await make_organisation(database)
    await make_person(database)
    await Tokens(database, "o1").issue(new_token())
    await Tokens(database, "o1").issue(new_token("t2", "for ever", expires_at=None))
    await Tokens(database, "o1").issue_login_link(hash_token("link"), "p1", NOW, LATER)
    assert await TokenLookup(database).sweep(HOUR) == 2
    assert [each.id for each in await Tokens(database, "o1").page()] == ["t2"]
