package syrniki.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import syrniki.guard.Raw.Answer;

import java.io.IOException;

/** Every kind of answer tells browsers what they may do with it, and nothing of what made it. */
@OpenServer
class HeadersTest {

    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    page                | GET     | /                      | text/html        | 200
                    a lesson            | GET     | /lessons/deadlock      | text/html        | 200
                    head of a page      | HEAD    | /teach                 | text/html        | 200
                    a page that is not  | GET     | /lessons/none          | text/html        | 404
                    no page at all      | GET     | /none                  | text/html        | 404
                    static file         | GET     | /cooks.svg             | image/svg+xml    | 200
                    redirect            | GET     | /favicon.ico           | */*              | 302
                    no such asset       | GET     | /assets/none.js        | */*              | 404
                    folder of assets    | GET     | /assets/               | */*              | 404
                    program             | GET     | /lessons/lock/source   | */*              | 200
                    api                 | GET     | /api/lessons           | application/json | 200
                    api, unknown        | GET     | /api/runs/none         | application/json | 404
                    api, no address     | GET     | /api/none              | text/html        | 404
                    no such method      | PUT     | /api/lessons           | */*              | 405
                    no such format      | GET     | /api/lessons           | image/png        | 406
                    no body             | POST    | /api/runs              | */*              | 415
                    methods             | OPTIONS | /api/runs              | */*              | 200
                    health              | GET     | /actuator/health       | */*              | 200
                    no such endpoint    | GET     | /actuator/env          | */*              | 404
                    no WebSocket        | GET     | /live/aaaaaaaaaaaaa    | */*              | 400
                    odd slash           | GET     | /lessons/a%2Fb         | */*              | 400
                    odd query           | GET     | /?a=%zz                | */*              | 400
                    odd method          | TRACE   | /                      | */*              | 405
                    error page, asked   | GET     | /error                 | text/html        | 404
                    """)
    void everyAnswerBearsThem(String what, String method, String path, String accept, int status)
            throws IOException {
        Answer answer = Raw.request(port, method, path, "", "Accept: " + accept);
        assertThat(answer.status()).as(what).isEqualTo(status);
        assertPolicies(answer, what);
        assertThat(answer.header("X-Frame-Options")).as(what).isEqualTo("SAMEORIGIN");
        assertThat(answer.header("Cache-Control")).as(what).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    no host       | GET / HTTP/1.1
                    two hosts     | GET / HTTP/1.1%Host: a%Host: b
                    no such HTTP  | GET / HTTP/7.1%Host: localhost
                    a bare space  | GET /a b HTTP/1.1%Host: localhost
                    no path       | GET%Host: localhost
                    odd host      | GET / HTTP/1.1%Host: [::
                    two lengths   | POST /api/runs HTTP/1.1%Host: localhost%Content-Length: 1%Content-Length: 2
                    a long header | GET / HTTP/1.1%Host: localhost%X-Long: LONG
                    """)
    void alsoWhatTheContainerRefuses(String what, String request) throws IOException {
        String asked = request.replace('%', '\n').replace("LONG", "x".repeat(20_000));
        Answer answer = Raw.ask(port, asked + "\n\n");
        assertThat(answer.status()).as(what).isBetween(400, 505);
        assertPolicies(answer, what);
    }

    private static void assertPolicies(Answer answer, String what) {
        assertThat(answer.header("Content-Security-Policy"))
                .as(what)
                .startsWith("default-src 'none'; script-src 'self'; ")
                .contains("base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'");
        assertThat(answer.header("Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()", "fullscreen=(self)");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Permitted-Cross-Domain-Policies")).isEqualTo("none");
        assertThat(answer.headers())
                .as(what)
                .doesNotContainKeys(
                        "server",
                        "x-powered-by",
                        "set-cookie",
                        "strict-transport-security", // http is not for it to forbid
                        "access-control-allow-origin");
    }

    @Test
    void filesBearWhatMattersForThemAndAreKeptForEver() throws IOException {
        String page = Raw.get(port, "/").body();
        int from = page.indexOf("/assets/");
        String asset = page.substring(from, page.indexOf('"', from));
        Answer answer = Raw.get(port, asset);
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("max-age=31536000", "immutable");
    }

    @Test
    void anEmbeddedPageMayStandInAnyOther() throws IOException {
        Answer answer = Raw.get(port, "/lessons/deadlock?embed=1");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.header("X-Frame-Options")).isNull();
    }

    @Test
    void noPathOnlyLooksLikeAnAsset() throws IOException {
        Answer answer = Raw.get(port, "/assets/../lessons/deadlock");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "http://[", "::://", "http://x:y"})
    void aRefusedWebSocketBearsThem(String origin) throws IOException {
        Answer answer =
                Raw.get(
                        port,
                        "/live/aaaaaaaaaaaaa",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "Origin: " + origin,
                        "Connection: Upgrade");
        assertThat(answer.status()).isEqualTo(403);
        assertPolicies(answer, "WebSocket");
    }
}
