"""The broker goes away and comes back: `attune run` stays alive, goes on by itself, and loses nothing."""
import pathlib
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import kafka_server  # noqa: E402
from attune_run import Attune, eventually  # noqa: E402
from kafka_traffic import WINDOWS, Traffic, result_lines, wait_committed  # noqa: E402

AWAY_S = 12  # twice the session timeout: the group has forgotten its member by then


@unittest.skipIf(kafka_server.available() is not None, kafka_server.available() or "")
class BrokerTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.kafka = kafka_server.KafkaServer()
        self.addCleanup(self.kafka.close)
        self.kafka.start()

    def start(self, topic, partitions, **settings):
        self.kafka.create_topic(topic, partitions=partitions)
        self.kafka.create_topic(topic + ".windows", partitions=2)
        process = Attune(self.kafka.address, kafka={"group": topic, "topics": [topic]}, windows=WINDOWS,
                         outputs={"windows": {"topic": topic + ".windows"}, "dead_letters": {"topic": "none"}}, **settings)
        self.addCleanup(process.close)
        process.wait_lanes(partitions)
        return process, Traffic(self.kafka.address, topic, partitions, seed=11)

    def assert_nothing_lost(self, process, traffic, may_repeat):
        wait_committed(self.kafka.address, traffic.topic, traffic.ends(), explain=process.logged)
        traffic.check(self, result_lines(self.kafka.address, traffic.topic + ".windows"), may_repeat=may_repeat)
        self.assertEqual(process.value("attune_conservation_difference"), 0)
        self.assertEqual(process.stop(), 0, process.logged())

    def test_a_restart_under_load_and_then_a_crash_lose_nothing(self):
        process, traffic = self.start("restarts", 4)
        for kill in (False, True):
            traffic.send(800)  # still on its way while the broker goes
            self.kafka.restart(kill=kill)
            traffic.send(400)
            self.assertIsNone(process.process.poll(), process.logged())
            self.assertEqual(process.ask("/healthz")[0], 200)
            traffic.flush()
        traffic.finish()
        self.assert_nothing_lost(process, traffic, may_repeat=range(4))

    def test_a_broker_that_is_away_for_long_leaves_a_process_that_is_alive_and_goes_on(self):
        process, traffic = self.start("away", 2)
        traffic.send(400)
        traffic.flush()
        eventually(lambda: process.value("attune_window_results_delivered_total") > 0, process.logged)
        self.kafka.stop(kill=True)
        end = time.monotonic() + AWAY_S
        while time.monotonic() < end:
            self.assertEqual(process.ask("/healthz"), (200, "alive\n"), process.logged())
            self.assertIsNone(process.process.poll(), process.logged())
            time.sleep(0.5)
        self.kafka.start()
        traffic.send(400)
        traffic.finish()
        self.assert_nothing_lost(process, traffic, may_repeat=range(2))

    def test_a_process_that_starts_before_its_broker_waits_for_it(self):
        self.kafka.create_topic("patient")
        self.kafka.create_topic("patient.windows")
        traffic = Traffic(self.kafka.address, "patient", 1, seed=12)
        traffic.send(200)
        traffic.flush()
        self.kafka.stop()
        process = Attune(self.kafka.address, kafka={"group": "patient", "topics": ["patient"]}, windows=WINDOWS,
                         outputs={"windows": {"topic": "patient.windows"}, "dead_letters": {"topic": "none"}})
        self.addCleanup(process.close)
        process.wait_unready("joining")
        process.wait_logged("[Cc]onnect")
        self.assertEqual(process.ask("/healthz")[0], 200)
        self.kafka.start()
        process.wait_ready()
        traffic.finish()
        wait_committed(self.kafka.address, "patient", traffic.ends(), explain=process.logged)
        traffic.check(self, result_lines(self.kafka.address, "patient.windows"), least=5)
        self.assertEqual(process.stop(), 0, process.logged())

    def test_a_drain_without_a_broker_ends_at_the_deadline_and_names_the_step_reached(self):
        process, traffic = self.start("undrained", 1, runtime={"shutdown_deadline": "3s", "commit_interval": "10m"})
        traffic.send(5)
        traffic.flush()
        process.wait('attune_records_total{outcome="windowed"}', 5)
        self.kafka.stop(kill=True)
        started = time.monotonic()
        process.signal()
        self.assertEqual(process.end(), 1, process.logged())
        self.assertLess(time.monotonic() - started, 8)
        self.assertIn("gave up after step: results delivered", process.logged())


if __name__ == "__main__":
    unittest.main()
