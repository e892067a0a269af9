-- Who the platform knows. The row appears when a person is first seen; the id is the identity provider's subject.
CREATE TABLE person (
    id         uuid        PRIMARY KEY,
    name_ar    text        NOT NULL CHECK (name_ar <> ''),
    name_en    text        NOT NULL CHECK (name_en <> ''),
    language   text        NOT NULL CHECK (language IN ('ar', 'en')),
    interests  text[]      NOT NULL,
    version    bigint      NOT NULL,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
);
