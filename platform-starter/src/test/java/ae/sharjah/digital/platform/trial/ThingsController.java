package ae.sharjah.digital.platform.trial;

import ae.sharjah.digital.platform.problem.ProblemException;
import ae.sharjah.digital.platform.security.CurrentCaller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@PreAuthorize("denyAll()")
class ThingsController {
    private final CurrentCaller caller;

    ThingsController(CurrentCaller caller) {
        this.caller = caller;
    }

    enum Colour {
        RED,
        GREEN
    }

    record Part(
            @NotBlank String name,
            @Nullable Integer weight,
            @Nullable List<Part> parts) {}

    record Thing(
            @NotBlank @Size(max = 20) String name,
            @NotNull @Valid Part part,
            @Nullable List<@Valid Part> more,
            @Nullable Map<String, Object> answers) {}

    @PostMapping(path = "/things", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('resident')")
    public Thing make(@RequestBody @Valid Thing thing) {
        return thing;
    }

    @GetMapping("/things")
    @PreAuthorize("hasRole('resident')")
    public List<Integer> list(
            @RequestParam(value = "limit", defaultValue = "10") @Max(100) int limit,
            @RequestParam(value = "colour", required = false) @Nullable Colour colour) {
        return List.of(limit, colour == null ? -1 : colour.ordinal());
    }

    @GetMapping("/things/{id}")
    @PreAuthorize("hasRole('resident')")
    public UUID one(@PathVariable("id") UUID id) {
        return id;
    }

    @PostMapping("/things/{code}/use")
    @PreAuthorize("hasRole('resident')")
    public String use(
            @PathVariable("code") @Pattern(regexp = "[a-z]+") String code,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody(required = false) @Nullable Thing thing) {
        return code + key + thing;
    }

    @GetMapping("/caller")
    @PreAuthorize("hasAnyRole('resident', 'officer')")
    public Map<String, Object> caller() {
        var who = caller.get();
        return Map.of("id", who.id(), "roles", who.roles(), "agency", String.valueOf(who.agency()));
    }

    @GetMapping("/open/greeting")
    @PreAuthorize("permitAll()")
    public Map<String, String> greeting() {
        return Map.of("hello", "مرحبا");
    }

    @GetMapping("/open/guarded")
    @PreAuthorize("hasRole('resident')")
    public String guarded() {
        return "";
    }

    /** Forgot to grant, so nobody may. */
    @GetMapping("/open/forgotten")
    public String forgotten() {
        return "";
    }

    @GetMapping("/open/broken")
    @PreAuthorize("permitAll()")
    public String broken() {
        throw new IllegalStateException("a secret");
    }

    @GetMapping("/open/taken")
    @PreAuthorize("permitAll()")
    public String taken() {
        throw ProblemException.conflict("taken", "RED");
    }
}
