"""Who may include whom, and who may do what: the layers of the house, over every source file."""
import os
import pathlib
import unittest

import house_rules as rules

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))


def sources():
    for path in rules.tracked_files(ROOT):
        if path.endswith((".h", ".cc")):
            yield path, rules.text_of(ROOT, path)


class TheTree(unittest.TestCase):
    maxDiff = None

    def test_has_sources_in_every_layer(self):
        folders = {path.split("/")[0] for path, _ in sources()}
        self.assertLessEqual({"operators", "config", "pipeline", "tests", "benchmarks"}, folders)

    def test_includes_only_downwards(self):
        self.assertEqual([], [violation for path, text in sources() for violation in rules.layering(path, text)])

    def test_keeps_effects_in_the_pipeline(self):
        self.assertEqual([], [violation for path, text in sources() for violation in rules.purity(path, text)])

    def test_guards_every_header(self):
        self.assertEqual([], [violation for path, text in sources() for violation in rules.no_once(path, text)])


class TheLayeringRule(unittest.TestCase):
    def refuses(self, path, header):
        self.assertEqual([f"{path} may not include {header.strip(chr(34) + '<>')}"], rules.layering(path, f"#include {header}\n"))

    def allows(self, path, header):
        self.assertEqual([], rules.layering(path, f"#include {header}\n"))

    def test_refuses_a_stage_that_includes_another(self):
        self.refuses("operators/window/window.cc", '"operators/parse/parse.h"')
        self.allows("operators/window/window.cc", '"operators/window/pane.h"')
        self.allows("operators/window/window.cc", '"operators/event.h"')

    def test_refuses_the_lowest_layer_anything_but_std_and_itself(self):
        self.refuses("operators/event.h", '"operators/parse/options.h"')
        self.refuses("operators/event.h", "<unistd.h>")
        self.refuses("operators/event.h", "<simdjson.h>")
        self.allows("operators/event.h", "<string_view>")
        self.allows("operators/event.h", '"operators/hash.h"')

    def test_refuses_an_operator_the_pipeline_or_the_configuration(self):
        self.refuses("operators/window/window.cc", '"pipeline/lane.h"')
        self.refuses("operators/parse/parse.cc", '"config/config.h"')

    def test_refuses_the_configuration_more_than_options(self):
        self.refuses("config/loader.cc", '"operators/window/window.h"')
        self.refuses("config/loader.cc", '"pipeline/graph.h"')
        self.allows("config/loader.cc", '"operators/window/options.h"')

    def test_refuses_a_library_outside_its_folder(self):
        self.refuses("operators/window/window.cc", "<simdjson.h>")
        self.refuses("operators/emotion/emotion.cc", "<oneapi/tbb/flow_graph.h>")
        self.refuses("config/loader.cc", "<librdkafka/rdkafka.h>")
        self.refuses("pipeline/graph.cc", "<yaml-cpp/yaml.h>")
        self.refuses("pipeline/graph.cc", "<CLI/CLI.hpp>")
        self.refuses("pipeline/source/kafka_source.cc", "<prometheus/registry.h>")
        self.allows("operators/parse/parse.cc", "<simdjson.h>")
        self.allows("pipeline/graph.cc", "<oneapi/tbb/flow_graph.h>")

    def test_refuses_a_library_nobody_has_placed(self):
        self.refuses("pipeline/graph.cc", "<boost/asio.hpp>")
        self.refuses("pipeline/graph.cc", "<curl/curl.h>")

    def test_refuses_the_product_its_tests_and_benchmarks(self):
        self.refuses("pipeline/graph.cc", '"tests/support/collecting_outputs.h"')
        self.refuses("operators/parse/parse.cc", '"benchmarks/pipeline/sample_events.h"')
        self.allows("tests/pipeline/graph_test.cc", '"benchmarks/pipeline/sample_events.h"')

    def test_refuses_folders_that_the_house_does_not_have(self):
        self.refuses("src/thing.cc", '"operators/event.h"')

    def test_sees_odd_spellings_of_include(self):
        self.assertEqual(1, len(rules.layering("operators/event.h", '  #  include   "pipeline/lane.h"')))


class ThePurityRule(unittest.TestCase):
    def test_refuses_effects_in_an_operator(self):
        for effect in ["std::cout << 1;", "printf(\"x\");", "std::abort();", "exit (1);", "std::chrono::steady_clock::now()",
                       "std::thread worker;", "std::random_device seed;", "std::this_thread::sleep_for(x);"]:
            self.assertEqual(1, len(rules.purity("operators/window/window.cc", effect)), effect)

    def test_refuses_the_configuration_to_print_or_to_exit(self):
        self.assertEqual(1, len(rules.purity("config/loader.cc", "std::exit(2);")))

    def test_leaves_the_pipeline_its_effects(self):
        self.assertEqual([], rules.purity("pipeline/main.cc", "std::cout << 1; std::exit(2);"))

    def test_is_not_misled_by_comments_strings_or_names(self):
        self.assertEqual([], rules.purity("operators/a/b.cc", '// std::abort()\n/* exit(1) */ f("exit(1)"); on_exit(2); snprintf(a, 1, "");'))


if __name__ == "__main__":
    unittest.main()
