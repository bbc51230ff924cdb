"""How providers are found: every folder of this shelf is one; what it can do is told by the files it has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Final, Literal, cast

from runtime.errors import NotFound
from runtime.providers.contract import OpensLlm, ProviderCard, ProviderSettings

SHELF: Final = "runtime.providers"
Capability = Literal["llm", "stt", "nlu"]
CAPABILITIES: Final[tuple[Capability, ...]] = ("llm", "stt", "nlu")


@dataclass(frozen=True, slots=True)
class Provider:
    """A provider: its card, its form, and what it can do. The vendor's library is loaded by `llm()`, not before."""

    name: str
    card: ProviderCard
    settings: type[ProviderSettings]
    capabilities: frozenset[Capability]
    package: str

    def llm(self) -> OpensLlm:
        """Load the vendor's library; seconds the first time, so not on the event loop.

        Raises:
            NotFound: this provider has no models.
        """
        if "llm" not in self.capabilities:
            raise NotFound(uk=f"{self.card.uk} не має мовних моделей.", en=f"{self.card.en} has no language models.")
        return cast(OpensLlm, import_module(f"{self.package}.llm").open_llm)


@cache
def find_providers(shelf: str = SHELF) -> Mapping[str, Provider]:
    """Find every provider of a shelf, by name."""
    package = import_module(shelf)
    names = sorted(found.name for found in iter_modules(package.__path__) if found.ispkg)
    return {name: _load(f"{shelf}.{name}", name) for name in names}


def find_provider(name: str, shelf: str = SHELF) -> Provider:
    """Give one provider.

    Raises:
        NotFound: there is none of this name.
    """
    found = find_providers(shelf).get(name)
    if found is None:
        raise NotFound(uk=f"Постачальника {name} немає.", en=f"There is no provider {name}.")
    return found


def _load(package: str, name: str) -> Provider:
    settings = import_module(f"{package}.settings")
    can: set[Capability] = {name for name in CAPABILITIES if find_spec(f"{package}.{name}") is not None}
    return Provider(name, settings.CARD, settings.Settings, frozenset(can), package)
