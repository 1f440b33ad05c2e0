#!/usr/bin/env python3
"""Prints one line per bar: name, measured, bar, held or missed. Exits 1 when one is missed.

Each figure comes from a benchmark or a command run now; nothing is remembered. What cannot be measured says why, and is missed.
Run nothing beside it.
"""
import argparse
import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "pipeline"))
import kafka_bench  # noqa: E402
import quality_bars  # noqa: E402

KAFKA = "kafka_load"  # not a Google Benchmark: its rows come from kafka_bench.py
PATIENCE = 240        # seconds that one executable may take

MEMORY = ("experience_memory_bench", "BM_ExperienceMemory/120000/iterations:1")

# name, executable, benchmark, which figure, bar, unit, "min" or "max"
BARS = [
    ("parse, all mapped fields, one core", "parse_bench", "BM_Parse_AllFields", "items_per_second", 2.0e6, "events/s", "min"),
    ("parse: allocations", "parse_bench", "BM_Parse_AllFields", "allocations_per_event", 0.0, "per event", "max"),
    ("emotion, whole classification, one core", "emotion_bench", "BM_Classify", "items_per_second", 1.0e6, "texts/s", "min"),
    ("emotion: allocations", "emotion_bench", "BM_Classify", "allocations_per_text", 0.0, "per text", "max"),
    ("emotion: model file to first reading", "emotion_bench", "BM_Load", "real_time", 50.0, "ms", "max"),
    *quality_bars.ROWS,
    *quality_bars.CONVERSATIONS,
    *quality_bars.STRANGERS,
    ("heads for replies of about 120 bytes, beside their words, one core", "empathy_bench", "BM_EmpathyHeads", "items_per_second", 2.5e6, "texts/s",
     "min"),
    ("heads for replies: allocations", "empathy_bench", "BM_EmpathyHeads", "allocations_per_text", 0.0, "per text", "max"),
    ("cues of customers' texts of about 70 bytes, one core", "utterance_bench", "BM_CustomerCues", "items_per_second", 2.5e6, "texts/s", "min"),
    ("cues of customers' texts: allocations", "utterance_bench", "BM_CustomerCues", "allocations_per_text", 0.0, "per text", "max"),
    ("explain: removing the top word lowers its label",
     "explain_bench", "BM_ExplainFaithfulness/iterations:1", "top_lowers_percent", 95.0, "% of texts", "min"),
    ("explain: removing a random other word does",
     "explain_bench", "BM_ExplainFaithfulness/iterations:1", "random_lowers_percent", 60.0, "% of texts", "max"),
    ("fold: allocations into open windows", "fold_bench", "fold_steady", "allocations_per_event", 0.0, "per event", "max"),
    ("whole graph from memory, per core",
     "graph_bench", "BM_Graph_FromMemory/1/real_time", "events_per_core_second", 4.0e5, "events/s", "min"),
    ("whole graph, steady state: allocations",
     "graph_bench", "BM_Graph_SteadyState/2/real_time", "allocations_per_event", 0.0, "per event", "max"),
    ("whole graph, steady state: allocations",
     "graph_bench", "BM_Graph_SteadyState/2/real_time", "allocations_per_batch", 0.0, "per batch", "max"),
    ("whole graph with everything on, the demo's mixed traffic, per core",
     "mixed_bench", "BM_Graph_Everything/1/real_time", "events_per_core_second", 4.0e5, "events/s", "min"),
    ("live conversation, without its words' hashes",
     *MEMORY, "conversation_bytes", 96.0, "bytes", "max"),
    ("live conversation, with them",
     *MEMORY, "with_words_bytes", 320.0, "bytes", "max"),
    ("live conversation, with prompts, timers, tables and its customer: all of it",
     *MEMORY, "all_bytes_per_conversation", 320.0, "bytes", "max"),
    ("remembered customer",
     *MEMORY, "customer_bytes", 24.0, "bytes", "max"),
    # The bar does not say how the bare consumer takes its records, and that makes a factor of two to five: so both are here. One by one
    # (rd_kafka_consumer_poll) is what most consumers do; in batches (rd_kafka_consume_batch_queue) is what attune itself does.
    *((f"from real Kafka ({how}) beside bare librdkafka {taking}, two cores",
       KAFKA, f"from_kafka/{compression}/{name}", "ratio", 0.5, "of the bare consumer's rate", "min")
      for compression, how in (("lz4", "lz4"), ("none", "uncompressed"))
      for name, taking in (("ratio_record_by_record", "one by one"), ("ratio", "in batches"))),
    ("event to metric, p99, open loop at half of the maximum load",
     KAFKA, "from_kafka/latency_at_half_load", "latency_p99_ms", 250.0, "ms", "max"),
    ("record to prompt in its topic, p99, open loop at half of the maximum load",
     KAFKA, "from_kafka/prompt_latency_at_half_load", "prompt_p99_ms", 1000.0, "ms", "max"),
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


class Measurements:
    """Runs what is asked for, each benchmark once, however many bars look at it."""

    def __init__(self, build, repetitions, data=None):
        self.build, self.repetitions = build, repetitions
        self.quality = quality_bars.Quality(build / "attune", data)
        self.known = {}

    def rows(self, executable, benchmark):
        """(rows of one benchmark, why there are none)."""
        key = executable if executable == KAFKA else (executable, benchmark)
        if key not in self.known:
            self.known[key] = self._kafka() if executable == KAFKA else self._google(executable, benchmark)
        rows, why = self.known[key]
        return [row for row in rows if row["name"] == benchmark or row.get("run_name") == benchmark], why

    def _kafka(self):
        rows, failures = kafka_bench.measure(self.build)
        return rows, "; ".join(failures)

    def _google(self, executable, benchmark):
        program = self.build / "benchmarks" / executable
        if not program.exists():
            return [], f"{executable} is not built"
        command = [str(program), f"--benchmark_filter=^{benchmark}$", "--benchmark_format=json",
                   f"--benchmark_repetitions={self.repetitions}"]
        try:
            run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
            rows = json.loads(run.stdout)["benchmarks"] if run.returncode == 0 else []
        except (OSError, ValueError, KeyError, subprocess.SubprocessError) as failure:
            return [], f"{executable}: {type(failure).__name__}: {str(failure)[:200]}"
        wrong = next((row.get("error_message", "error") for row in rows if row.get("error_occurred")), None)
        if wrong or run.returncode != 0:
            return [], wrong or f"{executable} ended with {run.returncode}: {run.stderr.strip()[-200:]}"
        return [row for row in rows if row.get("run_type") == "iteration"], ""

    def figure(self, executable, benchmark, name):
        """(the median over repetitions, what else there is to say of it), or None and why there is none."""
        if executable == quality_bars.ATTUNE:
            return self.quality.figure(benchmark, name)
        rows, why = self.rows(executable, benchmark)
        rows = sorted((row for row in rows if name in row), key=lambda row: row[name])
        if not rows:
            return None, why or f"{executable} has no figure {name} of {benchmark}"
        middle = rows[len(rows) // 2]
        return middle[name], middle.get("note", "")


def line_of(name, value, note, bar, unit, sense):
    """(the line, is it held)."""
    sign = ">=" if sense == "min" else "<="
    if value is None:
        return f"{name}: not measured ({note}), bar {sign} {bar:g} {unit}, missed", False
    held = value >= bar if sense == "min" else value <= bar
    measured = f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"
    return f"{name}: {measured} {unit}{f' ({note})' if note else ''}, bar {sign} {bar:g}, {'held' if held else 'missed'}", held


def judge(row, measurements):
    """(the line of a row of BARS, is it held)."""
    name, executable, benchmark, what, bar, unit, sense = row
    return line_of(name, *measurements.figure(executable, benchmark, what), bar, unit, sense)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=pathlib.Path, default=pathlib.Path("build/release"))
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--only", default="", help="part of a bar's name")
    parser.add_argument("--data", type=pathlib.Path, help="folder with texts that are not of this repository: adds their bars")
    args = parser.parse_args()
    measurements = Measurements(args.build, args.repetitions, args.data)
    missed = 0
    for row in BARS + (quality_bars.WITH_DATA if args.data else []):
        if args.only in row[0]:
            line, held = judge(row, measurements)
            missed += not held
            print(line, flush=True)
    if not args.data:
        print(quality_bars.LEFT_OUT)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
