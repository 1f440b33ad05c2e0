#!/usr/bin/env python3
"""Writes a result of peers.py into the pages, between the marks, and draws the plot.

  benchmarks/peers/report.py [benchmarks/results/peers-DATE.json]      the newest, when none is named

`<!-- peers:short -->` ... `<!-- peers:end -->` in README.md at the root, `<!-- peers:table -->` and `<!-- peers:losses -->` in
benchmarks/peers/README.md, and benchmarks/peers/quality_speed.svg.
"""
import argparse
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(HERE))
import chart  # noqa: E402

BINDING = "Python binding"


def without_binding(result):
    return [peer for peer in result["peers"] if BINDING not in peer["name"]]


def number(value, digits=1):
    return "\u2013" if value is None else f"{value:.{digits}f}"


def rate(peer):
    middle = peer["texts_per_s"]["median"]
    return f"{middle / 1e6:.2f} M" if middle >= 1e6 else f"{middle / 1e3:.0f} k" if middle >= 1e4 else f"{middle / 1e3:.1f} k"


def spread(peer):
    """Half of the way from the slowest to the fastest round."""
    speed = peer["texts_per_s"]
    return f"\u00b1 {(speed['most'] - speed['least']) / speed['median'] * 50:.0f} %"


def size(peer):
    return f"{peer['model_bytes'] / 1e6:.1f} MB"


def table(head, rows, right_from=1):
    lines = [head, ["---"] * right_from + ["---:"] * (len(head) - right_from), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def best_first(peers, key):
    """Each row's strings with the best of a column in bold."""
    values = [key(peer) for peer in peers]
    best = max((value for value in values if value is not None), default=None)
    return [f"**{number(value)}**" if value is not None and value == best else number(value) for value in values]


def figure(*path):
    def of(peer):
        value = peer["quality"]
        for step in path:
            value = value.get(step) if value is not None else None
        return value
    return of


COLUMNS = [("28 labels", figure("labels")), ("Ekman", figure("ekman")), ("sentiment 4", figure("sentiment")),
           ("three ways", figure("three_ways", "macro_f1")), ("three ways, support", figure("three_ways_support", "macro_f1")),
           ("twelve, rolled up", figure("twelve_rolled_up")), ("twelve, taught", figure("twelve"))]


def full_table(result):
    peers = result["peers"]
    columns = [best_first(peers, key) for _, key in COLUMNS]
    rows = [[peer["name"], *(column[i] for column in columns), rate(peer), spread(peer), number(peer.get("allocations_per_text")),
             size(peer)] for i, peer in enumerate(peers)]
    return table(["", *(name for name, _ in COLUMNS), "texts/s", "spread", "allocations", "on disk"], rows)


def busy(result):
    load = result["provenance"]["load_before"]
    return "" if load < 0.5 else f" **The machine was busy (load {load:.1f}): speeds are rough.**"


def conditions(result):
    about, texts = result["provenance"], result["texts"]
    out = "".join(f" Left out: {name} ({why})." for name, why in result["left_out"].items())
    return (f"Measured on {about['date'][:10]} at {about['commit']}, one core of {about['cpu']}, {about['compiler']}, "
            f"{len(result['peers'][0]['rounds'])} interleaved rounds; {texts['test']:,} texts of {texts['bytes_per_text']:.0f} bytes, "
            f"{texts['support']} support texts.{busy(result)}{out}")


def short_table(result):
    peers = without_binding(result)
    labels, ways = best_first(peers, figure("labels")), best_first(peers, figure("three_ways", "macro_f1"))
    rows = [[peer["name"], labels[i], ways[i], rate(peer), size(peer)] for i, peer in enumerate(peers)]
    head = ["", "28 labels, macro-F1", "positive, negative, neither", "texts/s, one core", "on disk"]
    return f"{table(head, rows)}\n\nMeasured on {result['provenance']['date'][:10]}.{busy(result)}"


def beside_neutral(peers):
    """Labels cost something where F1 per label is what thresholds were tuned for: another one beside neutral."""
    people = peers[0]["quality"]["neutral_beside_another_people"]
    each = "; ".join(f"{peer['name']} {peer['quality']['neutral_beside_another']:.0f} %, {peer['quality']['exactly_right']:.0f} %"
                     for peer in peers)
    return f"Neutral beside another label (people: in {people:.0f} % of texts), and texts with exactly people's labels: {each}."


def losing_columns(ours, others):
    """A sentence per column of the table in which a peer is before attune."""
    said = ""
    for name, key in COLUMNS:
        best = max(others, key=lambda peer: key(peer) or 0, default=None)
        if best and (key(best) or 0) > (key(ours) or 0):
            said += f" **{name}: {best['name']} {number(key(best))}, attune {number(key(ours))}.**"
    return said


def losing_labels(result):
    """Labels that some peer reads better than attune, the largest margin first. As sentences: the page must not grow with them."""
    ours, *others = [peer for peer in without_binding(result) if "per_label" in peer["quality"]]
    found = []
    for label, mine in ours["quality"]["per_label"].items():
        best = max(others, key=lambda peer: peer["quality"]["per_label"][label], default=None)
        theirs = best["quality"]["per_label"][label] if best else 0
        if theirs > mine:
            found.append((theirs - mine, f"{label} {number(theirs)} to {number(mine)} ({best['name']})"))
    labels = "; ".join(words for _, words in sorted(found, reverse=True)) or "none"
    return (f"{beside_neutral([ours, *others])}{losing_columns(ours, others)}\n\n"
            f"Labels that a peer reads better, its F1 to attune's: {labels}.")


def put(page, mark, text):
    """The page with what stands between `<!-- peers:MARK -->` and the next `<!-- peers:end -->` replaced."""
    pattern = re.compile(rf"(<!-- peers:{mark} -->\n).*?(<!-- peers:end -->)", re.DOTALL)
    changed, count = pattern.subn(lambda match: f"{match[1]}{text}\n{match[2]}", page)
    if count != 1:
        raise SystemExit(f"the page has {count} places for peers:{mark}")
    return changed


def write(result, root_page, own_page, plot):
    root_page.write_text(put(root_page.read_text(encoding="utf-8"), "short", short_table(result)), encoding="utf-8")
    own = put(own_page.read_text(encoding="utf-8"), "table", f"{full_table(result)}\n\n{conditions(result)}")
    own_page.write_text(put(own, "losses", losing_labels(result)), encoding="utf-8")
    plot.write_text(chart.draw(without_binding(result)), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("result", type=pathlib.Path, nargs="?")
    parser.add_argument("--root-page", type=pathlib.Path, default=ROOT / "README.md")
    parser.add_argument("--own-page", type=pathlib.Path, default=HERE / "README.md")
    parser.add_argument("--plot", type=pathlib.Path, default=HERE / "quality_speed.svg")
    args = parser.parse_args()
    result = args.result or max((ROOT / "benchmarks/results").glob("peers-*.json"), default=None)
    if result is None:
        parser.error("there is no result: make peers makes one")
    write(json.loads(result.read_text()), args.root_page, args.own_page, args.plot)
    return 0


if __name__ == "__main__":
    sys.exit(main())
