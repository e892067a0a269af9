-- The trace of the event that asked for the dispatch: calls to the agency and its results belong to it.
ALTER TABLE delivery ADD COLUMN traceparent text;
