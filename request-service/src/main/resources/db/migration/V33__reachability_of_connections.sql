-- What the adapters last told of each connection.
CREATE TABLE connection_reachability (
    connection text        PRIMARY KEY,
    reachable  boolean     NOT NULL,
    since      timestamptz NOT NULL
);
