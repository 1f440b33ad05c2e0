"""What /healthz and /readyz say about a real `attune run`, and whose lag /metrics shows."""
import json
import re
import signal
import time
import unittest

import attune_process
import kafka_server

CONFIG = """
kafka: {{brokers: "{brokers}", group: {topic}, topics: [{topic}], offset_reset: earliest}}
labels: [channel]
time: {{allowed_lateness: 0s, idle_after: 1h}}
metrics: {{listen: "127.0.0.1:0"}}
runtime: {{shutdown_deadline: 4s}}
"""


def event(second):
    start = int(time.time()) // 60 * 60 - 3_600
    return json.dumps({"time": start + second, "type": "message", "channel": "chat", "customer": "c", "text": "Thank you!"})


@unittest.skipIf(kafka_server.available() is not None, kafka_server.available() or "")
class ReadinessTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.kafka = kafka_server.KafkaServer().start()
        cls.addClassCleanup(cls.kafka.close)
        for topic in ("attune.windows", "attune.prompts", "attune.dead-letters"):
            cls.kafka.create_topic(topic)

    def started(self, topic):
        attune = attune_process.AttuneProcess(CONFIG.format(brokers=self.kafka.address, topic=topic))
        self.addCleanup(attune.stop)
        attune.wait_for_port()
        return attune

    def samples(self, attune, name):
        """{labels as they are written: value}"""
        page = attune.get("/metrics").body.decode()
        return {labels: float(value) for labels, value in re.findall(rf"^{name}(?:\{{(.*)\}})? (\S+)$", page, re.MULTILINE)}

    def wait_ready(self, attune):
        attune.wait_until(lambda: attune.get("/readyz").status == 200, "ready")

    def test_a_member_without_partitions_is_ready_and_lag_is_shown_by_the_owner_only(self):
        self.kafka.create_topic("shared", partitions=2)
        for partition in range(2):
            self.kafka.produce("shared", [event(0), event(61), event(62)], partition=partition)
        members = [self.started("shared") for _ in range(3)]
        owned = lambda: sorted(list(self.samples(attune, "attune_consumer_lag")) for attune in members)
        one_each = [[], ['topic="shared",partition="0"'], ['topic="shared",partition="1"']]
        members[0].wait_until(lambda: owned() == one_each, "two members own one partition each, the third none", 90)
        for attune in members:
            self.wait_ready(attune)
            self.assertEqual(attune.get("/readyz").body, b"ready\n")
            lag = self.samples(attune, "attune_consumer_lag")
            self.assertEqual(self.samples(attune, "attune_assigned_partitions"), {"": len(lag)})
            self.assertTrue(all(value >= 0 for value in lag.values()), lag)
            if not lag:
                self.assertEqual(self.samples(attune, "attune_window_events"), {}, "gauges of a partition live where it is owned")

    def test_too_many_dead_letters_turn_readiness_off_and_not_health(self):
        self.kafka.create_topic("poisoned")
        attune = self.started("poisoned")
        self.wait_ready(attune)
        self.kafka.produce("poisoned", ["{broken"] * 200 + [event(0)] * 100)
        attune.wait_until(lambda: attune.get("/readyz").status == 503, "not ready")
        self.assertEqual(attune.get("/readyz").body, b"dead-letter share\n")
        self.assertEqual(self.samples(attune, "attune_ready"), {"": 0})
        self.assertEqual(attune.get("/healthz").status, 200)
        self.assertEqual(self.samples(attune, "attune_records_total")['outcome="dead"'], 200)

    def test_the_broker_going_away_is_no_reason_to_be_restarted_and_draining_is_not_ready(self):
        self.kafka.create_topic("lonely")
        self.kafka.produce("lonely", [event(0), event(30)])
        attune = self.started("lonely")
        self.wait_ready(attune)
        attune.wait_until(lambda: sum(self.samples(attune, "attune_records_total").values()) == 2, "both records folded")
        self.kafka.produce("lonely", [event(90), event(150), event(151)])
        attune.wait_until(lambda: sum(self.samples(attune, "attune_records_total").values()) == 5, "all folded")
        self.kafka.stop(kill=True)
        self.addCleanup(self.kafka.start)
        errors = lambda: sum(self.samples(attune, "attune_kafka_errors_total").values())
        attune.wait_until(lambda: errors() > 0, "the client has noticed")
        self.assertEqual(attune.get("/healthz").status, 200)

        attune.process.send_signal(signal.SIGTERM)
        said = set()
        while attune.process.poll() is None:
            try:
                said.add(attune.get("/readyz").body)
                said.add(attune.get("/healthz").body)
            except OSError:
                break  # the port is closed last
            time.sleep(0.05)
        self.assertTrue(any(b"draining" in line for line in said), said)
        self.assertIn(b"alive\n", said)
        self.assertIn("step=unready", attune.logged().replace('"', ""))
        self.assertIn(attune.process.wait(30), (0, 1), "1 when results were still undelivered at the deadline")


if __name__ == "__main__":
    unittest.main()
