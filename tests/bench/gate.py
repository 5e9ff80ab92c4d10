#!/usr/bin/env python3
"""What podls may cost: processor time of a keystroke, memory, time to the first answer, time to check a large folder.

    python3 tests/bench/gate.py [--podls target/release/podls]

Measures with ../shared/tools/lspbench/lspbench.py, and `podls check` on ../shared/corpus/real. A machine that others use
too is noisy: what a short piece of work costs after a pause, here a piece of Python, may double within minutes. So a
keystroke is held against such a piece beside it, and a figure that is too high is measured again, up to three times, and
the best one counts.
Exit status: 0 when all figures are within their limits, 1 otherwise.
"""
import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

SHARED = pathlib.Path(__file__).resolve().parents[3] / "shared"
TRIES = 3
# Processor time of one edit with everything that follows from it, in milliseconds. Reached are 0.23 to 0.31 in both
# documents, the upper end where a key is broken; what is above that leaves room for slower and busier machines.
KEYSTROKE_MS = {"small": 0.6, "medium": 0.8}
PIECE_MS = 0.35                               # what the piece of Python costs where those limits hold
COLD_MS = 30.0                                # from the start of the process to the first diagnostics
MEMORY_MIB = 20.0                             # resident, at any time
CORPUS_S = 3.0                                # processor time for the whole of corpus/real


def limit(row: dict) -> float | None:
    """What the median of this row of lspbench may be; None for a row that is only told."""
    if row["site"] != "-" and row["metric"].endswith(": CPU"):
        return KEYSTROKE_MS[row["document"]]
    if row["metric"] == "cold: spawn -> first diagnostics":
        return COLD_MS
    return MEMORY_MIB if "RSS" in row["metric"] and "growth" not in row["metric"] else None


def slowness() -> float:
    """How many times as slow as it might be this machine is at the moment, for what runs shortly after a pause; at least 1."""
    sample = {str(at): {"name": "web", "ports": [at, at + 1], "image": f"nginx:1.{at}"} for at in range(30)}
    took = []
    for _ in range(30):
        time.sleep(0.12)
        start = time.thread_time()
        text = json.dumps(sample, indent=1)
        sorted(json.loads(text), key=len)
        re.sub(r"nginx:(\d)", r"x\1", text).split("\n")
        took.append((time.thread_time() - start) * 1e3)
    return max(1.0, statistics.median(took) / PIECE_MS)


def editor(podls: str) -> dict[str, tuple[float, float]]:
    """Figures and limits of one run of lspbench; a wrong or missing answer counts as endless."""
    before = slowness()
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "bench.json"
        subprocess.run([sys.executable, str(SHARED / "tools/lspbench/lspbench.py"), "--server", f"podls={podls} --stdio",
                        "--docs", ",".join(KEYSTROKE_MS), "--n", "10", "--cold", "10", "--json", str(out)],
                       check=True, stderr=subprocess.DEVNULL)
        rows = json.loads(out.read_text())["rows"]
    slow = max(before, slowness())
    print(f"\nthis machine is {slow:.2f} times as slow as it might be")
    figures = {}
    for row in rows:
        name, most = f"{row['document']} {row['site']}, {row['metric']} ({row['unit']})", limit(row)
        if row["bad"] or row["timeouts"] or row["median"] is None:
            figures[f"{name}: BAD or late"] = (float("inf"), 0.0)
        elif most is not None:
            figures[name] = (row["median"] / (slow if row["metric"].endswith(": CPU") else 1.0), most)
    return figures


def corpus(podls: str) -> dict[str, tuple[float, float]]:
    """Processor time of `podls check` on the manifests of real projects."""
    process = subprocess.Popen([podls, "check", "--format", "json", str(SHARED / "corpus/real")],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = usage.ru_utime + usage.ru_stime if process.returncode in (0, 1) else float("inf")
    return {"check of corpus/real (s cpu)": (seconds, CORPUS_S)}


def best(measure, podls: str) -> dict[str, tuple[float, float]]:
    """The best figures of up to `TRIES` runs."""
    known: dict[str, tuple[float, float]] = {}
    for left in reversed(range(TRIES)):
        run = measure(podls)
        known = {name: min(run[name], known.get(name, run[name])) for name in run}
        if all(figure <= most for figure, most in known.values()):
            break
        if left:
            print("\nover a limit: measured again\n")
    return known


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--podls", default="target/release/podls")
    podls = str(pathlib.Path(parser.parse_args().podls).resolve())
    figures = best(editor, podls) | best(corpus, podls)
    over = {name: row for name, row in figures.items() if row[0] > row[1]}
    print(f"\n{len(figures)} figures with a limit, {len(over)} over it")
    for name, (figure, most) in over.items():
        print(f"OVER  {name}: {figure:.2f}, may be {most:.2f}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
