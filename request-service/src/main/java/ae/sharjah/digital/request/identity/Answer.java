package ae.sharjah.digital.request.identity;

/** What came of a question. */
public sealed interface Answer<T> {

    /** It was answered. */
    record Told<T>(T content) implements Answer<T> {}

    /** There is no such thing, or it is none of the caller's. */
    record NotThere<T>() implements Answer<T> {}

    /** Nobody can tell now. */
    record Away<T>() implements Answer<T> {}
}
