"""Records into a real Kafka and results out of it, and what the results must be by an independent count.

    traffic = Traffic(kafka.address, "events", partitions=6)
    traffic.send(1000); traffic.finish()
    traffic.check(test, result_lines(kafka.address, "attune.windows"))
"""
import collections
import datetime
import json
import random
import subprocess
import time

from attune_process import BINARY
from attune_run import eventually
from confluent_kafka import Consumer, Producer, TopicPartition
from window_oracle import Oracle, line_of, readings_from_classify

WINDOW_MS = 10_000
WINDOWS = [{"name": "10s", "size": "10s"}]
TEXTS = ("Thank you so much!", "I am so confused by this", "This is terrible, I am angry", "")
CHANNELS = ("chat", "mail", "phone")


def now_ms():
    return int(time.time() * 1000)


class Records:
    """A producer that says what became of every record; in order, whatever the broker does."""

    def __init__(self, brokers):
        self._producer = Producer({"bootstrap.servers": brokers, "enable.idempotence": True, "linger.ms": 5, "message.max.bytes": 8_000_000,
                                   "reconnect.backoff.max.ms": 1000, "message.timeout.ms": 180_000, "log_level": 0})
        self._failed = []

    def send(self, topic, value, key=None, headers=None, partition=0, timestamp_ms=None):
        more = {} if timestamp_ms is None else {"timestamp": timestamp_ms}
        while True:
            try:
                self._producer.produce(topic, value=value, key=key, headers=headers, partition=partition,
                                       on_delivery=self._note, **more)
                break
            except BufferError:
                self._producer.poll(0.1)
        self._producer.poll(0)

    def flush(self, seconds=120):
        left = self._producer.flush(seconds)
        if left or self._failed:
            raise AssertionError(f"{left} records are not delivered, {self._failed[:3]}")

    def _note(self, error, _):
        if error is not None:
            self._failed.append(str(error))


class Traffic:
    """Random events for every partition of a topic, remembered in the order of their offsets. `model`: the file that is to read them,
    when it is not the embedded one."""

    def __init__(self, brokers, topic, partitions, seed=1, model=None):
        self.topic, self._brokers, self._model = topic, brokers, model
        self._random = random.Random(seed)
        self._records = Records(brokers)
        # Old enough for a closing record 20 minutes later to be no future.
        self._time_ms = now_ms() // WINDOW_MS * WINDOW_MS - 3_600_000
        self.lines = {partition: [] for partition in range(partitions)}

    def add_partition(self):
        self.flush()
        self._records = Records(self._brokers)  # one that knows the new partition from its first record on
        self.lines[len(self.lines)] = []

    def send(self, count, step_ms=50):
        """`count` events; event time goes on by `step_ms` for each, some are out of order or late."""
        for _ in range(count):
            self._time_ms += step_ms
            behind = self._random.choice((0, 0, 0, 400, 3_000, 30_000))
            self._send(self._random.randrange(len(self.lines)), self._time_ms - self._random.randrange(behind + 1))

    def finish(self):
        """Two events per partition far ahead: the windows of everything before them close."""
        self._time_ms += 1_200_000
        for partition in self.lines:
            self._send(partition, self._time_ms)
            self._send(partition, self._time_ms)
        self.flush()

    def flush(self):
        self._records.flush()

    def _send(self, partition, time_ms):
        customer = f"c{self._random.randrange(200)}"
        line = json.dumps({"time": time_ms, "type": "message", "channel": self._random.choice(CHANNELS), "customer": customer,
                           "text": self._random.choice(TEXTS)}).encode()
        self.lines[partition].append(line)
        self._records.send(self.topic, line, key=customer, partition=partition)

    def ends(self):
        """{(topic, partition): offset after the last record}"""
        return {(self.topic, partition): len(lines) for partition, lines in self.lines.items()}

    def total(self):
        return sum(len(lines) for lines in self.lines.values())

    def expected(self):
        """{(partition, window start, channel): line without its lane}, and the number of late records."""
        rows, late = {}, 0
        for partition, lines in self.lines.items():
            oracle = Oracle([("10s", WINDOW_MS, WINDOW_MS)], ["channel"], 0)
            for line in lines:
                oracle.feed(line)
            last = max(event.time_ms for event in oracle.events)
            for row in oracle.rows(readings_of(oracle.texts(), self._model)):
                if instant_ms(row["end"]) <= last:
                    rows[partition, row["start"], row["labels"]["channel"]] = line_of(row)
            late += oracle.counts["late"]
        return rows, late

    def check(self, test, lines, may_repeat=(), least=10):
        """Every closed window is there, exactly as counted here, and at least `least` of them; a line of a partition in
        `may_repeat` may be there more than once, always the same."""
        times = collections.Counter()
        told, whole = {}, {}
        for line in lines:
            key = line["lane"]["partition"], line["start"], line["labels"]["channel"]
            test.assertEqual(whole.setdefault(key, line.copy()), line, "a repeated line differs")
            times[key] += 1
            test.assertEqual(line.pop("lane")["topic"], self.topic)
            for found in ("friction", "empathy", "journey"):
                line.pop(found)  # the oracle knows no signals, and no windows in which only a deadline passed
            if line["events"]:
                told[key] = line
        rows, _ = self.expected()
        test.assertEqual({key: json.loads(row) for key, row in rows.items()}, told)
        test.assertGreaterEqual(len(told), least)
        repeated = {key for key, count in times.items() if count > 1 and key[0] not in may_repeat}
        test.assertEqual(set(), repeated, "lines that no crash explains came twice")


def readings_of(texts, model=None):
    options = ["--model", model] if model else []
    done = subprocess.run([BINARY, "classify", *options], input="".join(text + "\n" for text in texts), capture_output=True, text=True,
                          check=True)
    return readings_from_classify(texts, done.stdout.splitlines())


def instant_ms(text):
    return int(datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp() * 1000)


def messages(brokers, topic, seconds=60):
    """Every record that the topic holds now, in the order of partition and offset."""
    consumer = Consumer({"bootstrap.servers": brokers, "group.id": "reader", "enable.auto.commit": False,
                         "auto.offset.reset": "earliest", "log_level": 0})
    try:
        partitions = consumer.list_topics(topic, timeout=30).topics[topic].partitions
        found, ends = [], {}
        for partition in partitions:
            low, high = consumer.get_watermark_offsets(TopicPartition(topic, partition), timeout=30)
            if high > low:
                ends[partition] = high
        consumer.assign([TopicPartition(topic, partition, 0) for partition in ends])
        deadline = time.monotonic() + seconds
        while ends:
            message = consumer.poll(0.5)
            if message is not None and message.error() is None:
                found.append(message)
                if message.offset() + 1 >= ends.get(message.partition(), 0):
                    ends.pop(message.partition(), None)
            if time.monotonic() > deadline:
                raise AssertionError(f"{topic}: not read to its end: {ends}")
        return sorted(found, key=lambda message: (message.partition(), message.offset()))
    finally:
        consumer.close()


def result_lines(brokers, topic="attune.windows"):
    return [json.loads(message.value()) for message in messages(brokers, topic)]


def committed(brokers, group, topic, partitions):
    """{(topic, partition): offset} of the partitions for which the group has committed one."""
    consumer = Consumer({"bootstrap.servers": brokers, "group.id": group, "log_level": 0})
    try:
        asked = consumer.committed([TopicPartition(topic, partition) for partition in range(partitions)], timeout=30)
        return {(entry.topic, entry.partition): entry.offset for entry in asked if entry.offset >= 0}
    finally:
        consumer.close()


def wait_committed(brokers, group, ends, seconds=90, explain=lambda: ""):
    """Until the group has committed these offsets: then all that lies below is folded and its results are delivered."""
    topic = next(iter(ends))[0]
    last = {}

    def reached():
        nonlocal last
        last = committed(brokers, group, topic, len(ends))
        return last == ends
    eventually(reached, lambda: f"committed {last}, not {ends}\n{explain()}", seconds, pause=0.3)
