"""Writes tables in the shape of TPC-DS's store channel as Parquet: data.py FOLDER SCALE.

Scale 1 has about as many rows as TPC-DS at scale factor 1, and the names of its columns. The rows
are not TPC-DS's: dsdgen has no part in it. Keys are skewed, some of them null. All values are
hashes of numbers of rows, so the same scale gives the same rows on every machine.
"""

import sys

from pyspark.sql import DataFrame, SparkSession

LINES_OF_A_TICKET = 12
FILES = 8
STEPS = 1_000_003  # A prime: hashes modulo it are spread evenly.
DAYS = 73_049
FIRST_DAY_OF_SALES = 35_794  # The 1st of January 1998, counted from that of 1900.


def share(name: str, of: str = "id") -> str:
    """An expression that is evenly spread over [0, 1): one for each name."""
    return f"(pmod(xxhash64({of}, '{name}'), {STEPS}) / {STEPS}D)"


def whole(name: str, count: int, of: str = "id", power: float = 1) -> str:
    """An expression for numbers from 0; with a power above 1 small ones are more frequent."""
    return f"CAST(floor({count} * pow({share(name, of)}, {power})) AS INT)"


def key(name: str, count: int, of: str = "id", power: float = 1) -> str:
    """A foreign key to as many rows, null in 4 of 100."""
    missing = f"pmod(xxhash64({of}, 'no {name}'), 100) < 4"
    return f"IF({missing}, NULL, 1 + {whole(name, count, of, power)})"


def money(cents: str, digits: int = 7) -> str:
    """An amount as TPC-DS has it."""
    return f"CAST(({cents}) / 100 AS DECIMAL({digits}, 2))"


def pick(name: str, *values: str) -> str:
    """One of the values."""
    listed = ", ".join(f"'{value}'" for value in values)
    return f"element_at(array({listed}), 1 + {whole(name, len(values))})"


def rows_of(scale: float) -> dict[str, int]:
    """How many rows the tables have that others refer to, and how many sales there are."""
    return {
        "customer": max(1_000, int(100_000 * scale)),
        "customer_demographics": max(1_000, int(1_920_800 * min(1.0, scale))),
        "item": max(1_000, int(18_000 * scale**0.5)),
        "promotion": 300,
        "store": max(12, int(12 * scale**0.5)),
        "store_sales": max(12_000, int(2_880_000 * scale)),
    }


def date_dim(spark: SparkSession) -> DataFrame:
    """Days from 1900 to 2099."""
    days = spark.range(0, DAYS, 1, 1).selectExpr(
        "CAST(id AS INT) AS d_date_sk", "date_add(DATE '1900-01-01', CAST(id AS INT)) AS d_date"
    )
    return days.selectExpr(
        "d_date_sk",
        "d_date",
        "year(d_date) AS d_year",
        "month(d_date) AS d_moy",
        "quarter(d_date) AS d_qoy",
        "dayofweek(d_date) - 1 AS d_dow",
        "(year(d_date) - 1900) * 12 + month(d_date) - 1 AS d_month_seq",
        "CAST(d_date_sk / 7 AS INT) AS d_week_seq",
    )


def customer(spark: SparkSession, rows: dict[str, int]) -> DataFrame:
    """Customers; what TPC-DS has in customer_address is a state here."""
    return spark.range(0, rows["customer"], 1, 2).selectExpr(
        "1 + CAST(id AS INT) AS c_customer_sk",
        "lpad(hex(id), 16, 'A') AS c_customer_id",
        f"{key('demographics', rows['customer_demographics'])} AS c_current_cdemo_sk",
        f"concat('First', {whole('first', 5_000, power=2)}) AS c_first_name",
        f"concat('Last', {whole('last', 5_000, power=2)}) AS c_last_name",
        f"1924 + {whole('birth', 69)} AS c_birth_year",
        f"{pick('state', 'CA', 'GA', 'IL', 'KY', 'NM', 'OH', 'TN', 'TX')} AS c_state",
    )


def customer_demographics(spark: SparkSession, rows: dict[str, int]) -> DataFrame:
    """All combinations of what is known of customers, as far as rows reach."""

    def digit(divisor: int, base: int) -> str:
        return f"CAST(pmod(id DIV {divisor}, {base}) AS INT)"

    education = (
        "array('Primary', 'Secondary', 'College', '2 yr Degree', '4 yr Degree', "
        f"'Advanced Degree', 'Unknown')[{digit(10, 7)}]"
    )
    return spark.range(0, rows["customer_demographics"], 1, 2).selectExpr(
        "1 + CAST(id AS INT) AS cd_demo_sk",
        f"array('M', 'F')[{digit(1, 2)}] AS cd_gender",
        f"array('M', 'S', 'D', 'W', 'U')[{digit(2, 5)}] AS cd_marital_status",
        f"{education} AS cd_education_status",
        f"500 * (1 + {digit(70, 20)}) AS cd_purchase_estimate",
        f"array('Good', 'Low Risk', 'High Risk', 'Unknown')[{digit(1_400, 4)}] AS cd_credit_rating",
        f"{digit(5_600, 7)} AS cd_dep_count",
    )


def item(spark: SparkSession, rows: dict[str, int]) -> DataFrame:
    """Items: brands are in classes, classes in categories."""
    named = spark.range(0, rows["item"], 1, 1).selectExpr(
        "id",
        f"{whole('category', 10)} AS category",
        f"{whole('class', 10)} AS class",
        f"{whole('brand', 10)} AS brand",
    )
    return named.selectExpr(
        "1 + CAST(id AS INT) AS i_item_sk",
        "lpad(hex(id), 16, 'A') AS i_item_id",
        f"{money(whole('price', 9_900) + ' + 99')} AS i_current_price",
        "1000 * category + 10 * class + brand AS i_brand_id",
        "concat('Brand', category, '-', class, '-', brand) AS i_brand",
        "concat('Class', category, '-', class) AS i_class",
        "concat('Category', category) AS i_category",
        f"1 + {whole('manufacturer', 1_000)} AS i_manufact_id",
        "concat('Product', hex(id)) AS i_product_name",
    )


def store(spark: SparkSession, rows: dict[str, int]) -> DataFrame:
    """Stores of four states."""
    return spark.range(0, rows["store"], 1, 1).selectExpr(
        "1 + CAST(id AS INT) AS s_store_sk",
        "lpad(hex(id), 16, 'A') AS s_store_id",
        "concat('Store', id) AS s_store_name",
        "array('TN', 'GA', 'OH', 'TX')[CAST(id % 4 AS INT)] AS s_state",
    )


def promotion(spark: SparkSession, rows: dict[str, int]) -> DataFrame:
    """Promotions and the channels that they use."""
    return spark.range(0, rows["promotion"], 1, 1).selectExpr(
        "1 + CAST(id AS INT) AS p_promo_sk",
        f"{pick('email', 'N', 'Y')} AS p_channel_email",
        f"{pick('event', 'N', 'N', 'Y')} AS p_channel_event",
    )


def sold_lines(spark: SparkSession, rows: dict[str, int]) -> DataFrame:
    """Lines of tickets: a quarter is sold in the last two months of a year, as with TPC-DS."""
    lines = spark.range(0, rows["store_sales"], 1, FILES).selectExpr(
        "id",
        f"id DIV {LINES_OF_A_TICKET} AS ticket",
        f"100 + {whole('cost', 9_900)} AS cost",
        f"1 + {whole('quantity', 100)} AS quantity",
    )
    day = (
        f"IF({share('season', 'ticket')} < 0.25, 304 + {whole('day', 61, 'ticket')}, "
        f"{whole('day', 365, 'ticket')})"
    )
    return lines.selectExpr(
        "*",
        f"CAST(floor(cost * (1 + {share('markup')})) AS INT) AS list",
        f"{FIRST_DAY_OF_SALES} + 365 * {whole('year', 5, 'ticket')} + {day} AS day",
    ).selectExpr("*", f"CAST(floor(list * {share('discount')}) AS INT) AS price")


def store_sales(lines: DataFrame, rows: dict[str, int]) -> DataFrame:
    """What was sold; a few customers and items have much of it."""
    return lines.selectExpr(
        "IF(pmod(xxhash64(ticket, 'no day'), 100) < 4, NULL, day) AS ss_sold_date_sk",
        f"1 + {whole('item', rows['item'], power=2)} AS ss_item_sk",
        f"{key('customer', rows['customer'], 'ticket', 3)} AS ss_customer_sk",
        f"{key('demographics', rows['customer_demographics'], 'ticket')} AS ss_cdemo_sk",
        f"{key('store', rows['store'], 'ticket')} AS ss_store_sk",
        f"{key('promotion', rows['promotion'], 'id DIV 4')} AS ss_promo_sk",
        "1 + ticket AS ss_ticket_number",
        "quantity AS ss_quantity",
        f"{money('cost')} AS ss_wholesale_cost",
        f"{money('list')} AS ss_list_price",
        f"{money('price')} AS ss_sales_price",
        f"{money('CAST(quantity AS BIGINT) * price')} AS ss_ext_sales_price",
        f"IF({share('coupon')} < 0.8, 0.00BD, {money('price DIV 4')}) AS ss_coupon_amt",
        f"{money('CAST(quantity AS BIGINT) * (price - cost)')} AS ss_net_profit",
    )


def store_returns(lines: DataFrame, rows: dict[str, int]) -> DataFrame:
    """What came back within 90 days: one in ten lines."""
    returned = f"1 + CAST(floor(quantity * {share('returned')}) AS INT)"
    return lines.where("pmod(xxhash64(id, 'comes back'), 10) = 0").selectExpr(
        f"day + 1 + {whole('later', 90)} AS sr_returned_date_sk",
        f"1 + {whole('item', rows['item'], power=2)} AS sr_item_sk",
        f"{key('customer', rows['customer'], 'ticket', 3)} AS sr_customer_sk",
        f"{key('store', rows['store'], 'ticket')} AS sr_store_sk",
        "1 + ticket AS sr_ticket_number",
        f"{returned} AS sr_return_quantity",
        f"{money(f'CAST({returned} AS BIGINT) * price')} AS sr_return_amt",
        f"{money(f'CAST({returned} AS BIGINT) * price DIV 2 + 50')} AS sr_net_loss",
    )


def main(folder: str, scale: float) -> None:
    """Writes all tables, each in a folder of its name."""
    spark = SparkSession.builder.appName("benchmark data").getOrCreate()
    rows = rows_of(scale)
    lines = sold_lines(spark, rows)
    tables = {
        "customer": customer(spark, rows),
        "customer_demographics": customer_demographics(spark, rows),
        "date_dim": date_dim(spark),
        "item": item(spark, rows),
        "promotion": promotion(spark, rows),
        "store": store(spark, rows),
        "store_returns": store_returns(lines, rows),
        "store_sales": store_sales(lines, rows),
    }
    for name, table in tables.items():
        table.write.mode("overwrite").parquet(f"{folder}/{name}")
    spark.stop()


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
