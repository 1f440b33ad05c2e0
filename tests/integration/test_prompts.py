"""Prompts and signals of `attune run` over a real Kafka: with the record's key, once, and until they expire."""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from attune_run import eventually  # noqa: E402
from kafka_case import KafkaCase  # noqa: E402
from kafka_traffic import Records, messages, now_ms, wait_committed  # noqa: E402

PANIC = "I am locked out of my account and my rent is due today, I am really scared, please help me right now!"
WARM = "I can see how frightening this must be, with your rent due today. I'll call the bank and get back to you within 10 minutes."


def event(at_ms, conversation, text, actor="customer"):
    return json.dumps({"time": at_ms, "type": "message", "customer": "canary-customer", "conversation": conversation, "channel": "chat",
                       "actor": actor, "agent": "canary-agent" if actor == "agent" else None, "text": text}).encode()


class PromptsTest(KafkaCase):
    def send(self, topic, *events):
        records = Records(self.kafka.address)
        for key, value in events:
            records.send(topic, value, key=key)
        records.flush()

    def prompts(self, topic):
        return [(message.key(), json.loads(message.value())) for message in messages(self.kafka.address, topic + ".prompts")]

    def wait_for_prompts(self, topic, count, process):
        return eventually(lambda: len(found := self.prompts(topic)) >= count and found, process.logged)

    def test_a_prompt_arrives_with_the_key_of_its_record_and_nobodys_words(self):
        self.topics("asked")
        now = now_ms()
        self.send("asked", (b"desk-7", event(now, "v1", PANIC)))
        process = self.start("asked")
        [(key, prompt)] = self.wait_for_prompts("asked", 1, process)
        self.assertEqual(key, b"desk-7")
        self.assertEqual(prompt["kind"], "acknowledge")
        self.assertEqual(prompt["reason"]["signal"], "high_stakes")
        self.assertEqual(prompt["event"], {"topic": "asked", "partition": 0, "offset": 0})
        self.assertEqual(prompt["labels"], {"channel": "chat"})
        self.assertEqual(list(prompt["models"]), ["en"])
        self.assertNotIn("canary", json.dumps(prompt))
        wait_committed(self.kafka.address, "asked", {("asked", 0): 1}, explain=process.logged)
        self.assertEqual(process.value("attune_prompts_delivered_total"), 1)
        self.assertEqual(process.stop(), 0)

    def test_a_restart_reads_again_and_sends_nothing_again(self):
        self.topics("again")
        now = now_ms()
        self.send("again", (b"k1", event(now, "v1", PANIC)))
        first = self.start("again")
        self.wait_for_prompts("again", 1, first)
        wait_committed(self.kafka.address, "again", {("again", 0): 1}, explain=first.logged)
        self.assertEqual(first.stop(), 0)

        second = self.start("again")
        second.wait("attune_records_replayed_total", 1)
        # Within the cool-down of a prompt that only the first process sent: the restart remembers it, too.
        self.send("again", (b"k1", event(now + 1_000, "v1", PANIC)), (b"k2", event(now + 2_000, "v2", PANIC)))
        wait_committed(self.kafka.address, "again", {("again", 0): 3}, explain=second.logged)
        found = self.wait_for_prompts("again", 2, second)
        self.assertEqual([(key, prompt["event"]["offset"]) for key, prompt in found], [(b"k1", 0), (b"k2", 2)])
        self.assertEqual(second.stop(), 0)

    def test_what_a_conversation_said_before_a_restart_counts_after_it(self):
        self.topics("streak")
        self.kafka.create_topic("streak.signals")
        signals = {"outputs": {"signals": {"topic": "streak.signals"}}}
        angry = ("This is awful, I am so angry.", "I hate how you treat me, this makes me furious.",
                 "Still nothing, I am so angry and disappointed.")
        begun = now_ms()
        self.send("streak", *((b"k1", event(begun - 2_000 + 1_000 * number, "v1", text)) for number, text in enumerate(angry[:2])))
        first = self.start("streak", **signals)
        wait_committed(self.kafka.address, "streak", {("streak", 0): 2}, explain=first.logged)
        self.assertEqual(first.stop(), 0)
        second = self.start("streak", **signals)
        second.wait("attune_records_replayed_total", 2)
        now = now_ms()
        later = [(b"k2", event(now + after_ms, "v2", "all fine")) for after_ms in (20_000, 30_000)]  # time goes on
        self.send("streak", (b"k1", event(now, "v1", angry[2])), *later)
        wait_committed(self.kafka.address, "streak", {("streak", 0): 5}, explain=second.logged)
        streaks = eventually(lambda: [one for message in messages(self.kafka.address, "streak.signals")
                                      for one in [json.loads(message.value())] if one["signal"] == "negative_streak"], second.logged)
        self.assertEqual([one["event"]["offset"] for one in streaks], [2])
        self.assertEqual(second.stop(), 0)

    def test_a_promise_that_runs_out_is_told_by_the_clock_of_the_topic_without_a_key(self):
        self.topics("promised")
        now = now_ms()
        process = self.start("promised", time={"max_future": "1h"})
        self.send("promised", (b"k1", event(now - 20_000, "v1", PANIC)), (b"k1", event(now, "v1", WARM, "agent")),
                  (b"k2", event(now + 481_000, "v2", "thanks, all fine")))
        found = self.wait_for_prompts("promised", 2, process)
        key, prompt = next(one for one in found if one[1]["kind"] == "keep_promise")
        self.assertIsNone(key)
        self.assertEqual(prompt["by"], "time")
        self.assertEqual(prompt["event"]["offset"], 1, "where the conversation's last event lies")
        self.assertEqual(prompt["reason"]["evidence"], {"due_in_ms": 600_000, "left_ms": 120_000})
        self.assertEqual(process.stop(), 0)

    def test_what_expired_while_nobody_read_is_not_sent(self):
        self.topics("old")
        now = now_ms()
        self.send("old", (b"k1", event(now - 600_000, "v1", PANIC)), (b"k2", event(now, "v2", PANIC)))
        process = self.start("old")
        [(key, _)] = self.wait_for_prompts("old", 1, process)
        self.assertEqual(key, b"k2")
        wait_committed(self.kafka.address, "old", {("old", 0): 2}, explain=process.logged)
        # The one that its text raised, and the one that its wait did.
        self.assertEqual(process.value("attune_prompts_expired_total"), 2)
        self.assertEqual(process.stop(), 0)

    def test_a_topic_that_takes_no_prompts_is_named_and_holds_the_commit(self):
        self.kafka.create_topic("refused")
        self.kafka.create_topic("refused.windows")
        self.kafka.create_topic("refused.dead")
        process = self.start("refused", kafka={"properties": {"message.timeout.ms": 2_000}})
        self.send("refused", (b"k1", event(now_ms(), "v1", PANIC)))
        eventually(lambda: "prompts undeliverable" in process.ask("/readyz")[1], process.logged)
        self.assertIn("refused.prompts", process.ask("/readyz")[1])
        self.kafka.create_topic("refused.prompts")
        [(key, _)] = self.wait_for_prompts("refused", 1, process)
        self.assertEqual(key, b"k1")
        wait_committed(self.kafka.address, "refused", {("refused", 0): 1}, explain=process.logged)
        eventually(lambda: process.ask("/readyz")[0] == 200, process.logged)
        self.assertEqual(process.stop(), 0)

    def test_signals_go_to_their_topic_when_it_is_on(self):
        self.topics("signs")
        self.kafka.create_topic("signs.signals")
        now = now_ms()
        process = self.start("signs", outputs={"signals": {"topic": "signs.signals"}})
        self.send("signs", (b"k1", event(now - 90_000, "v1", PANIC)), (b"k1", event(now, "v1", WARM, "agent")),
                  (b"k2", event(now + 1_000, "v2", "hello")), (b"k2", event(now + 2_000, "v2", "are you there?")))

        def signals():
            lines = [json.loads(message.value()) for message in messages(self.kafka.address, "signs.signals")]
            return {line["signal"]: line for line in lines}

        by_name = eventually(lambda: "long_wait" in (found := signals()) and found, process.logged)
        self.assertEqual(by_name["long_wait"]["evidence"], {"wait_ms": 90_000, "limit_ms": 60_000})
        self.assertEqual(by_name["needed"]["event"], {"topic": "signs", "partition": 0, "offset": 0})
        self.assertNotIn("canary", json.dumps(by_name))
        self.assertEqual(process.stop(), 0)


if __name__ == "__main__":
    unittest.main()
