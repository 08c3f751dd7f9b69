"""The queries of the benchmark: each follows the shape of a query of TPC-DS, with text of its own.

They give the same rows in the same order wherever they run: rows that an ORDER BY takes for equal
are equal, and nothing depends on what ANSI mode changes.
"""

from typing import NamedTuple

TABLES = (
    "customer",
    "customer_demographics",
    "date_dim",
    "item",
    "promotion",
    "store",
    "store_returns",
    "store_sales",
)


class Query(NamedTuple):
    """A query and what it is there for."""

    shape: str
    text: str


def band_of_prices(band: int) -> str:
    """A row about some of the sales."""
    return f"""
        (SELECT avg(ss_list_price) AS mean{band}, count(ss_list_price) AS count{band},
                count(DISTINCT ss_list_price) AS different{band}
         FROM store_sales
         WHERE ss_quantity BETWEEN {20 * band + 1} AND {20 * band + 20}
           AND (ss_list_price BETWEEN {10 * band + 8} AND {10 * band + 58}
             OR ss_coupon_amt > {band}))"""


QUERIES = {
    "q1": Query(
        "correlated subquery",
        """
        WITH returned AS (
          SELECT sr_customer_sk AS customer_sk, sr_store_sk AS store_sk,
                 sum(sr_return_amt) AS amount
          FROM store_returns JOIN date_dim ON sr_returned_date_sk = d_date_sk
          WHERE d_year = 2000
          GROUP BY sr_customer_sk, sr_store_sk)
        SELECT c_customer_id, s_store_id, one.amount
        FROM returned one
        JOIN store ON s_store_sk = one.store_sk
        JOIN customer ON c_customer_sk = one.customer_sk
        WHERE s_state = 'TN' AND one.amount > (
          SELECT 1.2 * avg(other.amount) FROM returned other WHERE other.store_sk = one.store_sk)
        ORDER BY c_customer_id, s_store_id LIMIT 100""",
    ),
    "q3": Query(
        "star join, aggregate",
        """
        SELECT d_year, i_brand_id, i_brand, sum(ss_ext_sales_price) AS revenue
        FROM store_sales
        JOIN date_dim ON ss_sold_date_sk = d_date_sk
        JOIN item ON ss_item_sk = i_item_sk
        WHERE i_manufact_id BETWEEN 100 AND 200 AND d_moy = 11
        GROUP BY d_year, i_brand_id, i_brand
        ORDER BY d_year, revenue DESC, i_brand_id LIMIT 100""",
    ),
    "q5": Query(
        "union, rollup",
        """
        WITH moved AS (
          SELECT ss_store_sk AS store_sk, ss_sold_date_sk AS date_sk,
                 ss_ext_sales_price AS sold, ss_net_profit AS profit,
                 CAST(0 AS DECIMAL(7, 2)) AS returned
          FROM store_sales
          UNION ALL
          SELECT sr_store_sk, sr_returned_date_sk,
                 CAST(0 AS DECIMAL(7, 2)), CAST(-sr_net_loss AS DECIMAL(7, 2)), sr_return_amt
          FROM store_returns)
        SELECT s_store_id, d_year, d_moy, sum(sold) AS sold, sum(profit) AS profit,
               sum(returned) AS returned
        FROM moved
        JOIN date_dim ON date_sk = d_date_sk
        JOIN store ON store_sk = s_store_sk
        WHERE d_year BETWEEN 1999 AND 2001
        GROUP BY ROLLUP (s_store_id, d_year, d_moy)
        ORDER BY s_store_id, d_year, d_moy""",
    ),
    "q7": Query(
        "star join of five, averages",
        """
        SELECT i_item_id, avg(ss_quantity) AS quantity, avg(ss_list_price) AS list,
               avg(ss_coupon_amt) AS coupon, avg(ss_sales_price) AS price
        FROM store_sales
        JOIN customer_demographics ON ss_cdemo_sk = cd_demo_sk
        JOIN date_dim ON ss_sold_date_sk = d_date_sk
        JOIN item ON ss_item_sk = i_item_sk
        JOIN promotion ON ss_promo_sk = p_promo_sk
        WHERE cd_gender = 'F' AND cd_marital_status IN ('W', 'S')
          AND cd_education_status IN ('Primary', 'College')
          AND (p_channel_email = 'N' OR p_channel_event = 'N') AND d_year = 2000
        GROUP BY i_item_id
        ORDER BY i_item_id LIMIT 100""",
    ),
    "q17": Query(
        "join of two large tables, deviations",
        """
        SELECT i_item_id, s_state, count(ss_quantity) AS sold, avg(ss_quantity) AS mean,
               stddev_samp(ss_quantity) AS deviation, avg(sr_return_quantity) AS returned,
               stddev_samp(sr_return_quantity) AS returned_deviation
        FROM store_sales
        JOIN store_returns ON ss_ticket_number = sr_ticket_number AND ss_item_sk = sr_item_sk
         AND ss_customer_sk = sr_customer_sk
        JOIN date_dim ON ss_sold_date_sk = d_date_sk
        JOIN store ON ss_store_sk = s_store_sk
        JOIN item ON ss_item_sk = i_item_sk
        WHERE d_year IN (1999, 2000, 2001)
        GROUP BY i_item_id, s_state
        ORDER BY i_item_id, s_state LIMIT 100""",
    ),
    "q28": Query(
        "count distinct in bands",
        "SELECT * FROM" + " CROSS JOIN".join(map(band_of_prices, range(5))),
    ),
    "q51": Query(
        "running totals, full outer join",
        """
        WITH sold AS (
          SELECT ss_item_sk AS item_sk, d_date, sum(sum(ss_sales_price)) OVER (
                   PARTITION BY ss_item_sk ORDER BY d_date
                   ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS total
          FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk
          WHERE d_month_seq BETWEEN 1200 AND 1211
          GROUP BY ss_item_sk, d_date),
        returned AS (
          SELECT sr_item_sk AS item_sk, d_date, sum(sum(sr_return_amt)) OVER (
                   PARTITION BY sr_item_sk ORDER BY d_date
                   ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS total
          FROM store_returns JOIN date_dim ON sr_returned_date_sk = d_date_sk
          WHERE d_month_seq BETWEEN 1200 AND 1211
          GROUP BY sr_item_sk, d_date),
        both AS (
          SELECT coalesce(s.item_sk, r.item_sk) AS item_sk, coalesce(s.d_date, r.d_date) AS d_date,
                 s.total AS sold, r.total AS returned
          FROM sold s FULL OUTER JOIN returned r ON s.item_sk = r.item_sk AND s.d_date = r.d_date),
        running AS (
          SELECT item_sk, d_date,
                 max(sold) OVER (PARTITION BY item_sk ORDER BY d_date) AS sold,
                 max(returned) OVER (PARTITION BY item_sk ORDER BY d_date) AS returned
          FROM both)
        SELECT item_sk, d_date, sold, returned FROM running
        WHERE returned > 5 * sold
        ORDER BY item_sk, d_date LIMIT 100""",
    ),
    "q67": Query(
        "rollup of eight, rank",
        """
        WITH sums AS (
          SELECT i_category, i_class, i_brand, i_product_name, d_year, d_qoy, d_moy, s_store_id,
                 sum(coalesce(ss_sales_price * ss_quantity, 0)) AS revenue
          FROM store_sales
          JOIN date_dim ON ss_sold_date_sk = d_date_sk
          JOIN store ON ss_store_sk = s_store_sk
          JOIN item ON ss_item_sk = i_item_sk
          WHERE d_month_seq BETWEEN 1200 AND 1211
          GROUP BY ROLLUP (i_category, i_class, i_brand, i_product_name, d_year, d_qoy, d_moy,
                           s_store_id)),
        ranked AS (
          SELECT *, rank() OVER (PARTITION BY i_category ORDER BY revenue DESC) AS place
          FROM sums)
        SELECT * FROM ranked WHERE place <= 100
        ORDER BY i_category, place, i_class, i_brand, i_product_name, d_year, d_qoy, d_moy,
                 s_store_id, revenue
        LIMIT 1000""",
    ),
    "q69": Query(
        "semi and anti join",
        """
        SELECT cd_gender, cd_marital_status, cd_education_status, cd_credit_rating,
               count(*) AS customers
        FROM customer
        JOIN customer_demographics ON cd_demo_sk = c_current_cdemo_sk
        WHERE c_state IN ('KY', 'GA', 'NM')
          AND EXISTS (
            SELECT * FROM store_sales JOIN date_dim ON ss_sold_date_sk = d_date_sk
            WHERE ss_customer_sk = c_customer_sk AND d_year = 2001)
          AND NOT EXISTS (
            SELECT * FROM store_returns JOIN date_dim ON sr_returned_date_sk = d_date_sk
            WHERE sr_customer_sk = c_customer_sk AND d_year = 2001)
        GROUP BY cd_gender, cd_marital_status, cd_education_status, cd_credit_rating
        ORDER BY cd_gender, cd_marital_status, cd_education_status, cd_credit_rating""",
    ),
    # The hint keeps the shuffle: without it the smaller table would be broadcast at small scales.
    "q79": Query(
        "sort-merge join on a skewed key",
        """
        SELECT /*+ MERGE(customer) */ c_state, c_birth_year,
               count(DISTINCT ss_ticket_number) AS tickets, sum(ss_coupon_amt) AS coupons,
               sum(ss_net_profit) AS profit
        FROM store_sales JOIN customer ON ss_customer_sk = c_customer_sk
        GROUP BY c_state, c_birth_year
        ORDER BY c_state, c_birth_year""",
    ),
    "q95": Query(
        "self-join of the largest table",
        """
        WITH mixed AS (
          SELECT one.ss_ticket_number AS ticket
          FROM store_sales one
          JOIN store_sales other ON one.ss_ticket_number = other.ss_ticket_number
          WHERE one.ss_promo_sk <> other.ss_promo_sk
            AND one.ss_quantity > 50 AND other.ss_quantity > 50)
        SELECT count(DISTINCT ss_ticket_number) AS tickets, sum(ss_ext_sales_price) AS sold,
               sum(ss_net_profit) AS profit
        FROM store_sales
        JOIN date_dim ON ss_sold_date_sk = d_date_sk
        JOIN store ON ss_store_sk = s_store_sk
        WHERE d_year IN (1999, 2000) AND s_state IN ('TN', 'OH')
          AND ss_ticket_number IN (SELECT ticket FROM mixed)
          AND ss_ticket_number IN (
            SELECT sr_ticket_number FROM store_returns JOIN mixed ON sr_ticket_number = ticket)""",
    ),
    "q98": Query(
        "share of a window, full sort",
        """
        SELECT i_item_id, i_category, i_class, i_current_price, sum(ss_ext_sales_price) AS revenue,
               sum(ss_ext_sales_price) * 100
                 / nullif(sum(sum(ss_ext_sales_price)) OVER (PARTITION BY i_class), 0) AS part
        FROM store_sales
        JOIN item ON ss_item_sk = i_item_sk
        JOIN date_dim ON ss_sold_date_sk = d_date_sk
        WHERE i_category IN ('Category1', 'Category4', 'Category7')
          AND d_date BETWEEN DATE '1999-02-22' AND DATE '1999-03-24'
        GROUP BY i_item_id, i_category, i_class, i_current_price
        ORDER BY i_category, i_class, i_item_id, i_current_price, part""",
    ),
}
