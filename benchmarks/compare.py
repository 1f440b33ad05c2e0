#!/usr/bin/env python3
"""Compares two result files: one line per benchmark, head's median time over base's. Exits 1 past a threshold.

  benchmarks/compare.py benchmarks/results/BASE.json benchmarks/results/HEAD.json --threshold 0.10
"""
import argparse
import json
import pathlib
import sys


def time_of(row):
    """CPU time, as Google Benchmark's rates have it, where a benchmark does not ask for the clock's: what others on the machine
    take meanwhile is then no finding."""
    by_clock = "cpu_time" not in row or row["name"].endswith(("/real_time", "/manual_time"))
    return row["real_time" if by_clock else "cpu_time"]


def medians(result):
    """(executable, benchmark) -> (median time in ns, half the spread as a share of it)."""
    to_ns = {"ns": 1, "us": 1e3, "ms": 1e6, "s": 1e9}
    times = {}
    for row in result["benchmarks"]:
        if row.get("run_type", "iteration") == "iteration" and not row.get("error_occurred"):
            key = (row.get("executable", ""), row["name"])
            times.setdefault(key, []).append(time_of(row) * to_ns[row["time_unit"]])
    found = {}
    for key, values in times.items():
        values.sort()
        middle = values[len(values) // 2]
        found[key] = (middle, (values[-1] - values[0]) / 2 / middle if middle else 0.0)
    return found


def compare(base, head, threshold):
    """(lines to print, names that got slower by more than the threshold and their own noise, names that are gone)."""
    before, after = medians(base), medians(head)
    lines, slower = [], []
    for key in sorted(before.keys() & after.keys()):
        ratio = after[key][0] / before[key][0] if before[key][0] else 1.0
        noise = max(before[key][1], after[key][1])
        worse = ratio > 1 + threshold and ratio > 1 + noise
        verdict = "slower" if worse else "faster" if ratio < 1 - max(threshold, noise) else "same"
        lines.append(f"{' '.join(key):<72} {ratio:6.3f}  +-{noise * 100:4.1f} %  {verdict}")
        if worse:
            slower.append(key[1])
    return lines, slower, sorted(key[1] for key in before.keys() - after.keys())


def differences(base, head):
    """What makes two results incomparable: another machine, compiler or library."""
    a, b = base.get("provenance", {}), head.get("provenance", {})
    names = ["cpu", "cores", "cpu_quota_cores", "governor", "compiler", "flags", "libraries"]
    return [f"{name}: {a.get(name)} -> {b.get(name)}" for name in names if a.get(name) != b.get(name)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", type=pathlib.Path)
    parser.add_argument("head", type=pathlib.Path)
    parser.add_argument("--threshold", type=float, default=0.10, help="share of time by which a benchmark may get slower (0.10)")
    args = parser.parse_args()
    try:
        base, head = (json.loads(path.read_text()) for path in (args.base, args.head))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    for difference in differences(base, head):
        print(f"not the same setting: {difference}")
    lines, slower, gone = compare(base, head, args.threshold)
    print("\n".join(lines))
    for name in gone:
        print(f"gone: {name}")
    if not lines:
        print("nothing in common", file=sys.stderr)
        return 2
    print(f"{len(lines)} compared, {len(slower)} slower by more than {args.threshold:.0%}")
    return 1 if slower else 0


if __name__ == "__main__":
    sys.exit(main())
