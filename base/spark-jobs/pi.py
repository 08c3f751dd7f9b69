"""Computes pi with the dice of many executors: pi.py [SLICES]."""

import random
import sys

from pyspark.sql import SparkSession


def hits(seed: int) -> int:
    """How many of 100,000 points of a square are in the circle."""
    dice = random.Random(seed)
    return sum(dice.random() ** 2 + dice.random() ** 2 <= 1 for _ in range(100_000))


slices = int(sys.argv[1]) if len(sys.argv) > 1 else 10
spark = SparkSession.builder.getOrCreate()
total = spark.sparkContext.parallelize(range(slices), slices).map(hits).sum()
print(f"pi is about {4 * total / (slices * 100_000):.4f}")
spark.stop()
