package syrniki.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import syrniki.guard.Raw.Answer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;

/** What is refused is refused in the language of whoever asks. */
@OpenServer
class ErrorsTest {

    @LocalServerPort private int port;
    @Autowired private JsonMapper json;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | POST | /api/runs      | application/json | */*       | 3      | один объект JSON
                    404 | GET  | /api/none      | -                | */*       | 0      | нет
                    404 | GET  | //             | -                | */*       | 0      | нет
                    405 | PUT  | /api/lessons   | -                | */*       | 0      | метод
                    405 | POST | /favicon.ico   | -                | */*       | 0      | метод
                    406 | GET  | /api/lessons   | -                | image/png | 0      | формате
                    406 | GET  | /api/lessons   | -                | x         | 0      | формате
                    413 | POST | /api/runs      | application/json | */*       | 65537  | 65.?536
                    413 | POST | /api/samples   | application/json | */*       | 200000 | 65.?536
                    415 | POST | /api/runs      | text/plain       | */*       | 3      | JSON
                    403 | POST | /api/runs      | application/json | */*       | 3      | чужая страница
                    """)
    void anErrorIsToldInTheAskedLanguage(
            int status,
            String method,
            String path,
            String type,
            String accept,
            int bytes,
            String says)
            throws IOException {
        Answer answer =
                Raw.request(
                        port,
                        method,
                        path,
                        "x".repeat(bytes),
                        "Accept: " + accept,
                        "Accept-Language: ru-RU,ru;q=0.9,en;q=0.5",
                        status == 403 ? "Sec-Fetch-Site: cross-site" : "X-Nothing: at all",
                        "Content-Type: " + type);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("ru");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.required("status").asInt()).isEqualTo(status);
        assertThat(problem.required("title").asString()).containsPattern("[А-я]{2}");
        assertThat(problem.required("instance").asString()).isEqualTo(path);
        String said =
                problem.required("title").asString() + " " + problem.required("detail").asString();
        assertThat(said).containsPattern(says);
    }

    /** Whatever is asked for: also files, and what is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/none.js", "/favicon.svg", "/none", "/api/lessons"})
    void anAddressThatCannotBeReadIsRefused(String path) throws IOException {
        for (String query : List.of("at=%ff", "embed=1&at=%f", "a=1&".repeat(300))) {
            Answer answer = Raw.get(port, path + "?lang=ru&" + query);
            assertThat(answer.status()).as(path + "?" + query).isEqualTo(400);
            assertThat(answer.header("Content-Language")).isEqualTo("ru");
            assertThat(answer.body()).contains("unreadable-address");
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, /none, 404", "POST, /lessons/lock, 405", "GET, /lessons/none, 404"})
    void aReaderGetsAPage(String method, String path, int status) throws IOException {
        Answer answer = Raw.request(port, method, path + "?lang=ru", "", "Accept: text/html");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("lang=\"ru\"", "class=\"error\"");
    }

    @Test
    void aPageIsAPageWhateverTheAddressEndsWith() throws IOException {
        String[] accepts = {"Accept: text/html", "Accept: a/b;q=z"}; // the latter cannot be read
        Answer answer = Raw.request(port, "GET", "/assets/none.js", "", accepts);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }
}
