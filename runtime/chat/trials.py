"""Try-out dialogs: a snapshot of a draft, run by the same engine with a trace for its author, thrown away after a day.

They stand in the database like other dialogs, marked as trials, and are kept out of every count.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import msgspec

from runtime.chat.plans import PlanKey, Plans
from runtime.chat.service import ChatService, NewDialog, Opened
from runtime.dialog.events import Started
from runtime.dialog.variables import Value, WrongValue, keep
from runtime.errors import BadInput, NotFound, OutsideFailed, Unavailable
from runtime.orchestrator.plan import Plan
from storage.engine import Database, StorageError
from storage.engine import NotFound as NotStored
from storage.repositories.trials import Trial, Trials, TrialSweep

KEPT = timedelta(days=1)
CHANNEL = "trial"


@dataclass(frozen=True, slots=True)
class NewTrial:
    """What an author wants to try.

    `clock` is the moment it is to begin at for the dialog; time then goes on as ever. `fakes` holds what calls of a
    block, a kind or "*" give instead of being made.
    """

    org_id: str
    bot_id: str
    scenario_id: str
    person_id: str
    document: bytes
    lang: str | None = None
    start_at: tuple[str, str | None] | None = None
    variables: Mapping[str, Value] = field(default_factory=dict[str, Value])
    fakes: Mapping[str, object] = field(default_factory=dict[str, object])
    clock: datetime | None = None


class TrialDialogs:
    """Begins trials and cleans up after them."""

    def __init__(
        self,
        service: ChatService,
        plans: Plans,
        database: Database,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._service = service
        self._plans = plans
        self._database = database
        self._now = now

    async def begin(self, new: NewTrial) -> Opened:
        """Keep the snapshot and open a dialog on it.

        Raises:
            BadInput: the place to start at is not there, or a variable is unknown or does not fit.
        """
        dialog_id = self._service.new_id()
        now = self._now()
        ahead_s = (new.clock - now).total_seconds() if new.clock is not None else 0.0
        settings: dict[str, object] = {"fakes": dict(new.fakes), "ahead_s": ahead_s}
        trial = Trial(dialog_id, new.scenario_id, new.person_id, new.document, settings, now, now + KEPT)
        await Trials(self._database, new.org_id).keep(trial)
        key = PlanKey(new.org_id, "", dialog_id)
        plan = await self._plans.get(key)
        if new.start_at is not None and plan.place(*new.start_at) is None:
            raise BadInput(
                "no_place", uk="Такого місця в сценарії немає.", en="There is no such place in the scenario."
            )
        return await self._service.start(
            NewDialog(
                bot_id=new.bot_id,
                org_id=new.org_id,
                plan_key=key,
                release_id="",
                lang=new.lang or plan.default_language,
                channel=CHANNEL,
                started=Started(preset(plan, new.variables), new.start_at),
                trial=True,
                dialog_id=dialog_id,
            ),
            plan,
        )

    async def drop_expired(self) -> int:
        """Throw away the trials that have ended."""
        return await TrialSweep(self._database).drop_expired(self._now())


def preset(plan: Plan, variables: Mapping[str, Value]) -> dict[str, Value]:
    """Check and convert the variables an author sets before a trial: any of the scenario's.

    Raises:
        BadInput: one is unknown or does not fit its type.
    """
    kept: dict[str, Value] = {}
    for name, value in variables.items():
        try:
            kept[name] = keep(value, plan.kinds[name])
        except (KeyError, WrongValue) as error:
            raise BadInput(
                "wrong_value",
                uk=f"Змінна «{name[:60]}» невідома або її значення не підходить.",
                en=f"The variable “{name[:60]}” is unknown or its value does not fit.",
                extra={"variable": name[:60]},
            ) from error
    return kept


class TrialSettings:
    """What authors chose for their trials: faked calls, and clocks that were moved."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def answer(self, org_id: str, dialog_id: str, block_id: str, kind: str) -> Fake | None:
        """Give the faked answer of a call; None when the call is to be made.

        Raises:
            OutsideFailed: the author wants this call to fail.
        """
        fakes = (await self._settings(org_id, dialog_id)).get("fakes")
        if not isinstance(fakes, dict):
            return None
        given = next((fakes[name] for name in (block_id, kind, "*") if name in fakes), None)
        if given is None:
            return None
        fake = msgspec.convert(given, Fake)
        if fake.error:
            raise OutsideFailed(fake.error, uk="Так задано у пробі.", en="The trial wants this call to fail.")
        return fake

    async def ahead(self, org_id: str, trial_id: str) -> timedelta:
        """Tell how far the trial's clock is ahead of ours."""
        ahead_s = (await self._settings(org_id, trial_id)).get("ahead_s")
        return timedelta(seconds=ahead_s if isinstance(ahead_s, int | float) else 0)

    async def _settings(self, org_id: str, trial_id: str) -> dict[str, object]:
        try:
            return (await Trials(self._database, org_id).get(trial_id)).settings
        except NotStored as error:
            raise NotFound("no_trial", uk="Такої проби немає.", en="There is no such trial.") from error
        except StorageError as error:
            raise Unavailable(uk="База даних не відповідає.", en="The database does not answer.") from error


class Fake(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A faked answer: a value, or the code of an error."""

    value: object = None
    error: str = ""
