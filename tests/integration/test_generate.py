"""`attune generate` to a file and to a real Kafka: the same bytes for a seed, the shares that were asked for, errors in sentences."""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from datetime import datetime

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import kafka_server  # noqa: E402

BINARY = os.environ["ATTUNE_BINARY"]
START_MS = 1763632804123
COUNT = 20000


def generate(*arguments):
    return subprocess.run([BINARY, "generate", *arguments], capture_output=True, timeout=120, check=False)


def time_of(line):
    """An event's own time in epoch ms."""
    text = re.search(rb'"time":"([^"]+)"', line).group(1).decode()
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp() * 1000


def events(*arguments, seed=7):
    done = generate("--to-file", "-", "--count", str(COUNT), "--seed", str(seed), "--start-ms", str(START_MS), *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout.split(b"\n")[:-1]


class Generate(unittest.TestCase):
    def test_gives_the_same_bytes_for_a_seed_and_a_start(self):
        options = ("--late", "0.02", "--poison", "0.02", "--out-of-order", "0.1")
        self.assertEqual(events(*options), events(*options))

    def test_gives_other_events_for_another_seed(self):
        self.assertNotEqual(events(), events(seed=8))

    def test_writes_json_in_attunes_shape_of_about_390_bytes(self):
        lines = events()
        self.assertEqual(len(lines), COUNT)
        self.assertAlmostEqual(sum(map(len, lines)) / COUNT, 395, delta=15)
        texts = 0
        for line in lines:
            event = json.loads(line)
            for field in ("id", "time", "type", "customer", "conversation", "actor", "channel", "journey", "step"):
                self.assertIn(field, event)
            self.assertRegex(event["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
            texts += "text" in event
        self.assertAlmostEqual(texts / COUNT, 0.5, delta=0.02)

    def test_has_few_customers_that_come_often(self):
        customers = Counter(json.loads(line)["customer"] for line in events("--customers", "1000", "--zipf", "1"))
        self.assertLessEqual(len(customers), 1000)
        harmonic = sum(1 / k for k in range(1, 1001))
        shares = [count / COUNT for _, count in customers.most_common(3)]
        for rank, share in enumerate(shares, 1):
            self.assertAlmostEqual(share, 1 / rank / harmonic, delta=0.01)

    def test_poisons_the_share_that_was_asked_for(self):
        broken = 0
        for line in events("--poison", "0.05", "--out-of-order", "0"):
            try:
                event = json.loads(line.decode("utf-8"))
                ok = (isinstance(event, dict) and isinstance(event["time"], str) and event["time"].startswith("2025-11-20")
                      and isinstance(event["customer"], str) and isinstance(event.get("text", ""), str)
                      and isinstance(event.get("survey", {}).get("score", 0), int)
                      and "\\ud83d" not in line.decode("utf-8"))
            except (UnicodeDecodeError, ValueError):
                ok = False
            broken += not ok
        self.assertAlmostEqual(broken / COUNT, 0.05, delta=0.008)

    def test_takes_texts_from_a_file(self):
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as texts:
            texts.write('first "quoted" line\nsecond \u00e9\n')
            texts.flush()
            said = {json.loads(line).get("text") for line in events("--texts", texts.name)
                    if json.loads(line)["actor"] == "customer"} - {None}
        self.assertEqual(said, {'first "quoted" line', "second \u00e9"})

    def test_puts_right_what_an_incident_broke_when_it_ends(self):
        broken = events("--incident-after-ms", "2000", "--customers", "500")
        mended = events("--incident-after-ms", "2000", "--incident-for-ms", "8000", "--customers", "500")
        types = Counter(json.loads(line)["type"] for line in mended)
        self.assertGreater(types["case.handoff"], 10)
        self.assertGreater(types["case.resolved"], 10)
        self.assertNotIn("case.resolved", {json.loads(line)["type"] for line in broken})

    def test_refuses_what_it_cannot_do_in_a_sentence(self):
        for arguments, code, words in [
                ([], 2, "--to-file"),
                (["--to-file", "-"], 2, "--count"),
                (["--to-file", "-", "--for", "soon"], 2, "30s"),
                (["--topic", "t", "--count", "1"], 2, "--brokers"),
                (["--to-file", "-", "--count", "1", "--incident-for-ms", "5000"], 2, "--incident-after-ms"),
                (["--no-such-option"], 2, "--help"),
                (["--to-file", "-", "--count", "1", "--texts", "/nonexistent"], 3, "/nonexistent"),
                (["--to-file", "/nonexistent/events", "--count", "1"], 4, "/nonexistent/events"),
                (["--to-file", "/dev/full", "--count", "100000"], 4, "No space left")]:
            with self.subTest(arguments=arguments):
                done = generate(*arguments)
                self.assertEqual(done.returncode, code, done.stderr)
                self.assertIn(words, done.stderr.decode())

    def test_help_teaches_with_an_example(self):
        done = generate("--help")
        self.assertEqual(done.returncode, 0)
        self.assertTrue(re.search(rb"Example:\n\s+attune generate ", done.stdout))


@unittest.skipIf(kafka_server.available() is not None, kafka_server.available() or "")
class GenerateToATopic(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kafka = kafka_server.KafkaServer().start()
        cls.addClassCleanup(cls.kafka.close)

    def fill(self, topic, *arguments, partitions=4):
        """[(partition, Kafka timestamp in ms, key, value)] of everything that it sent."""
        self.kafka.create_topic(topic, partitions=partitions)
        done = generate("--brokers", self.kafka.address, "--topic", topic, *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        lines = self.kafka.consume(topic, form="%p %T %k %s\n").split(b"\n")[:-1]
        records = [line.split(b" ", 3) for line in lines]
        self.assertEqual(int(re.search(rb"generate: (\d+) events", done.stderr).group(1)), len(records), "what it says is what is there")
        return [(int(partition), int(stamp), key, value) for partition, stamp, key, value in records]

    def test_flat_out_it_sends_the_file_s_events_keyed_by_customer(self):
        options = ("--count", "20000", "--seed", "7", "--start-ms", str(START_MS), "--poison", "0.01")
        records = self.fill("flat", *options, "--rate", "0")
        of_file = generate("--to-file", "-", *options).stdout.split(b"\n")[:-1]
        self.assertEqual(Counter(value for *_, value in records), Counter(of_file))
        partitions = {}
        for partition, _, key, value in records:
            partitions.setdefault(key, set()).add(partition)
            try:
                customer = json.loads(value)["customer"]
            except (ValueError, TypeError):
                continue  # poison
            if isinstance(customer, str):
                self.assertEqual(key, customer.encode())
        self.assertEqual({len(places) for places in partitions.values()}, {1}, "a customer has one partition")
        self.assertEqual({partition for partition, *_ in records}, {0, 1, 2, 3})

    def test_holds_the_rate_within_five_percent(self):
        records = self.fill("paced", "--rate", "2000", "--for", "6s")
        self.assertAlmostEqual(len(records), 12_000, delta=600)
        stamps = sorted(stamp for _, stamp, *_ in records)
        self.assertAlmostEqual((len(stamps) - 1) / (stamps[-1] - stamps[0]) * 1000, 2000, delta=100)
        lags = [stamp - time_of(value) for _, stamp, _, value in records if b'"time":"' in value]
        self.assertLess(sorted(lags)[len(lags) // 2], 1000, "event times follow the clock")

    def test_the_example_of_its_help_runs(self):
        help_text = generate("--help").stdout.decode()
        example = re.search(r"attune generate (--brokers .*)", help_text).group(1).replace("localhost:9092", self.kafka.address).replace("60s", "2s")
        self.kafka.create_topic(re.search(r"--topic (\S+)", example).group(1))
        done = generate(*example.split())
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_events_that_are_not_delivered_are_a_sentence_and_exit_code_4(self):
        done = generate("--brokers", self.kafka.address, "--topic", "not-there", "--count", "10")
        self.assertEqual(done.returncode, 4)
        self.assertIn(b"attune generate: events were not delivered: ", done.stderr)


if __name__ == "__main__":
    unittest.main()
