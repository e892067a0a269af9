package ae.sharjah.digital.request.identity;

/** What came of a question. */
public sealed interface Response<T> {

    /** It was answered. */
    record Found<T>(T content) implements Response<T> {}

    /** There is no such thing, or it is none of the caller's. */
    record NotFound<T>() implements Response<T> {}

    /** Nobody can tell now. */
    record Unavailable<T>() implements Response<T> {}
}
