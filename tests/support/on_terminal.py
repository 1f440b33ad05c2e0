"""What a command shows on a terminal of a test's own."""
import fcntl
import os
import pty
import struct
import subprocess
import termios

# What would tell a command how to draw, besides its terminal.
TOLD = ("NO_COLOR", "COLUMNS", "LC_ALL", "LC_CTYPE", "LANG")
PLAIN = {name: value for name, value in os.environ.items() if name not in TOLD}


def drawn_on_a_terminal(command, width, environment):
    """Runs `command` on a terminal of that many columns; its output with plain newlines."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
    with subprocess.Popen(command, stdout=theirs, stdin=subprocess.DEVNULL, env={**PLAIN, **environment}) as process:
        os.close(theirs)
        seen = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other side is closed
                break
            if not part:
                break
            seen += part
        process.wait(timeout=60)
    os.close(ours)
    return seen.decode().replace("\r\n", "\n")
