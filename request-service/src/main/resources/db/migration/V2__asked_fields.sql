-- Which answers an agency asked about, as JSON Pointers: for as long as the applicant is waited for, and in the history.
ALTER TABLE request ADD COLUMN waiting_fields text[] NOT NULL DEFAULT '{}';
ALTER TABLE history ADD COLUMN fields text[] NOT NULL DEFAULT '{}';

-- A hand-over after which the request goes on was answered with a question, not decided.
UPDATE dispatch
   SET state = 'INFORMATION_REQUESTED'
  FROM request
 WHERE request.id = dispatch.request_id
   AND dispatch.state = 'DECIDED'
   AND (request.status NOT IN ('COMPLETED', 'REJECTED', 'WITHDRAWN', 'EXPIRED')
        OR EXISTS (SELECT 1 FROM dispatch later WHERE later.request_id = dispatch.request_id AND later.id > dispatch.id));
