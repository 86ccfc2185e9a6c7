-- Windows by a join on the customer alone: every pair is made, and most are thrown away.
CREATE TEMP TABLE bought AS
SELECT id, bool_or(minor >= 0) AS repurchased, bool_and(known) AS known, sum(minor) AS spend
FROM used JOIN purchases
  ON used.customer = purchases.customer AND closed
 AND bought_at > answered_at AND bought_at < until AND NOT coalesce(own_order = bought_order, false)
GROUP BY id;

CREATE TEMP TABLE contacted AS
SELECT id, count(*) AS contacts, sum(seconds) AS seconds, count(DISTINCT contact_channel) AS channels
FROM used JOIN contacts
  ON used.customer = contacts.customer AND covered AND contact_at < answered_at AND contact_at >= since
GROUP BY id;
