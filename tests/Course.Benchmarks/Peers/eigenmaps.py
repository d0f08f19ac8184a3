"""Laplacian eigenmaps, the constant and three vectors: SciPy's Lanczos with shift-invert, factored by SuperLU or, where CVXOPT is installed, CHOLMOD."""
import numpy as np
import scipy.sparse as sparse
import scipy.sparse.linalg as linalg
from scale_data import uniform

try:
    import cvxopt
    from cvxopt import cholmod
except ImportError:
    cholmod = None

VECTORS = 4
BASIS = 10
GOAL = 1e-8
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
        operator = linalg.LinearOperator(self.laplacian.shape, self.factor(), dtype=float)
        start = np.cos(np.arange(len(self.mass)))
        values, vectors = linalg.eigsh(
            self.laplacian, VECTORS, d, sigma=-SHIFT, which="LM", OPinv=operator, v0=start, ncv=BASIS, tol=GOAL)
        order = np.argsort(values)
        self.values, self.vectors = values[order], vectors[:, order]

    def shifted(self):
        return self.laplacian + SHIFT * sparse.diags(self.mass)

    def answer(self):
        return list(self.values)

    def residual(self):
        image = self.mass[:, None] * self.vectors
        difference = self.laplacian @ self.vectors - image * self.values
        return float((np.linalg.norm(difference, axis=0) / np.linalg.norm(image, axis=0)).max())


class SuperLU(ShiftInvert):
    def factor(self):
        return linalg.splu(self.shifted().tocsc(), permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0, options={"SymmetricMode": True}).solve


class Cholmod(ShiftInvert):
    """A supernodal LLᵀ in the order of AMD or METIS, as CHOLMOD finds better; the lower triangle is all it reads, and not kept."""

    def factor(self):
        lower = sparse.tril(self.shifted(), format="coo")
        lower = cvxopt.spmatrix(lower.data, lower.row, lower.col, lower.shape)
        factor = cholmod.symbolic(lower)
        cholmod.numeric(lower, factor)

        def solve(b):
            x = cvxopt.matrix(b)
            cholmod.solve(factor, x)
            return np.asarray(x).ravel()

        return solve


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
