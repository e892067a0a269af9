package ae.sharjah.digital.catalog.standards.web;

import ae.sharjah.digital.catalog.publication.web.PublicCaching;
import ae.sharjah.digital.catalog.standards.Dump;
import ae.sharjah.digital.platform.web.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Public responses with an entity tag of their content that vary by representation. */
final class CacheableResponses {
    private static final int ETAG_LENGTH = 32;

    private CacheableResponses() {}

    static ResponseEntity<Resource> document(
            byte[] content, Representation representation, @Nullable String ifNoneMatch) {
        return of(new ByteArrayResource(content), Sha256.hex(content), representation, ifNoneMatch);
    }

    static ResponseEntity<Resource> document(Dump dump, Representation representation, @Nullable String ifNoneMatch) {
        return of(new DumpResource(dump), dump.hash(), representation, ifNoneMatch);
    }

    /** Redirects with 303, because the resource itself cannot be sent but the target describes it (W3C, Cool URIs). */
    static ResponseEntity<Resource> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .cacheControl(PublicCaching.CONTROL)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static ResponseEntity<Resource> of(
            Resource content, String hash, Representation representation, @Nullable String ifNoneMatch) {
        String tag = "\"" + hash.substring(0, ETAG_LENGTH) + "\"";
        boolean current = PublicCaching.matches(ifNoneMatch, tag);
        var response = ResponseEntity.status(current ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(tag)
                .cacheControl(PublicCaching.CONTROL)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return current
                ? response.build()
                : response.contentType(representation.type()).body(content);
    }

    /** Resource that decompresses a dump while it is sent. */
    private static final class DumpResource extends AbstractResource {
        private final Dump dump;

        DumpResource(Dump dump) {
            this.dump = dump;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return dump.content();
        }

        @Override
        public long contentLength() {
            return dump.length();
        }

        @Override
        public String getDescription() {
            return "catalogue dump " + dump.hash();
        }
    }
}
