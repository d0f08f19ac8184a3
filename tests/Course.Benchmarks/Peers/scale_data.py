"""The data of the speed cases: SplitMix64 by index, as scale_cases.json's notes describe it."""
import numpy as np

BLOCK = 1 << 20


def uniform(seed, start, count):
    with np.errstate(over="ignore"):
        index = np.arange(start + 1, start + count + 1, dtype=np.uint64)
        z = np.uint64(seed) + index * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        z ^= z >> np.uint64(31)
    return (z >> np.uint64(11)) * 2.0**-53


def normal(seed, count):
    result = np.empty(count + count % 2)
    for start in range(0, len(result), BLOCK):
        u = uniform(seed, start, min(BLOCK, len(result) - start))
        r = np.sqrt(-2 * np.log1p(-u[0::2]))
        angle = 2 * np.pi * u[1::2]
        result[start:start + len(u):2] = r * np.cos(angle)
        result[start + 1:start + len(u):2] = r * np.sin(angle)
    return result[:count]
