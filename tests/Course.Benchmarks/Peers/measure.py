"""Measures one peer on one case and prints a line of JSON: seconds and processor seconds of every run, memory, and the answer.

Arguments: case peer n d k runs. The number of threads comes from the environment (OPENBLAS_NUM_THREADS, OMP_NUM_THREADS).
Without arguments it prints the versions of what is installed; with "blas" alone how fast matrices are multiplied.
"""
import importlib
import json
import platform
import sys
import time

import blas

CASES = {"gmm": "mixture:PEERS", "pca": "components:PEERS", "logistic": "logistic:PEERS", "mvn": "density:PEERS",
         "grid": "eigenmaps:GRID", "knn": "eigenmaps:KNN", "neighbours": "eigenmaps:NEIGHBOURS"}


def versions():
    found = {"Python": platform.python_version()}
    for name, module in (("NumPy", "numpy"), ("SciPy", "scipy"), ("scikit-learn", "sklearn"), ("CHOLMOD", "cvxopt")):
        try:
            found[name] = importlib.import_module(module).__version__
        except ImportError:
            pass
    found["BLAS"] = blas.library()
    return found


def resident(field):
    try:
        with open("/proc/self/status") as status:
            for line in status:
                if line.startswith(field):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def forget_peak():
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass


def main():
    if len(sys.argv) == 1:
        print(json.dumps(versions()))
        return
    if sys.argv[1:] == ["blas"]:
        print(json.dumps(blas.speed()))
        return
    case, peer = sys.argv[1:3]
    n, d, k, runs = map(int, sys.argv[3:])
    module, table = CASES[case].split(":")
    work = getattr(importlib.import_module(module), table)[peer](n, d, k)
    forget_peak()
    before = resident("VmRSS")
    seconds, processor, peak = [], [], 0
    for run in range(runs):
        wall, used = time.perf_counter(), time.process_time()
        work.once()
        seconds.append(time.perf_counter() - wall)
        processor.append(time.process_time() - used)
        if case == "gmm" or run == 0:
            peak = resident("VmHWM")
    result = {"seconds": seconds, "processorSeconds": processor, "extraBytes": max(0, peak - before), "answer": [float(a) for a in work.answer()]}
    if hasattr(work, "residual"):
        result["residual"] = work.residual()
    print(json.dumps(result))


main()
