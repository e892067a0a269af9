package ae.sharjah.digital.request.rating.web;

import ae.sharjah.digital.platform.web.http.ETags;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.api.resident.GivenRatingResource;
import ae.sharjah.digital.request.api.resident.RatingResource;
import ae.sharjah.digital.request.api.resident.RatingsApi;
import ae.sharjah.digital.request.id.RequestId;
import ae.sharjah.digital.request.rating.RatingService;
import ae.sharjah.digital.request.rating.Ratings;
import ae.sharjah.digital.request.representation.ApplicantAccess;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** The rating of a request, for persons who may use the request. */
@RestController
@PreAuthorize("denyAll()")
class RatingsController implements RatingsApi {
    private final ApplicantAccess applicants;
    private final Ratings ratings;
    private final RatingService ratingService;
    private final RatingViews views;

    RatingsController(ApplicantAccess applicants, Ratings ratings, RatingService ratingService, RatingViews views) {
        this.applicants = applicants;
        this.ratings = ratings;
        this.ratingService = ratingService;
        this.views = views;
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<RatingResource> getRating(UUID id) {
        var request = applicants.request(new RequestId(id));
        var rating = ratings.ofRequest(new RequestId(id)).orElseThrow(ProblemException::notFound);
        return ResponseEntity.ok().eTag(ETags.tag(rating.version())).body(views.view(rating, request));
    }

    @Override
    @PreAuthorize("hasRole('resident')")
    public ResponseEntity<RatingResource> rateRequest(UUID id, GivenRatingResource body, @Nullable String ifMatch) {
        Long seen = ifMatch == null ? null : ETags.requireVersion(ifMatch);
        var rated = ratingService.rate(
                applicants.applicantOf(new RequestId(id)), new RequestId(id), body.getScore(), body.getWords(), seen);
        var answer = rated.isNew()
                ? ResponseEntity.created(URI.create("/api/v1/requests/" + id + "/rating"))
                : ResponseEntity.ok();
        return answer.eTag(ETags.tag(rated.rating().version())).body(views.view(rated.rating(), rated.request()));
    }
}
