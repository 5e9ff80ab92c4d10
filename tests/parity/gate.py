#!/usr/bin/env python3
"""What `podls check` has reached against the recorded verdicts of the kube-apiserver must not be lost again.

    python3 tests/parity/gate.py [--podls target/release/podls] [--update]

Runs ../shared/tools/parity/parity.py at 1.36 and 1.37 and compares its figures with floors.json beside this file: for each
version and folder, faults that may be there `at most` and finds that must be there `at least`. `--update` writes the figures
of this run where they are better than the floors; a floor is lowered by hand only, with the reason in the commit.
Exit status: 0 when nothing was lost, 1 when something was, 2 when parity.py could not be run.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SHARED = HERE.parents[2] / "shared"
CASES = ["corpus/mutations", "corpus/real", "rules/examples"]
VERSIONS = "1.36,1.37"
FAULTS = ["false alarms", "missed", "noise", "off the mark", "extra", "extra warnings", "templates extra"]
FINDS = ["pairs found", "exact", "unknown found", "repeated found", "warnings found", "templates found"]


def measure(podls: str) -> dict[str, dict[str, int]]:
    """The counts of parity.py by version and folder."""
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "parity.json"
        command = [sys.executable, str(SHARED / "tools/parity/parity.py"), "--podls", podls, "--kubernetes-version", VERSIONS,
                   "--show", "3", "--json", str(out), *(str(SHARED / case) for case in CASES)]
        status = subprocess.run(command).returncode
        if status not in (0, 1) or not out.exists():
            print(f"parity.py ended with status {status}")
            sys.exit(2)
        return {name: result["count"] for name, result in json.loads(out.read_text()).items()}


def main() -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--podls", default="target/release/podls")
    parser.add_argument("--update", action="store_true", help="raise the floors to what this run reached")
    options = parser.parse_args()
    kept = HERE / "floors.json"
    floors = json.loads(kept.read_text()) if kept.exists() else {}
    lost, better = [], []
    for name, count in measure(options.podls).items():
        for bound, figures, sign in (("at most", FAULTS, -1), ("at least", FINDS, 1)):
            floor = floors.setdefault(name, {}).setdefault(bound, {})
            for figure in figures:
                reached = count.get(figure, 0)
                known = floor.get(figure)
                if known is not None and reached * sign < known * sign:
                    lost.append(f"{name}: {figure}: {reached}, has to be {bound} {known}")
                elif known is None or reached != known:
                    better.append(f"{name}: {figure}: {reached}, was {known}")
                    floor[figure] = reached
    print("\n".join(["", *(f"LOST    {row}" for row in lost), *(f"better  {row}" for row in better)]))
    if options.update and better:
        kept.write_text(json.dumps(floors, indent=1) + "\n")
        print(f"written to {kept.name}")
    elif better:
        print("keep it with: python3 tests/parity/gate.py --update")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
