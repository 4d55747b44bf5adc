"""Where the nodes of a graph are drawn, and which of them have room for their name. Pure.

The same graph gives the same picture each time: the layout starts on a circle, in the order of the nodes, with a
random generator of its own and a fixed seed.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

Point = tuple[int, int]
# Left, top, right, bottom.
Box = tuple[float, float, float, float]
Line = tuple[Point, Point]
# (nodes, width, height) in pixels: as many nodes as fit without crowding.
SIZES = (
    (2, 480, 110),
    (4, 560, 220),
    (8, 640, 320),
    (24, 900, 520),
    (60, 936, 680),
    (120, 1296, 900),
    (10_000, 1296, 1300),
)
SIDE, TOP = 90, 26
# Nearer than this two marks touch.
APART = 26
ROUNDS = 20
# Of a letter 12 pixels high, on average; of the line; between mark and name.
LETTER, LINE, GAP = 6.4, 14, 2
# Half the height of a mark.
HALF = 8


class Mark(IntEnum):
    """Half the width of a mark; a HOLDING one is as wide as a WIDE one and has its name inside."""

    SMALL = 8
    WIDE = 13
    HOLDING = 14


@dataclass(frozen=True)
class Label:
    """Where a name starts, and its text-anchor; `room` is whether it covers neither a mark nor another name."""

    x: int
    y: int
    anchor: str
    room: bool


@dataclass(frozen=True)
class Picture:
    width: int
    height: int
    points: list[Point]
    labels: list[Label]

    @property
    def crowded(self) -> bool:
        """Whether some name has no room."""
        return not all(label.room for label in self.labels)


def picture(number: int, edges: Sequence[tuple[int, int]], names: Sequence[str], marks: Sequence[Mark]) -> Picture:
    """`number` nodes, joined by `edges` of their positions, with their names and the kind of their marks."""
    width, height = next((w, h) for most, w, h in SIZES if number <= most)
    degree = [sum(at in edge for edge in edges) for at in range(number)]
    points = pushed_apart(fitted(laid_out(number, edges), width, height), width, height)
    lines = [(points[one], points[other]) for one, other in edges]
    return Picture(width, height, points, labels(points, names, degree, width, marks, lines))


def laid_out(number: int, edges: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    """By the lengths of the ways between them (Kamada and Kawai 1989). igraph loads in 0.2 s, so only here."""
    import igraph

    if number < 2:
        return [(0.0, 0.0)] * number
    igraph.set_random_number_generator(random.Random(7))  # noqa: S311 - a layout is no secret
    graph = igraph.Graph(n=number, edges=[*edges])
    layout = graph.layout_kamada_kawai(seed=graph.layout_circle())
    return [(float(x), float(y)) for x, y in layout.coords]


def fitted(places: Sequence[tuple[float, float]], width: int, height: int) -> list[Point]:
    """`places` stretched over the drawing, with room at the sides for names."""
    xs, ys = [x for x, _y in places], [y for _x, y in places]
    return [
        (_stretched(x, xs, SIDE, width - SIDE), _stretched(y, ys, TOP, height - TOP)) for x, y in places
    ]  # fmt: skip


def _stretched(value: float, among: Sequence[float], first: int, last: int) -> int:
    low, high = min(among), max(among)
    if high - low < 1e-6:
        return (first + last) // 2
    return round(first + (value - low) / (high - low) * (last - first))


def pushed_apart(points: Sequence[Point], width: int, height: int) -> list[Point]:
    """Marks that would touch, moved away from each other inside the drawing."""
    placed = [[float(x), float(y)] for x, y in points]
    for _round in range(ROUNDS):
        pairs = ((one, other) for one in range(len(placed)) for other in range(one))
        if not sum(_push(placed, one, other) for one, other in pairs):
            break
        for point in placed:
            point[0] = min(max(point[0], SIDE), width - SIDE)
            point[1] = min(max(point[1], TOP), height - TOP)
    return [(round(x), round(y)) for x, y in placed]


def _push(placed: list[list[float]], one: int, other: int) -> bool:
    (x1, y1), (x2, y2) = placed[one], placed[other]
    dx, dy = x1 - x2, y1 - y2
    if abs(dx) >= APART or abs(dy) >= APART or (far := (dx * dx + dy * dy) ** 0.5) >= APART:
        return False
    # Two on one spot part to the right and left, by their order.
    ux, uy = (dx / far, dy / far) if far > 0.01 else (1.0, 0.1 * (one % 7 - 3))
    half = (APART - far) / 2 + 0.5
    placed[one] = [x1 + ux * half, y1 + uy * half]
    placed[other] = [x2 - ux * half, y2 - uy * half]
    return True


def labels(
    points: Sequence[Point],
    names: Sequence[str],
    degree: Sequence[int],
    width: int,
    marks: Sequence[Mark],
    lines: Sequence[Line] = (),
) -> list[Label]:
    """A place for each name: inside its mark, or right, left, under or over it, where the fewest `lines` run through
    it. The best linked choose first."""
    taken: list[Box] = [
        (x - mark, y - HALF, x + mark, y + HALF) for (x, y), mark in zip(points, marks, strict=True)
    ]  # fmt: skip
    made = {at: Label(x, y + 4, "middle", True) for at, (x, y) in enumerate(points) if marks[at] is Mark.HOLDING}
    for at in sorted(set(range(len(points))) - made.keys(), key=lambda n: (-degree[n], n)):
        places = [(label, _box(label, names[at])) for label in _places(points[at], marks[at])]
        free = ((label, box) for label, box in places if box[0] >= 0 and box[2] <= width)
        fits = [(label, box) for label, box in free if not any(_meet(box, other) for other in taken)]
        fit = min(fits, key=lambda found: sum(_crosses(line, found[1]) for line in lines), default=None)
        if fit is not None:
            taken.append(fit[1])
        made[at] = fit[0] if fit else Label(*_plain(places[0][0]), room=False)
    return [made[at] for at in range(len(points))]


def _plain(label: Label) -> tuple[int, int, str]:
    return label.x, label.y, label.anchor


def _places(point: Point, mark: int) -> list[Label]:
    (x, y), aside = point, mark + GAP
    return [
        Label(x + aside, y + 4, "start", True),
        Label(x - aside, y + 4, "end", True),
        Label(x, y + HALF + LINE, "middle", True),
        Label(x, y - HALF - 4, "middle", True),
    ]


def _box(label: Label, name: str) -> Box:
    long = len(name) * LETTER
    left = {"start": label.x, "end": label.x - long, "middle": label.x - long / 2}[label.anchor]
    return left, label.y - LINE + 3, left + long, label.y + 3


def _crosses(line: Line, box: Box) -> bool:
    """Whether the line runs through the box: it comes near, and has corners on both its sides."""
    (x1, y1), (x2, y2), (left, top, right, bottom) = *line, box
    if max(x1, x2) <= left or min(x1, x2) >= right or max(y1, y2) <= top or min(y1, y2) >= bottom:
        return False
    sides = [(x2 - x1) * (y - y1) - (y2 - y1) * (x - x1) for x in (left, right) for y in (top, bottom)]
    return min(sides) < 0 < max(sides)


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
