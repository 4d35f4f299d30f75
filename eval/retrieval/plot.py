"""Recall over budget as a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import StrMethodFormatter


def plot_recall(
    curves: Mapping[str, Sequence[float]], budgets: Sequence[int], marked: Sequence[int], path: Path
) -> None:
    """One line a method; the budgets of the table are marked. Written as PNG."""
    figure = Figure(figsize=(7, 4.2), layout="constrained")
    # The canvas is named, so that no window system is looked for.
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    for style, (method, curve) in zip(("-", "--", "-.", ":"), curves.items(), strict=False):
        axes.plot(budgets, curve, style, label=method, linewidth=2)
    for budget in marked:
        axes.axvline(budget, color="0.85", linewidth=1, zorder=0)
    axes.set(xlim=(0, budgets[-1]), ylim=(0, 1), ylabel="recall by span")
    axes.set_xlabel("characters handed over")
    axes.xaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    axes.grid(axis="y", color="0.9")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="lower right", frameon=False)
    figure.savefig(path, dpi=150)
