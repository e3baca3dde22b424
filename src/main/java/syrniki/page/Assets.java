package syrniki.page;

import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import syrniki.course.Language;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The browser part's files: the hashed names that Vite's manifest gives for {@code src/main.ts},
 * and for what pages are told beforehand, lest browsers ask for one thing after the other.
 */
@Component
final class Assets {

    private static final String FOLDER = "/assets/";
    private static final String MAIN = "src/main.ts";
    private static final String SCENE = "src/scenes/%s.ts";
    private static final String LETTERS = "nunito-%s-wght-normal.woff2";

    private final JsonNode manifest;

    Assets(JsonMapper json) throws IOException {
        ClassPathResource file = new ClassPathResource("static" + FOLDER + ".vite/manifest.json");
        if (!file.exists()) {
            LoggerFactory.getLogger(Assets.class)
                    .warn("The browser part is not built: pages come without it");
            manifest = json.createObjectNode();
            return;
        }
        try (InputStream in = file.getInputStream()) {
            manifest = json.readTree(in);
            manifest.required(MAIN);
        }
    }

    public List<String> scripts() {
        return files(Stream.of(MAIN));
    }

    public List<String> styles() {
        return styles(Stream.of(MAIN));
    }

    /** Fonts that all pages of a language are written in. */
    public List<String> fonts(Language language) {
        return Stream.of("latin", language == Language.RU ? "cyrillic" : "latin")
                .distinct()
                .flatMap(script ->
                        manifest.propertyNames().stream()
                                .filter(name -> name.endsWith(LETTERS.formatted(script))))
                .map(name -> FOLDER + manifest.get(name).required("file").asString())
                .toList();
    }

    /** Modules that a lesson's page loads, but the script itself. */
    List<String> modules(Language language, String lesson) {
        Set<String> known = needed(language, lesson);
        known.remove(MAIN);
        return files(known.stream());
    }

    /** Styles that come with these modules. */
    List<String> styles(Language language, String lesson) {
        Set<String> known = needed(language, lesson);
        known.remove(MAIN);
        return styles(known.stream());
    }

    private Set<String> needed(Language language, String lesson) {
        String scene = SCENE.formatted(lesson);
        Set<String> known = new LinkedHashSet<>();
        Stream.of(
                        "src/base/messages/" + language.code() + ".ts",
                        "src/view/lesson.ts",
                        "src/view/timeline/timeline.ts",
                        "src/scenes/syrniki-scene.ts",
                        manifest.has(scene) ? scene : SCENE.formatted("any"))
                .forEach(name -> collect(name, known));
        return known;
    }

    private void collect(String name, Set<String> known) {
        if (manifest.has(name) && known.add(name)) {
            imports(name).forEach(each -> collect(each, known));
        }
    }

    private List<String> imports(String name) {
        List<String> names = new ArrayList<>();
        manifest.get(name).path("imports").forEach(each -> names.add(each.asString()));
        return names;
    }

    private List<String> files(Stream<String> names) {
        return names.filter(manifest::has)
                .map(name -> FOLDER + manifest.get(name).required("file").asString())
                .toList();
    }

    private List<String> styles(Stream<String> names) {
        return names.flatMap(name -> manifest.path(name).path("css").valueStream())
                .map(file -> FOLDER + file.asString())
                .toList();
    }
}
