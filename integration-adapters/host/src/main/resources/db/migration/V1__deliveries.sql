-- Dispatches to agencies, from the event that asked for them to their end. No content of a request is kept.
CREATE TABLE delivery (
    position         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    dispatch_id      uuid        PRIMARY KEY,
    request_id       uuid        NOT NULL,
    agency           text        NOT NULL,
    connection       text        NOT NULL,
    occasion         text        NOT NULL,
    state            text        NOT NULL DEFAULT 'waiting'
        CHECK (state IN ('waiting', 'delivered', 'undeliverable', 'recalling', 'recalled', 'cancelled')),
    progress         smallint    NOT NULL DEFAULT 0,
    result_version   bigint      NOT NULL DEFAULT 0,
    agency_reference text,
    attempts         int         NOT NULL DEFAULT 0,
    next_attempt_at  timestamptz NOT NULL,
    -- A process works on it until then; after that it may be taken by another.
    claimed_until    timestamptz,
    last_failure     text,
    received_at      timestamptz NOT NULL,
    settled_at       timestamptz
) WITH (fillfactor = 80);
-- An agency's open work, oldest first.
CREATE INDEX delivery_open ON delivery (agency, position) WHERE state IN ('waiting', 'recalling');
-- Whether something earlier of the same request is open.
CREATE INDEX delivery_open_request ON delivery (request_id, position) WHERE state IN ('waiting', 'recalling');

-- Results that agencies sent by themselves; a row is one effect.
CREATE TABLE agency_result (
    connection  text        NOT NULL,
    result_id   text        NOT NULL,
    dispatch_id uuid        NOT NULL,
    digest      bytea       NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (connection, result_id)
);
