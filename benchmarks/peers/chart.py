"""Quality against speed as SVG, without a library: two panels, speed on a logarithmic axis."""
import html
import math

WIDTH, HEIGHT, LEFT, TOP, BOTTOM, GAP = 470, 330, 56, 44, 52, 24
COLOURS = ("#c2410c", "#1d4ed8", "#0891b2", "#6b7280", "#15803d", "#7e22ce")


def text(x, y, words, size=12, anchor="start", colour="#222222", extra=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" fill="{colour}" {extra}>{html.escape(words)}</text>'


def short(decade):
    """10^decade as 100, 10 k, 1 M."""
    return f"{10 ** (decade % 3)}{('', ' k', ' M', ' G')[decade // 3]}"


class Panel:
    """One plot. points: (name, texts/s, F1, colour)."""

    def __init__(self, title, points, offset, decades):
        self.title, self.points, self.offset, self.decades = title, points, offset, decades
        values = [value for _, _, value, _ in points]
        self.low, self.high = math.floor(min(values) / 10) * 10, math.ceil((max(values) + 1) / 10) * 10

    def x(self, speed):
        low, high = self.decades
        return self.offset + LEFT + (math.log10(speed) - low) / (high - low) * (WIDTH - LEFT - 16)

    def y(self, value):
        return HEIGHT - BOTTOM - (value - self.low) / (self.high - self.low) * (HEIGHT - TOP - BOTTOM)

    def grid(self):
        for decade in range(self.decades[0], self.decades[1] + 1):
            at = self.x(10 ** decade)
            yield f'<line x1="{at:.1f}" y1="{TOP}" x2="{at:.1f}" y2="{HEIGHT - BOTTOM}" stroke="#dddddd"/>'
            yield text(at, HEIGHT - BOTTOM + 16, short(decade), 11, "middle", "#555555")
        left, right = (self.x(10 ** decade) for decade in self.decades)
        for value in range(self.low, self.high + 1, 5):
            at = self.y(value)
            yield f'<line x1="{left:.1f}" y1="{at:.1f}" x2="{right:.1f}" y2="{at:.1f}" stroke="#dddddd"/>'
            yield text(self.offset + LEFT - 6, at + 4, str(value), 11, "end", "#555555")
        middle = self.offset + LEFT + (WIDTH - LEFT) / 2
        yield text(middle, TOP - 18, self.title, 13, "middle", extra='font-weight="bold"')
        yield text(middle, HEIGHT - 12, "texts per second, one core", 12, "middle")

    def marks(self):
        taken = []
        middle = self.x(10 ** (sum(self.decades) / 2))
        for name, speed, value, colour in sorted(self.points, key=lambda point: -point[2]):
            at, level = self.x(speed), self.y(value)
            title = html.escape(f"{name}: {value:.1f}, {speed:,.0f}/s")
            yield f'<circle cx="{at:.1f}" cy="{level:.1f}" r="6" fill="{colour}"><title>{title}</title></circle>'
            line = level + 4
            while any(abs(line - other) < 13 for other in taken):  # labels keep a line apart
                line += 1
            taken.append(line)
            left = at > middle
            yield text(at + (-10 if left else 10), line, f"{name}  {value:.1f}", 11, "end" if left else "start", colour)


def draw(peers):
    """peers: as in a result of peers.py, and all with a name that fits."""
    named = [(peer["name"].replace("characters", "chars").replace("logistic regression", "logistic"), peer["texts_per_s"]["median"],
              peer["quality"], COLOURS[i % len(COLOURS)]) for i, peer in enumerate(peers)]
    speeds = [math.log10(speed) for _, speed, _, _ in named]
    decades = (math.floor(min(speeds)), math.ceil(max(speeds)))
    of_labels = [(name, speed, found["labels"], colour) for name, speed, found, colour in named if "labels" in found]
    of_ways = [(name, speed, found["three_ways"]["macro_f1"], colour) for name, speed, found, colour in named]
    panels = [("28 labels, macro-F1", of_labels), ("positive, negative, neither: macro-F1", of_ways)]
    width = 2 * WIDTH + GAP
    body = [piece for i, (title, points) in enumerate(panels) for panel in [Panel(title, points, i * (WIDTH + GAP), decades)]
            for piece in (*panel.grid(), *panel.marks())]
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {HEIGHT}" width="{width}" height="{HEIGHT}" '
            f'font-family="sans-serif">\n'
            f'<rect width="{width}" height="{HEIGHT}" fill="#ffffff"/>\n' + "\n".join(body) + "\n</svg>\n")
