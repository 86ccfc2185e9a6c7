-- Windows as the difference of two running sums, each found by the nearest event before the window's ends.
CREATE TEMP TABLE running_purchases AS
SELECT customer, bought_at, count(*) FILTER (WHERE minor >= 0) OVER so_far AS buys,
       count(*) FILTER (WHERE NOT known) OVER so_far AS unknowns, sum(minor) OVER so_far AS spend
FROM purchases WINDOW so_far AS (PARTITION BY customer ORDER BY bought_at);

-- An answer's own order is in the running sums; what of it lies in the window is taken off again.
CREATE TEMP TABLE bought AS
WITH own AS (
  SELECT id, count(*) FILTER (WHERE minor >= 0) AS buys, count(*) FILTER (WHERE NOT known) AS unknowns, sum(minor) AS spend
  FROM used JOIN purchases
    ON used.customer = purchases.customer AND own_order = bought_order AND closed AND bought_at > answered_at AND bought_at < until
  GROUP BY id
), ends AS (
  SELECT id, coalesce(b.buys, 0) - coalesce(a.buys, 0) - coalesce(own.buys, 0) AS buys,
         coalesce(b.unknowns, 0) - coalesce(a.unknowns, 0) - coalesce(own.unknowns, 0) AS unknowns,
         coalesce(b.spend, 0) - coalesce(a.spend, 0) - coalesce(own.spend, 0) AS spend
  FROM (SELECT id, customer, answered_at, until FROM used WHERE closed) AS u
  ASOF LEFT JOIN running_purchases AS a ON u.customer = a.customer AND u.answered_at >= a.bought_at
  ASOF LEFT JOIN running_purchases AS b ON u.customer = b.customer AND u.until > b.bought_at
  LEFT JOIN own USING (id)
)
SELECT id, buys > 0 AS repurchased, unknowns = 0 AS known, spend FROM ends;

DROP TABLE running_purchases;

CREATE TEMP TABLE running_contacts AS
SELECT customer, contact_at, count(*) OVER so_far AS contacts, sum(seconds) OVER so_far AS seconds,
       count(*) FILTER (WHERE contact_channel = 'web') OVER so_far AS web,
       count(*) FILTER (WHERE contact_channel = 'phone') OVER so_far AS phone,
       count(*) FILTER (WHERE contact_channel = 'chat') OVER so_far AS chat,
       count(*) FILTER (WHERE contact_channel = 'app') OVER so_far AS app
FROM contacts WINDOW so_far AS (PARTITION BY customer ORDER BY contact_at);

-- Different channels cannot be subtracted, so each of the four has a sum of its own.
CREATE TEMP TABLE contacted AS
SELECT id, coalesce(b.contacts, 0) - coalesce(a.contacts, 0) AS contacts,
       coalesce(b.seconds, 0) - coalesce(a.seconds, 0) AS seconds,
       CAST(coalesce(b.web, 0) > coalesce(a.web, 0) AS INTEGER) + CAST(coalesce(b.phone, 0) > coalesce(a.phone, 0) AS INTEGER)
         + CAST(coalesce(b.chat, 0) > coalesce(a.chat, 0) AS INTEGER)
         + CAST(coalesce(b.app, 0) > coalesce(a.app, 0) AS INTEGER) AS channels
FROM (SELECT id, customer, answered_at, since FROM used WHERE covered) AS u
ASOF LEFT JOIN running_contacts AS a ON u.customer = a.customer AND u.since > a.contact_at
ASOF LEFT JOIN running_contacts AS b ON u.customer = b.customer AND u.answered_at > b.contact_at;

DROP TABLE running_contacts;
