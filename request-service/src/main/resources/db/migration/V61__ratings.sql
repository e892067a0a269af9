-- What people say of how a request went; one for each. The words stay here and are in no event.
CREATE TABLE rating (
    request_id uuid        PRIMARY KEY REFERENCES request,
    id         uuid        NOT NULL UNIQUE,
    person_id  uuid        NOT NULL,
    score      int         NOT NULL CHECK (score BETWEEN 1 AND 5),
    words      text,
    version    bigint      NOT NULL,
    rated_at   timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
);
