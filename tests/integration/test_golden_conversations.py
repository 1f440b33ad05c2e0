"""The building half of the golden conversations through the real graph: what holds today holds tomorrow."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

BINARY = os.environ["ATTUNE_BINARY"]
ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
GOLDEN = ROOT / "tests/golden/conversations"
FLOORS = json.loads((GOLDEN / "floors.json").read_text())


class TheBuildingHalf(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        done = subprocess.run([BINARY, "test", str(GOLDEN / "building"), "--json"], capture_output=True, timeout=300, check=False)
        assert done.returncode in (0, 1), done.stderr.decode()
        cls.found = json.loads(done.stdout)

    def test_is_found_as_well_as_it_was(self):
        fallen = {f"{group}.{name}.{share}": (score.get(share), floor)
                  for group in ("signals", "prompts") for name, floors in FLOORS[group].items()
                  for score in [self.found[group].get(name, {})]
                  for share, floor in floors.items() if (score.get(share) or 0) < floor}
        self.assertEqual({}, fallen, "signal or prompt: (share, its floor)")
        for share, floor in FLOORS["all"].items():
            self.assertGreaterEqual(self.found["all"][share], floor, share)

    def test_has_a_floor_for_each_signal_and_prompt_that_it_expects(self):
        for group in ("signals", "prompts"):
            expected = {name for name, score in self.found[group].items() if score["right"] + score["missing"] != 0}
            self.assertEqual(expected, set(FLOORS[group]))

    def test_is_the_same_for_any_number_of_threads(self):
        said = []
        with tempfile.TemporaryDirectory() as folder:
            config = pathlib.Path(folder, "attune.yaml")
            for threads in (1, 8):
                config.write_text(f"runtime: {{threads: {threads}}}\n")
                said.append(subprocess.run([BINARY, "test", str(GOLDEN / "building"), "--json", "--config", str(config)], capture_output=True,
                                           timeout=300, check=False).stdout)
        self.assertEqual(*said)
        self.assertEqual(self.found, json.loads(said[0]))


class TheStrangersConversations(unittest.TestCase):
    """By other writers, hard on purpose: detectors were mended on them."""

    def test_are_read_as_well_as_they_were(self):
        done = subprocess.run([BINARY, "test", str(GOLDEN / "strangers"), "--json"], capture_output=True, timeout=300, check=False)
        self.assertIn(done.returncode, (0, 1), done.stderr.decode())
        found = json.loads(done.stdout)
        fallen = {f"{name}.{share}": (found["signals"][name][share], floor)
                  for name, floors in FLOORS["strangers"]["signals"].items() for share, floor in floors.items()
                  if found["signals"][name][share] < floor}
        self.assertEqual({}, fallen, "signal: (share, its floor)")
        for share, floor in FLOORS["strangers"]["all"].items():
            self.assertGreaterEqual(found["all"][share], floor, share)


class TheStories(unittest.TestCase):
    """What the format asks of a set that precision and recall are told of."""

    @classmethod
    def setUpClass(cls):
        cls.stories = [[json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
                       for path in sorted((GOLDEN / "building").glob("*.jsonl"))]

    def test_are_of_many_industries_and_channels(self):
        self.assertGreaterEqual(len(self.stories), 40)
        self.assertGreaterEqual(len({story[0]["industry"] for story in self.stories}), 6)
        channels = {line["event"].get("channel") for story in self.stories for line in story if "event" in line}
        self.assertLessEqual({"chat", "mail", "phone", "web"}, channels)

    def test_have_names_of_their_own_and_say_what_they_test(self):
        names = [story[0]["golden"] for story in self.stories]
        self.assertEqual(len(names), len(set(names)))
        self.assertTrue(all(story[0]["about"].endswith(".") for story in self.stories))

    def test_judge_prompts_in_many_and_claim_in_some_that_none_comes(self):
        judged = [story for story in self.stories if any("prompts" in line for line in story)]
        calm = [story for story in judged if not any(line.get("prompts") for line in story)]
        self.assertGreaterEqual(len(judged), 40)
        self.assertGreaterEqual(len(calm), 8)

    def test_say_of_every_conversation_how_it_ended(self):
        for story in self.stories:
            talked = {line["event"]["conversation"] for line in story if line.get("event", {}).get("type") == "message"}
            self.assertEqual(talked, {line["closed"] for line in story if "closed" in line}, story[0]["golden"])


if __name__ == "__main__":
    unittest.main()
