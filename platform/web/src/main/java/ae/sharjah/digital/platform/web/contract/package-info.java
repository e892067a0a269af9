/** Validation of request bodies by the OpenAPI contracts that a service publishes. */
@org.jspecify.annotations.NullMarked
package ae.sharjah.digital.platform.web.contract;
