-- Number of calls per dispatch, including those that a misbehaving agency failed; the row is the lock of its dispatch.
CREATE TABLE call (
    agency      text NOT NULL,
    dispatch_id uuid NOT NULL,
    calls       int  NOT NULL,
    PRIMARY KEY (agency, dispatch_id)
);

-- Requests that the agencies accepted.
CREATE TABLE received (
    position             bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    agency               text        NOT NULL,
    dispatch_id          uuid        NOT NULL,
    request_id           uuid        NOT NULL,
    occasion             text        NOT NULL,
    agency_reference     text        NOT NULL,
    acknowledged_at_once boolean     NOT NULL,
    received_at          timestamptz NOT NULL,
    recalled_at          timestamptz,
    answers              jsonb       NOT NULL,
    PRIMARY KEY (agency, dispatch_id)
);
CREATE INDEX received_request ON received (request_id);

-- Recalls, including those of requests that have not arrived yet.
CREATE TABLE recall (
    agency      text        NOT NULL,
    dispatch_id uuid        NOT NULL,
    recalled_at timestamptz NOT NULL,
    PRIMARY KEY (agency, dispatch_id)
);

-- Scheduled and sent results with their due times.
CREATE TABLE result (
    position    bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    result_id   uuid        PRIMARY KEY,
    agency      text        NOT NULL,
    dispatch_id uuid        NOT NULL,
    type        text        NOT NULL,
    body        text        NOT NULL,
    due_at      timestamptz NOT NULL,
    attempts    int         NOT NULL DEFAULT 0,
    status      int,
    done_at     timestamptz
);
CREATE INDEX result_due ON result (due_at) WHERE done_at IS NULL;
CREATE INDEX result_dispatch ON result (agency, dispatch_id);
