"""Log-densities of a Gaussian at many points: SciPy, and NumPy in blocks that stay in cache."""
import numpy as np
from scale_data import normal


def data(n, d):
    a = normal(8, d * d).reshape(d, d)
    return normal(7, n * d).reshape(n, d), normal(9, d), a @ a.T / d + np.eye(d)


class SciPy:
    def __init__(self, n, d, k):
        from scipy.stats import multivariate_normal
        self.x, mean, sigma = data(n, d)
        self.distribution = multivariate_normal(mean, sigma)

    def once(self):
        self.values = self.distribution.logpdf(self.x)

    def answer(self):
        return [self.values.sum(), *self.values[:3]]


class NumPy:
    def __init__(self, n, d, k):
        self.x, self.mean, sigma = data(n, d)
        self.factor = np.linalg.inv(np.linalg.cholesky(sigma)).T
        self.constant = np.log(np.diag(self.factor)).sum() - 0.5 * d * np.log(2 * np.pi)

    def once(self):
        self.values = np.empty(len(self.x))
        shift = self.mean @ self.factor
        rows = 4096
        for start in range(0, len(self.x), rows):
            z = self.x[start:start + rows] @ self.factor
            z -= shift
            self.values[start:start + rows] = self.constant - 0.5 * np.einsum("ij,ij->i", z, z)

    def answer(self):
        return [self.values.sum(), *self.values[:3]]


PEERS = {"SciPy": SciPy, "NumPy": NumPy}
