"""`attune replay` as its contract says: every kind of input, every way an output can fail, and no half-written file."""
import base64
import json
import os
import pathlib
import pty
import resource
import stat
import subprocess
import tempfile
import threading
import unittest

BINARY = os.environ["ATTUNE_BINARY"]
CONFIG = "labels: [channel]\nwindows: [{name: 1m, size: 1m}]\ntime: {allowed_lateness: 0s}\n"
EVENT = '{"time":"2025-11-20T10:00:%02dZ","channel":"chat","customer":"c%d","text":"Thank you so much!"}'


def events(count=3):
    return "".join(EVENT % (i % 60, i) + "\n" for i in range(count)).encode()


class ReplayTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.write("c.yaml", CONFIG.encode())

    def write(self, name, data):
        (self.folder / name).write_bytes(data)
        return name

    def replay(self, *arguments, **options):
        return subprocess.run([BINARY, "replay", "--config", "c.yaml", *arguments], cwd=self.folder, capture_output=True,
                              timeout=240, check=False, **options)

    def windows(self, data, *arguments):
        """(closed windows, dead letters) of a file with these bytes."""
        done = self.replay("--input", self.write("in", data), "--windows", "w", "--dead-letters", "d", *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [[json.loads(line) for line in (self.folder / name).read_bytes().splitlines()] for name in ("w", "d")]

    # ---- what it reads

    def test_reads_a_file_standard_input_and_a_pipe_with_the_same_bytes(self):
        data = events(500)
        self.write("in", data)
        self.assertEqual(self.replay("--input", "in", "--windows", "a").returncode, 0)
        self.assertEqual(self.replay("--input", "-", "--windows", "b", input=data).returncode, 0)
        self.assertEqual(self.replay("--windows", "c", input=data).returncode, 0)
        os.mkfifo(self.folder / "pipe")
        writer = threading.Thread(target=(self.folder / "pipe").write_bytes, args=(data,))
        writer.start()
        self.assertEqual(self.replay("--input", "pipe", "--windows", "d").returncode, 0)
        writer.join()
        whole = (self.folder / "a").read_bytes()
        self.assertEqual(json.loads(whole)["events"], 500)
        for name in "bcd":
            self.assertEqual((self.folder / name).read_bytes(), whole)

    def test_an_input_that_is_missing_or_a_directory_is_a_sentence_and_exit_code_3(self):
        (self.folder / "folder").mkdir()
        for name, words in (("missing", "No such file"), ("folder", "is a directory")):
            with self.subTest(name):
                done = self.replay("--input", name, "--windows", "w")
                self.assertEqual(done.returncode, 3)
                self.assertRegex(done.stderr.decode(), rf"^attune replay: --input {name}: .*{words}.*Give a file of JSON lines")
                self.assertFalse((self.folder / "w").exists())

    def test_an_input_that_may_not_be_read_is_a_sentence_and_exit_code_3(self):
        self.write("secret", events())
        (self.folder / "secret").chmod(0)
        self.folder.chmod(0o755)
        as_nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
        done = self.replay("--input", "secret", **as_nobody)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn(b"--input secret: Permission denied", done.stderr)

    def test_an_input_that_fails_while_it_is_read_leaves_no_windows(self):
        done = self.replay("--input", "/proc/self/mem", "--windows", "w")
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"--input /proc/self/mem: cannot be read: Input/output error", done.stderr)
        self.assertFalse((self.folder / "w").exists())

    def test_an_empty_input_has_no_windows_and_is_no_error(self):
        for data in (b"", b"\n", b"\r\n \n\n"):
            self.assertEqual(self.windows(data), [[], []])

    def test_the_last_line_needs_no_newline(self):
        self.assertEqual(self.windows(events(3)), self.windows(events(3)[:-1]))

    def test_lines_may_end_as_on_windows(self):
        unix, dos = self.windows(events(3)), self.windows(events(3).replace(b"\n", b"\r\n"))
        self.assertEqual(unix, dos)
        self.assertEqual(unix[0][0]["events"], 3)

    def test_a_line_of_100_megabytes_is_one_dead_letter_among_good_ones(self):
        long = b'{"time":"2025-11-20T10:00:00Z","text":"' + b"x" * 100_000_000 + b'"}\n'
        self.write("in", events(2) + long + events(2))
        done = self.replay("--input", "in", "--windows", "w", "--dead-letters", "d")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(b"received 5 = windowed 4 + late 0 + dead 1", done.stderr)
        letter = json.loads((self.folder / "d").read_bytes())
        self.assertEqual((letter["line"], letter["reason"]), (3, "too_large"))
        self.assertEqual(base64.b64decode(letter["payload"]), long[:-1])

    def test_binary_junk_is_dead_letters_byte_for_byte(self):
        junk = b"\x00\x01\x02", bytes(range(255, 127, -1)), b"\x1f\x8b\x08\x00gzip?", b"\xef\xbb\xbf", b"PK\x03\x04"
        windows, dead = self.windows(events(1) + b"\n".join(junk) + b"\n" + events(1))
        self.assertEqual(windows[0]["events"], 2)
        self.assertEqual([base64.b64decode(letter["payload"]) for letter in dead], list(junk))
        self.assertEqual([letter["line"] for letter in dead], [2, 3, 4, 5, 6])

    # ---- what it writes

    def test_a_full_disk_is_a_sentence_and_exit_code_4(self):
        self.write("in", events() + b"junk\n")
        for option in ("--windows", "--metrics", "--dead-letters"):
            with self.subTest(option):
                done = self.replay("--input", "in", option, "/dev/full")
                self.assertEqual(done.returncode, 4)
                self.assertRegex(done.stderr.decode(), f"^attune replay: {option} /dev/full: .*No space left on device.*another place\n$")
        with open("/dev/full", "wb") as full:
            done = subprocess.run([BINARY, "replay", "--config", "c.yaml", "--input", "in", "--windows", "-"], cwd=self.folder,
                                  stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
        self.assertEqual(done.returncode, 4)
        self.assertIn(b"--windows -: ", done.stderr)

    def test_what_does_not_fit_leaves_the_old_file_whole_and_no_other(self):
        self.write("in", events(5) + b"junk\n" * 20)
        self.write("d", b"what was there\n")
        before = sorted(os.listdir(self.folder))
        done = self.replay("--input", "in", "--dead-letters", "d", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)))
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertIn(b"--dead-letters d: cannot be written: File too large. Nothing was left there", done.stderr)
        self.assertEqual((self.folder / "d").read_bytes(), b"what was there\n")
        self.assertEqual(sorted(os.listdir(self.folder)), before)

    def test_a_place_that_cannot_be_written_is_told_before_the_input_is_read(self):
        (self.folder / "folder").mkdir()
        for place in ("missing/w", "folder"):
            with self.subTest(place):
                done = self.replay("--input", "no-such-input", "--windows", place)
                self.assertEqual(done.returncode, 4)
                self.assertIn(f"--windows {place}: cannot be opened".encode(), done.stderr)

    def test_replaces_a_file_with_its_rights_and_through_its_link(self):
        self.write("in", events())
        self.write("real", b"old, and longer than what comes, so that nothing of it may stay" * 100)
        (self.folder / "real").chmod(0o640)
        (self.folder / "link").symlink_to("real")
        self.assertEqual(self.replay("--input", "in", "--windows", "link").returncode, 0)
        self.assertTrue((self.folder / "link").is_symlink())
        self.assertEqual(json.loads((self.folder / "real").read_bytes())["events"], 3)
        self.assertEqual(stat.S_IMODE((self.folder / "real").stat().st_mode), 0o640)

    def test_two_outputs_cannot_share_standard_output(self):
        done = self.replay("--input", "-", "--windows", "-", "--metrics", "-", input=b"")
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"only one of --windows, --signals, --prompts, --metrics and --dead-letters", done.stderr)

    # ---- what it says

    def test_a_configuration_with_errors_is_exit_code_3_and_all_of_them(self):
        self.write("c.yaml", b"labels: [text]\nwindow: []\n")
        done = self.replay("--input", "-", input=b"")
        self.assertEqual(done.returncode, 3)
        self.assertIn(b"c.yaml:1: ", done.stderr)
        self.assertIn(b"c.yaml:2: ", done.stderr)

    def test_on_a_terminal_it_shows_how_far_it_is(self):
        ours, theirs = pty.openpty()
        process = subprocess.Popen([BINARY, "replay", "--config", "c.yaml", "--input", "-"], cwd=self.folder, stdin=subprocess.PIPE, stderr=theirs)
        os.close(theirs)
        shown = b""
        while b" lines, " not in shown:  # a line each quarter of a second, as long as nothing is told
            process.stdin.write(events(1))
            process.stdin.flush()
            os.set_blocking(ours, False)
            try:
                shown += os.read(ours, 4096)
            except BlockingIOError:
                threading.Event().wait(0.25)
        process.stdin.close()
        self.assertEqual(process.wait(timeout=30), 0)
        os.set_blocking(ours, True)
        shown += os.read(ours, 4096)
        os.close(ours)
        self.assertRegex(shown, rb"\r\d+ lines, 0 MiB\x1b\[K")
        self.assertIn(b"received ", shown)


if __name__ == "__main__":
    unittest.main()
