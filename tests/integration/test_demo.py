"""`attune demo`: finds the incident that it plays, shows /metrics meanwhile, and ends when it is told to."""
import fcntl
import os
import pty
import re
import signal
import socket
import struct
import subprocess
import termios
import time
import unittest
import urllib.error
import urllib.request

BINARY = os.environ["ATTUNE_BINARY"]
UPSET = {"anger", "frustration", "confusion"}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def demo(*arguments):
    return subprocess.Popen([BINARY, "demo", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def on_a_terminal(arguments, columns):
    """The demo with a terminal of this width: the process, and what it writes to."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen([BINARY, "demo", *arguments], stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    return process, ours


def scrape(port, wanted, deadline_s):
    """The exposition, as soon as it has the wanted text; what it last was, when the time is over."""
    body, end = "", time.monotonic() + deadline_s
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=5) as answer:
                body = answer.read().decode()
            if wanted in body:
                return body
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.3)
    return body


class Demo(unittest.TestCase):
    def test_the_example_of_its_help_finds_the_incident_and_shows_metrics_meanwhile(self):
        help_text = subprocess.run([BINARY, "demo", "--help"], capture_output=True, text=True, check=True).stdout
        example = re.search(r"Example:\n\s+attune demo (.*)\n", help_text).group(1).split()
        port = free_port()
        process = demo(*example, "--port", str(port))
        metrics = scrape(port, 'step="payment"', 25)
        out, err = process.communicate(timeout=90)
        self.assertEqual(process.returncode, 0, err)
        self.assertRegex(metrics, r'attune_emotions_total\{[^}]*step="payment"')
        self.assertNotIn("\033", out, "no colours and no redraws in a pipe")
        self.assertRegex(out, r"(?m)^shopping +payment +\d+")
        summary = out[out.index("Summary:"):]
        self.assertIn("journey shopping, step payment", summary)
        self.assertEqual(re.search(r"began with (\w+) at \d\d:\d\d:\d\d; at most in \d+ % of texts", summary).group(1), "confusion", summary)
        self.assertTrue({"anger", "frustration"} & set(re.findall(r"then (\w+) at", summary)), summary)
        self.assertIn(re.search(r"strongest: (\w+) at", summary).group(1), UPSET, summary)
        self.says_what_conversations_went_through(summary)
        self.shows_it_meanwhile(out)
        self.assertIsNone(re.search(r"cust-\d|conv-\d|order \d", out), "neither ids nor anybody's words")

    def says_what_conversations_went_through(self, summary):
        def numbers(pattern):
            found = re.search(pattern, summary)
            self.assertIsNotNone(found, f"{pattern} is not in\n{summary}")
            return [float(number) for number in found.groups()]

        highest, usual = numbers(r"friction peak: \w+ at shopping / payment [^;]+; at most (\d+) % of \w+ \(usually (\d+) %\), at \d")
        self.assertGreater(highest, usual + 15, summary)
        self.assertGreater(numbers(r"unanswered: (\d+) conversations; at most \d+ in one window")[0], 50)
        hand_offs, came_back = numbers(r"hand-offs: (\d+); (\d+) conversations came back")
        self.assertGreater(hand_offs, 50)
        self.assertGreater(came_back, 10)
        self.assertGreater(min(numbers(r"upset: (\d+) asked for a person, (\d+) said that they leave, (\d+) clicked in rage")), 5)
        for kind in ("acknowledge", "set expectation", "keep promise", "stop handing over", "route to person"):
            sent, judged, followed, helped = numbers(kind + r" +(\d+); of +(\d+) judged +(\d+) were followed, +(\d+) helped")
            self.assertGreater(min(sent, followed, helped), 0, summary)
            self.assertLessEqual(followed, judged, summary)
        self.assertRegex(summary, r"check in +\d")
        self.assertGreater(numbers(r"repaired: (\d+) conversations")[0], 50)
        before, lowest, end = numbers(r"valence at payment: (\S+) before, (\S+) at [\d:]+, (\S+) at the end")
        self.assertLess(lowest, before - 0.3, summary)
        self.assertGreater(end, lowest + 0.3, summary)

    def shows_it_meanwhile(self, out):
        self.assertRegex(out, r"(?m)^friction +no step stands out$")
        self.assertRegex(out, r"(?m)^friction +\w+ at shopping / payment since [\d:]+; \d+ % of")
        self.assertRegex(out, r"(?m)^last prompt [a-z ]+: .+; \w+ / \w+$")
        for line in ("unanswered", "hand-offs", "upset now", "prompts", "repaired"):
            self.assertRegex(out, rf"(?m)^{line} +[1-9]")

    def test_finds_nothing_before_anything_broke(self):
        process = demo("--for", "12s", "--port", str(free_port()), "--rate", "500")
        out, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0, err)
        self.assertIn("no incident found", out)
        self.assertIn("friction peaks: none", out)
        self.assertIn("hand-offs: 0;", out)

    def test_ctrl_c_ends_it_within_two_seconds_with_the_summary_so_far(self):
        port = free_port()
        process = demo("--port", str(port))
        self.assertIn('step="payment"', scrape(port, 'step="payment"', 30))
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
        self.assertLess(time.monotonic() - began, 2.0)
        self.assertEqual(process.returncode, 0, err)
        self.assertIn("Summary:", out)

    def test_on_a_terminal_it_redraws_a_table_that_fits_and_logs_nothing_into_it(self):
        shown = b""
        process, terminal = on_a_terminal(["--for", "9s", "--port", "0"], columns=60)
        end = time.monotonic() + 60
        while time.monotonic() < end:
            try:
                shown += os.read(terminal, 65536)
            except OSError:  # the other side is gone
                break
        self.assertEqual(process.wait(timeout=20), 0)
        os.close(terminal)
        self.assertGreater(shown.count(b"\033[H"), 3, "it redraws")
        table, summary = shown.decode().split("Summary:")
        self.assertNotIn("level=", table)
        lines = re.sub(r"\033\[[0-9;]*[A-Za-z]", "", table).split("\r\n")
        self.assertTrue(any(line.startswith("shopping  payment") for line in lines), lines)
        self.assertTrue(any(line.startswith("repaired    0 conversations now") for line in lines), lines)
        self.assertEqual([line for line in lines if len(line) > 60], [])
        frames = table.split("\033[H")[1:]
        self.assertLess(max(frame.count("\r\n") for frame in frames), 24, "it scrolls nothing away")

    def test_says_which_option_helps_when_the_port_is_taken(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = str(taken.getsockname()[1])
            process = demo("--for", "5s", "--port", port)
            _, err = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 4)
        self.assertIn(f"attune demo: --port {port}: ", err)
        self.assertIn("Give a free one with --port", err)

    def test_refuses_a_duration_that_is_none(self):
        process = demo("--for", "soon")
        _, err = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 2)
        self.assertIn("45s", err)


if __name__ == "__main__":
    unittest.main()
