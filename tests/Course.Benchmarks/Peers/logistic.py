"""Logistic regression without a penalty to a gradient of 1e-8 a sample: scikit-learn's L-BFGS, and Newton's method in NumPy."""
import numpy as np
from scale_data import normal, uniform

GRADIENT = 1e-8


def data(n, d):
    x = normal(3, n * d).reshape(n, d)
    j = np.arange(d)
    eta = -0.5 + x @ ((-1.0) ** j / (1 + j))
    return x, (uniform(4, 0, n) < 1 / (1 + np.exp(-eta))).astype(np.int64)


class ScikitLearn:
    def __init__(self, n, d, k):
        self.x, self.y = data(n, d)

    def once(self):
        from sklearn.linear_model import LogisticRegression
        model = LogisticRegression(penalty=None, solver="lbfgs", tol=GRADIENT * len(self.y), max_iter=1000)
        self.model = model.fit(self.x, self.y)

    def answer(self):
        return [self.model.intercept_[0], *self.model.coef_[0]]


class NumPy:
    def __init__(self, n, d, k):
        self.x, self.y = data(n, d)

    def once(self):
        n, d = self.x.shape
        beta = np.zeros(d + 1)
        rows = 8192
        while True:
            gradient, information = np.zeros(d + 1), np.zeros((d + 1, d + 1))
            for start in range(0, n, rows):
                x = self.x[start:start + rows]
                p = 1 / (1 + np.exp(-(x @ beta[1:] + beta[0])))
                residual = self.y[start:start + rows] - p
                gradient[0] += residual.sum()
                gradient[1:] += residual @ x
                w = p * (1 - p)
                weighted = x * w[:, None]
                information[0, 0] += w.sum()
                information[0, 1:] += weighted.sum(0)
                information[1:, 1:] += weighted.T @ x
            information[1:, 0] = information[0, 1:]
            if np.abs(gradient).max() <= GRADIENT * n:
                self.beta = beta
                return
            beta = beta + np.linalg.solve(information, gradient)

    def answer(self):
        return list(self.beta)


PEERS = {"scikit-learn": ScikitLearn, "NumPy": NumPy}
