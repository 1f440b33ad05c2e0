"""The oracle of the window tests, checked by hand-made cases before anything is measured against it."""

import json
import os
import sys
import unittest
from decimal import Decimal

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
from window_oracle import (Dead, Oracle, Reading, clean_label, customers_agree, default_fields, lane_of, line_of,
                           readings_from_classify, time_of, time_text, understand, Number)

NOON = 1_795_176_000_000
MINUTE = ("1m", 60_000, 60_000)
FIVE_BY_ONE = ("5m", 300_000, 60_000)


def line(offset_ms, **values):
    return json.dumps({"time": NOON + offset_ms, **values}).encode()


def brief(rows):
    return [f'{row["window"]} {row["start"][11:19]} {",".join(row["labels"].values())} {row["events"]}' for row in rows]


class Understanding(unittest.TestCase):
    def dead(self, text):
        with self.assertRaises(Dead) as raised:
            understand(text.encode() if isinstance(text, str) else text, default_fields())
        return str(raised.exception)

    def test_every_form_of_time_is_the_same_moment(self):
        for value in (Number("1795176000"), Number("1795176000000"), Number("1795176000000000"), Number("1795176000000000000"),
                      Number("1795176000.0"), Number("1.795176e9"), "1795176000", "2026-11-20T12:00:00Z", "2026-11-20t12:00:00z",
                      "2026-11-20T14:30:00+02:30", "2026-11-20 07:00:00-05:00", "2026-11-20T12:00:00.000999Z"):
            self.assertEqual(time_of(value), NOON, value)

    def test_times_are_floored_to_milliseconds(self):
        self.assertEqual(time_of(Number("1795176000.0019")), NOON + 1)
        self.assertEqual(time_of(Number("1795176000000999")), NOON)
        self.assertEqual(time_of("2026-11-20T12:00:00.9999Z"), NOON + 999)

    def test_poison_in_the_time_is_a_dead_letter_of_its_kind(self):
        for text, reason in (('{"time":0}', "absurd_time"), ('{"time":-5}', "absurd_time"), ('{"time":1e30}', "absurd_time"),
                             ('{"time":"2100-01-01T00:00:00Z"}', "absurd_time"), ('{"time":"1999-12-31T23:59:59Z"}', "absurd_time"),
                             ('{"time":"soon"}', "unreadable_time"), ('{"time":""}', "unreadable_time"),
                             ('{"time":true}', "unreadable_time"), ('{"time":[]}', "unreadable_time"),
                             ('{"time":"2026-02-30T00:00:00Z"}', "unreadable_time"), ('{"time":null}', "missing_time"),
                             ("{}", "missing_time")):
            self.assertEqual(self.dead(text), reason, text)

    def test_what_is_no_object_is_broken(self):
        for text in ("", "[]", "17", '{"time":1795176000', '{"time":1795176000}x', '{"time":NaN}', "{'a':1}"):
            self.assertEqual(self.dead(text), "broken_json", text)
        self.assertEqual(self.dead(b'{"text":"\xff"}'), "broken_utf8")
        self.assertEqual(self.dead('{"time":1795176000,"text":"\\ud800"}'), "broken_utf8")
        self.assertEqual(self.dead('{"a":' + "[" * 64 + "]" * 64 + "}"), "too_deep")
        self.assertEqual(self.dead('{"time":1795176000,"channel":{}}'), "wrong_type")

    def test_an_event_without_an_actor_is_the_customers_and_an_unknown_actor_is_not(self):
        said = {actor: understand(line(0, actor=actor), default_fields()).is_customer for actor in ("", "customer", "agent", "bot", "??")}
        self.assertEqual(said, {"": True, "customer": True, "agent": False, "bot": False, "??": False})
        self.assertTrue(understand(line(0, actor=None), default_fields()).is_customer)

    def test_numbers_keep_their_spelling_and_null_is_absence(self):
        event = understand(b'{"time":1795176000,"customer":1.50,"channel":null,"step":true}', default_fields())
        self.assertEqual((event["customer"], event["channel"], event["step"]), ("1.50", "", "true"))

    def test_pointers_constants_value_maps_and_filters(self):
        mapping = ({"time": "/at", "channel": "/a~1b/0", "step": "=pay", "actor": "/who"}, {"actor": {"client": "customer"}},
                   {"channel": ["chat"]}, {"actor": ["bot"]})
        event = understand(b'{"at":1795176000,"a/b":["chat"],"who":"client"}', *mapping)
        self.assertEqual((event["channel"], event["step"], event.is_customer), ("chat", "pay", True))
        self.assertIsNone(understand(b'{"a/b":["mail"]}', *mapping), "filtered before the time is looked at")
        self.assertIsNone(understand(b'{"at":1795176000,"a/b":["chat"],"who":"bot"}', *mapping))


class Windows(unittest.TestCase):
    def rows(self, lines, windows=(MINUTE,), lateness_ms=0, **options):
        self.oracle = Oracle(list(windows), options.pop("labels", ["channel"]), lateness_ms, **options)
        for text in lines:
            self.oracle.feed(text)
        return self.oracle.rows({text: Reading(("anger",), -2_500, True, True) for text in self.oracle.texts()})

    def test_start_is_inside_and_end_is_outside(self):
        self.assertEqual(brief(self.rows([line(0), line(59_999), line(60_000)])), ["1m 12:00:00  2", "1m 12:01:00  1"])

    def test_hopping_windows_count_an_event_in_each(self):
        rows = self.rows([line(0)], [FIVE_BY_ONE])
        self.assertEqual([row["start"][11:16] for row in rows], ["11:56", "11:57", "11:58", "11:59", "12:00"])

    def test_only_earlier_events_move_the_watermark(self):
        self.assertEqual(len(self.rows([line(0), line(600_000), line(1)])), 2)
        self.assertEqual(self.oracle.counts["late"], 1)
        self.rows([line(600_000)])
        self.assertEqual(self.oracle.counts["late"], 0)

    def test_a_watermark_at_the_end_has_closed_the_window(self):
        self.rows([line(69_999), line(0)], lateness_ms=10_000)
        self.assertEqual(self.oracle.counts["late"], 0)
        self.rows([line(70_000), line(0)], lateness_ms=10_000)
        self.assertEqual(self.oracle.counts["late"], 1)

    def test_late_for_one_window_counts_in_another(self):
        rows = self.rows([line(0), line(61_000), line(1)], [MINUTE, FIVE_BY_ONE])
        self.assertIn("1m 12:00:00  1", brief(rows))
        self.assertIn("5m 12:00:00  3", brief(rows))
        self.assertEqual(self.oracle.counts["windowed"], 3)

    def test_dead_letters_do_not_move_the_watermark(self):
        rows = self.rows([line(0), b'{"time":"2099-99-99T00:00:00Z"}', b'{"time":9e99}', line(1)])
        self.assertEqual(brief(rows), ["1m 12:00:00  2"])
        self.assertEqual(self.oracle.counts, {"received": 4, "windowed": 2, "late": 0, "dead": 2, "filtered": 0})

    def test_lanes_have_watermarks_of_their_own_and_are_summed(self):
        customers = {lane_of(f"c{i}", 2): f"c{i}" for i in range(9)}
        lines = [line(0, customer=customers[0]), line(600_000, customer=customers[0]), line(1, customer=customers[1])]
        self.assertEqual(brief(self.rows(lines, lanes=2)), ["1m 12:00:00  2", "1m 12:10:00  1"])
        self.assertEqual(brief(self.rows(lines)), ["1m 12:00:00  1", "1m 12:10:00  1"])

    def test_the_excess_of_label_sets_goes_to_other(self):
        rows = self.rows([line(0, channel=c) for c in "abcba"], max_label_sets=2)
        self.assertEqual(brief(rows), ["1m 12:00:00 __other__ 1", "1m 12:00:00 a 2", "1m 12:00:00 b 2"])

    def test_order_is_window_name_then_start_then_labels(self):
        rows = self.rows([line(0, channel="é"), line(0, channel="z"), line(0, channel="")], [MINUTE, ("1h", 3_600_000, 3_600_000)])
        self.assertEqual(brief(rows), ["1h 12:00:00  1", "1h 12:00:00 z 1", "1h 12:00:00 é 1",
                                       "1m 12:00:00  1", "1m 12:00:00 z 1", "1m 12:00:00 é 1"])

    def test_texts_of_agents_count_as_events_only(self):
        row = self.rows([line(0, text="a", customer="x"), line(0, text="b", actor="agent", customer="x"), line(0, text="")])[0]
        self.assertEqual((row["events"], row["texts"], row["customers"]), (3, 1, 1))
        self.assertEqual(row["emotions"]["anger"], 1)
        self.assertEqual(row["valence"], {"positive": 0, "negative": Decimal("0.25"), "count": 1})
        self.assertEqual(row["urgent"], 1)

    def test_a_line_is_rendered_as_the_specification_shows_it(self):
        row = self.rows([line(0, text="a", channel='q"')])[0]
        self.assertEqual(line_of(row), '{"window":"1m","start":"2026-11-20T12:00:00Z","end":"2026-11-20T12:01:00Z",'
                         '"labels":{"channel":"q\\""},"events":1,"customers":0,"texts":1,"emotions":{"anger":1,"frustration":0,'
                         '"confusion":0,"anxiety":0,"disappointment":0,"sadness":0,"gratitude":0,"relief":0,"trust":0,"delight":0,'
                         '"hope":0,"neutral":0},"valence":{"positive":0,"negative":0.25,"count":1},"urgent":1}')


class Parts(unittest.TestCase):
    def test_lane_of_is_fnv_1a(self):
        self.assertEqual(lane_of("foobar", 1_000_000), 0x85944171F73967E8 % 1_000_000)
        self.assertEqual(lane_of("", 7), 0xCBF29CE484222325 % 7)

    def test_labels_are_cut_on_a_character_and_cleaned(self):
        self.assertEqual(clean_label("x" * 127 + "ü"), "x" * 127)
        self.assertEqual(clean_label("a\x00\x1f\x7f\x80\x9fb"), "a_____b")
        self.assertEqual(clean_label("\xa0ü"), "\xa0ü")

    def test_times_show_milliseconds_only_where_they_are(self):
        self.assertEqual(time_text(NOON), "2026-11-20T12:00:00Z")
        self.assertEqual(time_text(NOON + 5), "2026-11-20T12:00:00.005Z")

    def test_customers_are_exact_while_few(self):
        self.assertTrue(customers_agree(128, 128))
        self.assertFalse(customers_agree(127, 128))
        self.assertTrue(customers_agree(1_030, 1_000))
        self.assertFalse(customers_agree(1_031, 1_000))

    def test_classify_lines_become_readings(self):
        readings = readings_from_classify(["a", "?"], [
            '{"labels":["joy"],"scores":{"joy":0.5},"emotions":["delight"],"valence":-0.4,"urgent":true}',
            '{"labels":[],"scores":{},"emotions":[],"valence":0,"urgent":false}'])
        self.assertEqual(readings["a"], Reading(("delight",), -4_000, True, True))
        self.assertEqual(readings["a"].confidence, 0.5)
        self.assertEqual(readings["?"], Reading((), 0, False))


if __name__ == "__main__":
    unittest.main()
