"""The emotion model keeps what it has learned: pass rates of the behaviour cases do not fall under their floors."""
import collections
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import generate
import judge
import run

HERE = pathlib.Path(__file__).resolve().parent


def reading(emotions=(), valence=0.0, **scores):
    return {"emotions": list(emotions), "valence": valence, "scores": scores}


class TheModel(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.results, cls.readings = run.run(run.read_cases())

    def test_keeps_every_capability_above_its_floor(self):
        rates = judge.pass_rates(self.results, lambda case: case["capability"])
        floors = json.loads((HERE / "floors.json").read_text())
        self.assertEqual(sorted(rates), sorted(floors), "capabilities and floors")
        under = [f"{name}: {passed} of {total}, floor {floors[name]:.0%}" for name, (passed, total) in rates.items()
                 if passed / total < floors[name]]
        self.assertEqual([], under, "\n" + run.as_text(self.results, self.readings, 40))

    def test_has_its_rates_and_worst_cases_on_the_page(self):
        page = (HERE / "RESULTS.md").read_text(encoding="utf-8")
        self.assertEqual(run.as_markdown(self.results, self.readings), page, "run.py --write renews it")


class TheCases(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cases = run.read_cases()

    def test_are_what_the_generator_writes(self):
        self.assertEqual(generate.lines(), (HERE / "cases.jsonl").read_text(encoding="utf-8"))

    def test_are_many_and_none_is_there_twice(self):
        self.assertGreaterEqual(len(self.cases), 480)
        for what, keys in (("id", [case["id"] for case in self.cases]),
                           ("text", [(case["text"], case.get("other")) for case in self.cases])):
            self.assertEqual([], [key for key, count in collections.Counter(keys).items() if count > 1], what)

    def test_deny_often_since_bags_of_words_cannot(self):
        self.assertGreaterEqual(sum(case["capability"] == "negation" for case in self.cases), 80)

    def test_expect_only_what_the_judge_knows(self):
        for case in self.cases:
            self.assertLessEqual(set(case["expect"]), set(judge.FORMS), case["id"])
            self.assertTrue(case["expect"], case["id"])
            self.assertEqual("other" in case, bool(set(case["expect"]) & judge.NEEDS_OTHER), case["id"])
            self.assertEqual("other" in case, case["kind"] in ("invariance", "direction"), case["id"])
            self.assertNotIn("\n", case["text"] + case.get("other", ""), case["id"])


class TheJudge(unittest.TestCase):
    def assertMisses(self, missed, expect, text, other=None):
        self.assertEqual(missed, sorted(judge.misses(expect, text, other)))

    def test_wants_one_of_the_emotions(self):
        self.assertMisses([], {"has": ["anger", "frustration"]}, reading(["frustration", "sadness"]))
        self.assertMisses(["has"], {"has": ["anger", "frustration"]}, reading(["neutral"]))

    def test_wants_none_of_the_emotions(self):
        self.assertMisses([], {"none": ["anger"]}, reading(["delight"]))
        self.assertMisses(["none"], {"none": ["anger", "delight"]}, reading(["delight"]))

    def test_takes_a_bound_of_valence_as_exclusive(self):
        self.assertMisses(["valence_above"], {"valence_above": 0}, reading(valence=0.0))
        self.assertMisses(["valence_below"], {"valence_below": 0}, reading(valence=0.0))
        self.assertMisses([], {"valence_above": 0, "valence_below": 0.5}, reading(valence=0.2))

    def test_compares_emotions_whatever_their_order(self):
        self.assertMisses([], {"same_emotions": True}, reading(["anger", "hope"]), reading(["hope", "anger"]))
        self.assertMisses(["same_emotions"], {"same_emotions": True}, reading(["anger"]), reading(["anger", "hope"]))

    def test_takes_a_margin_of_valence_as_inclusive(self):
        self.assertMisses([], {"valence_rises": 0.1}, reading(valence=0.3), reading(valence=0.2))
        self.assertMisses(["valence_rises"], {"valence_rises": 0.1}, reading(valence=0.29), reading(valence=0.2))
        self.assertMisses(["valence_falls"], {"valence_falls": 0.1}, reading(valence=0.3), reading(valence=0.2))

    def test_compares_the_highest_score_of_the_labels_named(self):
        wanted = {"of": ["anger", "annoyance"], "by": 0.1}
        louder, calmer = reading(anger=0.1, annoyance=0.8), reading(anger=0.6)
        self.assertMisses([], {"score_rises": wanted}, louder, calmer)
        self.assertMisses(["score_falls"], {"score_falls": wanted}, louder, calmer)
        self.assertMisses([], {"score_falls": wanted}, calmer, louder)

    def test_shows_first_what_misses_by_most(self):
        results = [({"id": "a"}, {"valence_above": 0.1}), ({"id": "b"}, {}), ({"id": "c"}, {"has": 1.0, "none": 2.0})]
        self.assertEqual(["c", "a"], [case["id"] for case, _ in judge.worst(results, 5)])

    def test_never_lowers_a_floor(self):
        reached_6_of_10 = [({"capability": "x"}, {"has": 1.0} if i < 4 else {}) for i in range(10)]
        self.assertEqual({"x": 0.5}, run.raised({}, reached_6_of_10))
        self.assertEqual({"x": 0.55}, run.raised({}, 10 * reached_6_of_10))
        self.assertEqual({"x": 0.9}, run.raised({"x": 0.9}, reached_6_of_10))


if __name__ == "__main__":
    unittest.main()
