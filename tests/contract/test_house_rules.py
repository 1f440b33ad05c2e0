"""The rules themselves can fail: each is given something bad."""
import unittest

import house_rules as rules
from case_counts import Counts, counts_of


class TheRules(unittest.TestCase):
    def test_see_a_stranger_at_the_root(self):
        self.assertEqual(["docs", "notes.txt"], rules.top_level(["docs/a.md", "notes.txt", ".gitignore", "tests/a.cc", "README.md"]))

    def test_see_a_folder_without_a_readme(self):
        self.assertEqual(["operators/new"], rules.folders_without_readme(
            ["README.md", "operators/README.md", "operators/new/a.h", "tests/README.md", "tests/fuzz/README.md",
             "tests/fuzz/corpus/README.md", "tests/fuzz/corpus/parse/a.json"]))
        self.assertEqual(["."], rules.folders_without_readme(["Makefile"]))
        self.assertEqual([".ci", "benchmarks/x", "tests/operators"], rules.folders_without_readme(
            ["README.md", ".ci/run", "benchmarks/README.md", "benchmarks/x/a.cc", "tests/README.md", "tests/operators/x/a_test.cc"]))

    def test_see_a_readme_longer_than_a_screen(self):
        self.assertEqual(1, len(rules.long_readmes({"tests/README.md": "a\n" * 100, "README.md": "a\n" * 200})))

    def test_see_letters_beyond_ascii(self):
        self.assertEqual(["a.cc: not ASCII in line 2"], rules.not_ascii("a.cc", "int a;\n// \u00fc\n"))
        self.assertEqual([], rules.not_ascii("a.cc", "int a;\n"))

    def test_see_an_endless_source(self):
        self.assertEqual(1, len(rules.too_long("a.cc", "\n" * 501)))
        self.assertEqual([], rules.too_long("a.cc", "\n" * 500))

    def test_see_what_is_left_undone(self):
        self.assertEqual(1, len(rules.left_undone("a.cc", "// TO" + "DO: later")))
        self.assertEqual([], rules.left_undone("a.cc", "// done; todos are a word"))

    def test_see_a_test_left_out_in_silence(self):
        for silent in ["  GTEST_SKIP();", "TEST(A, DISABLED_b) {}"]:
            self.assertEqual(1, len(rules.skips_in_silence("a_test.cc", silent)), silent)
        for told in ['GTEST_SKIP() << "no server";', "// GTEST_SKIP();", 'TEST(A, b) { f("DISABLED_x"); }']:
            self.assertEqual([], rules.skips_in_silence("a_test.cc", told), told)
        for silent in ["@unittest" + ".skip\ndef f", "self.skip" + "Test()", "self.skip" + 'Test("")', "@unittest.skip" + "If(x)"]:
            self.assertEqual(1, len(rules.skips_in_silence("test_a.py", silent)), silent)
        for told in ['@unittest.skip("why")', 'self.skipTest(f"no {x}")', '@unittest.skipIf(x(), "why")']:
            self.assertEqual([], rules.skips_in_silence("test_a.py", told), told)

    def test_see_a_test_that_nobody_builds(self):
        built = {"operators.a_test", "contract.test_b"}
        self.assertEqual([], rules.tests_nobody_builds(["tests/operators/a_test.cc", "tests/contract/test_b.py", "tests/support/x.py"], built))
        for stray in ["tests/operators/c_test.cc", "tests/contract/b_test.py", "tests/x/CTest.cc", "operators/a_test.cc", "tests/test_b.py"]:
            self.assertEqual(1, len(rules.tests_nobody_builds([stray], built)), stray)

    def test_see_a_machine_path(self):
        self.assertEqual(["a.md names /ho" + "me/somebody"], rules.machine_paths("a.md", "see /ho" + "me/somebody/x"))
        self.assertEqual(1, len(rules.machine_paths("a.py", "'/wo" + "rk/main'")))
        self.assertEqual([], rules.machine_paths("a.md", "https://a.example/work/x and $dir/home/y, tests/work/z"))

    def test_see_a_header_without_guard(self):
        self.assertEqual(1, len(rules.no_once("a.h", "int a;")))
        self.assertEqual([], rules.no_once("a.cc", "int a;"))

    def test_read_names_and_miss_rows(self):
        header = 'x kDropReasonNames = {\n "none", "too_large", "too_deep"};'
        self.assertEqual(["too_large", "too_deep"], rules.drop_reasons(header))
        self.assertEqual(["too_deep"], rules.not_in_table(rules.drop_reasons(header), "| `too_large` | when |\n`too_deep` is\n"))
        self.assertEqual(["attune_x_total"], rules.metric_names('    {M::x, "attune_x_total", counter,'))

    def test_read_commands_from_pages_and_help(self):
        page = "Run `attune run --config x`, or\n```sh\nbuild/release/attune check a\n```\nattune is nice; `attune_x`"
        self.assertEqual(["check", "run"], rules.commands_in(page))
        self.assertEqual(["check", "run"], rules.commands_of_help("a\nSubcommands:\n  run   Consume\n  check   Look\n\nfooter\n"))

    def test_read_make_targets(self):
        self.assertEqual(["bench", "demo"], rules.make_targets_in("`make bench`\n```\nmake demo   # it\n```\n"))
        self.assertEqual(["demo"], rules.targets_of_makefile("demo: build\nX := 1\nSTEPS:=2\n"))

    def test_see_a_dead_link(self):
        self.assertEqual(1, len(rules.dead_links("tests/README.md", "[a](gone.md) [b](../README.md#x) [c](https://x.y)", {"README.md"})))
        self.assertEqual([], rules.dead_links("README.md", "[a](config/)", {"config/a.md"}))


class TheCounts(unittest.TestCase):
    """What make test's last line adds up."""

    GOOD = "[==========] Running 3 tests\n[==========] 3 tests ran.\n[  PASSED  ] 3 tests.\n"
    BAD = "[==========] 3 tests ran.\n[  PASSED  ] 1 test.\n[  FAILED  ] 2 tests, listed below:\n"

    def same(self, counts, passed, failed, skipped=0):
        self.assertEqual((passed, failed, skipped), (counts.passed, counts.failed, counts.skipped))

    def test_are_of_googletest_cases(self):
        self.same(counts_of(self.GOOD, True), 3, 0)
        self.same(counts_of(self.BAD, False), 1, 2)

    def test_are_of_unittest_cases(self):
        self.same(counts_of("a ... ok\nRan 4 tests in 0.1s\n\nOK (skipped=1)\n", True), 3, 0, 1)
        self.same(counts_of("Ran 4 tests in 0.1s\n\nFAILED (failures=1, errors=2)\n", False), 1, 3)

    def test_take_a_crash_for_a_failure(self):
        self.same(counts_of("[==========] Running 3 tests\n[ RUN      ] A.b\n", False), 0, 1)
        self.same(counts_of("", False), 0, 1)
        self.same(counts_of(self.GOOD, False), 3, 1)

    def test_take_a_run_of_nothing_for_a_failure(self):
        self.same(counts_of("[==========] Running 0 tests\n[  PASSED  ] 0 tests.\n", True), 0, 1)
        self.same(counts_of("Ran 0 tests in 0.0s\n\nOK\n", True), 0, 1)

    def test_name_what_was_skipped(self):
        output = "[==========] 2 tests\n[  SKIPPED ] A.b (0 ms)\n[  PASSED  ] 1 test.\n[  SKIPPED ] 1 test, listed below:\n[  SKIPPED ] A.b\n"
        counts = counts_of(output, True)
        self.same(counts, 1, 0, 1)
        self.assertEqual(["skipped A.b"], counts.notes)

    def test_add_up(self):
        self.same(Counts(1, 2, 3) + Counts(4, 5, 6), 5, 7, 9)


if __name__ == "__main__":
    unittest.main()
