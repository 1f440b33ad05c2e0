"""`attune run` against a real Kafka: results, dead letters byte for byte, and a restart that repeats nothing."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import kafka_server  # noqa: E402

BINARY = os.environ.get("ATTUNE_BINARY", "build/release/attune")


def event(second, customer="c"):
    now = int(time.time()) // 60 * 60 - 600
    return json.dumps({"time": now + second, "type": "message", "channel": "chat", "customer": customer, "text": "Thank you!"})


class Attune:
    """One process, with its configuration in a folder of its own."""

    def __init__(self, brokers):
        self.folder = tempfile.TemporaryDirectory()
        config = pathlib.Path(self.folder.name, "attune.yaml")
        config.write_text(f"""
kafka: {{brokers: "{brokers}", group: test-run, topics: [events], offset_reset: earliest}}
labels: [channel]
time: {{allowed_lateness: 0s, idle_after: 1h}}
metrics: {{listen: "127.0.0.1:0"}}
""")
        self.log = open(pathlib.Path(self.folder.name, "log"), "w+b")
        self.process = subprocess.Popen([BINARY, "run", "--config", str(config)], stderr=self.log)
        self.port = None

    def logged(self):
        self.log.flush()
        return pathlib.Path(self.log.name).read_text(errors="replace")

    def metrics(self):
        if self.port is None:
            self.port = next((word.split("=")[1] for word in self.logged().split() if word.startswith("metrics_port=")), None)
        if self.port is None:
            return ""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/metrics", timeout=5) as answer:
            return answer.read().decode()

    def value(self, series):
        return next((float(line.split()[-1]) for line in self.metrics().splitlines() if line.startswith(series + " ")), None)

    def wait(self, series, value, seconds=40):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.value(series) == value:
                return
            time.sleep(0.2)
        raise AssertionError(f"{series} is {self.value(series)}, not {value}\n{self.logged()}")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=30)
        self.log.close()
        self.folder.cleanup()
        return code


@unittest.skipIf(kafka_server.available() is not None, kafka_server.available() or "")
class RunTest(unittest.TestCase):
    def test_a_restart_replays_open_windows_silently_and_repeats_no_closed_one(self):
        with_kafka = kafka_server.KafkaServer().start()
        self.addCleanup(with_kafka.close)
        for topic in ("events", "attune.windows", "attune.dead-letters"):
            with_kafka.create_topic(topic, partitions=1)
        with_kafka.produce("events", [event(0), event(30), "{broken", event(60), event(90)])
        first = Attune(with_kafka.address)
        first.wait('attune_records_total{outcome="windowed"}', 4)
        first.wait('attune_records_total{outcome="dead"}', 1)
        self.assertEqual(first.stop(), 0)

        with_kafka.produce("events", [event(100), event(130), event(131)])
        second = Attune(with_kafka.address)
        second.wait('attune_records_total{outcome="windowed"}', 3)
        self.assertEqual(second.value("attune_records_replayed_total"), 2)
        self.assertEqual(second.value("attune_conservation_difference"), 0)
        self.assertEqual(second.stop(), 0)

        lines = [json.loads(line) for line in with_kafka.consume("attune.windows").decode().splitlines()]
        self.assertEqual([line["events"] for line in lines], [2, 3])
        self.assertEqual([line["lane"]["topic"] for line in lines], ["events", "events"])
        self.assertEqual(with_kafka.consume("attune.dead-letters"), b"{broken\n")


if __name__ == "__main__":
    unittest.main()
