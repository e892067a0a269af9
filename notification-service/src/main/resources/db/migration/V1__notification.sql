-- Names of services and their agencies, from the catalogue's events. The row stays when a service is withdrawn, because
-- open requests still need it.
CREATE TABLE service_name (
    service_id uuid PRIMARY KEY,
    slug       text NOT NULL,
    title_ar   text NOT NULL,
    title_en   text NOT NULL,
    agency_ar  text NOT NULL,
    agency_en  text NOT NULL
);

-- The last sequence assigned to each person's notifications. The row is locked while a notification is added, so a
-- person's notifications become visible in the order of their sequence: a reader of one has seen all before it.
-- Identifiers alone do not guarantee that, because the transaction that drew the lower one may commit later.
CREATE TABLE inbox_head (
    person_id     uuid   PRIMARY KEY,
    last_sequence bigint NOT NULL
) WITH (fillfactor = 80);

CREATE TABLE notification (
    id               uuid        PRIMARY KEY,
    person_id        uuid        NOT NULL,
    sequence         bigint      NOT NULL,
    kind             text        NOT NULL,
    request_id       uuid        NOT NULL,
    reference        text        NOT NULL,
    template_version int         NOT NULL,
    title_ar         text        NOT NULL,
    title_en         text        NOT NULL,
    text_ar          text        NOT NULL,
    text_en          text        NOT NULL,
    created_at       timestamptz NOT NULL,
    read_at          timestamptz,
    -- pages of the inbox, and notifications that a stream has not sent yet
    UNIQUE (person_id, sequence)
);
-- pages and number of unread notifications
CREATE INDEX notification_unread ON notification (person_id, sequence) WHERE read_at IS NULL;
-- latest notification about a request
CREATE INDEX notification_request ON notification (request_id, sequence);
