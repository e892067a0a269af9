package ae.sharjah.digital.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "contract.pdf, contract.pdf",
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\Users\\maryam\\contract.pdf, contract.pdf",
        "' .hidden.pdf ', hidden.pdf",
        "عقد إيجار.pdf, عقد إيجار.pdf",
        "a    b.pdf, a b.pdf"
    })
    void retainsTheLastPartAndTheLettersOfAllLanguages(String sent, String retained) {
        assertThat(FileName.parse(sent)).hasValue(new FileName(retained));
    }

    @Test
    void removesControlAndDirectionCharacters() {
        assertThat(FileName.parse("a\u0000b\r\nSet-Cookie: x.pdf")).hasValue(new FileName("abSet-Cookie: x.pdf"));
        assertThat(FileName.parse("invoice\u202efdp.exe")).hasValue(new FileName("invoicefdp.exe"));
        assertThat(FileName.parse("\u2066a\u2069.pdf")).hasValue(new FileName("a.pdf"));
        assertThat(FileName.parse("می\u200cخواهم.pdf")).hasValue(new FileName("می\u200cخواهم.pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "a/", "\u202e", "\u0001\u0002", "----"})
    void refusesNamesWithoutReadableCharacters(String sent) {
        assertThat(FileName.parse(sent)).isEmpty();
    }

    @Test
    void shortensLongNamesBeforeTheirExtension() {
        FileName name = FileName.parse("م".repeat(400) + ".pdf").orElseThrow();

        assertThat(name.text()).hasSize(150).endsWith("م.pdf");
        assertThat(FileName.parse("x".repeat(400)).orElseThrow().text()).hasSize(150);
    }

    @Test
    void addsTheExtensionOfItsType() {
        assertThat(new FileName("scan").withExtensionOf(FileType.PDF)).hasValue(new FileName("scan.pdf"));
        assertThat(new FileName("scan.PDF").withExtensionOf(FileType.PDF)).hasValue(new FileName("scan.PDF"));
        assertThat(new FileName("photo.jpeg").withExtensionOf(FileType.JPEG)).hasValue(new FileName("photo.jpeg"));
        assertThat(new FileName("2026.11. عقد").withExtensionOf(FileType.PDF))
                .hasValue(new FileName("2026.11. عقد.pdf"));
        assertThat(new FileName("scan.exe").withExtensionOf(FileType.PDF)).isEmpty();
        assertThat(new FileName("scan.pdf.hta").withExtensionOf(FileType.PDF)).isEmpty();
    }
}
