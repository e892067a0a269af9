/** Connector to agencies' systems that offer JSON over HTTP as described in agency-rest.yaml. */
@NullMarked
package ae.sharjah.digital.connector.rest;

import org.jspecify.annotations.NullMarked;
