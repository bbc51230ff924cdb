"""What a benchmark says: figures with their unit and how each was taken, as JSON, as a table and as Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import msgspec


class Figure(msgspec.Struct, frozen=True, omit_defaults=True):
    """One number. `low` and `high` bound what was seen in single rounds."""

    name: str
    value: float
    unit: str
    how: str
    low: float | None = None
    high: float | None = None


class Report(msgspec.Struct, frozen=True):
    """Everything a benchmark found, with the machine and the moment."""

    bench: str
    on: str
    at: str
    machine: dict[str, object]
    figures: list[Figure]

    def value(self, name: str) -> float:
        """Give the value of a figure. Raises KeyError."""
        return next(figure.value for figure in self.figures if figure.name == name) if self.has(name) else _none(name)

    def has(self, name: str) -> bool:
        """Tell whether there is a figure of this name."""
        return any(figure.name == name for figure in self.figures)


def of_rounds(name: str, values: Sequence[float], unit: str, how: str) -> Figure:
    """Make the figure of several rounds: their median, with the lowest and the highest."""
    return Figure(name, _short(median(values)), unit, how, _short(min(values)), _short(max(values)))


def figure(name: str, value: float, unit: str, how: str) -> Figure:
    """Make a figure of one measurement."""
    return Figure(name, _short(value), unit, how)


def as_json(reports: Sequence[Report]) -> bytes:
    """Write one report as an object; several as an object with `reports`."""
    whole: object = reports[0] if len(reports) == 1 else {"reports": list(reports)}
    return msgspec.json.format(msgspec.json.encode(whole), indent=1)


def as_table(report: Report) -> str:
    """Write a report for the terminal."""
    rows = [(item.name, _shown(item.value), item.unit, _bounds(item), item.how) for item in report.figures]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    facts = ", ".join(f"{name} {value}" for name, value in report.machine.items())
    lines = [f"{report.bench} on {report.on}, {report.at}", f"  {facts}", ""]
    for name, value, unit, bounds, how in rows:
        cells = (f"{name:{widths[0]}}", f"{value:>{widths[1]}}", f"{unit:{widths[2]}}", f"{bounds:{widths[3]}}")
        lines.append("  " + "  ".join(cells) + "  " + how)
    return "\n".join(lines)


def as_markdown(reports: Sequence[Report]) -> str:
    """Write the table of the README, with the machine and the commit above it."""
    first = reports[0]
    told = ", ".join(f"{name} {first.machine[name]}" for name in ("processor", "cores", "python", "commit"))
    loads = ", ".join(str(report.machine["load_after"]) for report in reports)
    lines = [f"{told}; {first.at[:10]}; load {loads}.", "", "| | on | value | rounds | how |", "|---|---|---|---|---|"]
    for report in reports:
        for item in report.figures:
            value = f"{_shown(item.value)} {item.unit}".strip()
            lines.append(f"| {report.bench}: {item.name} | {report.on} | {value} | {_bounds(item)} | {item.how} |")
    return "\n".join(lines)


def percentile(ordered: Sequence[float], share: float) -> float:
    """Give the value below which `share` (0…1) of the ordered values lie; 0 when there are none."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def _none(name: str) -> float:
    raise KeyError(name)


def _short(value: float) -> float:
    return float(f"{value:.4g}")


def _shown(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:g}"


def _bounds(item: Figure) -> str:
    return "" if item.low is None or item.high is None else f"{_shown(item.low)}–{_shown(item.high)}"
