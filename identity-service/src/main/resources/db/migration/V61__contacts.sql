-- Verified by the identity provider when the person was first seen; empty for those seen before it was asked for.
ALTER TABLE person ADD COLUMN email text CHECK (email <> '');
