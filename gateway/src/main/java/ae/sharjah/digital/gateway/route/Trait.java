package ae.sharjah.digital.gateway.route;

/** A property of a route beyond its destination and audience. */
public enum Trait {
    /** Responses are cached as their service allows: they depend on address and language alone. */
    CACHED,
    /** The response is a stream without end. */
    STREAMED,
    /** Request bodies may be as large as an uploaded file. */
    LARGE_BODY,
    /** The response is a file that an applicant uploaded: a browser must not run anything in it. */
    UPLOADED_FILE,
    /** No session is looked up and no cookie set, so that caches may store the response. */
    SESSIONLESS
}
