#!/usr/bin/env python3
"""End to end over a real Apache Kafka on this machine: throughput beside a bare librdkafka consumer, and latency.

  benchmarks/pipeline/kafka_bench.py --build build/release --rounds 3 --json rows.json

Broker, producer and attune share the cores. The topic is filled first; then bare consumer and attune read it in turn,
who begins changes with every round. For the latency, attune's maximum load is measured first (the producer sends as much
as attune keeps up with), then events come open loop at half of it. Prompts that these raise are timed from when their event was due
to when the broker had the prompt, by the broker's clock. Every run checks its answer; a wrong one is a failure.
"""
import argparse
import datetime
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "support"))
import kafka_server  # noqa: E402
from kafka_traffic import messages  # noqa: E402

PATIENCE = 240  # seconds of one run
WARM_MS, LEAST_PROMPTS = 2_000, 1_000  # as kafka_load warms up; fewer say nothing of a 99th percentile
PARTS = ("lz4", "none", "latency")  # throughput from a topic compressed as `attune generate` does and from one that is not


def say(text):
    print(f"  {text}", file=sys.stderr, flush=True)


class Bench:
    """The runs against one broker; rows are shaped like Google Benchmark's, so that compare.py reads them."""

    def __init__(self, build, kafka, partitions):
        self.program, self.kafka, self.partitions = pathlib.Path(build) / "benchmarks" / "kafka_load", kafka, partitions
        self.rows = []

    def run(self, mode, topic, **arguments):
        words = [f"{name}={value}" for name, value in arguments.items()]
        run = subprocess.run([str(self.program), mode, f"brokers={self.kafka.address}", f"topic={topic}", *words],
                             capture_output=True, text=True, timeout=PATIENCE, check=False)
        if run.returncode != 0:
            raise RuntimeError(f"kafka_load {mode}: {run.stderr.strip()[-500:]}")
        return json.loads(run.stdout)

    def row(self, name, repetition, real_time, unit, **figures):
        self.rows.append({"executable": "kafka_load", "name": name, "run_type": "iteration", "repetition": repetition,
                          "real_time": real_time, "time_unit": unit, **figures})

    def throughput(self, rounds, events, compression):
        say(f"fill a topic of {self.partitions} partitions with {events:,} events, compression {compression}")
        topic = f"filled-{compression}"
        self.kafka.create_topic(topic, partitions=self.partitions)
        self.run("fill", topic, events=events, partitions=self.partitions, compression=compression)
        self.run("bare", topic, events=events)  # warms the broker up; not counted
        for repetition in range(rounds):
            modes = ["bare", "bare-single", "engine"] if repetition % 2 == 0 else ["engine", "bare-single", "bare"]
            measured = {mode: self.run(mode, topic, events=events) for mode in modes}
            rates = {mode: one["events"] / one["seconds"] for mode, one in measured.items()}
            for mode, one in measured.items():
                self.row(f"from_kafka/{compression}/{mode}", repetition, one["seconds"], "s", items_per_second=rates[mode],
                         events_per_core_second=one["events"] / one["cpu_seconds"], closed_window_rows=one["closed_windows"],
                         allocations_per_event=one["allocations"] / one["events"])
            ratio = rates["engine"] / rates["bare"]
            note = (f"attune {rates['engine']:,.0f}/s, bare {rates['bare']:,.0f}/s in batches, "
                    f"{rates['bare-single']:,.0f}/s record by record")
            single = rates["engine"] / rates["bare-single"]
            for name, value in (("ratio", ratio), ("ratio_record_by_record", single)):
                self.rows.append({"executable": "kafka_load", "name": f"from_kafka/{compression}/{name}", "run_type": "ratio",
                                  "repetition": repetition, "ratio": value, "note": note})
            say(f"round {repetition + 1}: {note}, ratio {ratio:.2f}, {single:.2f} to record by record")

    def latency(self, seconds):
        for topic in ("flat-out", "half"):
            self.kafka.create_topic(topic, partitions=self.partitions)
        most = self.run("load", "flat-out", partitions=self.partitions, rate=0, seconds=seconds)
        rate = most["events"] / most["seconds"]
        self.row("from_kafka/maximum_load", 0, most["seconds"] * 1e6 / most["events"], "us", items_per_second=rate)
        say(f"maximum load, producer beside it: {rate:,.0f}/s")
        half = self.run("load", "half", partitions=self.partitions, rate=int(rate / 2), seconds=seconds)
        figures = {name: value for name, value in half.items() if name.endswith("_ms")}
        self.row("from_kafka/latency_at_half_load", 0, half["latency_p99_ms"], "ms", offered_per_second=int(rate / 2),
                 note=f"{int(rate / 2):,}/s offered", items_per_second=half["events"] / half["seconds"], **figures)
        say(f"event to metric at {rate / 2:,.0f}/s: p50 {half['latency_p50_ms']:.1f} ms, p99 {half['latency_p99_ms']:.1f} ms, "
            f"worst {half['latency_max_ms']:.1f} ms; the producer itself was late by p99 {half['producer_late_p99_ms']:.1f} ms")
        self.prompt_latency("half")

    def prompt_latency(self, topic):
        """Of the prompts that events of this topic raised, once attune was warm."""
        found = []
        for message in messages(self.kafka.address, "prompts"):
            prompt = json.loads(message.value())
            if prompt["by"] == "event" and prompt["event"]["topic"] == topic:
                due_ms = round(datetime.datetime.fromisoformat(prompt["time"]).timestamp() * 1_000)
                found.append((due_ms, message.timestamp()[1] - due_ms))
        warm_ms = min((due for due, _ in found), default=0) + WARM_MS
        late = sorted(latency for due, latency in found if due >= warm_ms)
        if len(late) < LEAST_PROMPTS:
            raise RuntimeError(f"only {len(late)} prompts were raised while it was measured")
        figures = {f"prompt_p{share}_ms": late[len(late) * share // 100] for share in (50, 99)} | {"prompt_max_ms": late[-1]}
        self.row("from_kafka/prompt_latency_at_half_load", 0, figures["prompt_p99_ms"], "ms", note=f"{len(late):,} prompts", **figures)
        say(f"record to prompt: p50 {figures['prompt_p50_ms']} ms, p99 {figures['prompt_p99_ms']} ms, worst {figures['prompt_max_ms']} ms "
            f"of {len(late):,} prompts")


def measure(build, rounds=3, events=2_000_000, partitions=4, seconds=10, parts=PARTS):
    """(rows, failures): what could be measured, and a sentence for each part that could not."""
    why = kafka_server.available()
    if why is not None:
        return [], [why]
    rows, failures = [], []
    try:
        with kafka_server.KafkaServer() as kafka:
            for topic in ("windows", "dead-letters"):
                kafka.create_topic(topic)
            kafka.create_topic("prompts", message_timestamp_type="LogAppendTime")
            bench = Bench(build, kafka, partitions)
            rows = bench.rows
            steps = {"lz4": lambda: bench.throughput(rounds, events, "lz4"), "none": lambda: bench.throughput(rounds, events, "none"),
                     "latency": lambda: bench.latency(seconds)}
            for part in parts:
                try:
                    steps[part]()
                except (RuntimeError, OSError, ValueError, KeyError, subprocess.SubprocessError) as failure:
                    failures.append(f"{part}: {failure}")
    except (RuntimeError, OSError, subprocess.SubprocessError) as failure:
        failures.append(f"Kafka: {failure}")
    return rows, failures


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--events", type=int, default=2_000_000)
    parser.add_argument("--partitions", type=int, default=4)
    parser.add_argument("--seconds", type=float, default=10, help="of each load run")
    parser.add_argument("--part", choices=PARTS, action="append", help="default: all")
    parser.add_argument("--json", type=pathlib.Path, help="write the rows there")
    args = parser.parse_args()
    rows, failures = measure(args.build, args.rounds, args.events, args.partitions, args.seconds,
                             args.part or PARTS)
    if args.json:
        args.json.write_text(json.dumps({"benchmarks": rows, "failures": failures}, indent=1) + "\n")
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
