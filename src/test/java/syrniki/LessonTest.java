package syrniki;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import syrniki.run.RunService;

import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A test of lessons on a running server, one for all such tests. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "syrniki.runs.warm-up=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LessonTest {

    /** By the server's port: what one class has run others need not run again. */
    private static final Map<Integer, LessonRuns> SERVERS = new ConcurrentHashMap<>();

    @LocalServerPort private int port;
    @Autowired private RunService runs;
    @Autowired private JsonMapper json;

    LessonRuns lessons;

    @BeforeAll
    void findTheServer() {
        lessons = SERVERS.computeIfAbsent(port, it -> new LessonRuns(it, runs, json));
    }
}
