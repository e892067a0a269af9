-- A null inside a list stands for nothing and makes the profile unreadable.
UPDATE person SET interests = array_remove(interests, NULL), audiences = array_remove(audiences, NULL)
 WHERE array_position(interests, NULL) IS NOT NULL OR array_position(audiences, NULL) IS NOT NULL;
ALTER TABLE person ADD CONSTRAINT lists_have_no_null
    CHECK (array_position(interests, NULL) IS NULL AND array_position(audiences, NULL) IS NULL) NOT VALID;
