-- What a person sets so that fitting services can be suggested. Nobody is asked: all of it may stay empty.
ALTER TABLE person ADD COLUMN life_stage text;
ALTER TABLE person ADD COLUMN audiences text[] NOT NULL DEFAULT '{}';
ALTER TABLE person ADD COLUMN recommendations boolean NOT NULL DEFAULT true;
