-- Files given with requests. The bytes lie in the object store under the object's id, which changes with the bytes.
CREATE TABLE attachment (
    id            uuid        PRIMARY KEY,
    request_id    uuid        NOT NULL REFERENCES request,
    person_id     uuid        NOT NULL,
    document      text        NOT NULL,
    name          text        NOT NULL,
    media_type    text        NOT NULL,
    size          bigint      NOT NULL CHECK (size > 0),
    sha256        bytea       NOT NULL CHECK (octet_length(sha256) = 32),
    object_id     uuid        NOT NULL UNIQUE,
    state         text        NOT NULL,
    -- Set by the transaction that sends the request to its agency; what the agency has seen stays as it is.
    handed_over   boolean     NOT NULL DEFAULT false,
    version       bigint      NOT NULL,
    created_at    timestamptz NOT NULL,
    updated_at    timestamptz NOT NULL,
    -- When it is to be scanned, or scanned again if whoever scans it now has not said by then.
    scan_due      timestamptz,
    scan_attempts int         NOT NULL DEFAULT 0,
    CHECK ((state = 'QUARANTINED') = (scan_due IS NOT NULL))
);
-- A request's files, oldest first; ids are time-ordered.
CREATE INDEX attachment_request ON attachment (request_id, id);
-- How much one person has lying in requests that are not handed over.
CREATE INDEX attachment_person ON attachment (person_id);
-- What no agency has yet; few beside the rest.
CREATE INDEX attachment_unsent ON attachment (request_id) WHERE NOT handed_over;
CREATE INDEX attachment_scan_due ON attachment (scan_due) WHERE state = 'QUARANTINED';

-- Objects that no attachment has: announced before they are written, and given up when one is replaced or taken back.
-- What is still here when due is removed from the store, so nothing that a crash left behind stays.
CREATE TABLE unowned_object (
    id       uuid        PRIMARY KEY,
    due_at   timestamptz NOT NULL,
    attempts int         NOT NULL DEFAULT 0
);
CREATE INDEX unowned_object_due ON unowned_object (due_at);

-- Who read a file on the agency's behalf, and when.
CREATE TABLE attachment_reading (
    attachment_id uuid        NOT NULL REFERENCES attachment,
    dispatch_id   uuid        NOT NULL REFERENCES dispatch,
    reader        uuid        NOT NULL,
    at            timestamptz NOT NULL
);
CREATE INDEX attachment_reading_attachment ON attachment_reading (attachment_id);
