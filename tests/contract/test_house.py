"""Rules of the tree that no compiler checks: where things are, what files may hold, that pages tell the truth."""
import json
import os
import pathlib
import re
import subprocess
import unittest

import house_rules as rules

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
BINARY = os.environ.get("ATTUNE_BINARY", str(ROOT / "build/release/attune"))
CODE = (".h", ".cc", ".py", ".S", "CMakeLists.txt", "Makefile")


class TheTree(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.paths = rules.tracked_files(ROOT)
        cls.texts = {path: text for path in cls.paths if (text := rules.text_of(ROOT, path)) is not None}

    def violations(self, rule, suffixes=("",)):
        return [found for path, text in self.texts.items() if path.endswith(suffixes) for found in rule(path, text)]

    def test_has_only_the_entries_of_the_house_at_its_root(self):
        self.assertEqual([], rules.top_level(self.paths))

    def test_has_a_readme_in_every_folder(self):
        self.assertEqual([], rules.folders_without_readme(self.paths))

    def test_has_readmes_of_a_screen(self):
        self.assertEqual([], rules.long_readmes(self.texts))

    def test_has_sources_in_ascii(self):
        self.assertEqual([], self.violations(rules.not_ascii, CODE))

    def test_has_no_endless_source(self):
        self.assertEqual([], self.violations(rules.too_long, (".h", ".cc", ".py")))

    def test_has_nothing_left_undone(self):
        self.assertEqual([], self.violations(rules.left_undone, (*CODE, ".md", ".yaml", "install", "run")))

    def test_leaves_no_test_out_without_a_reason(self):
        self.assertEqual([], [found for path, text in self.texts.items() if path.startswith("tests/") and path.endswith((".cc", ".h", ".py"))
                              for found in rules.skips_in_silence(path, text)])

    def test_names_no_machine(self):
        self.assertEqual([], self.violations(rules.machine_paths))

    def test_has_the_whole_licence(self):
        self.assertIn("Apache License", self.texts["LICENSE"])
        self.assertIn("END OF TERMS AND CONDITIONS", self.texts["LICENSE"])

    def test_has_no_dead_link(self):
        known = set(self.paths)
        self.assertEqual([], [found for path, text in self.texts.items() if path.endswith(".md")
                              for found in rules.dead_links(path, text, known)])

    def test_runs_make_test_in_ci_and_nothing_behind_it(self):
        self.assertRegex(self.texts[".ci/run"], r"(?m)^exec make test\b")
        self.assertTrue(os.access(ROOT / ".ci/run", os.X_OK))


class TheBuild(unittest.TestCase):
    def test_runs_every_test_file(self):
        listing = subprocess.run(["ctest", "--show-only=json-v1"], cwd=pathlib.Path(BINARY).parent, capture_output=True,
                                 text=True, check=True).stdout
        built = {test["name"] for test in json.loads(listing)["tests"]}
        self.assertGreater(len(built), 10)
        self.assertEqual([], rules.tests_nobody_builds(rules.tracked_files(ROOT), built))


class ThePages(unittest.TestCase):
    def test_explain_every_drop_reason(self):
        names = rules.drop_reasons((ROOT / "operators/drop_reason.h").read_text())
        self.assertGreater(len(names), 5)
        self.assertEqual([], rules.not_in_table(names, (ROOT / "operators/parse/README.md").read_text()))

    def test_list_every_metric(self):
        names = rules.metric_names((ROOT / "operators/metric_catalog.h").read_text())
        self.assertGreater(len(names), 30)
        self.assertEqual([], rules.not_in_table(names, (ROOT / "config/METRICS.md").read_text()))

    def test_name_only_commands_that_exist_and_every_one_of_them(self):
        text = subprocess.run([BINARY, "--help"], capture_output=True, text=True, check=True).stdout
        commands = rules.commands_of_help(text)
        told = rules.commands_in((ROOT / "README.md").read_text())
        self.assertGreater(len(commands), 5)
        self.assertEqual(commands, told)

    def test_name_only_make_targets_that_exist(self):
        targets = set(rules.targets_of_makefile((ROOT / "Makefile").read_text()))
        for page in rules.tracked_files(ROOT):
            if page.endswith(".md"):
                told = rules.make_targets_in((ROOT / page).read_text())
                self.assertEqual([], [name for name in told if name not in targets], page)

    def test_teach_each_command_with_an_example(self):
        help_text = subprocess.run([BINARY, "--help"], capture_output=True, text=True, check=True).stdout
        for command in rules.commands_of_help(help_text):
            text = subprocess.run([BINARY, command, "--help"], capture_output=True, text=True, check=True).stdout
            self.assertRegex(text, rf"(?m)^\s.*attune {command}\b", f"attune {command} --help has no example")


if __name__ == "__main__":
    unittest.main()
