-- Service versions, kept from the catalogue's events; all of them, since open requests stay on theirs.
CREATE TABLE service_version (
    service_id uuid    NOT NULL,
    version    int     NOT NULL,
    slug       text    NOT NULL,
    agency_id  text    NOT NULL,
    document   text    NOT NULL,
    PRIMARY KEY (service_id, version)
);

-- The version new requests are made of.
CREATE TABLE published_service (
    service_id uuid PRIMARY KEY,
    slug       text NOT NULL UNIQUE,
    version    int  NOT NULL,
    FOREIGN KEY (service_id, version) REFERENCES service_version
);

CREATE TABLE request (
    id              uuid        PRIMARY KEY,
    reference       text        NOT NULL UNIQUE,
    person_id       uuid        NOT NULL,
    service_id      uuid        NOT NULL,
    service_version int         NOT NULL,
    agency_id       text        NOT NULL,
    stage           text        NOT NULL,
    status          text        NOT NULL,
    waiting_on      text,
    waiting_since   timestamptz,
    waiting_until   timestamptz,
    reason_code     text,
    answers         text        NOT NULL,
    version         bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    submitted_at    timestamptz,
    updated_at      timestamptz NOT NULL,
    FOREIGN KEY (service_id, service_version) REFERENCES service_version
);
-- "My requests", newest first; ids are time-ordered.
CREATE INDEX request_person ON request (person_id, id DESC);
CREATE INDEX request_person_status ON request (person_id, status, id DESC);

CREATE TABLE history (
    request_id  uuid        NOT NULL REFERENCES request,
    version     bigint      NOT NULL,
    at          timestamptz NOT NULL,
    action      text        NOT NULL,
    actor       text        NOT NULL,
    from_stage  text,
    stage       text        NOT NULL,
    status      text        NOT NULL,
    reason_code text,
    reason_text text,
    PRIMARY KEY (request_id, version)
);

-- Each hand-over to an agency's system; a request may have several, the last one counts.
CREATE TABLE dispatch (
    id               uuid        PRIMARY KEY,
    request_id       uuid        NOT NULL REFERENCES request,
    agency_id        text        NOT NULL,
    connection       text        NOT NULL,
    occasion         text        NOT NULL,
    state            text        NOT NULL,
    agency_reference text,
    created_at       timestamptz NOT NULL,
    since            timestamptz NOT NULL
);
CREATE INDEX dispatch_request ON dispatch (request_id, id DESC);
-- Who read a request's content on the agency's behalf, and when.
CREATE TABLE dispatch_reading (
    dispatch_id uuid        NOT NULL REFERENCES dispatch,
    reader      uuid        NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX dispatch_reading_dispatch ON dispatch_reading (dispatch_id);
