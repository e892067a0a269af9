-- What was last told of whether an agency's system can be reached.
CREATE TABLE reachability (
    connection text        PRIMARY KEY,
    reachable  boolean     NOT NULL,
    version    bigint      NOT NULL,
    since      timestamptz NOT NULL
);
