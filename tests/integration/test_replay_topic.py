"""`attune replay --topic` against a real Kafka: the same windows as the file and the oracle, for any range and any threads."""
import base64
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import kafka_server  # noqa: E402
from window_oracle import Oracle, customers_agree, lane_of, line_of, readings_from_classify, without_signals  # noqa: E402

BINARY = os.environ["ATTUNE_BINARY"]
LANES = 3
COUNT = 6000
CONFIG = """
kafka: {{brokers: "{brokers}"}}
labels: [channel, step]
windows: [{{name: 1s, size: 1s}}, {{name: 5s, size: 5s, every: 1s}}]
time: {{allowed_lateness: 200ms}}
"""


def attune(*arguments, **options):
    return subprocess.run([BINARY, *arguments], capture_output=True, timeout=200, check=False, **options)


def lane_for(line):
    """Where a file's line goes with --lanes; what cannot be understood goes to the first."""
    try:
        customer = json.loads(line)["customer"]
        return lane_of(customer, LANES) if isinstance(customer, str) else 0
    except (ValueError, TypeError, KeyError):
        return 0


@unittest.skipIf(kafka_server.available() is not None, kafka_server.available() or "")
class ReplayTopicTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kafka = kafka_server.KafkaServer().start()
        cls.addClassCleanup(cls.kafka.close)
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        (cls.folder / "c.yaml").write_text(CONFIG.format(brokers=cls.kafka.address))
        start_ms = int(time.time() * 1000) - 30_000
        made = attune("generate", "--to-file", "events", "--count", str(COUNT), "--rate", "1000", "--seed", "5", "--start-ms", str(start_ms),
                      "--out-of-order", "0.3", "--max-skew-ms", "500", "--late", "0.02", "--late-by-ms", "20000", "--poison", "0.02",
                      cwd=cls.folder)
        assert made.returncode == 0, made.stderr
        cls.lines = (cls.folder / "events").read_bytes().split(b"\n")[:-1]
        cls.kafka.create_topic("events", partitions=LANES)
        cls.parts = [[line for line in cls.lines if lane_for(line) == lane] for lane in range(LANES)]
        for lane, part in enumerate(cls.parts):
            subprocess.run(["kcat", "-P", "-b", cls.kafka.address, "-t", "events", "-p", str(lane), "-X", "linger.ms=20"],
                           input=b"".join(line + b"\n" for line in part), check=True, timeout=60)
        cls.ends = [len(part) for part in cls.parts]

    def replay(self, *arguments, code=0, config="c.yaml"):
        done = attune("replay", "--config", config, *arguments, cwd=self.folder)
        self.assertEqual(done.returncode, code, done.stderr.decode())
        return done

    def results(self, *arguments):
        names = ("w", "m", "d")
        self.replay(*arguments, "--windows", "w", "--metrics", "m", "--dead-letters", "d")
        return [(self.folder / name).read_bytes() for name in names]

    def test_gives_the_windows_of_the_file_and_of_the_oracle(self):
        windows, metrics, dead = self.results("--topic", "events")
        of_file = self.results("--input", "events", "--lanes", str(LANES))
        self.assertEqual(windows, of_file[0])
        self.assertEqual(metrics, of_file[1])
        reasons = [collections.Counter(json.loads(line)["reason"] for line in lines.splitlines()) for lines in (dead, of_file[2])]
        self.assertEqual(reasons[0], reasons[1])
        self.assertGreater(sum(reasons[0].values()), 50, "the traffic tests nothing")

        oracle = Oracle(windows=[("1s", 1000, 1000), ("5s", 5000, 1000)], labels=["channel", "step"], lateness_ms=200, lanes=LANES)
        for line in self.lines:
            oracle.feed(line)
        texts = oracle.texts()
        said = attune("classify", input="".join(text + "\n" for text in texts).encode())
        expected = oracle.rows(readings_from_classify(texts, said.stdout.decode().splitlines()))
        self.assertGreater(oracle.counts["late"], 20, "the traffic tests nothing")
        actual = without_signals(windows.decode().split("\n")[:-1])
        self.assertEqual(len(actual), len(expected))
        for text, row in zip(actual, expected):
            estimate = json.loads(text)["customers"]
            self.assertTrue(customers_agree(estimate, row["customers"]))
            self.assertEqual(text, line_of(dict(row, customers=estimate)))

    def test_gives_the_same_bytes_from_one_thread_and_from_eight(self):
        self.assertEqual(self.results("--topic", "events", "--threads", "1"), self.results("--topic", "events", "--threads", "8"))

    def test_a_range_of_offsets_is_those_records_and_no_others(self):
        spots = [(5, 1000), (100, 101), (0, self.ends[2])]
        ranges = [word for p, (begin, end) in enumerate(spots) for word in ("--from", f"{p}={begin}", "--to", f"{p}={end}")]
        windows, metrics, _ = self.results("--topic", "events", *ranges)
        # Lanes of the file see the same records in the same order.
        chosen = b"".join(line + b"\n" for part, (begin, end) in zip(self.parts, spots) for line in part[begin:end])
        (self.folder / "chosen").write_bytes(chosen)
        of_file = self.results("--input", "chosen", "--lanes", str(LANES))
        self.assertEqual(windows, of_file[0])
        self.assertEqual(metrics, of_file[1])

    def test_offsets_for_every_partition_and_only_some_partitions(self):
        done = self.replay("--topic", "events", "--from", "10", "--to", "50", "--partition", "2", "--partition", "0")
        self.assertIn(b"topic events, offsets 0=10..50, 2=10..50\n", done.stderr)
        self.assertIn(b"received 80 ", done.stderr)

    def test_an_empty_range_is_no_error_and_ends_at_once(self):
        self.assertIn(b"received 0 ", self.replay("--topic", "events", "--from", "end").stderr)

    def test_times_choose_records_by_their_kafka_timestamps(self):
        self.kafka.create_topic("timed")
        marks = []
        for number in range(3):
            self.kafka.produce("timed", [json.dumps({"time": int(time.time() * 1000), "channel": f"batch{number}"}) for _ in range(10)])
            mark_ms = max(int(stamp) for stamp in self.kafka.consume("timed", form="%T\n").split()) + 1
            marks.append(time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(mark_ms // 1000)) + f".{mark_ms % 1000:03}Z")
            while time.time() * 1000 < mark_ms:
                time.sleep(0.001)
        windows = self.replay("--topic", "timed", "--from", marks[0], "--to", marks[1], "--windows", "-").stdout
        self.assertEqual({json.loads(line)["labels"]["channel"] for line in windows.splitlines()}, {"batch1"})
        self.assertIn(b"offsets 0=30..30", self.replay("--topic", "timed", "--from", "2090-01-01T00:00:00Z").stderr)

    def test_it_joins_no_group_and_commits_nothing(self):
        self.replay("--topic", "events")
        listed = self.kafka._java("org.apache.kafka.tools.consumer.group.ConsumerGroupCommand", "--bootstrap-server", self.kafka.address, "--list")
        self.assertNotIn("attune", listed)

    def test_a_dead_letter_keeps_key_headers_timestamp_and_payload(self):
        self.kafka.create_topic("letters")
        for arguments, line in ((["-H", "source=crm", "-H", "empty=", "-k", "k\xff1"], b"{broken"), (["-Z", "-k", "k2"], b"")):
            subprocess.run(["kcat", "-P", "-b", self.kafka.address, "-t", "letters", *arguments], input=line + b"\n" if line else b"\n",
                           check=True, timeout=60)
        self.kafka.produce("letters", ['"no object"'])
        before = self.kafka.consume("letters", form="%T\n").split()
        self.replay("--topic", "letters", "--dead-letters", "d")
        letters = [json.loads(line) for line in (self.folder / "d").read_bytes().splitlines()]
        self.assertEqual([letter["offset"] for letter in letters], list(range(len(before))))
        self.assertEqual([letter["timestamp"] for letter in letters], [int(stamp) for stamp in before])
        first = letters[0]
        self.assertEqual(base64.b64decode(first["payload"]), b"{broken")
        self.assertEqual(base64.b64decode(first["key"]), "k\xff1".encode())
        self.assertEqual([(header["name"], header["value"] and base64.b64decode(header["value"])) for header in first["headers"]],
                         [("source", b"crm"), ("empty", "")])
        self.assertEqual((first["topic"], first["partition"]), ("letters", 0))
        self.assertIsNone(letters[-1]["key"])

    def test_headers_and_keys_reach_the_mapping(self):
        self.kafka.create_topic("mapped")
        for key in ("ann", "bob", "ann"):
            subprocess.run(["kcat", "-P", "-b", self.kafka.address, "-t", "mapped", "-k", key, "-H", "via=mail"],
                           input=b'{"at":"2025-11-20T10:00:00Z"}\n', check=True, timeout=60)
        (self.folder / "mapped.yaml").write_text(CONFIG.format(brokers=self.kafka.address) +
                                                 "event: {fields: {time: /at, channel: 'header:via', customer: key}}\n")
        line = json.loads(self.replay("--topic", "mapped", "--windows", "-", config="mapped.yaml").stdout.splitlines()[0])
        self.assertEqual((line["labels"], line["events"], line["customers"]), ({"channel": "mail", "step": ""}, 3, 2))

    def test_what_the_topic_does_not_have_is_exit_code_3_and_a_sentence(self):
        for arguments, words in ((["--topic", "nowhere"], "--topic nowhere: "),
                                 (["--topic", "events", "--from", "0=99999999"], rf"events\[0\] holds offsets 0 to {self.ends[0]} "),
                                 (["--topic", "events", "--partition", "9"], "has no partition 9, but 3 from 0"),
                                 (["--topic", "events", "--from", "7=3"], "has no partition 7"),
                                 (["--topic", "events", "--from", "9", "--to", "5"], r"events\[0\]: --from is offset 9, after --to")):
            with self.subTest(arguments=arguments):
                done = self.replay(*arguments, "--windows", "none", code=3)
                self.assertTrue(re.search(words, done.stderr.decode()), done.stderr)
                self.assertFalse((self.folder / "none").exists())

    def test_records_that_retention_took_are_an_error_and_not_a_gap(self):
        self.kafka.create_topic("short")
        self.kafka.produce("short", [json.dumps({"time": int(time.time() * 1000)})] * 10)
        self.kafka.delete_records("short", 0, 4)
        done = self.replay("--topic", "short", "--from", "2", code=3)
        self.assertIn(b"holds offsets 4 to 10", done.stderr)
        self.assertIn(b"received 6 ", self.replay("--topic", "short").stderr)

    def test_usage_is_exit_code_2(self):
        for arguments in (["--topic", "events", "--from", "soon"], ["--topic", "events", "--input", "x"], ["--to", "5"],
                          ["--topic", "events", "--lanes", "2"]):
            with self.subTest(arguments=arguments):
                self.replay(*arguments, code=2)

    def test_brokers_that_do_not_answer_are_exit_code_4(self):
        port = kafka_server.free_ports(1)[0]
        (self.folder / "away.yaml").write_text(CONFIG.format(brokers=f"127.0.0.1:{port}"))
        done = self.replay("--topic", "events", config="away.yaml", code=4)
        self.assertIn(f"Do the brokers 127.0.0.1:{port} (kafka.brokers) answer?".encode(), done.stderr)
        (self.folder / "none.yaml").write_text("labels: [channel]\n")
        self.assertIn(b"--topic needs kafka.brokers", self.replay("--topic", "events", config="none.yaml", code=3).stderr)


if __name__ == "__main__":
    unittest.main()
