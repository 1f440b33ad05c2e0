"""A real Prometheus over whole conversations: every family that the catalog lists arrives with its type, and its totals are those of replay."""
import json
import pathlib
import re
import subprocess
import tempfile
import time
import unittest

import attune_process
import golden_events
import kafka_server
import prometheus_server

DAY = 86_400_000
WINDOW = 366 * DAY
CONFIG = """
kafka: {{brokers: "{brokers}", group: prometheus-experience, topics: [events], offset_reset: earliest}}
windows: [{{name: whole, size: 366d}}]
labels: [channel]
time: {{allowed_lateness: 10s, idle_after: 2s}}
emotion: {{drift_minimum: 100}}
metrics: {{listen: "127.0.0.1:0"}}
"""
# Absent without a quota of CPU; and what stands out needs an hour of windows before it: lane_journeys_test.
ELSEWHERE = {"attune_cpu_quota_cores", "attune_friction_peaks_total", "attune_window_friction_peaks", "attune_policy_hot_spots_total",
             "attune_window_policy_hot_spots"}


def unavailable():
    return kafka_server.available() or prometheus_server.available()


def lines():
    """The conversations written for building, moved to the start of a window that is over by now, so that one window holds all of them."""
    events = golden_events.golden_events()
    start = (int(time.time() * 1000) - WINDOW) // WINDOW * WINDOW
    at = lambda event: int(time.mktime(time.strptime(event["time"][:19], "%Y-%m-%dT%H:%M:%S"))) * 1000 - time.timezone * 1000
    first = at(events[0]) // DAY * DAY
    events += [{"type": "survey.answered", "channel": "chat", "customer": "mapped", "survey": {"kind": "csat", "score": 60, "scale": 100}, "time": events[-1]["time"]},
               {"type": "staff.insight", "channel": "chat", "actor": "agent", "agent": "a1", "text": "Three customers asked for it.", "time": events[-1]["time"]}]
    return [json.dumps(event | {"time": start + at(event) - first}) for event in events]


@unittest.skipIf(unavailable() is not None, unavailable() or "")
class PrometheusExperienceTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.lines = lines()
        cls.kafka = kafka_server.KafkaServer().start()
        cls.addClassCleanup(cls.kafka.close)
        for topic in ("events", "attune.windows", "attune.prompts", "attune.dead-letters"):
            cls.kafka.create_topic(topic)
        cls.kafka.produce("events", cls.lines)
        cls.attune = attune_process.AttuneProcess(CONFIG.format(brokers=cls.kafka.address))
        cls.addClassCleanup(cls.attune.stop)
        cls.prometheus = prometheus_server.PrometheusServer({"attune": f"127.0.0.1:{cls.attune.wait_for_port()}"})
        cls.addClassCleanup(cls.prometheus.close)
        cls.prometheus.start()
        cls.prometheus.wait_for(f"sum(attune_records_total) == {len(cls.lines)}")
        cls.prometheus.wait_for("sum(attune_lane_open_panes) == 0")
        cls.prometheus.wait_for("changes(process_cpu_seconds_total[10m]) > 1")  # a page also tells of the scrape before it

    def test_types_as_prometheus_understood_them(self):
        types = {one["metric"]: one["type"] for one in self.prometheus.ask("targets/metadata", match_target='{job="attune"}')}
        golden = [line.split()[:2] for line in (attune_process.ROOT / "tests/golden/metric_names.txt").read_text().splitlines()]
        self.assertGreater(len(golden), 100)
        expected = {name: kind for name, kind in golden if name not in ELSEWHERE}
        found = {name: types.get(name.removesuffix("_total") if kind == "counter" else name) for name, kind in expected.items()}
        self.assertEqual({name for name, kind in found.items() if kind is None}, set())
        self.assertEqual(found, expected)


if __name__ == "__main__":
    unittest.main(verbosity=2)
