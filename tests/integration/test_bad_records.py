"""Records that no one can understand: each arrives in the dead-letter topic as it was, before the offset moves past it."""
import json
import pathlib
import random
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from attune_run import eventually  # noqa: E402
from kafka_case import KafkaCase  # noqa: E402
from kafka_traffic import WINDOW_MS, Records, committed, messages, now_ms, result_lines, wait_committed  # noqa: E402

OURS = "__attune.errors."
NAMES = ("topic", "partition", "offset", "timestamp", "stage", "reason", "message")
START_MS = now_ms() // WINDOW_MS * WINDOW_MS - 600_000  # of the first window; the records' own time is now
SECRET = "the customer's own words"


def event(after_ms, **more):
    return json.dumps({"time": START_MS + after_ms, "type": "message", "channel": "chat", "customer": "c", **more}).encode()


def timed(spelled):
    """An event whose time is written just so."""
    return b'{"time":%s,"channel":"chat","customer":"c"}' % spelled.encode()


# (value, reason)
DEAD = [
    (None, "no_payload"),
    (b"", "no_payload"),
    (b'{"text":"' + SECRET.encode() + b'"', "broken_json"),
    (b"[" * 10_000 + b"]" * 10_000, "too_deep"),
    (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "too_deep"),
    (b"\x00" * 1_000_000, "broken_json"),
    (b'{"x":"' + b"a" * 1_048_400 + b'"', "broken_json"),
    (event(0).replace(b'"c"', b'"\xff\xfe"'), "broken_utf8"),
    (event(0).replace(b'"c"', b'"\\ud83d"'), "broken_utf8"),
    (event(0, text={"words": SECRET}), "wrong_type"),
    (timed('"soon"'), "unreadable_time"),
    (timed("true"), "unreadable_time"),
    (timed("0"), "absurd_time"),
    (timed("-1"), "absurd_time"),
    (timed('"1970-01-01T00:00:00Z"'), "absurd_time"),
    (timed("1e30"), "absurd_time"),
    (timed("1" * 400), "absurd_time"),
    (timed(str(now_ms() + 7_200_000)), "absurd_time"),
    (timed('"9999-12-31T23:59:59Z"'), "absurd_time"),
]
# Each understood, as an event of the first window.
ALIVE = [
    event(1, customer="a\u0000b"),
    event(2, note=int("9" * 400)),
    event(3, padding="x" * 1_000_000),
    event(4)[:-1] + b',"channel":"mail","channel":"chat"}',
    event(5, unmapped=["\ud83d"]),
    timed(str(START_MS + 6)),
    timed(f"{(START_MS + 7) / 1000:.3f}"),
    timed(str((START_MS + 8) * 1_000)),
    timed(str((START_MS + 9) * 1_000_000)),
    timed(f'"{START_MS + 10}"'),
]


class BadRecordsTest(KafkaCase):
    SERVER = {"authorizer": True}
    # A topic that is not there is believed after 2 s instead of 30 s.
    IMPATIENT = {"properties": {"topic.metadata.propagation.max.ms": 2000}}

    def setUp(self):
        self.records = Records(self.kafka.address)

    # ------------------------------------------------------------ what arrives

    def test_a_dead_letter_is_the_record_byte_for_byte_with_why_it_is_one(self):
        self.topics("origin", max_message_bytes=2_000_000)
        headers = [("binary", bytes(range(256))), ("twice", b"first"), ("twice", b"second"), ("empty", b""), ("null", None),
                   ("", b"no name")]
        sent = [{"value": value, "reason": reason, "key": key, "headers": with_headers, "timestamp_ms": now_ms() - 1000 + i}
                for i, ((value, reason), key, with_headers) in enumerate(
                    zip(DEAD, [None, b"", b"\x00\xff key", "k\u00fc".encode()] * len(DEAD), [None, headers, []] * len(DEAD)))]
        for record in sent:
            self.records.send("origin", record["value"], record["key"], record["headers"], timestamp_ms=record["timestamp_ms"])
        self.records.flush()
        process = self.start("origin")
        wait_committed(self.kafka.address, "origin", {("origin", 0): len(sent)}, explain=process.logged)
        letters = messages(self.kafka.address, "origin.dead")
        self.assertEqual(len(letters), len(sent))
        for offset, (record, letter) in enumerate(zip(sent, letters)):
            with self.subTest(offset=offset, reason=record["reason"]):
                self.assertEqual(letter.value(), record["value"])
                self.assertEqual(letter.key(), record["key"])
                self.assertEqual(letter.timestamp()[1], record["timestamp_ms"])
                original = record["headers"] or []
                self.assertEqual(letter.headers()[:len(original)], original)
                ours = letter.headers()[len(original):]
                self.assertEqual([name for name, _ in ours], [OURS + name for name in NAMES])
                told = {name[len(OURS):]: value.decode() for name, value in ours}
                self.assertTrue(told.pop("message"))
                self.assertEqual(told, {"topic": "origin", "partition": "0", "offset": str(offset), "stage": "parse",
                                        "timestamp": str(record["timestamp_ms"]), "reason": record["reason"]})
                self.assertNotIn(SECRET, str(ours))
        reasons = {name: count for name, count in process.series("attune_dead_records_total").items() if count}
        expected = {}
        for _, reason in DEAD:
            expected[f'reason="{reason}"'] = expected.get(f'reason="{reason}"', 0) + 1
        self.assertEqual(reasons, expected)
        self.assertEqual(process.value("attune_dead_letters_delivered_total"), len(sent))
        self.assertEqual(process.value("attune_conservation_difference"), 0)
        self.assertNotIn(SECRET, process.logged() + process.ask("/metrics")[1])
        self.assertEqual(process.stop(), 0, process.logged())

    def test_a_dead_letter_that_is_fed_back_keeps_its_first_reasons(self):
        self.topics("again")
        self.records.send("again", b"{", headers=[(OURS + "reason", b"first")])
        self.records.flush()
        process = self.start("again")
        wait_committed(self.kafka.address, "again", {("again", 0): 1}, explain=process.logged)
        headers = dict(messages(self.kafka.address, "again.dead")[0].headers())
        self.assertEqual(headers[OURS + "reason"], b"first")
        self.assertEqual(headers[OURS + "reason.2"], b"broken_json")
        self.assertEqual(process.stop(), 0)

    def test_odd_records_count_and_poison_neither_moves_nor_freezes_the_watermark(self):
        self.topics("odd")
        poison = [value for value, reason in DEAD if reason == "absurd_time"]
        for value in ALIVE:
            self.records.send("odd", value)
            for one in poison:
                self.records.send("odd", one)
        self.records.send("odd", event(WINDOW_MS, channel="mail"))  # closes the first window for what comes next
        self.records.send("odd", event(WINDOW_MS + 1, channel="mail"))
        self.records.send("odd", event(2 * WINDOW_MS, channel="mail"))
        self.records.send("odd", event(2 * WINDOW_MS + 1, channel="mail"))
        self.records.flush()
        total = len(ALIVE) * (1 + len(poison)) + 4
        process = self.start("odd")
        wait_committed(self.kafka.address, "odd", {("odd", 0): total}, explain=process.logged)
        lines = result_lines(self.kafka.address, "odd.windows")
        self.assertEqual([(line["labels"]["channel"], line["events"]) for line in lines], [("chat", len(ALIVE)), ("mail", 2)])
        self.assertEqual(process.outcomes(), {"windowed": len(ALIVE) + 4, "late": 0, "dead": len(ALIVE) * len(poison),
                                              "filtered": 0, "revoked": 0})
        self.assertEqual(process.value('attune_lane_watermark_timestamp_seconds{topic="odd",partition="0"}'),
                         (START_MS + 2 * WINDOW_MS) / 1000)
        self.assertEqual(process.stop(), 0)

    # ------------------------------------------------------------ where it cannot arrive

    def assert_waits(self, process, topic, dead_at, why):
        """Ready falls and says why, the log names the topic, and the offset stands still before the dead record."""
        body = process.wait_unready("dead letters undeliverable")
        self.assertRegex(body, why)
        self.assertRegex(process.logged(), rf"level=error .*{topic}\.dead")
        # A position is there from the start, even when the first result of all cannot be delivered.
        offset = eventually(lambda: committed(self.kafka.address, topic, topic, 1), process.logged)[topic, 0]
        self.assertLessEqual(offset, dead_at)
        self.assertEqual(process.ask("/healthz")[0], 200)

    def assert_recovers(self, process, topic, total, dead=b"{broken"):
        wait_committed(self.kafka.address, topic, {(topic, 0): total}, explain=process.logged)
        process.wait_ready()
        self.assertEqual([letter.value() for letter in messages(self.kafka.address, topic + ".dead")], [dead])
        self.assertEqual(process.value("attune_conservation_difference"), 0)
        self.assertEqual(process.stop(), 0, process.logged())

    def send_around_a_dead_one(self, topic, dead=b"{broken"):
        for value in (event(0), event(1), dead, event(2), event(WINDOW_MS), event(WINDOW_MS + 1)):
            self.records.send(topic, value)
        self.records.flush()
        return 2, 6  # the dead one's offset, and the end

    def test_without_the_right_to_write_dead_letters_the_offset_waits_until_it_is_given_back(self):
        self.topics("denied")
        self.kafka.deny_write("denied.dead")
        dead_at, total = self.send_around_a_dead_one("denied")
        process = self.start("denied")
        self.assert_waits(process, "denied", dead_at, r"denied\.dead takes no results: .*[Aa]uthorization.*grant")
        self.kafka.deny_write("denied.dead", deny=False)
        self.assert_recovers(process, "denied", total)

    def test_without_a_topic_for_dead_letters_the_offset_waits_until_there_is_one(self):
        self.kafka.create_topic("missing")
        self.kafka.create_topic("missing.windows")
        dead_at, total = self.send_around_a_dead_one("missing")
        process = self.start("missing", kafka=self.IMPATIENT)
        self.assert_waits(process, "missing", dead_at, r"missing\.dead takes no results: .*[Uu]nknown topic")
        self.kafka.create_topic("missing.dead")
        self.assert_recovers(process, "missing", total)

    def test_a_dead_letter_too_large_for_its_topic_waits_until_the_topic_takes_it(self):
        self.topics("large")
        noise = random.Random(1).randbytes(1_048_400)  # the record fits just so, with seven headers more it does not
        dead_at, total = self.send_around_a_dead_one("large", noise)
        process = self.start("large")
        self.assert_waits(process, "large", dead_at, r"large\.dead takes no results: .*too large .*max\.message\.bytes")
        self.kafka.set_topic("large.dead", max_message_bytes=2_000_000)
        self.assert_recovers(process, "large", total, noise)

    def test_dead_letters_that_may_be_dropped_are_counted_and_stop_nothing(self):
        self.topics("dropped")
        self.kafka.deny_write("dropped.dead")
        _, total = self.send_around_a_dead_one("dropped")
        process = self.start("dropped", outputs={"dead_letters": {"on_failure": "drop"}})
        wait_committed(self.kafka.address, "dropped", {("dropped", 0): total}, explain=process.logged)
        self.assertEqual(process.value("attune_dead_letters_failed_total"), 1)
        self.assertEqual(process.ask("/readyz")[0], 200)
        self.assertEqual(process.stop(), 0, process.logged())

    def test_a_flood_of_dead_records_turns_readiness_off(self):
        self.topics("flood")
        for i in range(200):
            self.records.send("flood", b"{" if i % 4 == 0 else event(i))
        self.records.flush()
        process = self.start("flood")
        self.assertIn("dead-letter share", process.wait_unready("dead-letter share"))
        eventually(lambda: process.value("attune_dead_letters_delivered_total") == 50, process.logged)
        self.assertEqual(process.ask("/healthz")[0], 200)
        self.assertEqual(process.stop(), 0, process.logged())


if __name__ == "__main__":
    unittest.main()
