-- Dispatches to agencies, from the event that requested them to their end. No content of a request is stored.
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
    -- End of a process's lease; after that another process may claim the dispatch.
    claimed_until    timestamptz,
    last_failure     text,
    received_at      timestamptz NOT NULL,
    settled_at       timestamptz,
    -- Trace of the event that requested the dispatch: calls to the agency and its results belong to it.
    traceparent      text
) WITH (fillfactor = 80);

-- An agency's open work, oldest first.
CREATE INDEX delivery_open ON delivery (agency, position) WHERE state IN ('waiting', 'recalling');

-- Earlier open work of the same request.
CREATE INDEX delivery_open_request ON delivery (request_id, position) WHERE state IN ('waiting', 'recalling');

-- Results that agencies sent by callback; each row is one effect.
CREATE TABLE agency_result (
    connection  text        NOT NULL,
    result_id   text        NOT NULL,
    dispatch_id uuid        NOT NULL,
    digest      bytea       NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (connection, result_id)
);

-- Connections that were published last; one row.
CREATE TABLE announcement (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    connections jsonb  NOT NULL,
    version     bigint NOT NULL
);

-- Reachability of each agency's system that was published last.
CREATE TABLE reachability (
    connection text        PRIMARY KEY,
    reachable  boolean     NOT NULL,
    version    bigint      NOT NULL,
    since      timestamptz NOT NULL
);
