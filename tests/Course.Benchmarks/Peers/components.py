"""Principal components, the first three: scikit-learn, and NumPy's covariance with its symmetric eigenproblem."""
import numpy as np
from scale_data import normal

COMPONENTS = 3


def data(n, d):
    x = normal(2, n * d).reshape(n, d)
    x /= np.sqrt(1 + np.arange(d))
    x += 5
    return x


class ScikitLearn:
    def __init__(self, n, d, k):
        self.x = data(n, d)

    def once(self):
        from sklearn.decomposition import PCA
        self.values = PCA(COMPONENTS, svd_solver="full").fit(self.x).explained_variance_

    def answer(self):
        return list(self.values)


class NumPy:
    def __init__(self, n, d, k):
        self.x = data(n, d)

    def once(self):
        mean = self.x.mean(0)
        scatter = np.zeros((len(mean), len(mean)))
        rows = max(256, 65536 // len(mean))
        for start in range(0, len(self.x), rows):
            y = self.x[start:start + rows] - mean
            scatter += y.T @ y
        values, _ = np.linalg.eigh(scatter / (len(self.x) - 1))
        self.values = values[::-1][:COMPONENTS]

    def answer(self):
        return list(self.values)


PEERS = {"scikit-learn": ScikitLearn, "NumPy": NumPy}
