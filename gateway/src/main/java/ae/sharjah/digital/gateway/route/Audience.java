package ae.sharjah.digital.gateway.route;

/** Who may use a route. Roles and ownership are checked by the service behind it. */
public enum Audience {
    /** Everyone may read; any other method needs a signed-in caller. */
    PUBLIC,
    /** Every method needs a signed-in caller, by session or by token. */
    SIGNED_IN,
    /** The address is reserved, for example for another port: 404 for every caller. */
    CLOSED
}
