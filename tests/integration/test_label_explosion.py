"""A million values of one label through the whole of `attune replay`: bounded memory, whole totals, and a metric that says so."""
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import attune_process

EVENTS = 1_000_000
START = 1_795_168_800  # a whole hour
SPAN_S = 600
CONFIG = """
windows: [{name: 1m, size: 1m}, {name: 5m, size: 5m}]
labels: [channel, step]
time: {allowed_lateness: 0s}
"""
MAX_LABEL_VALUES = 1_000  # the defaults of metrics.* and runtime.*
MAX_SERIES = 20_000
MAX_LABEL_SETS = 10_000
MIB = 1 << 20


def replay(folder, values):
    """Peak resident memory of a replay of EVENTS events over ten minutes, whose channels have so many values."""
    events = folder / "events.jsonl"
    with open(events, "w", encoding="ascii") as file:
        for i in range(EVENTS):
            file.write(f'{{"time":{START + i * SPAN_S // EVENTS},"channel":"value-{i % values}","customer":"c{i % 50_000}","step":"pay"}}\n')
    (folder / "c.yaml").write_text(CONFIG)
    with open(folder / "said", "wb") as said:
        process = subprocess.Popen([attune_process.BINARY, "replay", "--config", "c.yaml", "--input", "events.jsonl", "--windows",
                                    "out.jsonl", "--metrics", "out.prom", "--threads", "2"], cwd=folder, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    events.unlink()
    if process.returncode != 0:
        raise AssertionError((folder / "said").read_text())
    return usage.ru_maxrss * 1024


class LabelExplosionTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            cls.calm_bytes = replay(pathlib.Path(folder), values=100)
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.flood_bytes = replay(pathlib.Path(cls.folder.name), values=EVENTS)
        cls.page = pathlib.Path(cls.folder.name, "out.prom").read_text()

    def samples(self, family):
        """[(labels, value)]"""
        found = re.findall(rf"^{family}\{{(.*)\}} (\S+)$", self.page, re.MULTILINE)
        return [(dict(re.findall(r'(\w+)="([^"]*)"', labels)), float(value)) for labels, value in found]

    def test_every_event_is_in_some_series(self):
        self.assertEqual(sum(value for _, value in self.samples("attune_events_total")), EVENTS)
        self.assertEqual(sum(value for labels, value in self.samples("attune_records_total") if labels["outcome"] == "windowed"), EVENTS)

    def test_a_label_takes_no_more_values_than_its_cap(self):
        for family in ("attune_events_total", "attune_texts_total", "attune_window_events", "attune_window_customers"):
            with self.subTest(family=family):
                samples = self.samples(family)
                windows = len({labels.get("window") for labels, _ in samples})
                self.assertLessEqual(len({labels["channel"] for labels, _ in samples}), MAX_LABEL_VALUES + 1)
                self.assertLessEqual(len(samples), windows * (MAX_SERIES + 1))
                self.assertGreater(len(samples), 0)
        self.assertEqual(len({labels["channel"] for labels, _ in self.samples("attune_events_total")}), MAX_LABEL_VALUES + 1)

    def test_a_metric_says_how_much_was_folded(self):
        folded = {labels["family"]: value for labels, value in self.samples("attune_series_folded_total")}
        kept = sum(value for labels, value in self.samples("attune_events_total") if "__other__" not in labels.values())
        self.assertEqual(folded["attune_events_total"], EVENTS - kept)
        self.assertGreater(folded["attune_events_total"], EVENTS * 0.99)
        self.assertGreater(folded["attune_window_events"], 0)

    def test_closed_windows_keep_their_totals_and_their_caps(self):
        events, rows = {}, {}
        with open(pathlib.Path(self.folder.name, "out.jsonl"), encoding="utf-8") as file:
            for line in map(json.loads, file):
                events[line["window"]] = events.get(line["window"], 0) + line["events"]
                key = line["window"], line["start"]
                rows[key] = rows.get(key, 0) + 1
        self.assertEqual(events, {"1m": EVENTS, "5m": EVENTS})
        self.assertEqual(max(count for (window, _), count in rows.items() if window == "1m"), MAX_LABEL_SETS + 1)
        self.assertEqual(max(count for (window, _), count in rows.items() if window == "5m"), 5 * MAX_LABEL_SETS + 1)

    def test_memory_is_bounded_by_the_caps(self):
        # A replay keeps its closed windows until the end, to sort them: that is output, a row each, and most of the growth.
        with open(pathlib.Path(self.folder.name, "out.jsonl"), "rb") as file:
            rows = sum(1 for _ in file)
        self.assertLess(rows, 250_000, "a million labels, and a fifth as many rows")
        self.assertLess(self.calm_bytes, 256 * MIB, "runtime.in_flight is 64 MiB, and events of 80 bytes keep to it")
        growth = self.flood_bytes - self.calm_bytes
        print(f"calm {self.calm_bytes / MIB:.0f} MiB, flood {self.flood_bytes / MIB:.0f} MiB, {rows} rows")
        self.assertLess(growth, rows * 1_024 + 64 * MIB)


if __name__ == "__main__":
    unittest.main()
