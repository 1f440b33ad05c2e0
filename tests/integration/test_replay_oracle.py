"""`attune replay` against the oracle: random traffic, every closed window compared, and the same bytes from any threads."""

import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
from random_traffic import START_MS, Traffic
from window_oracle import Oracle, customers_agree, line_of, readings_from_classify, without_signals

ATTUNE = os.environ.get("ATTUNE_BINARY") or os.path.join(HERE, "..", "..", "build", "release", "attune")


def duration(ms):
    return f"{ms}ms" if ms % 1000 else f"{ms // 1000}s"


def config_text(case):
    windows = ", ".join(f"{{name: {name}, size: {duration(size)}, every: {duration(every)}}}" for name, size, every in case["windows"])
    text = f"time: {{allowed_lateness: {duration(case['lateness_ms'])}, max_future: 1h}}\nwindows: [{windows}]\n"
    text += f"labels: [{', '.join(case['labels'])}]\n"
    event = {}
    if "fields" in case:
        event["fields"] = case["fields"]
    for yaml_name, name in (("values", "values"), ("only", "only"), ("except", "excluded")):
        if name in case:
            event[yaml_name] = case[name]
    if event:
        text += "event: " + json.dumps(event) + "\n"  # JSON is YAML
    if "max_label_sets" in case:
        text += f"runtime: {{max_label_sets: {case['max_label_sets']}}}\n"
    return text


def run(arguments, **options):
    return subprocess.run([ATTUNE, *arguments], capture_output=True, timeout=300, **options)


def read(path):
    with open(path, "rb") as file:
        return file.read()


class Replay:
    """One replay of lines in a folder of its own."""

    def __init__(self, case, lines, threads=1):
        with tempfile.TemporaryDirectory() as folder:
            path = lambda name: os.path.join(folder, name)
            with open(path("c.yaml"), "w", encoding="utf-8") as file:
                file.write(config_text(case))
            with open(path("events.jsonl"), "wb") as file:
                file.write(b"".join(line + b"\n" for line in lines))
            arguments = ["replay", "--config", "c.yaml", "--input", "events.jsonl", "--windows", "out.jsonl",
                         "--metrics", "out.prom", "--dead-letters", "dead.jsonl", "--threads", str(threads)]
            if "lanes" in case:
                arguments += ["--lanes", str(case["lanes"]), "--lane-key", case.get("lane_key", "customer")]
            done = run(arguments, cwd=folder)
            if done.returncode != 0:
                raise AssertionError(f"attune replay ended with {done.returncode}: {done.stderr.decode()}")
            self.summary = done.stderr.decode()
            self.windows, self.metrics, self.dead = (read(path(name)) for name in ("out.jsonl", "out.prom", "dead.jsonl"))

    def counts(self):
        found = re.search(r"received (\d+) = windowed (\d+) \+ late (\d+) \+ dead (\d+) \+ filtered (\d+)", self.summary)
        return dict(zip(("received", "windowed", "late", "dead", "filtered"), map(int, found.groups())))


def readings_of(oracle):
    texts = oracle.texts()
    done = run(["classify"], input="".join(text + "\n" for text in texts).encode(), check=True)
    return readings_from_classify(texts, done.stdout.decode().splitlines())


MINUTE = ("1m", 60_000, 60_000)
FIVE_BY_ONE = ("5m", 300_000, 60_000)
MAPPED = {"time": "/at", "type": "/kind", "customer": "/user/id", "actor": "/user/role", "channel": "/meta/0/via",
          "step": "/meta/1/a~1b", "text": "/body/text", "journey": "=shop"}


def mapped_shape(event):
    """The same event as some other company would write it."""
    shaped = {"at": event["time"]} if "time" in event else {}
    shaped["meta"] = [{"via": event.get("channel")}, {"a/b": event.get("step"), "noise": [1, 2]}]
    shaped["body"] = {"lang": "en", "text": event.get("text")}
    shaped["user"] = {"role": {"customer": "client", "agent": "staff"}.get(event.get("actor"), event.get("actor")),
                      "id": event.get("customer")}
    shaped["kind"] = event.get("type")
    return shaped


class ReplayOracleTest(unittest.TestCase):
    maxDiff = 2_000

    def check(self, case, lines, threads=2):
        options = {name: case[name] for name in ("windows", "labels", "lateness_ms", "lanes", "lane_key", "fields", "values", "only",
                                                 "excluded", "max_label_sets") if name in case}
        oracle = Oracle(**options)
        for line in lines:
            oracle.feed(line)
        expected = oracle.rows(readings_of(oracle))
        replay = Replay(case, lines, threads)
        self.assertEqual(replay.counts(), oracle.counts)
        actual = without_signals(replay.windows.decode().split("\n")[:-1])  # not splitlines: a label may hold U+2028
        for text, row in zip(actual, expected):
            estimate = json.loads(text)["customers"]
            if customers_agree(estimate, row["customers"]):
                row = dict(row, customers=estimate)
            self.assertEqual(text, line_of(row))
        self.assertEqual(len(actual), len(expected))
        reasons = {}
        for letter in map(json.loads, replay.dead.splitlines()):
            reasons[letter["reason"]] = reasons.get(letter["reason"], 0) + 1
        self.assertEqual(reasons, oracle.dead_by_reason)
        return replay, oracle

    def random_case(self, seed, lines=4_000, shape=None, **changes):
        source = random.Random(seed)
        case = {"windows": [MINUTE], "labels": ["channel", "step"], "lateness_ms": 10_000, **changes}
        traffic = Traffic(source, poison=case.pop("poison", 0.05), disorder_ms=case.pop("disorder_ms", 30_000))
        return case, list(traffic.lines(lines, shape) if shape else traffic.lines(lines))

    def test_tumbling_windows(self):
        for seed in range(4):
            with self.subTest(seed=seed):
                _, oracle = self.check(*self.random_case(seed))
                self.assertGreater(min(oracle.counts[name] for name in ("windowed", "late", "dead")), 20, "the traffic tests nothing")

    def test_hopping_and_tumbling_from_the_same_panes(self):
        for seed in range(10, 14):
            with self.subTest(seed=seed):
                self.check(*self.random_case(seed, windows=[MINUTE, FIVE_BY_ONE, ("90s", 90_000, 30_000), ("7s", 7_000, 7_000)]))

    def test_no_lateness_allowed(self):
        self.check(*self.random_case(20, lateness_ms=0, windows=[MINUTE, FIVE_BY_ONE]))

    def test_large_and_odd_lateness(self):
        self.check(*self.random_case(21, lateness_ms=600_000, windows=[MINUTE, FIVE_BY_ONE]))
        self.check(*self.random_case(22, lateness_ms=1, windows=[("250ms", 250, 250), ("1s", 1_000, 250)], lines=1_500))

    def test_several_lanes_are_summed(self):
        for seed, lanes in ((30, 2), (31, 3), (32, 8)):
            with self.subTest(lanes=lanes):
                self.check(*self.random_case(seed, lanes=lanes, windows=[MINUTE, FIVE_BY_ONE]))

    def test_lanes_by_another_key(self):
        self.check(*self.random_case(33, lanes=4, lane_key="channel"))

    def test_hardly_anything_but_poison(self):
        self.check(*self.random_case(40, poison=0.9, windows=[MINUTE, FIVE_BY_ONE]))

    def test_another_shape_with_value_maps_and_filters(self):
        self.check(*self.random_case(50, shape=mapped_shape, fields=MAPPED, labels=["journey", "channel", "step"],
                                     values={"actor": {"client": "customer", "staff": "agent"}, "step": {"payment": "pay"}},
                                     only={"channel": ["chat", "mail", "7", ""]}, excluded={"actor": ["bot"]}))

    def test_the_excess_of_label_sets_keeps_totals(self):
        self.check(*self.random_case(60, max_label_sets=3, windows=[MINUTE, FIVE_BY_ONE], lanes=2))

    def test_no_labels_at_all(self):
        self.check(*self.random_case(61, labels=[], lines=1_000))

    def test_an_empty_file_has_no_windows(self):
        replay, _ = self.check({"windows": [MINUTE], "labels": ["channel"], "lateness_ms": 0}, [])
        self.assertEqual(replay.windows, b"")

    def test_thousands_of_customers_are_estimated_within_three_percent(self):
        source = random.Random(70)
        lines = [json.dumps({"time": START_MS + i * 5, "customer": f"customer-{source.randrange(30_000)}", "channel": "chat" if i % 3 else "mail"}).encode()
                 for i in range(60_000)]
        case = {"windows": [MINUTE, FIVE_BY_ONE], "labels": ["channel"], "lateness_ms": 0, "lanes": 3}
        replay, oracle = self.check(case, lines)
        counts = [json.loads(line)["customers"] for line in replay.windows.splitlines()]
        self.assertGreater(max(counts), 15_000)

    def test_the_same_bytes_from_one_thread_and_from_eight(self):
        for seed, lanes in ((80, 1), (81, 5)):
            with self.subTest(lanes=lanes):
                case, lines = self.random_case(seed, lines=20_000, lanes=lanes, windows=[MINUTE, FIVE_BY_ONE], max_label_sets=20)
                one, eight = Replay(case, lines, threads=1), Replay(case, lines, threads=8)
                self.assertEqual(one.windows, eight.windows)
                self.assertEqual(one.metrics, eight.metrics)
                self.assertEqual(one.dead, eight.dead)
                self.assertEqual(one.counts(), eight.counts())


if __name__ == "__main__":
    unittest.main()
