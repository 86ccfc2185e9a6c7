-- Which answers count. One row per response, its scores side by side; times are microseconds since the epoch.

-- Of several records of an answer the newest is kept: the largest of recorded × 16 + score, with the score in its last bits.
CREATE TEMP TABLE answered AS
WITH records AS (
  SELECT response_id AS response, customer_id AS customer, epoch_us(responded_at) AS answered_at, touchpoint, channel,
         order_id AS own_order, instrument, coalesce(epoch_us(recorded_at), 0) * 16 + score AS record
  FROM read_parquet('${folder}/responses/*/*.parquet', hive_partitioning = false)
  WHERE customer_id IS NOT NULL AND response_id IS NOT NULL
    AND responded_at < make_timestamptz(${as_of_end}) AND (recorded_at IS NULL OR recorded_at < make_timestamptz(${as_of_end}))
    AND (instrument = 'ces' AND score BETWEEN 1 AND 7 OR instrument = 'nps' AND score BETWEEN 0 AND 10
         OR instrument = 'csat' AND score BETWEEN 1 AND 5)
), responses AS (
  SELECT response, customer, answered_at, touchpoint, channel, own_order,
         max(record) FILTER (WHERE instrument = 'ces') & 15 AS ces,
         max(record) FILTER (WHERE instrument = 'nps') & 15 AS nps,
         max(record) FILTER (WHERE instrument = 'csat') & 15 AS csat
  FROM records GROUP BY ALL
), again AS (
  -- The next answer to the same instrument at the same touchpoint: within 24 hours it replaces this one.
  SELECT *,
         coalesce(lead(CASE WHEN ces IS NOT NULL THEN answered_at END IGNORE NULLS) OVER place - answered_at <= 86400000000, false) AS ces_again,
         coalesce(lead(CASE WHEN nps IS NOT NULL THEN answered_at END IGNORE NULLS) OVER place - answered_at <= 86400000000, false) AS nps_again,
         coalesce(lead(CASE WHEN csat IS NOT NULL THEN answered_at END IGNORE NULLS) OVER place - answered_at <= 86400000000, false) AS csat_again
  FROM responses WINDOW place AS (PARTITION BY customer, touchpoint ORDER BY answered_at, response)
), kept AS (
  SELECT * REPLACE (CASE WHEN NOT ces_again THEN ces END AS ces, CASE WHEN NOT nps_again THEN nps END AS nps,
                    CASE WHEN NOT csat_again THEN csat END AS csat)
  FROM again
)
SELECT row_number() OVER () AS id, customer, answered_at, day_of(answered_at) AS day, day_start(day_of(answered_at) + 91) AS until,
       day_start(day_of(answered_at) - 7) AS since, touchpoint, channel, own_order, ces, nps, csat
FROM kept WHERE ces IS NOT NULL OR nps IS NOT NULL OR csat IS NOT NULL;

CREATE TEMP TABLE departed AS
SELECT id, bool_or(left_at <= answered_at AND answered_at < back_at) AS gone, bool_or(left_at > answered_at AND left_at < until) AS churned
FROM answered JOIN (
  SELECT customer_id AS customer, epoch_us(churned_at) AS left_at,
         CASE WHEN returned_at < make_timestamptz(${as_of_end}) THEN epoch_us(returned_at) ELSE 9223372036854775807 END AS back_at
  FROM read_parquet('${folder}/churn/*/*.parquet', hive_partitioning = false)
  WHERE customer_id IS NOT NULL AND churned_at < make_timestamptz(${as_of_end})
    AND (recorded_at IS NULL OR recorded_at < make_timestamptz(${as_of_end}))
) USING (customer) GROUP BY id;

-- Answers given while gone, or before the customer was one, are left out.
CREATE TEMP TABLE used AS
SELECT id, customer, answered_at, until, since, own_order, ces, nps, csat, touchpoint, channel, plan, region,
       month_of(day) AS month, day + 90 <= ${complete_through} AS closed, coalesce(churned, false) AS churned,
       day - 7 >= (SELECT day_of(min(epoch_us(occurred_at)))
                   FROM read_parquet('${folder}/interactions/*/*.parquet', hive_partitioning = false))
         AND day <= ${complete_through} AS covered
FROM answered LEFT JOIN departed USING (id) LEFT JOIN (
  SELECT customer_id AS listed, since - DATE '1970-01-01' AS since_day, plan, region
  FROM read_parquet('${folder}/customers/*.parquet')
) AS profile ON customer = listed AND coalesce(since_day, -1000000) <= day + 90
WHERE NOT coalesce(gone, false) AND NOT coalesce(day < since_day, false);

DROP TABLE answered;

CREATE TEMP VIEW purchases AS
SELECT customer_id AS customer, epoch_us(purchased_at) AS bought_at, CAST(amount * 100 AS BIGINT) AS minor,
       coalesce(upper(currency) = 'EUR', true) AS known, order_id AS bought_order
FROM read_parquet('${folder}/purchases/*/*.parquet', hive_partitioning = false)
WHERE customer_id IS NOT NULL AND amount IS NOT NULL AND purchased_at < make_timestamptz(${as_of_end})
  AND (recorded_at IS NULL OR recorded_at < make_timestamptz(${as_of_end}));

CREATE TEMP VIEW contacts AS
SELECT customer_id AS customer, epoch_us(occurred_at) AS contact_at, coalesce(duration_seconds, 0) AS seconds,
       channel AS contact_channel
FROM read_parquet('${folder}/interactions/*/*.parquet', hive_partitioning = false)
WHERE customer_id IS NOT NULL AND occurred_at < make_timestamptz(${as_of_end});
