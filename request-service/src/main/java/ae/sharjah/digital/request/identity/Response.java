package ae.sharjah.digital.request.identity;

/** Response of identity-service. */
public sealed interface Response<T> {

    /** The resource was found. */
    record Found<T>(T content) implements Response<T> {}

    /** The resource does not exist, or does not belong to the caller. */
    record NotFound<T>() implements Response<T> {}

    /** The service is unavailable. */
    record Unavailable<T>() implements Response<T> {}
}
