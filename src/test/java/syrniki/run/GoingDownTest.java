package syrniki.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

import syrniki.guard.Raw;

import java.nio.charset.StandardCharsets;

/** A server that is about to end begins nothing more, and says when to come back. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "syrniki.runs.warm-up=false")
@DirtiesContext
class GoingDownTest {

    @LocalServerPort private int port;
    @Autowired private RunService runs;

    @Test
    void whoAsksForARunIsToldWhenToComeBack() throws Exception {
        runs.goDown();
        try (Raw raw = new Raw(port)) {
            raw.send(
                    """
                    POST /api/runs HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: 17\r
                    \r
                    {"lesson":"lock"}\
                    """
                            .getBytes(StandardCharsets.US_ASCII));
            Raw.Answer answer = raw.answer(false);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("10");
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("\"retryAfter\":10");
        }
    }
}
