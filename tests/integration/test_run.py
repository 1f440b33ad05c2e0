"""`attune run` against a real Kafka: positions, lag, starts and ends in good order, and what it refuses."""
import json
import pathlib
import re
import signal
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from attune_run import eventually  # noqa: E402
from kafka_case import KafkaCase  # noqa: E402
from kafka_traffic import WINDOW_MS, Records, Traffic, committed, messages, now_ms, result_lines, wait_committed  # noqa: E402

START_MS = now_ms() // WINDOW_MS * WINDOW_MS - 600_000


def event(after_ms, channel="chat"):
    return json.dumps({"time": START_MS + after_ms, "type": "message", "channel": channel, "customer": "c", "text": "Thank you!"}).encode()


class RunTest(KafkaCase):
    def setUp(self):
        self.records = Records(self.kafka.address)

    def send(self, topic, values, partition=0):
        for value in values:
            self.records.send(topic, value, partition=partition)
        self.records.flush()

    # ------------------------------------------------------------ starts

    def test_a_restart_replays_open_windows_silently_and_repeats_no_closed_one(self):
        self.topics("twice")
        self.send("twice", [event(0), event(5_000), b"{broken", event(10_000), event(15_000)])
        first = self.start("twice", memory={"replay": "0s"})  # what windows need, and no more
        wait_committed(self.kafka.address, "twice", {("twice", 0): 5}, explain=first.logged)
        self.assertEqual(first.outcomes(), {"windowed": 4, "late": 0, "dead": 1, "filtered": 0, "revoked": 0})
        self.assertEqual(first.stop(), 0)

        self.send("twice", [event(16_000), event(20_000), event(20_001)])
        second = self.start("twice", memory={"replay": "0s"})
        wait_committed(self.kafka.address, "twice", {("twice", 0): 8}, explain=second.logged)
        self.assertEqual(second.outcomes(), {"windowed": 3, "late": 0, "dead": 0, "filtered": 0, "revoked": 0})
        self.assertEqual(second.value("attune_records_replayed_total"), 2)
        self.assertEqual(second.value("attune_conservation_difference"), 0)
        self.assertEqual(second.stop(), 0)

        lines = result_lines(self.kafka.address, "twice.windows")
        self.assertEqual([(line["events"], line["lane"]) for line in lines],
                         [(2, {"topic": "twice", "partition": 0}), (3, {"topic": "twice", "partition": 0})])
        self.assertEqual([letter.value() for letter in messages(self.kafka.address, "twice.dead")], [b"{broken"])

    def test_an_empty_topic_gets_a_position_for_every_partition_and_shows_no_lag(self):
        self.topics("empty", partitions=3)
        process = self.start("empty")
        process.wait_ready()
        wait_committed(self.kafka.address, "empty", {("empty", partition): 0 for partition in range(3)}, explain=process.logged)
        process.wait_lanes(3)
        lanes = {f'topic="empty",partition="{partition}"' for partition in range(3)}
        for family in ("attune_consumer_lag", "attune_consumer_position_lag", "attune_consumer_lag_seconds"):
            eventually(lambda: process.series(family) == dict.fromkeys(lanes, 0), lambda: f"{family}: {process.series(family)}")
        self.assertEqual(process.series("attune_lane_watermark_timestamp_seconds"), {}, "unknown is absent")
        self.assertEqual(process.stop(), 0)

    def test_a_start_at_the_end_counts_only_what_comes_later_even_over_a_kill(self):
        self.topics("latest")
        self.send("latest", [event(0), event(1)])
        first = self.start("latest", kafka={"offset_reset": "latest", "properties": {"session.timeout.ms": 6000}})
        wait_committed(self.kafka.address, "latest", {("latest", 0): 2}, explain=first.logged)
        first.kill()
        self.send("latest", [event(2)])  # while nobody reads: the committed end is where the next one starts
        second = self.start("latest", kafka={"offset_reset": "latest"})
        second.wait('attune_records_total{outcome="windowed"}', 1)
        self.assertEqual(second.stop(), 0)

    def test_a_topic_that_does_not_exist_yet_is_read_once_it_appears(self):
        self.kafka.create_topic("later.windows")
        process = self.start("later")
        process.wait_logged("later.*waiting for the topic to appear")
        self.assertEqual(process.ask("/healthz")[0], 200)
        self.kafka.create_topic("later", partitions=2)
        traffic = Traffic(self.kafka.address, "later", 2)
        traffic.send(400)
        process.wait_ready()
        self.assert_done(process, traffic, least=5)

    # ------------------------------------------------------------ lag and retention

    def test_lag_is_never_negative_and_ends_at_zero(self):
        traffic = self.traffic("lags", 2, seed=5)
        process = self.start("lags")
        process.wait_lanes(2)
        seen = []
        for _ in range(10):
            traffic.send(200)
            for family in ("attune_consumer_lag", "attune_consumer_position_lag", "attune_consumer_lag_seconds"):
                seen += process.series(family).values()
        traffic.finish()
        wait_committed(self.kafka.address, "lags", traffic.ends(), explain=process.logged)
        self.assertGreater(len(seen), 20)
        self.assertGreaterEqual(min(seen), 0)
        for family in ("attune_consumer_lag", "attune_consumer_position_lag", "attune_consumer_lag_seconds"):
            eventually(lambda: set(process.series(family).values()) == {0}, lambda: f"{family}: {process.series(family)}")
        self.assertEqual(process.outcomes()["windowed"] + process.outcomes()["late"], traffic.total())
        self.assertEqual(process.outcomes()["late"], traffic.expected()[1])
        self.assertEqual(process.stop(), 0)

    def test_retention_that_overtakes_the_committed_offset_loses_no_more_and_tells_no_window_twice(self):
        self.topics("short")
        self.send("short", [event(0), event(1), event(10_000), event(10_001), event(10_002)])
        first = self.start("short")
        wait_committed(self.kafka.address, "short", {("short", 0): 5}, explain=first.logged)
        self.assertEqual(first.stop(), 0)
        self.send("short", [event(10_003)] * 5 + [event(2), event(20_000), event(20_001)])  # event(2) is late: its window is told
        self.kafka.delete_records("short", 0, 10)
        second = self.start("short")
        wait_committed(self.kafka.address, "short", {("short", 0): 13}, explain=second.logged)
        self.assertRegex(second.logged(), r"short\[0\]: the committed offset lies outside the partition; starting at 10")
        self.assertEqual(second.outcomes(), {"windowed": 2, "late": 1, "dead": 0, "filtered": 0, "revoked": 0})
        self.assertEqual([line["events"] for line in result_lines(self.kafka.address, "short.windows")], [2])
        self.assertEqual(second.stop(), 0)

    def test_retention_that_overtakes_a_reader_keeps_its_open_windows(self):
        self.topics("slow")
        process = self.start("slow", kafka={"properties": {"session.timeout.ms": 45_000}})
        self.send("slow", [event(0), event(1), event(2)])
        wait_committed(self.kafka.address, "slow", {("slow", 0): 3}, explain=process.logged)
        process.signal(signal.SIGSTOP)
        # The waiting fetch is answered with the first of these; the others are gone before it can ask for them.
        self.send("slow", [event(3, "gap")])
        self.send("slow", [event(4, "gap")] * 50)
        self.kafka.delete_records("slow", 0, 54)
        process.signal(signal.SIGCONT)
        self.send("slow", [event(5), event(10_000), event(10_001)])
        wait_committed(self.kafka.address, "slow", {("slow", 0): 57}, explain=process.logged)
        lines = {line["labels"]["channel"]: line["events"] for line in result_lines(self.kafka.address, "slow.windows")}
        self.assertEqual(lines["chat"], 4, process.logged())
        self.assertEqual(process.value("attune_conservation_difference"), 0)
        self.assertEqual(process.value('attune_consumer_lag{topic="slow",partition="0"}'), 0)
        self.assertEqual(process.stop(), 0)

    # ------------------------------------------------------------ ends

    def test_sigterm_drains_in_order_and_frees_the_group_at_once(self):
        self.topics("ends")
        self.send("ends", [event(0), event(10_000), event(10_001)])
        process = self.start("ends")
        process.wait('attune_records_total{outcome="windowed"}', 3)
        self.assertEqual(process.stop(), 0)
        steps = re.findall(r'event=shutdown step="?([a-z ]+?)"? left_ms', process.logged())
        self.assertEqual(steps, ["unready", "intake stopped", "drained", "results delivered", "committed", "left the group", "done"])
        self.assertEqual(committed(self.kafka.address, "ends", "ends", 1), {("ends", 0): 3})
        self.assertEqual(len(result_lines(self.kafka.address, "ends.windows")), 1)
        successor = self.start("ends")
        successor.wait_lanes(1, seconds=5)  # well under a session timeout
        self.assertEqual(successor.stop(), 0)

    def start_with_results_that_cannot_be_delivered(self, topic, **settings):
        self.kafka.create_topic(topic)
        self.send(topic, [event(0), event(10_000), event(10_001)])
        process = self.start(topic, **settings)
        process.wait("attune_windows_closed_total", 1)
        return process

    def test_the_deadline_of_a_drain_ends_it_and_names_the_step_reached(self):
        process = self.start_with_results_that_cannot_be_delivered("deadline", runtime={"shutdown_deadline": "1s"})
        self.assertEqual(process.stop(), 1)
        self.assertIn("the shutdown deadline passed, gave up after step: drained", process.logged())

    def test_a_second_signal_ends_at_once_and_names_the_step_reached(self):
        process = self.start_with_results_that_cannot_be_delivered("second")
        process.signal()
        process.wait_logged('step=drained')
        self.assertEqual(process.ask("/readyz")[0], 503)
        self.assertIn("draining", process.ask("/readyz")[1])
        process.signal()
        self.assertEqual(process.end(seconds=5), 1)
        self.assertIn("second signal, gave up after step: drained", process.logged())

    # ------------------------------------------------------------ refusals

    def test_an_unknown_property_is_refused_with_the_librarys_message(self):
        process = self.start("refused", kafka={"properties": {"sesion.timeout.ms": 6000}})
        self.assertEqual(process.end(), 3)
        self.assertIn('No such configuration property: "sesion.timeout.ms"', process.logged())
        self.assertIn("kafka.properties.sesion.timeout.ms", process.logged())

    def test_properties_that_attune_owns_and_values_that_are_none_are_refused(self):
        for properties, why in (({"enable.auto.commit": "true"}, "attune commits"), ({"session.timeout.ms": "soon"}, "session.timeout.ms")):
            with self.subTest(properties):
                process = self.start("refused", kafka={"properties": properties})
                self.assertEqual(process.end(), 3)
                self.assertIn(why, process.logged())

    def test_a_port_that_is_taken_is_an_output_that_failed(self):
        self.topics("port")
        first = self.start("port")
        first.wait_ready()
        port = re.search(r"metrics_port=(\d+)", first.logged())[1]
        second = self.start("port", metrics={"listen": f"127.0.0.1:{port}"})
        self.assertEqual(second.end(), 4)
        self.assertIn(port, second.logged())
        self.assertEqual(first.stop(), 0)

    def test_a_member_that_is_fenced_ends_as_kafka_failed_and_says_why(self):
        self.topics("fenced")
        properties = {"group.instance.id": "the-one", "session.timeout.ms": 6000}
        first = self.start("fenced", kafka={"properties": properties})
        first.wait_lanes(1)
        second = self.start("fenced", kafka={"properties": properties})
        self.assertEqual(first.end(), 4, first.logged())
        self.assertRegex(first.logged(), r"attune run: Kafka: .*fenced")
        second.wait_lanes(1)
        self.assertEqual(second.stop(), 0, second.logged())


if __name__ == "__main__":
    unittest.main()
