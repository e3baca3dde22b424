package syrniki.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.util.UriComponentsBuilder;

import syrniki.course.Language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a page is to be shown, as its address says. There are no cookies: every link carries the
 * choice on.
 *
 * @param path the page's path
 * @param asked what the address itself asks for: only names known here, in this order
 */
record PageView(String path, Language language, String theme, Map<String, String> asked) {

    private static final List<String> THEMES = List.of("light", "dark", "projector");

    /** What stays when going from page to page, and what belongs to one lesson only. */
    private static final List<String> GENERAL = List.of("lang", "theme", "embed"),
            OF_LESSON = List.of("run", "at", "speed");

    /** A parameter of the lesson's program: {@code p.pause=0}. */
    private static final Pattern OF_PROGRAM = Pattern.compile("p\\.[a-zA-Z0-9]+");

    /** What the page asks for that shows two runs: lessons, parameters and runs of either side. */
    private static final Pattern OF_COMPARISON = Pattern.compile("(left|right)(\\.[a-zA-Z0-9]+)?");

    private static final String GLOSSARY = "href=\"/glossary";

    static PageView of(HttpServletRequest request, Language language) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (List<String> names : List.of(GENERAL, OF_LESSON)) {
            for (String name : names) {
                String value = request.getParameter(name);
                if (value != null && !value.isBlank()) {
                    asked.put(name, value);
                }
            }
        }
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (ofPageAlone(name) && !values[0].isBlank()) {
                        asked.put(name, values[0]);
                    }
                });
        asked.computeIfPresent("theme", (name, value) -> THEMES.contains(value) ? value : null);
        asked.computeIfPresent("lang", (name, value) -> language.code());
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? request.getRequestURI() : failed.toString();
        return new PageView(path, language, asked.getOrDefault("theme", THEMES.getFirst()), asked);
    }

    private static boolean ofPageAlone(String name) {
        return OF_COMPARISON.matcher(name).matches() || OF_PROGRAM.matcher(name).matches();
    }

    public String lang() {
        return language.code();
    }

    public List<String> themes() {
        return THEMES;
    }

    public boolean embed() {
        return "1".equals(asked.get("embed"));
    }

    /** Which run to show at once; null if none. */
    public String run() {
        return asked.get("run");
    }

    /** Which event to show at once; null if none. */
    public Long at() {
        String at = asked.get("at");
        return at != null && at.matches("\\d{1,15}") ? Long.valueOf(at) : null;
    }

    /** What is asked of a comparison: both lessons and their parameters, without the runs. */
    Map<String, String> comparison() {
        Map<String, String> found = new LinkedHashMap<>(asked);
        found.keySet()
                .removeIf(name -> !OF_COMPARISON.matcher(name).matches() || name.endsWith(".run"));
        return found;
    }

    /** What is asked of one side of a comparison, without the side's name: parameters, the run. */
    Map<String, String> ofSide(String side) {
        Map<String, String> found = new LinkedHashMap<>();
        asked.forEach((name, value) -> {
            if (name.startsWith(side + ".")) {
                found.put(name.substring(side.length() + 1), value);
            }
        });
        return found;
    }

    /** Which form a number's noun takes, as the keys of messages end. */
    public String form(long number) {
        return Texts.form(language, number);
    }

    /** This page's address with one choice changed. */
    public String with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(asked);
        changed.put(name, value);
        return address(path, changed);
    }

    /** Another page's address, with the general choices kept but for one. */
    public String with(String otherPath, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(general());
        changed.put(name, value);
        return address(otherPath, changed);
    }

    /** A text of the course as this page shows it: its links to the glossary keep the choices. */
    public String html(String text) {
        return text == null ? null : text.replace(GLOSSARY, "href=\"" + escaped(to("/glossary")));
    }

    private static String escaped(String address) {
        return address.replace("&", "&amp;");
    }

    /** Another page's address, with the general choices kept. */
    public String to(String otherPath) {
        return to(otherPath, Map.of());
    }

    /** Another page's address, with what is asked of that page, and the general choices kept. */
    String to(String otherPath, Map<String, String> query) {
        Map<String, String> all = new LinkedHashMap<>(query);
        all.putAll(general());
        return address(otherPath, all);
    }

    private Map<String, String> general() {
        Map<String, String> kept = new LinkedHashMap<>();
        GENERAL.stream().filter(asked::containsKey).forEach(it -> kept.put(it, asked.get(it)));
        return kept;
    }

    private static String address(String path, Map<String, String> query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        query.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(query).toUriString();
    }
}
