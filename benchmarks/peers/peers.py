#!/usr/bin/env python3
"""attune beside the alternatives, in one run: the same texts, the same minutes, one core. Run nothing beside it.

  benchmarks/peers/peers.py --data FOLDER        FOLDER has GoEmotions' train.tsv and dev.tsv; make peers DATA=FOLDER

Writes benchmarks/results/peers-DATE.json; report.py makes the tables and the plot from it. Who cannot take part is named
with the reason, and the run ends with 3.
"""
import argparse
import contextlib
import json
import os
import pathlib
import statistics
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE), str(HERE.parent)]
import contestants  # noqa: E402
import quality  # noqa: E402
import run as benchmarks  # noqa: E402
import texts as labelled  # noqa: E402
from asking import Asking  # noqa: E402

PACKAGES = ["libfasttext0", "python3-fasttext", "python3-sklearn", "python3-scipy", "python3-numpy"]
SOMEBODY_LEFT_OUT = 3  # exit code: what is written is right, but not whole
NOT_THE_SAME = 0.002  # share of texts in which the timed path may differ from the scored one: floats at a threshold


def material_of(args, tables):
    golden, support = ROOT / "tests/golden", sorted((ROOT / "config/models/data").glob("support-en-*.tsv"))
    parts = [labelled.read([args.data / f"{name}.tsv"], tables.labels) for name in ("train", "dev")]
    parts += [labelled.read([args.test or golden / "goemotions/test.tsv"], tables.labels),
              labelled.read([args.support or golden / "support/tuning.tsv"], tables.twelve),
              labelled.read(support, tables.twelve)]
    if args.small:
        parts = [part.rows(range(min(args.small, len(part)))) for part in parts]
    return quality.Material(*parts)


def judge_one(contestant, judge, tables):
    """(figures, command that is timed, its thresholds, bits of what it read in the test split)."""
    if contestant.three_ways_only:
        return {"quality": judge.of_three_ways(contestant.serving()), "model_bytes": contestant.size()}, contestant.serving(), None, None
    if isinstance(contestant, contestants.Attune):
        command = contestant.serving()
        figures, cuts, read = judge.of_labels(command, lambda texts: judge.asking.labels(command, texts))
        figures["twelve"] = judge.of_own_twelve(contestant.serving("emotions"))
        return {"quality": figures, "model_bytes": (ROOT / "config/models/emotion-en.bin").stat().st_size}, command, cuts, read
    model = contestant.learn(judge.material.train, tables.labels)
    command = contestant.serving(model, tables.labels)
    figures, cuts, read = judge.of_labels(command)
    if not isinstance(contestant, contestants.FastTextBinding):
        figures["twelve"] = judge.of_support_model(contestant)
    return {"quality": figures, "model_bytes": model.stat().st_size}, command, cuts, read


def check_timed_path(name, command, cuts, read, judge):
    """What is timed must say what was scored."""
    timed = judge.asking.labels(command, judge.material.test.texts, cuts)
    apart = float((timed != read).mean())
    if apart > NOT_THE_SAME:
        raise RuntimeError(f"{name}: the timed path reads {apart:.1%} of the texts otherwise than its scores say")


def time_all(entries, judge, rounds, seconds):
    """Interleaved rounds; all peers are up and warm, and one works at a time. Rows of texts per second of CPU time."""
    with contextlib.ExitStack() as stack:
        processes = []
        for entry, command, cuts in entries:
            process = stack.enter_context(judge.asking.start(command, judge.material.test.texts))
            if cuts is not None:
                process.ask("thresholds", *map(repr, map(float, cuts)))
            process.ask("round", seconds)  # warm
            processes.append((entry, process))
        for _ in range(rounds):
            for entry, process in processes:
                entry["rounds"].append(process.ask("round", seconds))
    for entry, _, _ in entries:
        rates = [one["texts"] / one["cpu_s"] for one in entry["rounds"]]
        entry["texts_per_s"] = {"median": statistics.median(rates), "least": min(rates), "most": max(rates)}
        if len({one["sum"] / one["texts"] for one in entry["rounds"]}) != 1:
            raise RuntimeError(f"{entry['name']}: rounds gave different labels")
        if entry.pop("knows_allocations"):
            entry["allocations_per_text"] = entry["rounds"][-1]["allocations"] / entry["rounds"][-1]["texts"]


def compare(args):
    """The result, and who was left out with the reason."""
    machinery = contestants.Machinery(args.build.resolve(), args.cache.resolve(), small=args.small > 0)
    everybody = [(one, one.missing()) for one in contestants.everybody(machinery)]
    if everybody[0][1]:
        raise SystemExit(everybody[0][1])
    tables = quality.Tables(machinery.program("attune_peer"))
    core = max(os.sched_getaffinity(0))
    about = benchmarks.provenance(args.build.resolve())
    about["libraries"] = {name: benchmarks.output_of("dpkg-query", "-W", "-f=${Version}", name) for name in PACKAGES}
    result, entries = [], []
    with tempfile.TemporaryDirectory(dir=machinery.cache) as scratch:
        judge = quality.Judge(material_of(args, tables), tables, Asking(machinery, scratch, core))
        for contestant, why in everybody:
            if why:
                print(f"  {contestant.name}: left out ({why})", flush=True)
                continue
            started = time.monotonic()
            figures, command, cuts, read = judge_one(contestant, judge, tables)
            if read is not None:
                check_timed_path(contestant.name, command, cuts, read, judge)
            entry = {"name": contestant.name, **figures, "knows_allocations": contestant.knows_allocations, "rounds": []}
            result.append(entry)
            entries.append((entry, command, cuts))
            print(f"  {contestant.name}: learned and judged in {time.monotonic() - started:.0f} s", flush=True)
        print(f"  {args.rounds} interleaved rounds on core {core}", flush=True)
        time_all(entries, judge, args.rounds, args.seconds)
        of = judge.material
        sizes = {name: len(part) for name, part in vars(of).items()}
        sizes["bytes_per_text"] = sum(len(text.encode()) for text in of.test.texts) / len(of.test)
    left_out = {one.name: why for one, why in everybody if why}
    return {"provenance": about, "texts": sizes, "peers": result, "left_out": left_out}


def show(result):
    for peer in result["peers"]:
        speed, labels = peer["texts_per_s"], peer["quality"].get("labels")
        print(f"  {peer['name']:<50} {speed['median']:>12,.0f} texts/s  28 labels {f'{labels:.1f}' if labels is not None else '-':>5}"
              f"  three ways {peer['quality']['three_ways']['macro_f1']:.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="folder with train.tsv and dev.tsv of GoEmotions")
    parser.add_argument("--test", type=pathlib.Path, help="default: tests/golden/goemotions/test.tsv")
    parser.add_argument("--support", type=pathlib.Path, help="default: tests/golden/support/tuning.tsv")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--cache", type=pathlib.Path, default=ROOT / "build/peers")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--seconds", type=float, default=1.0, help="CPU time of a round, at least")
    parser.add_argument("--small", type=int, default=0, help="at most so many texts of each file and small models: to see that it works")
    parser.add_argument("--out", type=pathlib.Path, help="default: benchmarks/results/peers-DATE.json")
    args = parser.parse_args()
    result = compare(args)
    out = args.out or ROOT / "benchmarks/results" / f"peers-{result['provenance']['date'][:10]}.json"
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(result, indent=1) + "\n")
    show(result)
    print(f"  written to {os.path.relpath(out)}")
    return SOMEBODY_LEFT_OUT if result["left_out"] else 0


if __name__ == "__main__":
    sys.exit(main())
