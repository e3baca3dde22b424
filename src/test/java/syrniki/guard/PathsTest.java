package syrniki.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import syrniki.guard.Raw.Answer;

import java.io.IOException;
import java.util.List;

/** No id, name or path that comes in leads anywhere but to what has that name. */
@OpenServer
class PathsTest {

    /** Where an id, a name or a path stands in an address. */
    private static final List<String> PLACES =
            List.of(
                    "/lessons/%s",
                    "/lessons/%s/source",
                    "/lessons/%s/python",
                    "/lessons/%s/notes",
                    "/chapters/%s",
                    "/compare?left=%s",
                    "/compare?left=lock&right=%s",
                    "/api/runs/%s",
                    "/api/runs/%s/trace",
                    "/api/runs/%s/trace?format=html",
                    "/api/explorations/%s",
                    "/api/explorations/%s/graph",
                    "/api/samples/%s",
                    "/assets/%s",
                    "/%s");

    private static final List<String> ATTACKS =
            List.of(
                    "../../../../../../etc/passwd",
                    "..%2f..%2f..%2f..%2fetc%2fpasswd",
                    "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                    "%252e%252e%252f%252e%252e%252fetc%252fpasswd",
                    "..%5c..%5c..%5cetc%5cpasswd",
                    "..;/..;/etc/passwd",
                    "....//....//etc/passwd",
                    "%2fetc%2fpasswd",
                    "file:%2f%2f%2fetc%2fpasswd",
                    "lock%00.cbor",
                    "../application.yml",
                    "..%2fapplication.yml",
                    "%2e%2e%2f%2e%2e%2fapplication.yml",
                    "../../META-INF/MANIFEST.MF",
                    "WEB-INF/web.xml",
                    "../templates/layout.html",
                    "../lesson/lock/lesson.yml",
                    "lock/../../application.yml",
                    "application.yml",
                    "messages.properties",
                    "syrniki/Syrniki.class",
                    "C:%5cWindows%5cwin.ini",
                    "con",
                    "%F0%9F%8D%B3",
                    "a".repeat(5_000),
                    "__proto__",
                    "$%7B7*7%7D",
                    "%23%7B7*7%7D",
                    "__%24%7B7*7%7D__::x");

    /** What stands in files that are none of anybody's business. */
    private static final List<String> SECRETS =
            List.of("root:", "spring:", "Manifest-Version", "th:fragment", "limits:", "page.skip=");

    @LocalServerPort private int port;

    @ParameterizedTest
    @FieldSource("PLACES")
    void nothingIsFoundThatIsNotNamed(String place) throws IOException {
        for (String attack : ATTACKS) {
            Answer answer = Raw.get(port, place.replace("%s", attack));
            assertThat(answer.status()).as(place + " " + attack).isIn(400, 404);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).as(attack).doesNotContain(SECRETS).doesNotContain("49");
        }
    }

    @Test
    void whatIsNotUtf8IsRefused() throws IOException {
        assertThat(Raw.get(port, "/lessons/..%c0%af..%c0%afetc/passwd").status()).isEqualTo(400);
    }

    @Test
    void aLanguageThemeOrFormatIsOneOfThoseThereAre() throws IOException {
        for (String attack : ATTACKS) {
            Answer page = Raw.get(port, "/lessons/lock?lang=" + attack + "&theme=" + attack);
            assertThat(page.status()).as(attack).isEqualTo(200);
            assertThat(page.body())
                    .as(attack)
                    .contains("lang=\"en\"", "data-theme=\"light\"")
                    .doesNotContain(SECRETS);
            Answer trace = Raw.get(port, "/api/runs/aaaaaaaaaaaaa/trace?format=" + attack);
            assertThat(trace.status()).as(attack).isEqualTo(404);
        }
    }

    /** What a link carries on is text there, whatever it is. */
    @Test
    void nothingInAnAddressBecomesMarkup() throws IOException {
        String attack = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E%3C/title%3E";
        for (String name : List.of("run", "at", "speed", "p.pause", "left.x", "theme", "lang")) {
            for (String path : List.of("/", "/lessons/lock", "/compare", "/none")) {
                Answer page = Raw.get(port, path + "?" + name + "=" + attack, "Accept: text/html");
                assertThat(page.body())
                        .as(path + " " + name)
                        .contains("<!DOCTYPE html>")
                        .doesNotContainIgnoringCase("<script>alert");
            }
        }
        Answer page = Raw.get(port, "/lessons/" + attack, "Accept: text/html");
        assertThat(page.body()).doesNotContain("<script>alert");
    }
}
