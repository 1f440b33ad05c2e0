#!/usr/bin/env python3
"""Prints one line per bar: name, measured, bar, held or missed. Exits 1 when one is missed.

Each figure comes from a benchmark run now; nothing is remembered. Run nothing beside it.
"""
import argparse
import json
import subprocess
import sys

# name, executable, benchmark filter, which figure, bar, unit, "min" or "max"
BARS = [
    ("parse, all mapped fields, one core", "parse_bench", "BM_Parse_AllFields", "items_per_second", 2.0e6, "events/s", "min"),
    ("parse: allocations", "parse_bench", "BM_Parse_AllFields", "allocations_per_event", 0.0, "per event", "max"),
    ("emotion, whole classification, one core", "emotion_bench", "BM_Classify", "items_per_second", 0.8e6, "texts/s", "min"),
    ("emotion: allocations", "emotion_bench", "BM_Classify", "allocations_per_text", 0.0, "per text", "max"),
    ("whole graph from memory, per core", "graph_bench", "BM_Graph_FromMemory/1/real_time", "events_per_core_second", 4.0e5, "events/s", "min"),
    ("whole graph: allocations", "graph_bench", "BM_Graph_FromMemory/1/real_time", "allocations_per_event", 0.05, "per event (batches and windows; 0 per event)", "max"),
    ("scrape of 100 k series", "scrape_bench", "BM_Scrape/100000", "scrape_ms", 100.0, "ms", "max"),
    ("scrape: writer pause", "scrape_bench", "BM_Scrape/100000", "max_writer_pause_ms", 1.0, "ms", "max"),
    ("expiry of 100 k label sets, one core", "scrape_bench", "BM_Expire/100000", "expire_cpu_ms", 50.0, "ms of CPU", "max"),
    # Memory is counted, so these bounds are near what is measured: 234 bytes with four customers in each label set and minute (a cell
    # of 200 and its share of tables and labels), 14,018 with full sketches (16 KiB in each of five panes for six open windows), and
    # 12 to 21 MiB resident for a million customers in a thousand label sets, of which the stage accounts for 12 (malloc has the rest).
    ("memory of an open window and label set, few customers", "window_memory_bench", "BM_WindowMemory/label_sets:1000/customers:20000/iterations:1", "bytes_per_open_window_per_label_set", 384.0, "bytes", "max"),
    ("memory of an open window and label set, full sketches", "window_memory_bench", "BM_WindowMemory/label_sets:20/customers:1000000/iterations:1", "bytes_per_open_window_per_label_set", 16384.0, "bytes", "max"),
    ("resident memory for 1 M customers in open windows", "window_memory_bench", "BM_WindowMemory/label_sets:1000/customers:1000000/iterations:1", "resident_growth_mib", 32.0, "MiB", "max"),
]


def figure(build, executable, pattern, name, repetitions):
    """The median over repetitions, or None with a reason."""
    command = [f"{build}/benchmarks/{executable}", f"--benchmark_filter=^{pattern}$", "--benchmark_format=json",
               f"--benchmark_repetitions={repetitions}"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        return None, run.stderr.strip()[:200]
    rows = [b for b in json.loads(run.stdout)["benchmarks"] if b.get("run_type") == "iteration" and not b.get("error_occurred")]
    values = sorted(row[name] for row in rows if name in row)
    if not values:
        return None, f"no figure {name} in {executable} {pattern}"
    return values[len(values) // 2], ""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", default="build/release")
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--only", default="", help="part of a bar's name")
    args = parser.parse_args()
    missed = 0
    for name, executable, pattern, what, bar, unit, sense in BARS:
        if args.only not in name:
            continue
        value, why = figure(args.build, executable, pattern, what, args.repetitions)
        if value is None:
            print(f"{name}: not measured ({why}), bar {bar:g} {unit}, missed", flush=True)
            missed += 1
            continue
        held = value >= bar if sense == "min" else value <= bar
        missed += not held
        print(f"{name}: {value:,.4g} {unit}, bar {'>=' if sense == 'min' else '<='} {bar:g}, {'held' if held else 'missed'}",
              flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
