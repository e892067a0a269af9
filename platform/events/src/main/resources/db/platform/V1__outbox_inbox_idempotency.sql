-- Events wait here, in the transaction of the change that caused them, until the relay has sent them.
CREATE TABLE outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    shard        smallint    NOT NULL,
    topic        text        NOT NULL,
    key          text        NOT NULL,
    event_id     uuid        NOT NULL,
    type         text        NOT NULL,
    aggregate_id text        NOT NULL,
    version      bigint      NOT NULL,
    occurred_at  timestamptz NOT NULL,
    traceparent  text,
    data         text        NOT NULL
);
-- The relay reads the oldest of its shard.
CREATE INDEX outbox_shard ON outbox (shard, id);

-- The last version published for each aggregate. It outlives the events, so that no version is published twice or out of order.
CREATE TABLE outbox_position (
    aggregate_id text   PRIMARY KEY,
    version      bigint NOT NULL
) WITH (fillfactor = 80);

-- Sent events, stored for replay and dropped by day.
CREATE TABLE outbox_sent (
    id           bigint      NOT NULL,
    topic        text        NOT NULL,
    key          text        NOT NULL,
    event_id     uuid        NOT NULL,
    type         text        NOT NULL,
    aggregate_id text        NOT NULL,
    version      bigint      NOT NULL,
    occurred_at  timestamptz NOT NULL,
    traceparent  text,
    data         text        NOT NULL,
    sent_on      date        NOT NULL
) PARTITION BY RANGE (sent_on);
CREATE INDEX outbox_sent_aggregate ON outbox_sent (aggregate_id, version);
CREATE TABLE outbox_sent_other PARTITION OF outbox_sent DEFAULT;

-- Handled events and responses to writes are partitioned, so that expired rows are dropped with their partition. A unique
-- index only holds within one partition: that each event and each key has one row rests on the advisory lock under which
-- the row is written after a lookup in all partitions.

-- Handled events, by consumer: one row is one effect. Partitioned by week.
CREATE TABLE inbox (
    consumer   text NOT NULL,
    event_id   text NOT NULL,
    handled_on date NOT NULL,
    PRIMARY KEY (consumer, event_id, handled_on)
) PARTITION BY RANGE (handled_on);
CREATE TABLE inbox_other PARTITION OF inbox DEFAULT;

-- The last version of each aggregate that a consumer has handled.
CREATE TABLE inbox_position (
    consumer     text   NOT NULL,
    aggregate_id text   NOT NULL,
    version      bigint NOT NULL,
    PRIMARY KEY (consumer, aggregate_id)
) WITH (fillfactor = 80);

-- Failed events and the later events of their keys, in order of arrival.
CREATE TABLE parked_event (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer     text        NOT NULL,
    key          text        NOT NULL,
    event_id     text        NOT NULL,
    type         text        NOT NULL,
    source       text        NOT NULL,
    aggregate_id text        NOT NULL,
    version      bigint      NOT NULL,
    occurred_at  timestamptz NOT NULL,
    topic        text        NOT NULL,
    data         bytea       NOT NULL,
    reason       text        NOT NULL,
    attempts     int         NOT NULL DEFAULT 1,
    parked_at    timestamptz NOT NULL,
    UNIQUE (consumer, event_id)
);
CREATE INDEX parked_event_key ON parked_event (consumer, key, id);

-- Responses to writes that clients may repeat. Partitioned by day.
CREATE TABLE idempotency_key (
    scope      text        NOT NULL,
    key        text        NOT NULL,
    body_hash  bytea       NOT NULL,
    status     int         NOT NULL,
    headers    text        NOT NULL,
    body       text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (scope, key, created_at)
) PARTITION BY RANGE (created_at);
CREATE TABLE idempotency_key_other PARTITION OF idempotency_key DEFAULT;
