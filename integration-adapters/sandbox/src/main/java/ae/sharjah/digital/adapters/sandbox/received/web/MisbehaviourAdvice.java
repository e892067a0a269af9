package ae.sharjah.digital.adapters.sandbox.received.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Advice that writes the response of a misbehaving agency. */
@RestControllerAdvice
class MisbehaviourAdvice {
    @ExceptionHandler
    ResponseEntity<byte[]> answer(MisbehaviourException misbehaviour) {
        return ResponseEntity.status(misbehaviour.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(misbehaviour.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
