-- What services and their agencies are called, from the catalogue's events. Kept when a service is withdrawn: requests
-- that are under way still need it.
CREATE TABLE service_name (
    service_id uuid PRIMARY KEY,
    slug       text NOT NULL,
    title_ar   text NOT NULL,
    title_en   text NOT NULL,
    agency_ar  text NOT NULL,
    agency_en  text NOT NULL
);

-- The last sequence given to each person's notifications. Its row is locked while a notification is added, so a
-- person's notifications become visible in the order of their sequence: whoever has seen one has seen all before it.
-- Identifiers alone do not promise that, for the transaction that drew the lower one may commit later.
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
    -- pages of the inbox, and what a stream has not sent yet
    UNIQUE (person_id, sequence)
);
-- pages of what is unread, and how many that are
CREATE INDEX notification_unread ON notification (person_id, sequence) WHERE read_at IS NULL;
-- what a request's owner was told last
CREATE INDEX notification_request ON notification (request_id, sequence);
