package ae.sharjah.digital.request.attachment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of uploads.
 *
 * @param file largest file; the limit of bodies on these addresses must allow it
 * @param files most files of one request
 * @param request most bytes of all files of one request
 * @param person most bytes of all files of one person in requests that are not handed over
 * @param time until a file must have been received completely
 * @param atOnce most uploads at once at this replica; those to an S3 store need 5 MiB of memory each
 * @param atOncePerPerson most uploads at once of one person
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
