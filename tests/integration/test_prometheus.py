"""A real Prometheus scrapes a real `attune run` behind a real Kafka: what PromQL answers is what the oracle computes."""
import json
import pathlib
import random
import subprocess
import tempfile
import time
import unittest
from collections import Counter

import attune_process
import kafka_server
import prometheus_server
from prometheus_client.openmetrics.parser import text_string_to_metric_families as read_openmetrics
from prometheus_client.parser import text_string_to_metric_families as read_text
from random_traffic import Traffic
from window_oracle import EMOTIONS, Oracle, clean_label, customers_agree, readings_from_classify

MINUTE = 60_000
WINDOWS = [("1m", MINUTE, MINUTE), ("5m", 5 * MINUTE, MINUTE)]
PARTITIONS = 2
EVENTS = 3_000
OPENMETRICS = "application/openmetrics-text; version=1.0.0"
# Quotes, backslashes, what looks like an exposition, a newline, letters of 2, 3 and 4 bytes, and cuts at 128 bytes inside of one.
HOSTILE = ['say "hi"', "C:\\temp\\", "\\n", 'a"} 1\nattune_up 1', "two\nlines", "{a=\"b\",c='d'}#", "\u00fc\u20ac\U0001f621",
           "x" * 127 + "\u00fc", "\u20ac" * 50, "y" * 500, "\U0001f621" * 40, " ", "__other__", "\x7f\x85", "NaN", "+Inf"]

CONFIG = """
kafka: {{brokers: "{brokers}", group: prometheus-test, topics: [events], offset_reset: earliest}}
windows: [{{name: 1m, size: 1m}}, {{name: 5m, size: 5m, every: 1m}}]
labels: [channel, step]
emotion: {{drift_minimum: 100}}
time: {{allowed_lateness: 10s, idle_after: 2s}}
# Short deadlines: all that the last events leave open is over within their minute, so that the windows that close last hold events.
conversation: {{idle: 20s, idle_mail: 20s, visit_idle: 20s}}
friction: {{unanswered: 10s, unanswered_mail: 10s, long_wait: 4s, long_wait_phone: 4s, long_wait_mail: 4s}}
journey: {{idle: 20s}}
metrics: {{listen: "127.0.0.1:0"}}
"""


def unavailable():
    return kafka_server.available() or prometheus_server.available()


def traffic_of(seed):
    """Lines by partition: random traffic of some hours ago, hostile channels, some poison, one last minute in common."""
    source = random.Random(seed)
    traffic = Traffic(source, poison=0.0)
    traffic.now_ms = int(time.time() * 1000) // MINUTE * MINUTE - 8 * 60 * MINUTE
    partitions = [[] for _ in range(PARTITIONS)]
    for _ in range(EVENTS):
        line = traffic.line()
        if source.random() < 0.1:
            line = json.dumps(dict(json.loads(line), channel=source.choice(HOSTILE)), ensure_ascii=False).encode()
        if source.random() < 0.02:
            line = source.choice([b"{", b"not json", b"[]", b'{"time":true}'])
        source.choice(partitions).append(line)
    end = traffic.now_ms // MINUTE * MINUTE + 30 * MINUTE
    for number, channel in enumerate(HOSTILE):
        for partition in partitions:
            partition.append(json.dumps({"time": end + number, "channel": channel, "step": "last", "customer": f"c{number % 3}",
                                         "text": "I am so disappointed, thank you for nothing"}).encode())
    return partitions


class Expected:
    """What the oracle computes: each partition is a lane, and lanes are summed."""

    def __init__(self, partitions):
        self.lanes = [Oracle(WINDOWS, ["channel", "step"], lateness_ms=10_000) for _ in partitions]
        for oracle, lines in zip(self.lanes, partitions):
            for line in lines:
                oracle.feed(line)
        texts = sorted({text for oracle in self.lanes for text in oracle.texts()})
        said = subprocess.run([attune_process.BINARY, "classify"], input="".join(text + "\n" for text in texts).encode(),
                              capture_output=True, check=True, timeout=60)
        self.readings = readings_from_classify(texts, said.stdout.decode().splitlines())
        self.cells = [oracle.cells(self.readings) for oracle in self.lanes]
        self.outcomes = Counter()
        for oracle in self.lanes:
            self.outcomes.update(oracle.counts)

    def sums(self, number):
        """{label values: sum of number(event, reading or None)} over every accepted event, in time or late."""
        found = Counter()
        for oracle in self.lanes:
            for event in oracle.events:
                counts = event.is_customer and event["text"]
                reading = self.readings[event["text"]] if counts else None
                found[clean_label(event["channel"]), clean_label(event["step"])] += number(event, reading)
        return found

    def last_window(self, name):
        """(end in ms, {label values: [cells of the lanes that closed it]}): the newest end wins, equal ends are summed."""
        end = max(key[2] for cells in self.cells for key in cells if key[0] == name)
        rows = {}
        for cells in self.cells:
            for (window, _, window_end, labels), cell in cells.items():
                if window == name and window_end == end:
                    rows.setdefault(labels, []).append(cell)
        return end, rows


@unittest.skipIf(unavailable() is not None, unavailable() or "")
class PrometheusTest(unittest.TestCase):
    maxDiff = 4_000

    @classmethod
    def setUpClass(cls):
        partitions = traffic_of(seed=4)
        cls.expected = Expected(partitions)
        cls.kafka = kafka_server.KafkaServer().start()
        cls.addClassCleanup(cls.kafka.close)
        cls.kafka.create_topic("events", partitions=PARTITIONS)
        for topic in ("attune.windows", "attune.prompts", "attune.dead-letters"):
            cls.kafka.create_topic(topic)
        for number, lines in enumerate(partitions):
            cls.kafka.produce("events", [line.decode() for line in lines], partition=number)
        cls.attune = attune_process.AttuneProcess(CONFIG.format(brokers=cls.kafka.address))
        cls.addClassCleanup(cls.attune.stop)
        cls.prometheus = prometheus_server.PrometheusServer({"attune": f"127.0.0.1:{cls.attune.wait_for_port()}"})
        cls.addClassCleanup(cls.prometheus.close)
        cls.prometheus.start()
        # All is read, the idle lanes have closed their windows by the clock, everything is delivered and committed.
        cls.prometheus.wait_for(f"sum(attune_records_total) == {cls.expected.outcomes['received']}")
        cls.prometheus.wait_for("sum(attune_lane_open_panes) == 0")
        cls.prometheus.wait_for("sum(attune_consumer_lag) == 0")
        cls.prometheus.wait_for("changes(process_cpu_seconds_total[10m]) > 1")  # a page also tells of the scrape before it

    def assert_numbers(self, promql, labels, expected):
        actual = self.prometheus.by(promql, *labels)
        self.assertEqual(set(actual), set(expected), promql)
        for key, value in expected.items():
            self.assertAlmostEqual(actual[key], float(value), delta=1e-9 * max(1.0, abs(value)), msg=f"{promql} {key}")

    def test_the_traffic_holds_what_it_is_meant_to_test(self):
        outcomes = self.expected.outcomes
        self.assertGreater(min(outcomes[name] for name in ("windowed", "late", "dead")), 10)
        self.assertGreater(len(self.expected.sums(lambda event, reading: 1)), 40)
        self.assertGreater(len(self.expected.last_window("5m")[1]), len(HOSTILE) - 4)

    def test_counters_by_every_label_set(self):
        scored = lambda reading: reading is not None and reading.scored
        for name, number in (
            ("attune_events_total", lambda event, reading: 1),
            ("attune_texts_total", lambda event, reading: reading is not None),
            ("attune_texts_scored_total", lambda event, reading: scored(reading)),
        ):
            self.assert_numbers(name, ("channel", "step"), self.expected.sums(number))
        with_moods = {key for key, count in self.expected.sums(lambda event, reading: scored(reading)).items() if count}
        for name, number in (
            ("attune_valence_positive_sum_total", lambda event, reading: max(0, reading.valence) if scored(reading) else 0),
            ("attune_valence_negative_sum_total", lambda event, reading: max(0, -reading.valence) if scored(reading) else 0),
        ):
            sums = self.expected.sums(number)
            self.assert_numbers(name, ("channel", "step"), {key: sums[key] / 10_000 for key in with_moods})
        sums = self.expected.sums(lambda event, reading: scored(reading) and reading.urgent)
        self.assert_numbers("attune_urgent_texts_total", ("channel", "step"), {key: sums[key] for key in with_moods})
        for emotion in EMOTIONS:
            sums = self.expected.sums(lambda event, reading: scored(reading) and emotion in reading.emotions)
            self.assert_numbers(f'attune_emotions_total{{emotion="{emotion}"}}', ("channel", "step"), {key: sums[key] for key in with_moods})

    def test_sums_by_one_label(self):
        by_channel, by_step = Counter(), Counter()
        for (channel, step), count in self.expected.sums(lambda event, reading: 1).items():
            by_channel[channel] += count
            by_step[step] += count
        self.assert_numbers("sum by (channel) (attune_events_total)", ("channel",), by_channel)
        self.assert_numbers("sum without (channel) (attune_events_total)", ("step",), by_step)
        for hostile in HOSTILE:
            self.assertIn(clean_label(hostile), by_channel)

    def test_ratios_of_counters(self):
        totals = {}
        for oracle in self.expected.lanes:
            for event in oracle.events:
                reading = self.expected.readings[event["text"]] if event.is_customer and event["text"] else None
                if reading is not None and reading.scored:
                    sums = totals.setdefault(clean_label(event["channel"]), Counter())
                    sums.update(scored=1, valence=reading.valence, sad="disappointment" in reading.emotions)
        self.assert_numbers('sum by (channel) (attune_emotions_total{emotion="disappointment"}) / sum by (channel) (attune_texts_scored_total > 0)',
                            ("channel",), {channel: sums["sad"] / sums["scored"] for channel, sums in totals.items()})
        self.assert_numbers("(sum by (channel) (attune_valence_positive_sum_total) - sum by (channel) (attune_valence_negative_sum_total))"
                            " / sum by (channel) (attune_texts_scored_total > 0)",
                            ("channel",), {channel: sums["valence"] / 10_000 / sums["scored"] for channel, sums in totals.items()})

    def test_gauges_of_the_last_closed_window_and_its_end(self):
        for name, _, _ in WINDOWS:
            end, rows = self.expected.last_window(name)
            self.assertEqual(self.prometheus.value(f'attune_window_end_timestamp_seconds{{window="{name}"}}'), end / 1000)
            sums = lambda number: {labels: sum(number(cell) for cell in cells) for labels, cells in rows.items()}
            labels = ("channel", "step")
            self.assert_numbers(f'attune_window_events{{window="{name}"}}', labels, sums(lambda cell: cell.events))
            self.assert_numbers(f'attune_window_texts{{window="{name}"}}', labels, sums(lambda cell: cell.texts))
            self.assert_numbers(f'attune_window_scored_texts{{window="{name}"}}', labels, sums(lambda cell: cell.scored))
            customers = self.prometheus.by(f'attune_window_customers{{window="{name}"}}', *labels)
            for key, truth in sums(lambda cell: len(cell.customers)).items():
                self.assertTrue(customers_agree(customers[key], truth), f"{key}: {customers[key]} of {truth}")
            moods = {key for key, count in sums(lambda cell: cell.scored).items() if count}
            negative = sums(lambda cell: cell.negative)
            self.assert_numbers(f'attune_window_valence_negative{{window="{name}"}}', labels, {key: negative[key] / 10_000 for key in moods})
            for emotion in EMOTIONS:
                counts = sums(lambda cell: cell.emotions[emotion])
                self.assert_numbers(f'attune_window_emotions{{window="{name}",emotion="{emotion}"}}', labels, {key: counts[key] for key in moods})

    def test_every_record_is_accounted_for(self):
        outcomes = self.expected.outcomes
        self.assertEqual(self.prometheus.value("attune_records_received_total"), outcomes["received"])
        self.assertEqual(self.prometheus.by("attune_records_total", "outcome"),
                         {**{name: outcomes[name] for name in ("windowed", "late", "dead", "filtered")}, "revoked": 0})
        self.assertEqual(self.prometheus.value("attune_records_received_total - on () sum(attune_records_total) - on () attune_records_in_flight"), 0)
        self.assertEqual(self.prometheus.value("max_over_time(attune_conservation_difference[10m])"), 0)
        self.assertEqual(self.prometheus.value("min_over_time(attune_conservation_difference[10m])"), 0)
        self.assertEqual(self.prometheus.value("sum(attune_dead_records_total)"), outcomes["dead"])
        self.assertEqual(self.prometheus.value("attune_dead_letters_delivered_total"), outcomes["dead"])
        self.assertEqual(self.prometheus.value("sum(attune_events_total)"), outcomes["windowed"] + outcomes["late"])
        self.assertEqual(self.prometheus.value("sum(attune_records_by_type_total)"), outcomes["windowed"] + outcomes["late"])

    def test_the_model_is_watched_over_all_that_it_scored(self):
        self.assertEqual(self.prometheus.value("sum(attune_emotion_confidence_count) - sum(attune_texts_scored_total)"), 0)
        self.assertEqual(self.prometheus.value('sum(attune_emotion_confidence_bucket{le="+Inf"}) - sum(attune_emotion_confidence_count)'), 0)
        self.assertEqual(self.prometheus.value('sum(attune_emotion_confidence_bucket{le="1.0"}) - sum(attune_emotion_confidence_count)'), 0)
        self.assertEqual(self.prometheus.value("sum(attune_emotion_drift_texts) - sum(attune_emotion_confidence_count)"), 0)
        sure = self.prometheus.value("attune_emotion_confidence_sum")
        self.assertAlmostEqual(sure, sum(self.expected.sums(lambda event, reading: reading.confidence if reading else 0).values()), delta=0.01)
        counted = self.prometheus.by("sum by (le) (attune_emotion_confidence_bucket)", "le")
        for le in ("0.3", "0.5", "0.9"):  # what is printed has four decimals: none of these texts lies nearer to a bound
            below = self.expected.sums(lambda event, reading: bool(reading and reading.scored and reading.confidence <= float(le)))
            self.assertEqual(counted[le], sum(below.values()), le)
        share = self.prometheus.value("attune_emotion_unknown_words_total / attune_emotion_words_total")
        self.assertTrue(0 < share < 0.5, share)
        self.assertEqual(self.prometheus.value("count(attune_emotion_drift)"), 2)
        self.assertEqual(self.prometheus.value("count(attune_emotion_drift > 0)"), 2)
        # The info series joins by its labels, and its values are the model's own.
        self.assertEqual(self.prometheus.value("count(attune_emotion_drift * on (language, model) group_left (version, checksum)"
                                               " attune_emotion_model_info)"), 2)
        self.assertEqual(self.prometheus.value("attune_emotion_model_info"), 1)

    def test_a_replay_of_the_same_records_says_the_same_of_the_model(self):
        lines = b"\n".join(line for partition in traffic_of(seed=4) for line in partition)
        with tempfile.TemporaryDirectory() as folder:
            config = pathlib.Path(folder, "replay.yaml")
            config.write_text("emotion: {drift_minimum: 100}\n")
            done = subprocess.run([attune_process.BINARY, "replay", "--config", config, "--input", "-", "--metrics", "-", "--threads", "1"],
                                  input=lines, capture_output=True, check=True, timeout=60)
        replayed = [line.rsplit(" ", 1) for line in done.stdout.decode().splitlines() if line.startswith("attune_emotion_")]
        page = dict(line.rsplit(" ", 1) for line in self.attune.get("/metrics").body.decode().split("\n") if line.startswith("attune_emotion_"))
        self.assertGreater(len(replayed), 15)
        self.assertEqual(page, dict(replayed))

    def test_lag_of_the_owned_partitions(self):
        owned = {("events", str(partition)) for partition in range(PARTITIONS)}
        for name in ("attune_consumer_lag", "attune_consumer_position_lag", "attune_consumer_lag_seconds"):
            self.assertEqual(self.prometheus.by(name, "topic", "partition"), dict.fromkeys(owned, 0), name)
            self.assertGreaterEqual(self.prometheus.value(f"min(min_over_time({name}[10m]))"), 0)
        self.assertEqual(self.prometheus.value("attune_assigned_partitions"), PARTITIONS)
        self.assertEqual(self.prometheus.value("sum(attune_consumer_committed_offset)"), self.expected.outcomes["received"])

    def test_promtool_has_nothing_to_say(self):
        self.assertEqual(prometheus_server.check_metrics(self.attune.get("/metrics").body), "")

    def test_both_formats_hold_the_same_samples(self):
        text, opened = self.attune.get("/metrics"), self.attune.get("/metrics", Accept=OPENMETRICS)
        self.assertEqual(text.headers["content-type"], "text/plain; version=0.0.4; charset=utf-8")
        self.assertEqual(opened.headers["content-type"], OPENMETRICS + "; charset=utf-8")
        self.assertTrue(opened.body.endswith(b"\n# EOF\n"))
        families = [list(read(answer.body.decode())) for read, answer in ((read_text, text), (read_openmetrics, opened))]
        samples = [{(sample.name, tuple(sorted(sample.labels.items()))): sample.value for family in found for sample in family.samples}
                   for found in families]
        self.assertEqual(set(samples[0]), set(samples[1]))
        self.assertGreater(len(samples[0]), 1_000)
        for key, value in samples[0].items():
            if key[0].startswith(("attune_events", "attune_emotions", "attune_valence", "attune_urgent", "attune_window")):
                self.assertEqual(value, samples[1][key], key)
        for family in families[1]:
            self.assertFalse(family.name.endswith("_total"), family.name)

    def test_prometheus_took_every_sample_that_the_page_holds(self):
        page = self.attune.get("/metrics", Accept=OPENMETRICS).body.decode()
        lines = sum(not line.startswith("#") for line in page.split("\n")[:-1])  # not splitlines: a label may hold U+2028
        self.assertEqual(self.prometheus.value("scrape_samples_scraped"), lines)
        self.assertEqual(self.prometheus.value('min_over_time(up{job="attune"}[10m])'), 1)

    def test_it_is_ready_and_says_so(self):
        self.assertEqual(self.attune.get("/readyz").body, b"ready\n")
        self.assertEqual(self.attune.get("/healthz").status, 200)
        self.assertEqual(self.prometheus.value("attune_ready"), 1)


if __name__ == "__main__":
    unittest.main()
