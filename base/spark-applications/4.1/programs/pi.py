"""Estimates pi: how many of random points in a square lie in its circle."""

import random
import sys

from pyspark.sql import SparkSession

POINTS = 100_000


def hits(seed: int) -> int:
    """Counts the points of one task that lie in the circle."""
    draw = random.Random(seed).random
    return sum(draw() ** 2 + draw() ** 2 < 1 for _ in range(POINTS))


def main(tasks: int) -> None:
    spark = SparkSession.builder.getOrCreate()
    total = spark.sparkContext.parallelize(range(tasks), tasks).map(hits).sum()
    print(f"pi is about {4 * total / (tasks * POINTS):.4f}")
    spark.stop()


main(int(sys.argv[1]))
