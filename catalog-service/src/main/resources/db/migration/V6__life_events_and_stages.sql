-- The steps of a life event in their order. A service is named by its slug: it may be published later, or not any more.
CREATE TABLE life_event_step (
    life_event  text    NOT NULL,
    position    int     NOT NULL,
    service     text    NOT NULL,
    optional    boolean NOT NULL,
    explanation json    NOT NULL,
    PRIMARY KEY (life_event, position),
    UNIQUE (life_event, service)
);

-- Where somebody may say they stand in life, and what may matter then.
CREATE TABLE life_stage (
    id          text   PRIMARY KEY,
    position    int    NOT NULL,
    name        json   NOT NULL,
    life_events text[] NOT NULL,
    audiences   text[] NOT NULL
);
