"""Draws bars as SVG, readable on light and dark pages."""

from typing import NamedTuple
from xml.sax.saxutils import escape

BAR, GAP, TOP, LABELS, PANEL, NUMBERS = 11, 10, 74, 52, 270, 58
STYLE = """
  text { font: 12px system-ui, sans-serif; fill: #1f2328 }
  .heading { font-weight: 600 }
  .number { font-size: 10px }
  .axis { stroke: #8c959f }
  .range { stroke: #1f2328 }
  .s0 { fill: #5a8fc8 } .s1 { fill: #e08a3c } .s2 { fill: #6aa36f }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .range { stroke: #e6edf3 }
  }
"""


class Bar(NamedTuple):
    """A value, and the range in which it was seen."""

    value: float
    least: float
    most: float


class Panel(NamedTuple):
    """A column of the chart: bars for each series and each row."""

    heading: str
    digits: int
    bars: dict[str, dict[str, Bar]]


def text(x: float, y: float, said: str, kind: str = "", anchor: str = "start") -> str:
    """A text at a place."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}" text-anchor="{anchor}">{escape(said)}</text>'
    )


def bar(x: float, y: float, scale: float, seen: Bar, kind: str, digits: int) -> list[str]:
    """A bar with its number, and the line of its range if there is one."""
    shapes = [
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{seen.value * scale:.1f}" '
        f'height="{BAR}" class="{kind}"/>'
    ]
    if seen.most > seen.least:
        middle = y + BAR / 2
        shapes.append(
            f'<line x1="{x + seen.least * scale:.1f}" y1="{middle:.1f}" '
            f'x2="{x + seen.most * scale:.1f}" y2="{middle:.1f}" class="range"/>'
        )
    end = x + max(seen.value, seen.most) * scale
    return shapes + [text(end + 4, y + BAR - 2, f"{seen.value:.{digits}f}", "number")]


def column(panel: Panel, rows: list[str], x: float) -> list[str]:
    """A panel whose bars begin at x."""
    series = list(panel.bars)
    step = len(series) * BAR + GAP
    most = max((seen.most for bars in panel.bars.values() for seen in bars.values()), default=0)
    scale = (PANEL - NUMBERS) / (most or 1)
    end = TOP + len(rows) * step
    shapes = [
        text(x, TOP - 12, panel.heading, "heading"),
        f'<line x1="{x}" y1="{TOP - 4}" x2="{x}" y2="{end}" class="axis"/>',
    ]
    for number, row in enumerate(rows):
        for place, name in enumerate(series):
            y = TOP + number * step + place * BAR
            shapes += bar(x, y, scale, panel.bars[name][row], f"s{place}", panel.digits)
    return shapes


def legend(names: list[str]) -> list[str]:
    """What the colours are."""
    shapes = []
    for number, name in enumerate(names):
        x = LABELS + 150 * number
        shapes += [
            f'<rect x="{x}" y="32" width="12" height="12" class="s{number}"/>',
            text(x + 18, 42, name),
        ]
    return shapes


def draw(title: str, said: str, rows: list[str], names: list[str], panels: list[Panel]) -> str:
    """The chart; `said` is for those who do not see it."""
    step = len(names) * BAR + GAP
    width, height = LABELS + PANEL * len(panels), TOP + step * len(rows) + 6
    shapes = [text(LABELS, 20, title, "heading")] + legend(names)
    for number, row in enumerate(rows):
        y = TOP + number * step + len(names) * BAR / 2 + 4
        shapes.append(text(LABELS - 8, y, row, anchor="end"))
    for number, panel in enumerate(panels):
        shapes += column(panel, rows, LABELS + PANEL * number)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" role="img" aria-labelledby="title desc">'
    )
    return "\n".join(
        [
            head,
            f'<title id="title">{escape(title)}</title>',
            f'<desc id="desc">{escape(said)}</desc>',
            f"<style>{STYLE}</style>",
            *shapes,
            "</svg>",
            "",
        ]
    )
