package ae.sharjah.digital.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileTypesTest {
    @Test
    void detectsTypesByContent() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(FileTypes.detect(SampleFiles.pdf("x"))).hasValue(FileType.PDF);
        assertThat(FileTypes.detect(SampleFiles.picture("png"))).hasValue(FileType.PNG);
        assertThat(FileTypes.detect(SampleFiles.picture("jpg"))).hasValue(FileType.JPEG);
        assertThat(FileTypes.detect(heic)).hasValue(FileType.HEIC);
    }

    @Test
    void refusesArchivesAndExecutables() {
        assertThat(FileTypes.detect(SampleFiles.exploding("a.bin"))).isEmpty();
        assertThat(FileTypes.detect(SampleFiles.exploding("[Content_Types].xml")))
                .isEmpty();
        assertThat(FileTypes.detect("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FileTypes.detect("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FileTypes.detect("MZ\u0090".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(FileTypes.detect(new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void acceptsAliasesOfATypeAndIgnoresParameters() {
        assertThat(FileTypes.parseContentType("application/pdf; charset=binary"))
                .hasValue(FileType.PDF);
        assertThat(FileTypes.parseContentType("application/x-pdf")).hasValue(FileType.PDF);
        assertThat(FileTypes.parseContentType("image/jpg")).hasValue(FileType.JPEG);
        assertThat(FileTypes.parseContentType("application/octet-stream")).isEmpty();
        assertThat(FileTypes.parseContentType("nonsense")).isEmpty();
        assertThat(FileTypes.parseContentType(null)).isEmpty();
    }
}
