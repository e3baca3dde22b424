package syrniki.page;

import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The browser part's files: the hashed names that Vite's manifest gives for {@code src/main.ts}.
 */
@Component
final class Assets {

    private static final String FOLDER = "/assets/";

    private final List<String> scripts;
    private final List<String> styles;

    Assets(JsonMapper json) throws IOException {
        ClassPathResource manifest =
                new ClassPathResource("static" + FOLDER + ".vite/manifest.json");
        if (!manifest.exists()) {
            LoggerFactory.getLogger(Assets.class)
                    .warn("The browser part is not built: pages come without it");
            scripts = List.of();
            styles = List.of();
            return;
        }
        try (InputStream in = manifest.getInputStream()) {
            JsonNode entry = json.readTree(in).required("src/main.ts");
            scripts = List.of(FOLDER + entry.required("file").asString());
            styles = entry.path("css").valueStream().map(file -> FOLDER + file.asString()).toList();
        }
    }

    public List<String> scripts() {
        return scripts;
    }

    public List<String> styles() {
        return styles;
    }
}
