"""Conversations as no one would write them for a demo, through the whole of `attune replay`: every event is accounted for, and what is said
of the rest of the conversation is what would be said without them."""
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from attune_process import BINARY  # noqa: E402
from golden_events import golden_events  # noqa: E402
from kafka_traffic import instant_ms  # noqa: E402

START = 1_793_788_200_000  # 2026-11-04T10:30:00Z
MINUTE = 60_000
ANGRY = "This is outrageous, I am so angry, you have ruined everything"
REPLY = "I understand how frustrating this must be. I will sort this out for you right now."


def event(at_ms, by="customer", text=None, **more):
    told = {"time": START + at_ms, "type": "message", "channel": "chat", "customer": "c1", "conversation": "v1", "actor": by, **more}
    return {**told, "text": text} if text is not None else told


class Replayed:
    """What a replay of these events said."""

    def __init__(self, events, lateness="10s", more=()):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            (folder / "c.yaml").write_text(json.dumps({"labels": ["channel"], "time": {"allowed_lateness": lateness}}))
            (folder / "events.jsonl").write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in events))
            done = subprocess.run([BINARY, "replay", "--config=c.yaml", "--input=events.jsonl", "--signals=s", "--windows=w", "--metrics=m",
                                   *more], cwd=folder, capture_output=True, text=True, timeout=120, check=False)
            if done.returncode != 0:
                raise AssertionError(done.stderr)
            self.signals = [json.loads(line) for line in (folder / "s").read_text().splitlines()]
            self.windows = (folder / "w").read_text()
            self.metrics = (folder / "m").read_text()

    def value(self, family, **labels):
        """Sum over the series of a family that have these labels."""
        total = 0
        for line in self.metrics.splitlines():
            match = re.fullmatch(rf"{family}(?:\{{(.*)\}})? (\S+)", line)
            if match and all(f'{label}="{value}"' in (match[1] or "") for label, value in labels.items()):
                total += float(match[2])
        return total

    def named(self, *names):
        return [signal for signal in self.signals if signal["signal"] in names]

    def times(self, name):
        return [instant_ms(signal["time"]) - START for signal in self.named(name)]


class BadConversationsTest(unittest.TestCase):
    def assert_whole(self, said, events):
        self.assertEqual(said.value("attune_conservation_difference"), 0)
        self.assertEqual(said.value("attune_events_total"), events)
        opened = said.value("attune_conversations_total", state="opened")
        self.assertEqual(opened, said.value("attune_conversations_total", state="closed") + said.value("attune_conversations_total", state="evicted"))
        return opened

    def test_texts_of_a_megabyte_are_texts_of_a_conversation(self):
        for long in ("no good, " * 110_000, "x" * 1_000_000, "\u0635" * 500_000, "\U0001F621" * 250_000, "?! " * 330_000):
            with self.subTest(begins=long[:5]):
                events = [event(0, text=ANGRY), event(20_000, "agent", long), event(30_000, text=long), event(40_000, "bot", REPLY),
                          event(70_000, text="I want to speak to a manager"), event(80_000, "agent", REPLY), event(30 * MINUTE, "system")]
                said = Replayed(events)
                self.assert_whole(said, len(events))
                self.assertEqual(said.times("escalation_request"), [70_000])
                self.assertEqual(said.times("unanswered"), [])
                self.assertIn(0, said.times("needed"))

    def test_a_conversation_in_arabic_is_timed_and_not_read(self):
        first, second = "أنا غاضب جدا من هذه الخدمة السيئة", "أريد أن ألغي اشتراكي الآن فورا"
        events = [event(0, text=first), event(3 * MINUTE, "agent", "نعتذر عن التأخير وسوف نتصل بك", agent="a", team="t"), event(4 * MINUTE, text=second),
                  event(10 * MINUTE, "system")]
        said = Replayed(events)
        self.assertEqual(self.assert_whole(said, len(events)), 1)
        self.assertEqual(said.times("unanswered"), [2 * MINUTE, 6 * MINUTE])
        self.assertEqual(said.times("long_wait"), [3 * MINUTE])
        self.assertEqual({signal["group"] for signal in said.signals} - {"friction", "conversation"}, set(), said.signals)
        self.assertEqual(said.value("attune_texts_unscored_total", reason="other_language"), 2)

    def test_a_conversation_of_emoji_only_is_timed_and_repeats_nothing(self):
        angry = "\U0001F621\U0001F621\U0001F92C"
        events = [event(0, text=angry), event(10_000, "agent", "\U0001F64F"), event(20_000, text=angry), event(30_000, "agent", "\U0001F44D"),
                  event(40_000, text=angry), event(10 * MINUTE, "system")]
        said = Replayed(events)
        self.assertEqual(self.assert_whole(said, len(events)), 1)
        self.assertEqual(said.times("unanswered"), [40_000 + 2 * MINUTE])
        self.assertEqual(said.named("rephrasing", "explaining_again", "scripted_reply", "restates", "churn_threat", "escalation_request"), [])

    def test_replies_without_agent_or_team_answer_and_hand_nothing_on(self):
        for nobody in ({}, {"agent": None, "team": None}, {"agent": "", "team": ""}):
            with self.subTest(nobody=nobody):
                events = [event(0, text=ANGRY), event(30_000, "agent", REPLY, **nobody), event(40_000, text="and now?"),
                          event(50_000, "agent", REPLY, agent="a1", team="billing"), event(60_000, text="and then?"),
                          event(70_000, "agent", REPLY, **nobody), event(80_000, text="ok"), event(85_000, "agent", REPLY, agent="a1", team="billing"),
                          event(10 * MINUTE, "system")]
                said = Replayed(events)
                self.assert_whole(said, len(events))
                self.assertEqual(said.named("unanswered", "hand_off", "silo_bounce", "bot_to_person"), [])

    def test_clocks_that_disagree_by_minutes_within_the_lateness_find_what_clocks_in_one_order_would(self):
        slow = 3 * MINUTE
        told = [event(i * MINUTE, "agent" if i % 2 else "customer", REPLY if i % 2 else ANGRY) for i in range(20)]
        arrived = [{**one, "time": one["time"] - slow} if one["actor"] == "agent" else one for one in told]
        in_order = sorted(arrived, key=lambda one: one["time"])
        said, expected = Replayed(arrived, lateness="5m"), Replayed(in_order, lateness="5m")
        self.assert_whole(said, len(told))
        self.assertEqual(said.value("attune_records_total", outcome="late"), 0)
        self.assertEqual([told_of(signal) for signal in said.signals], [told_of(signal) for signal in expected.signals])
        self.assertEqual(said.windows, expected.windows)

    def test_clocks_that_disagree_by_more_than_the_lateness_are_counted_and_leave_the_others_in_peace(self):
        slow = 3 * MINUTE
        good = [event(i * 20_000, "agent" if i % 2 else "customer", REPLY if i % 2 else "and now?", customer="c2", conversation="v2") for i in range(40)]
        behind = [event(i * MINUTE - slow, "customer", ANGRY) for i in range(1, 13)]
        both = sorted(good + behind, key=lambda one: one["time"] + (slow if one["conversation"] == "v1" else 0))
        said, alone = Replayed(both, lateness="10s"), Replayed(good, lateness="10s")
        self.assertEqual(said.value("attune_conservation_difference"), 0)
        self.assertEqual(said.value("attune_late_turns_total"), len(behind))
        self.assertEqual([told_of(signal) for signal in said.signals], [told_of(signal) for signal in alone.signals])

    def test_events_far_out_of_order_within_the_lateness_say_what_they_say_in_order(self):
        in_order = golden_events()
        random.seed(4)
        jumbled = sorted(in_order, key=lambda one: instant_ms(one["time"]) + random.randrange(10 * MINUTE))
        self.assertNotEqual(in_order, jumbled)
        first, second = (Replayed(events, lateness="10m") for events in (in_order, jumbled))
        self.assertGreater(len(first.signals), 150)
        self.assertEqual(second.value("attune_late_turns_total"), 0)
        self.assertEqual(sorted(told_of(signal) for signal in first.signals), sorted(told_of(signal) for signal in second.signals))
        self.assertEqual(first.windows, second.windows)

    def test_a_conversation_in_two_partitions_is_two_and_both_come_to_an_end(self):
        events = [event(i * 10_000, "agent" if i % 2 else "customer", REPLY if i % 2 else ANGRY, topic=f"t{i}") for i in range(40)]
        halves, whole = Replayed(events, more=["--lanes=2", "--lane-key=topic"]), Replayed(events, more=["--lanes=2"])
        self.assertEqual(self.assert_whole(halves, len(events)), 2)
        self.assertEqual(self.assert_whole(whole, len(events)), 1)
        self.assertEqual(len(halves.named("effort_very_easy", "effort_easy", "effort_neutral", "effort_hard", "effort_very_hard")), 2)
        # Each half knows only its own replies: what one half answered is still open in the other.
        self.assertEqual(len(whole.named("needed")), 20)
        self.assertGreater(len(halves.named("needed")), 0)
        self.assertLess(len(halves.named("needed")), 20)


def told_of(signal):
    """All of a signal but the line that showed it."""
    return json.dumps({name: value for name, value in signal.items() if name != "event"}, sort_keys=True)


if __name__ == "__main__":
    unittest.main()
