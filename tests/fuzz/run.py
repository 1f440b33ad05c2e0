#!/usr/bin/env python3
"""Runs every fuzzer of a build: first what was saved, then new inputs for a while.

  tests/fuzz/run.py --build build/asan --seconds 60

Inputs start from tests/fuzz/corpus/NAME and tests/regressions/fuzz/NAME; what a run finds of interest
stays in build/asan/corpus/NAME for the next run, and what broke a fuzzer in build/asan/found/.
"""
import argparse
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIMITS = ["-timeout=10", "-rss_limit_mb=3000"]


def fuzzer_names(root=ROOT):
    return sorted(path.name[: -len("_fuzz.cc")] for path in (root / "tests/fuzz").glob("*_fuzz.cc"))


def saved_folders(name, root=ROOT):
    """Seeds and regressions; the second are inputs that once broke the fuzzer."""
    folders = [root / "tests/fuzz/corpus" / name, root / "tests/regressions/fuzz" / name]
    return [folder for folder in folders if folder.is_dir() and any(folder.iterdir())]


def commands_of(name, build, seconds, root=ROOT):
    """What is run, in order: the saved inputs once each, then new ones for a while."""
    binary = build / "tests" / f"{name}_fuzz"
    saved = saved_folders(name, root)
    found = [f"-artifact_prefix={build / 'found'}/{name}-"]
    files = [str(file) for folder in saved for file in sorted(folder.iterdir()) if file.is_file()]
    dictionary = root / "tests/fuzz" / f"{name}.dict"
    words = [f"-dict={dictionary}"] if dictionary.is_file() else []
    commands = [[str(binary), *LIMITS, *found, *files]] if files else []
    if seconds > 0:
        commands.append([str(binary), f"-max_total_time={seconds}", "-print_final_stats=1", *LIMITS, *found, *words,
                         str(build / "corpus" / name), *map(str, saved)])
    return commands


def executions(output):
    found = re.search(r"^stat::number_of_executed_units:\s*(\d+)", output, re.MULTILINE)
    return int(found.group(1)) if found else 0


def run_fuzzer(name, build, seconds, root=ROOT):
    """Returns (held, what to say). A fuzzer that executes nothing has not held."""
    (build / "corpus" / name).mkdir(parents=True, exist_ok=True)
    (build / "found").mkdir(parents=True, exist_ok=True)
    output = ""
    for command in commands_of(name, build, seconds, root):
        try:
            run = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                 timeout=seconds + 300, check=False)
        except subprocess.TimeoutExpired:
            return False, "hangs"
        except OSError as error:
            return False, str(error)
        output = run.stdout.decode(errors="replace")
        (build / f"{name}.log").write_text(output)
        if run.returncode != 0:
            return False, f"exit {run.returncode}\n" + "\n".join(output.splitlines()[-40:])
    runs = executions(output)
    if seconds > 0 and runs == 0:
        return False, "executed nothing"
    return True, f"{runs:,} runs in {seconds} s" if seconds > 0 else "the saved inputs hold"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="only these fuzzers")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/asan")
    parser.add_argument("--seconds", type=int, default=60)
    args = parser.parse_args()
    failed = 0
    names = args.names or fuzzer_names()
    for name in names:
        held, said = run_fuzzer(name, args.build.resolve(), args.seconds)
        failed += not held
        print(f"  {name}: {'held, ' if held else 'FAILED, '}{said}", flush=True)
    print(f"{len(names) - failed} passed, {failed} failed")
    return 1 if failed or not names else 0


if __name__ == "__main__":
    sys.exit(main())
