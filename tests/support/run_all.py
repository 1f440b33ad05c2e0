#!/usr/bin/env python3
"""Builds and runs every test; the last line is "N passed, N failed".

  tests/support/run_all.py [release] [asan] [tsan] [fuzz]     (all four when none is named)

Counts are of test cases, not of executables. Fails when anything failed, or when a step ran nothing.
"""
import argparse
import concurrent.futures
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree

from case_counts import Counts, counts_of

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUTPUT_LIMIT = "20000000"  # bytes of a test's output that ctest keeps: the counts are at its end

# Debian's oneTBB, librdkafka and civetweb are not instrumented: what they synchronise is told in the suppressions.
ENVIRONMENT = {
    "ASAN_OPTIONS": "detect_stack_use_after_return=1:strict_string_checks=1",
    "UBSAN_OPTIONS": "print_stacktrace=1",
    "TSAN_OPTIONS": f"suppressions={ROOT}/tests/support/tsan.supp:ignore_noninstrumented_modules=1:history_size=4",
}


class StepFailed(Exception):
    """A build or a tool did not do its job: the step counts as one failure."""


def quietly(command, log, **options):
    """Runs a command with its output in a log; shows the end of it when it fails."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with open(log, "wb") as out:
        code = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                              check=False, **options).returncode
    if code != 0:
        print("\n".join(log.read_text(errors="replace").splitlines()[-60:]))
        raise StepFailed(f"{command[0]} failed; all of its output is in {log.relative_to(ROOT)}")


def configure(preset, *settings):
    quietly(["cmake", "--preset", preset, *settings], ROOT / "build" / preset / "configure.log")


def build(preset, jobs, targets=()):
    started = time.monotonic()
    environment = dict(os.environ, NINJA_STATUS="  %f/%t ")
    quietly(["ninja", "-C", f"build/{preset}", "-j", str(jobs), "-k", "20", *targets],
            ROOT / "build" / preset / "build.log", env=environment)
    print(f"  built in {time.monotonic() - started:.0f} s", flush=True)


def tests_labelled(preset, label):
    listing = subprocess.run(["ctest", "--show-only=json-v1", "-L", f"^{label}$"], cwd=ROOT / "build" / preset,
                             capture_output=True, text=True, check=True).stdout
    return [test["name"] for test in json.loads(listing)["tests"]]


def run_ctest(preset, jobs, selection):
    """Runs what a build has, shows failures, and counts the cases of each executable."""
    folder = ROOT / "build" / preset
    report = folder / "ctest.xml"
    report.unlink(missing_ok=True)
    subprocess.run(["ctest", "--output-on-failure", "-j", str(jobs), "--no-tests=error", "--output-junit", str(report),
                    "--test-output-size-passed", OUTPUT_LIMIT, "--test-output-size-failed", OUTPUT_LIMIT, *selection],
                   cwd=folder, stdin=subprocess.DEVNULL, env=dict(os.environ, **ENVIRONMENT), check=False)
    if not report.is_file():
        raise StepFailed(f"ctest ran nothing in build/{preset}")
    total = Counts()
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        counts = counts_of(case.findtext("system-out") or "", held=case.get("status") == "run")
        for note in counts.notes:
            print(f"  {case.get('name')}: {note}")
        total += counts
    print(f"  {preset}: {total.passed} passed, {total.failed} failed, {total.skipped} skipped", flush=True)
    return total


def release(args):
    configure("release", "-DATTUNE_TESTS=ON", "-DATTUNE_BENCHMARKS=ON")
    build("release", args.jobs)
    return run_ctest("release", args.jobs, selection_of(args))


def asan(args):
    configure("asan")
    build("asan", args.jobs, tests_labelled("asan", "unit"))
    return run_ctest("asan", args.jobs, ["-L", "^unit$", *selection_of(args)])


def tsan(args):
    configure("tsan")
    build("tsan", args.jobs, tests_labelled("tsan", "concurrent"))
    return run_ctest("tsan", args.jobs, ["-L", "^concurrent$", *selection_of(args)])


def fuzz(args):
    spec = importlib.util.spec_from_file_location("fuzz_run", ROOT / "tests/fuzz/run.py")
    runner = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(runner)
    names = runner.fuzzer_names()
    configure("asan")  # fuzzers are built beside the unit tests: what both are made of is compiled once
    build("asan", args.jobs, [f"{name}_fuzz" for name in names])
    total = Counts()
    with concurrent.futures.ThreadPoolExecutor(max(1, args.jobs)) as pool:
        for name, (held, said) in zip(names, pool.map(lambda name: runner.run_fuzzer(name, ROOT / "build/asan", args.fuzz_seconds), names)):
            print(f"  {name}: {'held, ' if held else 'FAILED, '}{said}", flush=True)
            total += Counts(passed=int(held), failed=int(not held))
    return total


STEPS = {
    "release": ("release build and its tests", release),
    "asan": ("unit tests under the address and undefined-behaviour sanitizers", asan),
    "tsan": ("concurrent tests under the thread sanitizer", tsan),
    "fuzz": ("fuzzers", fuzz),
}


def selection_of(args):
    return ["-R", args.only] if args.only else []


def run_step(name, args):
    """A step that cannot be done, or that ran nothing, is one failure; the others still run."""
    try:
        counts = STEPS[name][1](args)
    except StepFailed as failure:
        print(f"  {name}: {failure}", flush=True)
        return Counts(failed=1)
    if counts.passed + counts.failed == 0:
        print(f"  {name}: ran no test", flush=True)
        return Counts(failed=1)
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="STEP", help=", ".join(STEPS))
    parser.add_argument("--jobs", type=int, default=int(os.environ.get("JOBS") or os.cpu_count() or 1))
    parser.add_argument("--fuzz-seconds", type=int, default=10)
    parser.add_argument("--only", default="", metavar="REGEX", help="tests whose name matches, as for ctest -R")
    parser.add_argument("--first-step", type=int, default=1, help=argparse.SUPPRESS)
    parser.add_argument("--steps", type=int, default=0, help=argparse.SUPPRESS)
    args = parser.parse_args()
    names = args.names or list(STEPS)
    unknown = [name for name in names if name not in STEPS]
    if unknown:
        parser.error(f"no step {unknown[0]}: there are {', '.join(STEPS)}")

    total = Counts()
    for number, name in enumerate(names, args.first_step):
        started = time.monotonic()
        print(f"\n[{number}/{args.steps or len(names)}] {STEPS[name][0]}", flush=True)
        total += run_step(name, args)
        print(f"  took {time.monotonic() - started:.0f} s", flush=True)

    if args.steps > args.first_step + len(names) - 1:
        print(f"\n[{args.steps}/{args.steps}] counts")
    if total.skipped:
        print(f"\n{total.skipped} skipped (named above)")
    print(f"\n{total.passed} passed, {total.failed} failed", flush=True)
    return 1 if total.failed or not total.passed else 0


if __name__ == "__main__":
    sys.exit(main())
