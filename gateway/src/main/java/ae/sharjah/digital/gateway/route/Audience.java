package ae.sharjah.digital.gateway.route;

/** The callers who may use a route. The service behind it checks roles and ownership. */
public enum Audience {
    /** Everyone may read; any other method needs a signed-in caller. */
    PUBLIC,
    /** Every method needs a signed-in caller, by session or by token. */
    SIGNED_IN,
    /** The address is reserved, for example for another port: 404 for every caller. */
    CLOSED
}
