"""Finite groups and fields as tables: what the constructions add, subtract and multiply by.

Elements are whole numbers from 0; element 0 is the neutral one of addition.
"""

from functools import cache
from itertools import product
from math import isqrt

import numpy as np

Table = np.ndarray[tuple[int, int], np.dtype[np.int64]]


@cache
def subtraction(moduli: tuple[int, ...]) -> Table:
    """Return a - b for all elements a, b of the product of the cyclic groups of these orders."""
    digits = np.array(list(product(*map(range, moduli))))
    differences = (digits[:, None] - digits[None]) % np.array(moduli)
    return np.asarray(np.ravel_multi_index(tuple(np.moveaxis(differences, -1, 0)), moduli), dtype=np.int64)


@cache
def addition(moduli: tuple[int, ...]) -> Table:
    """Return a + b for all elements a, b of the product of the cyclic groups of these orders."""
    minus = subtraction(moduli)
    negative = minus[0]
    return minus[:, negative]


def prime_power(order: int) -> tuple[int, int] | None:
    """Return (p, n) with p prime and p ** n == order, None where there is no such pair."""
    prime = next((each for each in range(2, isqrt(order) + 1) if order % each == 0), order)
    power = 0
    while order > 1 and order % prime == 0:
        order, power = order // prime, power + 1
    return (prime, power) if order == 1 and power else None


@cache
def multiplication(prime: int, power: int) -> Table:
    """Return the products of the field of prime ** power elements, whose sums are those of `(prime,) * power`.

    Elements are polynomials over the integers modulo `prime`, reduced by the first polynomial without a divisor.
    """
    order = prime**power
    digits = np.array(list(product(range(prime), repeat=power)))
    for tail in digits:
        table = _products(digits, tail, prime)
        if np.count_nonzero(table == 0) == 2 * order - 1:
            break
    return table


def _products(digits: Table, tail: np.ndarray, prime: int) -> Table:
    """Multiply all polynomials, highest coefficient first, modulo x ** power + tail."""
    order, power = digits.shape
    total = np.zeros((order, order, power), dtype=np.int64)
    for place in range(power):
        carried = total[:, :, :1]
        shifted = np.concatenate((total[:, :, 1:], np.zeros_like(carried)), axis=2)
        total = (shifted - carried * tail + digits[:, None, place, None] * digits[None]) % prime
    return np.asarray(np.ravel_multi_index(tuple(np.moveaxis(total, -1, 0)), (prime,) * power), dtype=np.int64)
