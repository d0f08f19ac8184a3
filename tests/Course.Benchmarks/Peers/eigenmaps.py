"""Laplacian eigenmaps, the constant and three vectors: SciPy's Lanczos with shift-invert, factored by SuperLU or, where it is installed, CHOLMOD."""
import numpy as np
import scipy.sparse as sparse
import scipy.sparse.linalg as linalg
from scale_data import uniform

VECTORS = 4
SHIFT = 1e-8
SHAPES = {1000: (40, 25), 10_000: (125, 80), 100_000: (400, 250), 1_000_000: (1250, 800)}


def adjacency(edges, n):
    i, j = edges
    w = sparse.coo_matrix((np.ones(len(i)), (i, j)), shape=(n, n)).tocsr()
    w = w + w.T
    w.data[:] = 1
    return w


def grid(n):
    rows, columns = SHAPES[n]
    node = np.arange(n).reshape(rows, columns)
    i = np.concatenate([node[:, :-1].ravel(), node[:-1].ravel()])
    j = np.concatenate([node[:, 1:].ravel(), node[1:].ravel()])
    return adjacency((i, j), n)


def points(n):
    u = uniform(5, 0, 2 * n)
    return np.column_stack([1.6 * u[0::2], u[1::2]])


def nearest(x):
    from scipy.spatial import cKDTree
    found = cKDTree(x).query(x, 11)[1]
    i = np.repeat(np.arange(len(x)), 10)
    return adjacency((i, found[:, 1:].ravel()), len(x))


class ShiftInvert:
    """(L + σD)⁻¹ in Lanczos; a direct factor with a fill-reducing order."""

    def __init__(self, w):
        self.mass = np.asarray(w.sum(1)).ravel()
        self.laplacian = (sparse.diags(self.mass) - w).tocsc()

    def once(self):
        d = sparse.diags(self.mass)
        solve = self.factor((self.laplacian + SHIFT * d).tocsc())
        operator = linalg.LinearOperator(self.laplacian.shape, solve, dtype=float)
        start = np.cos(np.arange(len(self.mass)))
        values, vectors = linalg.eigsh(self.laplacian, VECTORS, d, sigma=-SHIFT, which="LM", OPinv=operator, v0=start, tol=1e-10)
        order = np.argsort(values)
        self.values, self.vectors = values[order], vectors[:, order]

    def answer(self):
        return list(self.values)

    def residual(self):
        image = self.mass[:, None] * self.vectors
        difference = self.laplacian @ self.vectors - image * self.values
        return float((np.linalg.norm(difference, axis=0) / np.linalg.norm(image, axis=0)).max())


class SuperLU(ShiftInvert):
    @staticmethod
    def factor(matrix):
        return linalg.splu(matrix, permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0, options={"SymmetricMode": True}).solve


class Cholmod(ShiftInvert):
    @staticmethod
    def factor(matrix):
        from sksparse.cholmod import cholesky
        return cholesky(matrix)


class Nearest:
    def __init__(self, n, d, k):
        self.x = points(n)

    def once(self):
        self.graph = nearest(self.x)

    def answer(self):
        return [float(self.graph.nnz)]


def on(solver, graph):
    return lambda n, d, k: solver(graph(n))


def nearest_graph(n):
    return nearest(points(n))


GRID = {"SuperLU": on(SuperLU, grid), "CHOLMOD": on(Cholmod, grid)}
KNN = {"SuperLU": on(SuperLU, nearest_graph), "CHOLMOD": on(Cholmod, nearest_graph)}
NEIGHBOURS = {"SciPy": Nearest}
