"""`attune replay --signals --prompts`: the same bytes from any number of threads, and nobody's ids or words in them."""

import json
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
from golden_events import golden_events

ATTUNE = os.environ.get("ATTUNE_BINARY") or os.path.join(HERE, "..", "..", "build", "release", "attune")
CONFIG = "labels: [channel, step]\ntime: {allowed_lateness: 30s}\nruntime: {batch_records: %d}\n"
OUTPUTS = ("windows", "signals", "prompts", "metrics")


def read(path):
    with open(path, "rb") as file:
        return file.read()


class Folder:
    """A folder with an input; replays of it give the bytes of every output."""

    def __init__(self, test):
        self.folder = tempfile.TemporaryDirectory()
        test.addCleanup(self.folder.cleanup)
        self.input = os.path.join(self.folder.name, "events.jsonl")

    def write(self, events):
        with open(self.input, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(event) + "\n" for event in events)

    def generate(self, count, seed):
        subprocess.run([ATTUNE, "generate", "--to-file", self.input, "--count", str(count), "--seed", str(seed)], check=True,
                       capture_output=True, timeout=120)

    def replay(self, threads=1, lanes=1, batch=512):
        with open(os.path.join(self.folder.name, "c.yaml"), "w", encoding="utf-8") as file:
            file.write(CONFIG % batch)
        arguments = [ATTUNE, "replay", "--config", "c.yaml", "--input", "events.jsonl", "--threads", str(threads), "--lanes", str(lanes)]
        for output in OUTPUTS:
            arguments += [f"--{output}", output]
        subprocess.run(arguments, cwd=self.folder.name, check=True, capture_output=True, timeout=240)
        return {output: read(os.path.join(self.folder.name, output)) for output in OUTPUTS}


class ReplaySignalsTest(unittest.TestCase):
    def setUp(self):
        self.folder = Folder(self)

    def assert_same(self, first, second, about):
        for output in OUTPUTS:
            self.assertTrue(first[output] == second[output], f"{output} differ: {about}")

    def test_threads_and_batches_change_no_byte_of_written_conversations(self):
        self.folder.write(golden_events(copies=3))
        for lanes in (1, 5):
            first = self.folder.replay(threads=1, lanes=lanes)
            self.assertGreater(first["signals"].count(b"\n"), 500)
            self.assertGreater(first["prompts"].count(b"\n"), 100)
            self.assert_same(first, self.folder.replay(threads=8, lanes=lanes), f"8 threads, {lanes} lanes")
            self.assert_same(first, self.folder.replay(threads=8, lanes=lanes, batch=3), f"small batches, {lanes} lanes")

    def test_threads_and_batches_change_no_byte_of_generated_traffic(self):
        self.folder.generate(30_000, seed=11)
        for lanes in (1, 6):
            first = self.folder.replay(threads=1, lanes=lanes)
            self.assertGreater(first["signals"].count(b"\n"), 2_000)
            self.assert_same(first, self.folder.replay(threads=8, lanes=lanes), f"8 threads, {lanes} lanes")
            self.assert_same(first, self.folder.replay(threads=8, lanes=lanes, batch=7), f"small batches, {lanes} lanes")

    def test_the_lines_hold_nobodys_ids_and_no_words(self):
        events = golden_events()
        for number, event in enumerate(events):
            for field in ("customer", "conversation", "case", "agent"):
                if event.get(field):
                    event[field] = f"canary-{field}-{event[field]}"
            if event.get("text"):
                event["text"] += f" zzcanary{number}zz"
        self.folder.write(events)
        said = self.folder.replay()
        self.assertGreater(said["signals"].count(b"\n"), 150)
        self.assertGreater(said["prompts"].count(b"\n"), 40)
        for output in OUTPUTS:
            self.assertNotIn(b"canary", said[output], output)


if __name__ == "__main__":
    unittest.main()
