package ae.sharjah.digital.catalog.bundled;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that took effect, with the hashes of their contents. */
@Repository
class LoadedFiles {
    private final JdbcClient jdbc;
    private final Clock clock;

    LoadedFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean contains(String slug, byte[] hash) {
        return jdbc.sql("SELECT hash FROM loaded_file WHERE slug = :slug")
                .param("slug", slug)
                .query((row, _) -> row.getBytes("hash"))
                .optional()
                .filter(loaded -> Arrays.equals(loaded, hash))
                .isPresent();
    }

    void store(String slug, byte[] hash) {
        jdbc.sql("""
                        INSERT INTO loaded_file (slug, hash, loaded_at) VALUES (:slug, :hash, :now)
                        ON CONFLICT (slug) DO UPDATE SET hash = excluded.hash, loaded_at = excluded.loaded_at
                        """)
                .param("slug", slug)
                .param("hash", hash)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
