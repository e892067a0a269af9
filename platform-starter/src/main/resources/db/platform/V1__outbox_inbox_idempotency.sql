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

-- The last version each aggregate told of, kept when its events are long gone: none is told twice or backwards.
CREATE TABLE outbox_position (
    aggregate_id text   PRIMARY KEY,
    version      bigint NOT NULL
) WITH (fillfactor = 80);

-- What was sent, kept for replay, dropped by the day.
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

-- Events that took effect, by consumer; one row is one effect.
CREATE TABLE inbox (
    consumer   text NOT NULL,
    event_id   text NOT NULL,
    handled_on date NOT NULL,
    PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_handled_on ON inbox (handled_on);

-- How far each consumer has followed each aggregate.
CREATE TABLE inbox_position (
    consumer     text   NOT NULL,
    aggregate_id text   NOT NULL,
    version      bigint NOT NULL,
    PRIMARY KEY (consumer, aggregate_id)
) WITH (fillfactor = 80);

-- Events that failed, and those of the same key behind them, in the order they came.
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

-- Answers to writes that may be repeated.
CREATE TABLE idempotency_key (
    scope      text        NOT NULL,
    key        text        NOT NULL,
    body_hash  bytea       NOT NULL,
    status     int         NOT NULL,
    headers    text        NOT NULL,
    body       text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (scope, key)
);
CREATE INDEX idempotency_key_created ON idempotency_key (created_at);
