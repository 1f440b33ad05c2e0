"""The worked example of README.md, as its fenced blocks say it."""
import json
import os
import pathlib
import re

ROOT = pathlib.Path(os.environ.get("ATTUNE_SOURCE_DIR", pathlib.Path(__file__).resolve().parents[2]))
PAGE = (ROOT / "README.md").read_text()


def blocks(language):
    """Every fenced block of a language, in order."""
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    return [text for name, text in fenced if name == language]


EVENT = json.loads(blocks("json")[0])
CONFIG, SCRAPE = blocks("yaml")
PROMQL = blocks("promql")[0]
WINDOW = next(block for block in blocks("") if block.startswith('{"window"')).replace("\n", "")
COMMANDS = [line.split("#")[0].rstrip() for block in blocks("sh") for line in block.splitlines()]
