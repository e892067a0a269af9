package ae.sharjah.digital.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FileTypesTest {
    @Test
    void tellsFilesByTheirContent() {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(FileTypes.byContent(SampleFiles.pdf("x"))).hasValue(FileType.PDF);
        assertThat(FileTypes.byContent(SampleFiles.picture("png"))).hasValue(FileType.PNG);
        assertThat(FileTypes.byContent(SampleFiles.picture("jpg"))).hasValue(FileType.JPEG);
        assertThat(FileTypes.byContent(heic)).hasValue(FileType.HEIC);
    }

    @Test
    void takesNoArchivesAndNothingThatRuns() {
        assertThat(FileTypes.byContent(SampleFiles.exploding("a.bin"))).isEmpty();
        assertThat(FileTypes.byContent(SampleFiles.exploding("[Content_Types].xml")))
                .isEmpty();
        assertThat(FileTypes.byContent("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FileTypes.byContent("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FileTypes.byContent("MZ\u0090".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(FileTypes.byContent(new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void knowsTheOtherNamesOfATypeAndLooksPastParameters() {
        assertThat(FileTypes.declared("application/pdf; charset=binary")).hasValue(FileType.PDF);
        assertThat(FileTypes.declared("application/x-pdf")).hasValue(FileType.PDF);
        assertThat(FileTypes.declared("image/jpg")).hasValue(FileType.JPEG);
        assertThat(FileTypes.declared("application/octet-stream")).isEmpty();
        assertThat(FileTypes.declared("nonsense")).isEmpty();
        assertThat(FileTypes.declared(null)).isEmpty();
    }
}
