-- What was last announced of the connections; one row.
CREATE TABLE announcement (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    connections jsonb  NOT NULL,
    version     bigint NOT NULL
);
