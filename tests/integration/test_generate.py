"""`attune generate` to a file: the same bytes for a seed, the shares that were asked for, errors in sentences."""
import json
import os
import re
import subprocess
import tempfile
import unittest
from collections import Counter

BINARY = os.environ["ATTUNE_BINARY"]
START_MS = 1763632804123
COUNT = 20000


def generate(*arguments):
    return subprocess.run([BINARY, "generate", *arguments], capture_output=True, timeout=120, check=False)


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

    def test_refuses_what_it_cannot_do_in_a_sentence(self):
        for arguments, code, words in [
                ([], 2, "--to-file"),
                (["--to-file", "-"], 2, "--count"),
                (["--to-file", "-", "--for", "soon"], 2, "30s"),
                (["--topic", "t", "--count", "1"], 2, "--brokers"),
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


if __name__ == "__main__":
    unittest.main()
