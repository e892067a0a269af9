package ae.sharjah.digital.request.attachment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is taken.
 *
 * @param file largest file; the limit of bodies on these addresses must let it through
 * @param files most files with one request
 * @param request most of all files of one request together
 * @param person most of all files in one person's requests that are not handed over
 * @param time until a file must have come in whole
 * @param atOnce most uploads at once at this replica; those to an S3 store take 5 MiB of memory each
 * @param atOncePerPerson most of them of one person
 */
@ConfigurationProperties("attachments.limits")
public record AttachmentLimits(
        @DefaultValue("20MB") DataSize file,
        @DefaultValue("20") int files,
        @DefaultValue("100MB") DataSize request,
        @DefaultValue("300MB") DataSize person,
        @DefaultValue("10m") Duration time,
        @DefaultValue("16") int atOnce,
        @DefaultValue("3") int atOncePerPerson) {}
