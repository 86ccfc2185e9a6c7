-- Decodes every column that the cube needs, and does nothing with it.
SELECT sum(strlen(response_id)), sum(strlen(customer_id)), sum(epoch_us(responded_at) % 2), sum(epoch_us(recorded_at) % 2),
       sum(strlen(instrument)), sum(score), sum(strlen(touchpoint)), sum(strlen(channel)), sum(strlen(order_id))
FROM read_parquet('${folder}/responses/*/*.parquet', hive_partitioning = false);
SELECT sum(strlen(customer_id)), sum(epoch_us(churned_at) % 2), sum(epoch_us(returned_at) % 2), sum(epoch_us(recorded_at) % 2)
FROM read_parquet('${folder}/churn/*/*.parquet', hive_partitioning = false);
SELECT sum(strlen(customer_id)), sum(epoch_us(purchased_at) % 2), sum(amount), sum(strlen(currency)), sum(strlen(order_id)),
       sum(epoch_us(recorded_at) % 2)
FROM read_parquet('${folder}/purchases/*/*.parquet', hive_partitioning = false);
SELECT sum(strlen(customer_id)), sum(epoch_us(occurred_at) % 2), sum(duration_seconds), sum(strlen(channel))
FROM read_parquet('${folder}/interactions/*/*.parquet', hive_partitioning = false);
SELECT sum(strlen(customer_id)), sum(since - DATE '1970-01-01'), sum(strlen(plan)), sum(strlen(region))
FROM read_parquet('${folder}/customers/*.parquet');
