package syrniki.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;

/** Who looks after the server sees how it is, and nobody sees more. */
@OpenServer
class ActuatorTest {

    @LocalServerPort private int port;

    @Test
    void healthIsAWordWithoutDetails() throws IOException {
        for (String path : new String[] {"/actuator/health", "/actuator/health/readiness"}) {
            assertThat(Raw.get(port, path).body())
                    .contains("\"status\":\"UP\"")
                    .doesNotContain("details", "components", "free", "path");
        }
    }

    @Test
    void metricsAreThere() throws IOException {
        assertThat(Raw.get(port, "/actuator/metrics").body()).contains("jvm.memory.used");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beans",
                "caches",
                "conditions",
                "configprops",
                "env",
                "env/PATH",
                "heapdump",
                "httpexchanges",
                "info",
                "jolokia",
                "logfile",
                "loggers",
                "mappings",
                "prometheus",
                "scheduledtasks",
                "sessions",
                "shutdown",
                "startup",
                "threaddump",
                "health/diskSpace"
            })
    void nothingElseIs(String endpoint) throws IOException {
        assertThat(Raw.get(port, "/actuator/" + endpoint).status()).isEqualTo(404);
        assertThat(Raw.request(port, "POST", "/actuator/" + endpoint, "{}").status())
                .isBetween(404, 415);
    }
}
