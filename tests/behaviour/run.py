#!/usr/bin/python3
"""Runs the behaviour cases through `attune classify` and prints pass rates per capability and kind, and the worst cases.

    run.py [--binary FILE] [--model FILE] [--capability NAME] [--worst N] [--json]
    run.py --write      also writes RESULTS.md, and raises (never lowers) the floors in floors.json
"""
import argparse
import json
import math
import os
import pathlib
import subprocess
import sys

import judge

HERE = pathlib.Path(__file__).resolve().parent
BINARY = os.environ.get("ATTUNE_BINARY", str(HERE.parents[1] / "build/release/attune"))
SLACK = 0.05  # a floor is this much, and at least one case, under what was reached: a retrained model moves single cases either way


def read_cases():
    return [json.loads(line) for line in (HERE / "cases.jsonl").read_text(encoding="utf-8").splitlines()]


def classify(texts, binary, model=None):
    """Readings of texts, in one run of the program."""
    command = [binary, "classify", *(["--model", model] if model else [])]
    lines = "".join(text + "\n" for text in texts)
    done = subprocess.run(command, input=lines, capture_output=True, text=True, encoding="utf-8", timeout=120)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()}")
    readings = [json.loads(line) for line in done.stdout.splitlines()]
    if len(readings) != len(texts):
        raise RuntimeError(f"{len(texts)} texts gave {len(readings)} readings")
    return readings


def run(cases, binary=BINARY, model=None):
    """([(case, misses)], {text: reading}) of all cases."""
    texts = list(dict.fromkeys(text for case in cases for text in (case["text"], case.get("other")) if text is not None))
    readings = dict(zip(texts, classify(texts, binary, model)))
    results = [(case, judge.misses(case["expect"], readings[case["text"]], readings.get(case.get("other")))) for case in cases]
    return results, readings


def rate_rows(results):
    by_both = judge.pass_rates(results, lambda case: (case["capability"], case["kind"]))
    for (capability, kind), (passed, total) in by_both.items():
        yield capability, kind, passed, total
    for kind, (passed, total) in judge.pass_rates(results, lambda case: case["kind"]).items():
        yield "all", kind, passed, total
    yield "all", "", sum(not missed for _, missed in results), len(results)


def described(case, missed, readings):
    """One failed case in a line: what was read, what was missed."""
    reading = readings[case["text"]]
    told = f"{case['text']} -> {', '.join(reading['emotions']) or 'nothing'}, valence {reading['valence']:+.2f}"
    if "other" in case:
        other = readings[case["other"]]
        told += f" (beside: {case['other']} -> {', '.join(other['emotions']) or 'nothing'}, valence {other['valence']:+.2f})"
    return f"{case['id']}: {told}; missed {', '.join(missed)}"


def as_markdown(results, readings, count=40):
    lines = ["# Behaviour: what is reached", "", "Written by `run.py --write` from the model in the binary; nothing is left out.", "",
             "| capability | kind | passed | cases | rate |", "|---|---|---:|---:|---:|"]
    lines += [f"| {capability} | {kind} | {passed} | {total} | {passed / total:.0%} |"
              for capability, kind, passed, total in rate_rows(results)]
    lines += ["", f"The {count} worst cases:", ""]
    lines += [f"- {described(case, missed, readings)}" for case, missed in judge.worst(results, count)]
    return "\n".join(lines) + "\n"


def as_text(results, readings, count):
    lines = [f"{capability:<28}{kind:<12}{passed:>4} of {total:>3}  {passed / total:>5.0%}"
             for capability, kind, passed, total in rate_rows(results)]
    lines += ["", "worst cases:"] + [f"  {described(case, missed, readings)}" for case, missed in judge.worst(results, count)]
    return "\n".join(lines) + "\n"


def as_json(results, readings, count):
    rates = [{"capability": capability, "kind": kind, "passed": passed, "cases": total}
             for capability, kind, passed, total in rate_rows(results)]
    failed = [{"id": case["id"], "misses": missed, "reading": readings[case["text"]]} for case, missed in judge.worst(results, count)]
    return json.dumps({"rates": rates, "failed": failed}, ensure_ascii=False, indent=1) + "\n"


def raised(floors, results):
    """Floors a little under what was reached, and no lower than they were."""
    for capability, (passed, total) in judge.pass_rates(results, lambda case: case["capability"]).items():
        reached = math.floor(round(100 * max(0.0, passed / total - max(SLACK, 1 / total)), 6)) / 100
        floors[capability] = max(reached, floors.get(capability, 0.0))
    return dict(sorted(floors.items()))


def write_down(results, readings):
    (HERE / "RESULTS.md").write_text(as_markdown(results, readings), encoding="utf-8")
    path = HERE / "floors.json"
    floors = json.loads(path.read_text()) if path.exists() else {}
    path.write_text(json.dumps(raised(floors, results), indent=1) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=BINARY)
    parser.add_argument("--model", help="a model file instead of the one in the binary")
    parser.add_argument("--capability", help="only this one")
    parser.add_argument("--worst", type=int, default=20, help="how many failed cases are shown")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--write", action="store_true", help="write RESULTS.md and floors.json")
    arguments = parser.parse_args()
    if arguments.write and (arguments.model or arguments.capability):
        parser.error("--write is for all cases and the model in the binary")
    cases = [case for case in read_cases() if arguments.capability in (None, case["capability"])]
    if not cases:
        parser.error(f"no cases of {arguments.capability}")
    results, readings = run(cases, arguments.binary, arguments.model)
    if arguments.write:
        write_down(results, readings)
    sys.stdout.write((as_json if arguments.json else as_text)(results, readings, arguments.worst))


if __name__ == "__main__":
    main()
