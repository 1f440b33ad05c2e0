"""The CloudEvents of config/examples in binary mode, through a real Kafka: the same windows as in structured mode."""
import base64
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(ROOT / "tests/support"))
import kafka_server  # noqa: E402

BINARY = os.environ.get("ATTUNE_BINARY", str(ROOT / "build/release/attune"))
EXAMPLES = ROOT / "config/examples"
# The one that comes last closes the windows before it; its own stays open.
CLOSING = {"specversion": "1.0", "id": "A-last", "source": "/test", "type": "com.example.interaction.message",
           "time": "2025-11-20T10:05:00Z", "data": {}}


def in_binary_mode(event):
    """(headers, payload): the Kafka protocol binding's other way to write a structured event."""
    event = dict(event)
    payload = base64.b64decode(event.pop("data_base64")) if "data_base64" in event else json.dumps(event.pop("data")).encode()
    headers = {"content-type": event.pop("datacontenttype", "application/json")}
    headers.update({f"ce_{name}": value for name, value in event.items()})
    return headers, payload


def produce(kafka, topic, headers, payload):
    command = ["kcat", "-P", "-b", kafka.address, "-t", topic, "-p", "0"]
    for name, value in headers.items():
        command += ["-H", f"{name}={value}"]
    subprocess.run(command, input=payload, check=True, stderr=subprocess.PIPE, timeout=30)


@unittest.skipIf(kafka_server.available() is not None, kafka_server.available() or "")
class BinaryCloudEvents(unittest.TestCase):
    maxDiff = None

    def test_give_the_windows_of_the_structured_ones_and_a_dead_letter_with_its_headers(self):
        kafka = kafka_server.KafkaServer().start()
        self.addCleanup(kafka.close)
        for topic in ("interactions", "attune.windows", "attune.prompts", "attune.dead-letters"):
            kafka.create_topic(topic, partitions=1)
        events = [json.loads(line) for line in (EXAMPLES / "cloudevent.events.jsonl").read_text().splitlines()] + [CLOSING]
        for event in events:
            produce(kafka, "interactions", *in_binary_mode(event))

        golden = self.windows_of_a_replay(events)
        lines = self.windows_of_a_run(kafka, len(golden))
        for line in lines:
            self.assertEqual(line.pop("lane"), {"topic": "interactions", "partition": 0})
        key = lambda row: (row["window"], row["start"], list(row["labels"].values()))  # noqa: E731
        self.assertEqual(sorted(lines, key=key), golden)

        headers, payload = in_binary_mode(next(event for event in events if "specversion" not in event))
        told = kafka.consume("attune.dead-letters", form="%h\n%s")
        self.assertEqual(told.split(b"\n", 1)[1], payload)
        for name, value in headers.items():
            self.assertIn(f"{name}={value}".encode(), told)
        self.assertIn(b"bad_envelope", told)

    def windows_of_a_replay(self, events):
        """Of the structured ones. What a file's end brings lies in the last event's window, which is left out as that of the run is."""
        done = subprocess.run([BINARY, "replay", "--config", str(EXAMPLES / "cloudevent.yaml"), "--input", "-", "--windows", "-"],
                              input="".join(json.dumps(event) + "\n" for event in events).encode(), capture_output=True, check=True, timeout=60,
                              env={**os.environ, "ATTUNE_BROKERS": "localhost:9092", "ATTUNE_LISTEN": "127.0.0.1:0"})
        return [row for row in map(json.loads, done.stdout.splitlines()) if row["events"] and row["start"] < "2025-11-20T10:05:00Z"]

    def windows_of_a_run(self, kafka, count):
        environment = {**os.environ, "ATTUNE_BROKERS": kafka.address, "ATTUNE_LISTEN": "127.0.0.1:0"}
        with tempfile.TemporaryFile() as log:
            attune = subprocess.Popen([BINARY, "run", "--config", str(EXAMPLES / "cloudevent.yaml")], env=environment, stderr=log)
            try:
                lines, deadline = [], time.monotonic() + 60
                while len(lines) < count and attune.poll() is None and time.monotonic() < deadline:
                    lines = [line for line in kafka.consume("attune.windows").decode().splitlines() if '"events":0,' not in line]
                attune.send_signal(signal.SIGTERM)
                self.assertEqual(attune.wait(timeout=40), 0)
            finally:
                attune.kill()
                attune.wait()
                log.seek(0)
                said = log.read().decode(errors="replace")
        self.assertGreaterEqual(len(lines), count, said)
        return [row for row in map(json.loads, lines) if row["start"] < "2025-11-20T10:05:00Z"]


if __name__ == "__main__":
    unittest.main()
