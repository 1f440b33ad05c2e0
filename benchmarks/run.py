#!/usr/bin/env python3
"""Runs every benchmark of a build and writes one JSON file with provenance to benchmarks/results/.

  benchmarks/run.py --build build/release --filter 'Parse|Classify' --repetitions 5

Repetitions are interleaved: each round runs every benchmark once, so that a slow minute of the machine
falls on all of them alike. What runs over a real Kafka (pipeline/kafka_bench.py) comes last, interleaved in
itself; --no-kafka leaves it out. Run nothing beside it.
"""
import argparse
import datetime
import json
import os
import pathlib
import platform
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "benchmarks" / "pipeline")]
import compare  # noqa: E402
import kafka_bench  # noqa: E402

LIBRARIES = ["librdkafka1", "libtbb12", "libsimdjson14", "libprometheus-cpp-core1.0", "libcivetweb1", "zlib1g", "libyaml-cpp0.7",
             "libbenchmark1debian", "libc6"]


def output_of(*command):
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def contents(path):
    try:
        return pathlib.Path(path).read_text().strip()
    except OSError:
        return ""


def cpu_model():
    found = re.search(r"^model name\s*:\s*(.*)$", contents("/proc/cpuinfo"), re.MULTILINE)
    return found.group(1) if found else platform.machine()


def cpu_quota():
    """Cores that the cgroup allows, or None without a limit (version 2, then 1)."""
    parts = contents("/sys/fs/cgroup/cpu.max").split()
    if len(parts) != 2:
        parts = [contents("/sys/fs/cgroup/cpu/cpu.cfs_quota_us"), contents("/sys/fs/cgroup/cpu/cpu.cfs_period_us")]
    try:
        quota = int(parts[0]) / int(parts[1])
    except (ValueError, ZeroDivisionError):
        return None
    return quota if quota > 0 else None


def cached(build, name):
    found = re.search(rf"^{name}:\w+=(.*)$", contents(build / "CMakeCache.txt"), re.MULTILINE)
    return found.group(1) if found else ""


def flags_of(build):
    """What the compiler was really told, from the first source of the build."""
    try:
        command = json.loads(contents(build / "compile_commands.json"))[0]["command"]
    except (ValueError, LookupError):
        return ""
    return " ".join(word for word in command.split() if re.match(r"-(O|g|f|m|std=)", word))


def provenance(build):
    versions = (output_of("dpkg-query", "-W", "-f=${Package} ${Version}", name).split(" ", 1) for name in LIBRARIES)
    return {
        "date": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
        "commit": output_of("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"),
        "cpu": cpu_model(),
        "cores": len(os.sched_getaffinity(0)),
        "cpu_quota_cores": cpu_quota(),
        "governor": contents("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor") or "unknown",
        "memory_kb": int((re.search(r"MemTotal:\s*(\d+)", contents("/proc/meminfo")) or [0, 0])[1]),
        "kernel": platform.release(),
        "load_before": os.getloadavg()[0],
        "compiler": (output_of(cached(build, "CMAKE_CXX_COMPILER") or "c++", "--version").splitlines() or ["unknown"])[0],
        "flags": flags_of(build),
        "libraries": {found[0]: found[1] for found in versions if len(found) == 2},
    }


def executables(build):
    return sorted(path for path in (build / "benchmarks").glob("*_bench") if os.access(path, os.X_OK))


def run_once(executable, pattern, min_time, scratch):
    """One round of one executable: its rows, each with a name that says where it is from."""
    out = scratch / f"{executable.name}.json"
    out.unlink(missing_ok=True)
    command = [str(executable), f"--benchmark_out={out}", "--benchmark_out_format=json"]
    if pattern:
        command.append(f"--benchmark_filter={pattern}")
    if min_time:
        command.append(f"--benchmark_min_time={min_time}")
    run = subprocess.run(command, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise RuntimeError(f"{executable.name} failed ({run.returncode}): {run.stderr.strip()[-500:]}")
    text = contents(out)
    rows = json.loads(text)["benchmarks"] if text else []  # a filter that matches nothing here writes nothing
    return [dict(row, executable=executable.name) for row in rows]


def collect(programs, args, scratch):
    rows, failures = [], []
    for repetition in range(args.repetitions):
        print(f"  round {repetition + 1} of {args.repetitions}", flush=True)
        for program in programs:
            if any(program.name in failure for failure in failures):
                continue
            try:
                rows += [dict(row, repetition=repetition) for row in run_once(program, args.filter, args.min_time, scratch)]
            except RuntimeError as failure:
                failures.append(str(failure))
    failures += [f"{row['executable']} {row['name']}: {row.get('error_message', 'error')}" for row in rows if row.get("error_occurred")]
    return rows, failures


def median(values):
    ordered = sorted(values)
    return ordered[len(ordered) // 2]


def show(rows):
    """A line per benchmark: median time, spread over the rounds, rate where it has one."""
    by_name = {}
    for row in rows:
        if "real_time" in row and not row.get("error_occurred"):
            by_name.setdefault((row["executable"], row["name"]), []).append(row)
    for (executable, name), repeated in sorted(by_name.items()):
        times = [compare.time_of(row) for row in repeated]
        rates = [row["items_per_second"] for row in repeated if "items_per_second" in row]
        spread = (max(times) - min(times)) / median(times) * 100
        rate = f"  {median(rates):>14,.0f}/s" if rates else ""
        print(f"  {executable:<20} {name:<50} {median(times):>14,.1f} {repeated[0]['time_unit']} +-{spread / 2:4.1f} %{rate}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--filter", default="", help="benchmarks whose name matches")
    parser.add_argument("--only", default="", help="executables whose name contains this")
    parser.add_argument("--repetitions", type=int, default=3)
    parser.add_argument("--min-time", default="", help="seconds per benchmark and round, as --benchmark_min_time")
    parser.add_argument("--no-kafka", action="store_true", help="without the runs over a real Kafka")
    parser.add_argument("--out", type=pathlib.Path, help="default: benchmarks/results/DATE-COMMIT.json")
    args = parser.parse_args()
    build = args.build.resolve()
    programs = [program for program in executables(build) if args.only in program.name]
    with_kafka = not args.no_kafka and not args.filter and args.only in "kafka_load"
    if not programs and not with_kafka:
        print(f"no benchmark in {args.build}/benchmarks: run make bench", file=sys.stderr)
        return 1
    about = provenance(build)
    scratch = build / "benchmarks/out"
    scratch.mkdir(parents=True, exist_ok=True)
    rows, failures = collect(programs, args, scratch) if programs else ([], [])
    if with_kafka:
        kafka_rows, kafka_failures = kafka_bench.measure(build, rounds=args.repetitions)
        rows, failures = rows + kafka_rows, failures + kafka_failures
    if not rows:
        print("\n".join(failures) or "no benchmark matches", file=sys.stderr)
        return 1
    out = args.out or ROOT / "benchmarks/results" / f"{about['date'][:10]}-{about['commit'] or 'unknown'}.json"
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps({"provenance": about, "benchmarks": rows}, indent=1) + "\n")
    show(rows)
    for failure in failures:
        print(f"  failed: {failure}")
    print(f"  written to {os.path.relpath(out)}; compare with benchmarks/compare.py BASE HEAD")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
