"""NumPy's library for matrices: which one it is, which of its kernels run here, and how fast they are."""
import ctypes
import time


LIBRARIES = ("openblas", "mkl", "blis", "atlas")


def path():
    """The file of the loaded library; '' for another one, such as the slow reference BLAS that Debian's python3-sklearn alone brings."""
    with open("/proc/self/maps") as maps:
        files = sorted({line.split()[-1] for line in maps if "/" in line})
    return next((file for file in files if any(name in file.rsplit("/", 1)[-1] for name in LIBRARIES)), "")


def library():
    try:
        import numpy  # noqa: F401 (loads it)
        file = path()
    except (ImportError, OSError):
        return "unknown"
    return next((name for name in LIBRARIES if name in file), "reference")


def kernels():
    """The processor for which OpenBLAS runs its code, such as Haswell; None for another library."""
    try:
        name = ctypes.CDLL(path()).openblas_get_corename
    except (OSError, AttributeError):
        return None
    name.restype = ctypes.c_char_p
    return name().decode()


def speed():
    """Seconds for a mix of the products that the peers consist of; the numbers are whole, so that any correct kernel is exact."""
    import numpy
    random = numpy.random.default_rng(1)
    square = random.integers(-9, 10, (600, 600)).astype(float)
    tall = random.integers(-9, 10, (20_000, 64)).astype(float)
    thin = random.integers(-9, 10, (100_000, 8)).astype(float)
    total = 0.0
    for left, right in ((square, square), (tall.T, tall), (thin, numpy.ascontiguousarray(square[:8, :8]))):
        exact = numpy.einsum("ij,jk->ik", left[:50].astype(int), right.astype(int))
        runs = []
        for _ in range(7):
            start = time.process_time()
            product = left @ right
            runs.append(time.process_time() - start)
        if not numpy.array_equal(product[:50], exact):
            raise ArithmeticError(f"{kernels()} multiplies matrices wrongly on this processor")
        total += min(runs)
    return {"kernels": kernels(), "seconds": total}
