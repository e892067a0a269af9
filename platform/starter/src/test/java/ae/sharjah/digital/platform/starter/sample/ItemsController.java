package ae.sharjah.digital.platform.starter.sample;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.CurrentCaller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
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
class ItemsController {
    private final CurrentCaller caller;

    ItemsController(CurrentCaller caller) {
        this.caller = caller;
    }

    enum Colour {
        RED,
        GREEN
    }

    /** Part of a body; the contract, {@code items.yaml}, limits its values. */
    record Part(
            String name, @Nullable Integer weight, @Nullable List<Part> parts) {}

    record Item(
            String name,
            Part part,
            @Nullable List<Part> more,
            @Nullable Map<String, Object> answers) {}

    @PostMapping(path = "/items", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasRole('resident')")
    public Item make(@RequestBody Item item) {
        return item;
    }

    @GetMapping("/items")
    @PreAuthorize("hasRole('resident')")
    public List<Integer> list(
            @RequestParam(value = "limit", defaultValue = "10") @Max(100) int limit,
            @RequestParam(value = "colour", required = false) @Nullable Colour colour) {
        return List.of(limit, colour == null ? -1 : colour.ordinal());
    }

    @GetMapping("/items/{id}")
    @PreAuthorize("hasRole('resident')")
    public UUID one(@PathVariable("id") UUID id) {
        return id;
    }

    @PostMapping("/items/{code}/use")
    @PreAuthorize("hasRole('resident')")
    public String use(
            @PathVariable("code") @Pattern(regexp = "[a-z]+") String code,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody(required = false) @Nullable Item item) {
        return code + key + item;
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

    /** Lacks a grant, so every caller is refused. */
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
