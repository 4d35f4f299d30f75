"""The time of a search over the size of the library, as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import StrMethodFormatter

from eval.retrieval_speed.size import Size


def plot_growth(sizes: Sequence[Size], path: Path) -> None:
    """One line a method, p95 among everyone and within one resume side by side. Written as PNG."""
    figure = Figure(figsize=(9, 4), layout="constrained")
    # The canvas is named, so that no window system is looked for.
    FigureCanvasAgg(figure)
    left, right = figure.subplots(1, 2, sharey=True)
    for axes, among in ((left, "everyone"), (right, "one")):
        methods = dict.fromkeys(t.method for s in sizes for t in s.times if t.among == among)
        for method in methods:
            points = [
                (s.chunks, t.p95_ms)
                for s in sizes
                for t in s.times
                if (t.method, t.among) == (method, among)
            ]
            axes.plot(*zip(*points, strict=True), "o-", label=method)
        axes.set(xscale="log", yscale="log", xlabel="chunks", title=f"among {among}")
        axes.xaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
        axes.yaxis.set_major_formatter(StrMethodFormatter("{x:,g}"))
        axes.grid(color="0.9")
        axes.spines[["top", "right"]].set_visible(False)
        axes.legend(frameon=False, fontsize=8)
    left.set_ylabel("p95, ms")
    figure.savefig(path, dpi=150)
