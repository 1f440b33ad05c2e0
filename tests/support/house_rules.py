"""The rules of the house, as functions from text to violations; tests/contract/ runs them over the tree.

Each takes what it judges as an argument, so that a test can hand it something bad.
"""
import pathlib
import re
import subprocess

INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)

# Headers that are neither std nor a library of ours to choose: the kernel's and libc's.
SYSTEM = re.compile(r"^(sys/|linux/)?(dirent|eventfd|fcntl|immintrin|ioctl|mman|poll|resource|sched|signal|signalfd|socket|"
                    r"stat|statvfs|termios|time|types|un|unistd|wait|netinet/in|arpa/inet|netdb|fcntl|sysinfo|syscall|random)\.h$")

# A library lives where this says, and nowhere else (tests and benchmarks are free).
LIBRARIES = {
    "simdjson": (r"^simdjson\.h$", ["operators/parse/"]),
    "yaml-cpp": (r"^yaml-cpp/", ["config/"]),
    "oneTBB": (r"^(oneapi/)?tbb/", ["pipeline/"]),
    "librdkafka": (r"^librdkafka/", ["pipeline/"]),
    "prometheus-cpp": (r"^prometheus/", ["pipeline/sink/"]),
    "civetweb": (r"^(civetweb\.h|CivetServer\.h)$", ["pipeline/sink/"]),
    "zlib": (r"^zlib\.h$", ["pipeline/sink/", "pipeline/commands/labelled_texts.cc"]),
    "CLI11": (r"^CLI/", ["pipeline/commands/", "pipeline/main.cc"]),
}


def without_comments(source):
    """C++ without comments and without what strings say, with its line breaks."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|R"\((?:.*?)\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.DOTALL)

    def keep_lines(match):
        text = match.group(0)
        return '""' if text.startswith(('"', "R")) else "\n" * text.count("\n")

    return pattern.sub(keep_lines, source)


def includes_of(source):
    """(header, is it quoted) of each #include."""
    return [(quoted or angled, bool(quoted)) for quoted, angled in INCLUDE.findall(source)]


def _may_include_ours(path, header):
    """The table of the layers (tests/contract/README.md has it)."""
    layer_0 = re.fullmatch(r"operators/[a-z0-9_]+\.h", header) is not None
    if path.startswith(("tests/", "benchmarks/")):
        return True
    if header.startswith(("tests/", "benchmarks/")):
        return False
    if path.startswith("operators/"):
        stage = re.match(r"operators/([a-z0-9_]+)/", path)
        return layer_0 or (stage is not None and header.startswith(f"operators/{stage.group(1)}/"))
    if path.startswith("config/"):
        return layer_0 or header.startswith("config/") or re.fullmatch(r"operators/[a-z0-9_]+/options\.h", header) is not None
    if path.startswith("pipeline/"):
        return header.startswith(("operators/", "config/", "pipeline/"))
    return False


def _may_include_library(path, header):
    if path.startswith(("tests/", "benchmarks/")):
        return True
    is_std = re.fullmatch(r"[a-z0-9_]+", header) is not None
    if is_std:
        return True
    if SYSTEM.match(header):  # the lowest layer is std only
        return re.fullmatch(r"operators/[a-z0-9_]+\.(h|cc)", path) is None
    return any(re.match(pattern, header) and path.startswith(tuple(folders)) for pattern, folders in LIBRARIES.values())


def layering(path, source):
    """Violations of 'who may include whom' in one file."""
    found = []
    for header, quoted in includes_of(source):
        allowed = _may_include_ours(path, header) if quoted else _may_include_library(path, header)
        if not allowed:
            found.append(f"{path} may not include {header}")
    return found


IMPURE = {
    "prints": r"std::(cout|cerr|clog)\b|\b(f?printf|puts|fputs|putchar)\s*\(",
    "ends the process": r"\b(?:std::)?(exit|_exit|_Exit|quick_exit|abort|terminate)\s*\(",
    "reads a clock": r"_clock::now\b|\b(clock_gettime|gettimeofday)\s*\(|\bstd::time\s*\(",
    "is random": r"\bstd::random_device\b|\b(rand|srand|random|drand48)\s*\(\s*\)",
    "starts a thread": r"\bstd::(thread|jthread|async)\b|\bpthread_create\b",
    "sleeps": r"\bsleep_for\b|\bsleep_until\b|\busleep\s*\(",
}
# Reading a configuration needs no clock and no thread either, but it is not on the hot path: only what would surprise is refused.
ONLY_PIPELINE = ("prints", "ends the process")


def purity(path, source):
    """What an operator (or, less strictly, the configuration) does although only the pipeline may."""
    kinds = IMPURE if path.startswith("operators/") else {kind: IMPURE[kind] for kind in ONLY_PIPELINE}
    if not path.startswith(("operators/", "config/")):
        return []
    code = without_comments(source)
    return [f"{path} {kind}: {match.group(0)}" for kind, pattern in kinds.items() for match in re.finditer(pattern, code)]


def not_ascii(path, source):
    """Tests may spell texts the way people write them; what ships may not."""
    if path.startswith("tests/"):
        return []
    lines = [number for number, line in enumerate(source.split("\n"), 1) if not line.isascii()]
    return [f"{path}: not ASCII in line {', '.join(map(str, lines[:5]))}"] if lines else []


def too_long(path, source, most=500):
    count = source.count("\n")
    return [f"{path} has {count} lines: split it"] if count > most else []


def left_undone(path, text):
    """Marks of unfinished work; put together here, so that this file is none."""
    marks = re.findall(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b", text)
    return [f"{path} says {mark}" for mark in sorted(set(marks))]


def skips_in_silence(path, source):
    """Tests that are left out and do not say why; a reason is an argument that is not the empty text."""
    if path.endswith(".py"):
        # Put together here, so that this file is none of what it looks for.
        found = re.findall(r"@unittest\.skip\s*$|\b(?:skip|skipTest|SkipTest)\(\s*(?:[\"']{2})?\s*\)|\bskip(?:If|Unless)\([^,\n]*\)\s*$",
                           source, re.MULTILINE)
    else:
        code = without_comments(source)
        found = re.findall(r"\bGTEST_SKIP\s*\(\s*\)\s*;|\bDISABLED_\w+", code)
    return [f"{path} leaves a test out without a reason: {text.strip()}" for text in found]


def tests_nobody_builds(paths, built):
    """Test files, by the names that the build would give them, that are not in it; and whatever looks like a test and is none by its name."""
    files = {path[len("tests/"):].rsplit(".", 1)[0].replace("/", "."): path for path in paths
             if re.search(r"^tests/(.*/)?([a-z0-9_]+_test\.cc|test_[a-z0-9_]+\.py)$", path)}
    missing = [f"{path} is not in the build" for name, path in files.items() if name not in built]
    misnamed = [f"{path} is a test by its place and not by its name" for path in paths
                if re.search(r"^tests/(.*/)?[^/]*[tT]ests?[^/]*\.(cc|cpp|py)$", path) and path not in files.values()
                and not path.startswith("tests/support/")]
    strays = [f"{path} is a test outside of tests/" for path in paths
              if re.search(r"(_test\.cc|(^|/)test_[a-z0-9_]+\.py)$", path) and not path.startswith("tests/")]
    return sorted(missing + misnamed + strays)


def machine_paths(path, text):
    """Paths of somebody's machine have no meaning on another."""
    found = re.findall(r"(?<![\w.$}])/(?:work|root|home)/[\w.-]+", text)
    return [f"{path} names {place}" for place in sorted(set(found))]


def no_once(path, source):
    return [] if not path.endswith(".h") or "#pragma once" in source else [f"{path} has no #pragma once"]


TOP_LEVEL = {
    "CMakeLists.txt", "README.md", "pipeline", "operators", "config", "benchmarks", "tests", "helm",  # the house
    "Makefile", "CMakePresets.json", "LICENSE", "NOTICE", "CHANGELOG.md",  # what a tool or a custom puts at a root
}


def top_level(paths):
    """Entries at the root that the house does not have; dotfiles are a custom."""
    entries = {path.split("/")[0] for path in paths}
    return sorted(entry for entry in entries if entry not in TOP_LEVEL and not entry.startswith("."))


# Folders that the README above them explains: saved inputs of one fuzzer, and tests that mirror the folder they are about.
EXPLAINED_ABOVE = re.compile(r"^(tests/fuzz/corpus/[a-z]|tests/regressions/fuzz/[a-z]|tests/(operators|config|pipeline)/[a-z])")


def folders_without_readme(paths):
    """Every folder with a file or a folder in it has a README.md of its own."""
    folders = {str(parent) for path in paths for parent in pathlib.PurePosixPath(path).parents}
    known = set(paths)
    return sorted(folder for folder in folders
                  if not EXPLAINED_ABOVE.match(folder)
                  and ("README.md" if folder == "." else f"{folder}/README.md") not in known)


def long_readmes(texts, most=70):
    """A folder's README is a screen or less: generated references and the root's own are something else."""
    return sorted(f"{path} has {text.count(chr(10))} lines" for path, text in texts.items()
                  if path.endswith("/README.md") and text.count("\n") > most)


def drop_reasons(header):
    """The names in operators/drop_reason.h, without 'none'."""
    block = re.search(r"kDropReasonNames\s*=\s*\{(.*?)\}", header, re.DOTALL)
    return [name for name in re.findall(r'"([a-z_]+)"', block.group(1) if block else "") if name != "none"]


def metric_names(header):
    """The names in operators/metric_catalog.h."""
    return re.findall(r'^\s*\{M::\w+,\s*"([a-z_:]+)"', header, re.MULTILINE)


def not_in_table(names, page):
    """Names without a row `| `name` |` in a Markdown page."""
    rows = set(re.findall(r"^\|\s*`([^`]+)`", page, re.MULTILINE))
    return sorted(name for name in names if name not in rows)


def commands_in(page):
    """Subcommands that a page tells people to type: `attune NAME` in code."""
    code = re.findall(r"```.*?\n(.*?)```", page, re.DOTALL) + re.findall(r"`([^`\n]+)`", page)
    return sorted({name for text in code for name in re.findall(r"(?:^|[\s/])attune\s+([a-z]+)\b", text)})


def commands_of_help(text):
    """Subcommands that `attune --help` lists."""
    block = re.search(r"^Subcommands:\n(.*?)(?:\n\n|\Z)", text, re.MULTILINE | re.DOTALL)
    return sorted(re.findall(r"^  ([a-z]+)\s", block.group(1), re.MULTILINE)) if block else []


def make_targets_in(page):
    return sorted(set(re.findall(r"`make ([a-z-]+)", page)) | set(re.findall(r"^make ([a-z-]+)", page, re.MULTILINE)))


def targets_of_makefile(text):
    return sorted(set(re.findall(r"^([a-z-]+):(?!=)", text, re.MULTILINE)))


def dead_links(path, text, known):
    """Relative links of a Markdown page to files that are not there."""
    folder = pathlib.PurePosixPath(path).parent
    found = []
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        parts = []
        for part in (folder / target).parts:
            if part == "..":
                parts = parts[:-1]
            elif part != ".":
                parts.append(part)
        place = "/".join(parts)
        if place not in known and not any(name.startswith(place + "/") for name in known):
            found.append(f"{path} links to {target}, which is not there")
    return found


def tracked_files(root):
    """What is in the repository, new files included, ignored ones not."""
    run = subprocess.run(["git", "-c", f"safe.directory={root}", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                         cwd=root, capture_output=True, check=True)
    paths = [path for path in run.stdout.decode().split("\0") if path]
    return sorted(path for path in set(paths) if (pathlib.Path(root) / path).is_file())


def text_of(root, path):
    """A file's text, or None for binary data."""
    data = (pathlib.Path(root) / path).read_bytes()
    if b"\0" in data[:8192]:
        return None
    return data.decode("utf-8", errors="replace")
