"""The broker goes away and comes back: `attune run` stays alive, goes on by itself, and loses nothing."""
import pathlib
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from attune_run import eventually  # noqa: E402
from kafka_case import KafkaCase  # noqa: E402

AWAY_S = 12  # twice the session timeout: the group has forgotten its member by then


class BrokerTest(KafkaCase):
    def setUp(self):
        if self.kafka.process is None:  # a test before has failed while the broker was away
            self.kafka.start()

    def start_reading(self, topic, partitions, **settings):
        traffic = self.traffic(topic, partitions, seed=11)
        process = self.start(topic, **settings)
        process.wait_lanes(partitions)
        return process, traffic

    def test_a_restart_under_load_and_then_a_crash_lose_nothing(self):
        process, traffic = self.start_reading("restarts", 4)
        for kill in (False, True):
            traffic.send(800)  # still on its way while the broker goes
            self.kafka.restart(kill=kill)
            traffic.send(400)
            self.assertIsNone(process.process.poll(), process.logged())
            self.assertEqual(process.ask("/healthz")[0], 200)
            traffic.flush()
        self.assert_done(process, traffic, may_repeat=range(4))

    def test_a_broker_that_is_away_for_long_leaves_a_process_that_is_alive_and_goes_on(self):
        process, traffic = self.start_reading("away", 2)
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
        self.assert_done(process, traffic, may_repeat=range(2))

    def test_a_process_that_starts_before_its_broker_waits_for_it(self):
        traffic = self.traffic("patient", seed=12)
        traffic.send(200)
        traffic.flush()
        self.kafka.stop()
        process = self.start("patient")
        process.wait_unready("joining")
        process.wait_logged("[Cc]onnect")
        self.assertEqual(process.ask("/healthz")[0], 200)
        self.kafka.start()
        process.wait_ready()
        self.assert_done(process, traffic, least=5)

    def test_a_drain_without_a_broker_ends_at_the_deadline_and_names_the_step_reached(self):
        process, traffic = self.start_reading("undrained", 1, runtime={"shutdown_deadline": "3s", "commit_interval": "10m"})
        traffic.send(5)
        traffic.flush()
        eventually(lambda: sum(process.outcomes().values()) == 5, process.logged)
        process.wait("attune_window_results_delivered_total", process.value("attune_windows_closed_total"))
        self.kafka.stop(kill=True)
        started = time.monotonic()
        process.signal()
        self.assertEqual(process.end(), 1, process.logged())
        self.assertLess(time.monotonic() - started, 8)
        self.assertIn("gave up after step: results delivered", process.logged())


if __name__ == "__main__":
    unittest.main()
