CREATE TABLE effect (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer text   NOT NULL,
    key      text   NOT NULL,
    event_id text   NOT NULL,
    version  bigint NOT NULL
);
CREATE TABLE item (
    id      text   PRIMARY KEY,
    version bigint NOT NULL
);
