"""The table of languages is what its script makes of its sources."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

FOLDER = pathlib.Path(os.environ["ATTUNE_SOURCE_DIR"]) / "config/languages"


class LanguagesTest(unittest.TestCase):
    def test_the_committed_table_is_made_again_to_the_byte(self):
        with tempfile.TemporaryDirectory() as folder:
            made = pathlib.Path(folder) / "languages.bin"
            subprocess.run([sys.executable, FOLDER / "build_languages.py", "--out", made], check=True, capture_output=True)
            self.assertEqual(made.read_bytes(), (FOLDER / "languages.bin").read_bytes())


if __name__ == "__main__":
    unittest.main()
