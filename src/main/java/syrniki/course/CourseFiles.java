package syrniki.course;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The course's files on the class path; what is wrong with one is refused with a sentence that
 * names it.
 */
record CourseFiles(ResourcePatternResolver resources, ParsedYaml parsed) {

    static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    CourseFiles(ResourcePatternResolver resources) {
        this(resources, ParsedYaml.on(resources));
    }

    <T> T yaml(String path, Class<T> type) {
        return yaml(
                path,
                new TypeReference<>() {
                    @Override
                    public java.lang.reflect.Type getType() {
                        return type;
                    }
                });
    }

    <T> T yaml(String path, TypeReference<T> type) {
        Resource resource = resources.getResource("classpath:" + path);
        check(path, resource.exists() ? null : "it is missing");
        try {
            String text = text(resource);
            T known = parsed.find(text, type);
            return known == null ? YAML.readValue(text, type) : known;
        } catch (JacksonException e) {
            throw new IllegalStateException(path + ": " + e.getOriginalMessage(), e);
        }
    }

    static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource.getDescription(), e);
        }
    }

    static void check(String path, String flaw) {
        if (flaw != null) {
            throw new IllegalStateException(path + ": " + flaw);
        }
    }
}
