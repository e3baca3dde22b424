package syrniki;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import syrniki.run.RunService;

import tools.jackson.databind.json.JsonMapper;

/** A test of lessons on a running server, one for all such tests. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "syrniki.runs.warm-up=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LessonTest {

    @LocalServerPort private int port;
    @Autowired private RunService runs;
    @Autowired private JsonMapper json;

    LessonRuns lessons;

    @BeforeAll
    void findTheServer() {
        lessons = new LessonRuns(port, runs, json);
    }
}
