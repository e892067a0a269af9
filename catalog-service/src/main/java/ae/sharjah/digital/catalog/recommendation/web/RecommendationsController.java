package ae.sharjah.digital.catalog.recommendation.web;

import ae.sharjah.digital.catalog.api.resident.ReasonResource;
import ae.sharjah.digital.catalog.api.resident.RecommendationListResource;
import ae.sharjah.digital.catalog.api.resident.RecommendationsApi;
import ae.sharjah.digital.catalog.browse.web.ResidentView;
import ae.sharjah.digital.catalog.recommendation.Profile;
import ae.sharjah.digital.catalog.recommendation.ProfileResponse;
import ae.sharjah.digital.catalog.recommendation.Profiles;
import ae.sharjah.digital.catalog.recommendation.Recommendation;
import ae.sharjah.digital.catalog.recommendation.Recommendations;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.RestController;

/** Serves the recommendations of the signed-in user. */
@RestController
@PreAuthorize("denyAll()")
class RecommendationsController implements RecommendationsApi {
    private static final String RETRY_AFTER_SECONDS = "5";

    private final Profiles profiles;
    private final Recommendations recommendations;
    private final ReasonTexts texts;

    RecommendationsController(Profiles profiles, Recommendations recommendations, ReasonTexts texts) {
        this.profiles = profiles;
        this.recommendations = recommendations;
        this.texts = texts;
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<RecommendationListResource> listRecommendations(Integer limit) {
        RecommendationListResource list = switch (profiles.retrieve(token())) {
            case ProfileResponse.Found(var profile) -> list(profile, limit);
            case ProfileResponse.Disabled() -> new RecommendationListResource(false, List.of());
            case ProfileResponse.NotShared() -> throw ProblemException.of(HttpStatus.FORBIDDEN, "profile-not-shared");
            case ProfileResponse.Unavailable() ->
                throw ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "profile-unavailable")
                        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        };
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(list);
    }

    private RecommendationListResource list(Profile profile, int limit) {
        return new RecommendationListResource(
                true,
                recommendations.recommend(profile, limit).stream()
                        .map(this::view)
                        .toList());
    }

    private ae.sharjah.digital.catalog.api.resident.RecommendationResource view(Recommendation recommendation) {
        return new ae.sharjah.digital.catalog.api.resident.RecommendationResource(
                ResidentView.summary(recommendation.service()),
                recommendation.reasons().stream().map(this::view).toList());
    }

    private ReasonResource view(ae.sharjah.digital.catalog.recommendation.Reason reason) {
        return switch (reason) {
            case ae.sharjah.digital.catalog.recommendation.Reason.Interest(var id, var _) ->
                new ReasonResource(ReasonResource.KindEnum.INTEREST, texts.of(reason)).id(id);
            case ae.sharjah.digital.catalog.recommendation.Reason.Stage(var id, var _) ->
                new ReasonResource(ReasonResource.KindEnum.LIFE_STAGE, texts.of(reason)).id(id);
            case ae.sharjah.digital.catalog.recommendation.Reason.Audience(var id, var _) ->
                new ReasonResource(ReasonResource.KindEnum.AUDIENCE, texts.of(reason)).id(id);
            case ae.sharjah.digital.catalog.recommendation.Reason.Usage() ->
                new ReasonResource(ReasonResource.KindEnum.USAGE, texts.of(reason));
        };
    }

    private static Jwt token() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken signedIn) {
            return signedIn.getToken();
        }
        throw new AuthenticationCredentialsNotFoundException("no user is signed in");
    }
}
