package ae.sharjah.digital.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

    @TempDir
    Path folder;

    @Test
    void findsNoCacheOfOtherFlagsOrAnotherClassPath() {
        AotCache first = cache("program.jar", "-Xmx32m");
        assertThat(cache("program.jar", "-Xmx32m")).isEqualTo(first);
        assertThat(cache("program.jar", "-Xmx64m")).isNotEqualTo(first);
        assertThat(cache("program.jar:library.jar", "-Xmx32m")).isNotEqualTo(first);
    }

    @Test
    void usesAnotherFolderForJarsOfAnotherSizeOrTime() throws Exception {
        Path jar = Files.writeString(folder.resolve("program.jar"), "one");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
        String first = AotCache.fingerprintOfJars(jar.toString());
        Files.setLastModifiedTime(jar, FileTime.fromMillis(2_000));
        String touched = AotCache.fingerprintOfJars(jar.toString());
        Files.writeString(jar, "longer");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
        assertThat(List.of(first, touched, AotCache.fingerprintOfJars(jar.toString())))
                .doesNotHaveDuplicates();
    }

    @Test
    void neitherUsesNorPublishesACacheThatWasNotRecorded() {
        AotCache cache = cache("program.jar", "-Xmx32m");
        assertThat(cache.options()).isEmpty();
        assertThat(cache.publish()).isFalse();
        assertThat(cache.exists()).isFalse();
    }

    private AotCache cache(String classpath, String flag) {
        return new JavaProgram("Main", classpath, List.of(flag), List.of(), folder).cache();
    }
}
