-- Where answers come from that were filled in; a row goes when the applicant gives the answer.
CREATE TABLE answer_origin (
    request_id         uuid NOT NULL REFERENCES request,
    pointer            text NOT NULL,
    source             text NOT NULL,
    earlier_request_id uuid,
    earlier_reference  text,
    PRIMARY KEY (request_id, pointer)
);
