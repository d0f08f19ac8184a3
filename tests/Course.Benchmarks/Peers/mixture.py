"""One EM iteration for a full-covariance Gaussian mixture: scikit-learn, and NumPy in blocks that stay in cache."""
import numpy as np
from scale_data import normal

FLOOR = 1e-6


def data(n, d, k):
    mu = 3 / np.sqrt(d) * normal(1001, k * d).reshape(k, d)
    x = normal(1, n * d).reshape(n, d)
    component = np.arange(n) % k
    x *= (0.5 + component / k)[:, None]
    x += mu[component]
    return x, mu + 0.5 / np.sqrt(d) * normal(2001, k * d).reshape(k, d)


class ScikitLearn:
    def __init__(self, n, d, k):
        from sklearn.mixture import GaussianMixture
        self.x, means = data(n, d, k)
        self.model = GaussianMixture(k, covariance_type="full", reg_covar=FLOOR)
        self.model.weights_ = np.full(k, 1 / k)
        self.model.means_ = means
        self.model.covariances_ = np.tile(np.eye(d), (k, 1, 1))
        self.model.precisions_cholesky_ = np.tile(np.eye(d), (k, 1, 1))

    def once(self):
        self.log_likelihood, log_responsibilities = self.model._e_step(self.x)
        self.model._m_step(self.x, log_responsibilities)

    def answer(self):
        return [self.log_likelihood, *self.model.weights_]


class NumPy:
    """For small d all components in one product, Σ r·x xᵀ by one product with the features x_i x_j; for larger d a product each."""

    def __init__(self, n, d, k):
        self.x, self.means = data(n, d, k)
        self.weights = np.full(k, 1 / k)
        self.factors = np.tile(np.eye(d), (k, 1, 1))
        self.lower = np.tril_indices(d)
        self.rows = 4096 if d <= 8 else 1024

    def once(self):
        n, d = self.x.shape
        k = len(self.weights)
        constants = (np.log(self.weights) - 0.5 * d * np.log(2 * np.pi)
                     + np.log(np.diagonal(self.factors, axis1=1, axis2=2)).sum(1))
        counts, first = np.zeros(k), np.zeros((k, d))
        small = d <= 8
        second = np.zeros((k, len(self.lower[0]))) if small else np.zeros((k, d, d))
        joined = self.factors.transpose(1, 0, 2).reshape(d, k * d)
        offsets = np.einsum("ki,kij->kj", self.means, self.factors).reshape(k * d)
        summing = np.repeat(np.eye(k), d, axis=0)
        centre = self.means.mean(0)
        total = 0.0
        for start in range(0, n, self.rows):
            x = self.x[start:start + self.rows]
            if small:
                z = x @ joined
                z -= offsets
                z *= z
                log = constants - 0.5 * (z @ summing)
            else:
                log = np.empty((len(x), k))
                for j in range(k):
                    z = (x - self.means[j]) @ self.factors[j]
                    log[:, j] = constants[j] - 0.5 * np.einsum("ij,ij->i", z, z)
            top = log.max(1, keepdims=True)
            log -= top
            np.exp(log, out=log)
            mass = log.sum(1, keepdims=True)
            log /= mass
            total += top.sum() + np.log(mass).sum()
            counts += log.sum(0)
            y = x - centre
            first += log.T @ y
            if small:
                second += log.T @ (y[:, self.lower[0]] * y[:, self.lower[1]])
            else:
                for j in range(k):
                    second[j] += (y * log[:, j:j + 1]).T @ y
        self.log_likelihood = total / n
        self.weights = counts / n
        move = first / counts[:, None]
        self.means = centre + move
        for j in range(k):
            moment = second[j]
            if small:
                moment = np.zeros((d, d))
                moment[self.lower] = second[j]
                moment = moment + np.tril(moment, -1).T
            sigma = moment / counts[j] - np.outer(move[j], move[j]) + FLOOR * np.eye(d)
            self.factors[j] = np.linalg.inv(np.linalg.cholesky(sigma)).T

    def answer(self):
        return [self.log_likelihood, *self.weights]


PEERS = {"scikit-learn": ScikitLearn, "NumPy": NumPy}
