package syrniki.guard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.regex.Pattern;

/** Requests that somebody might send: right, nearly right, and not HTTP at all. */
final class OddHttp {

    private static final List<String> METHODS =
            List.of(
                    "GET", "GET", "GET", "POST", "POST", "HEAD", "DELETE", "PUT", "PATCH",
                    "OPTIONS");
    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/lessons/lock",
                    "/lessons/lock/notes",
                    "/lessons/lock/source",
                    "/lessons/lock/python",
                    "/chapters/race",
                    "/glossary",
                    "/teach",
                    "/compare",
                    "/error",
                    "/favicon.ico",
                    "/assets/main.js",
                    "/actuator/health",
                    "/actuator/metrics/jvm.memory.used",
                    "/live/aaaaaaaaaaaaa");
    private static final List<String> API =
            List.of(
                    "/api/lessons",
                    "/api/runs",
                    "/api/runs/RUN",
                    "/api/runs/RUN/trace",
                    "/api/schedules",
                    "/api/explorations",
                    "/api/explorations/RUN/graph",
                    "/api/samples",
                    "/api/samples/RUN");
    private static final List<String> ASKABLE =
            List.of("/api/runs", "/api/schedules", "/api/explorations", "/api/samples");
    private static final List<String> QUERY =
            List.of(
                    "lang",
                    "theme",
                    "embed",
                    "at",
                    "run",
                    "speed",
                    "schedule",
                    "mode",
                    "format",
                    "p.pause",
                    "left",
                    "right",
                    "left.x",
                    "left.run",
                    "from",
                    "times",
                    "sleeps");
    private static final List<String> VALUES =
            List.of(
                    "1",
                    "0",
                    "-1",
                    "ru",
                    "en",
                    "dark",
                    "html",
                    "cbor",
                    "perfetto",
                    "lock",
                    "deadlock",
                    "999999999999999",
                    "1.5",
                    "true",
                    "");

    /** Anything else in a request's first line, and the server hangs up. */
    private static final Pattern LEGAL = Pattern.compile("[\\w\\-.~!$&'()*+,;=:@/?%]*");

    /**
     * A request.
     *
     * @param api whether it is one that has to be answered by the API, if at all
     * @param head whether an answer has no body
     * @param whole whether the next one may follow it on the same connection
     */
    record Request(byte[] bytes, boolean api, boolean head, boolean whole) {

        @Override
        public String toString() {
            String text = new String(bytes, ISO_8859_1);
            return text.length() < 2_000 ? text : text.substring(0, 2_000) + "...";
        }
    }

    private final Chance chance;
    private final OddJson json;
    private final String run;

    /**
     * @param run id of a run that there is
     */
    OddHttp(Chance chance, String run) {
        this.chance = chance;
        this.json = new OddJson(chance);
        this.run = run;
    }

    Request next() {
        boolean askable = chance.oneIn(3);
        String method = askable ? "POST" : chance.of(METHODS);
        boolean api = askable || chance.oneIn(2);
        String path = askable ? chance.of(ASKABLE) : chance.of(api ? API : PATHS);
        path = path.replace("RUN", chance.oneIn(3) ? run : chance.of("none", "aaaaaaaaaaaaa"));
        if (chance.oneIn(4) && !askable) {
            path = '/' + Chance.inOneWord(chance.spoilt(path));
            api = false; // perhaps no more
        }
        byte[] body = askable || chance.oneIn(8) ? json.next().getBytes(UTF_8) : new byte[0];
        String target = path + query();
        StringBuilder head = new StringBuilder(method + ' ' + target + " HTTP/1.1\r\n");
        head.append("Host: localhost\r\n").append(headers(askable));
        byte[] whole = joined(head + "Content-Length: " + body.length + "\r\n\r\n", body);
        boolean toHead = method.equals("HEAD");
        if (chance.oneIn(12) || !LEGAL.matcher(target).matches()) {
            byte[] odd = chance.oneIn(3) ? lie(head.toString(), body) : chance.spoilt(whole);
            return new Request(odd, false, false, false);
        }
        return new Request(whole, api, toHead, true);
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        for (int i = chance.below(4); i > 0; i--) {
            String value = chance.oneIn(3) ? chance.spoilt(chance.of(VALUES)) : chance.of(VALUES);
            query.append(query.isEmpty() ? '?' : '&').append(chance.of(QUERY)).append('=');
            query.append(Chance.inOneWord(value).replace("#", ""));
        }
        if (chance.oneIn(300)) {
            query.append(query.isEmpty() ? '?' : '&').append("a=1&".repeat(chance.of(900, 1_100)));
        }
        return query.toString();
    }

    private String headers(boolean askable) {
        StringBuilder headers = new StringBuilder();
        if (askable && !chance.oneIn(20)) {
            headers.append("Content-Type: application/json\r\n");
        }
        for (int i = chance.below(3); i > 0; i--) {
            headers.append(header()).append("\r\n");
        }
        return headers.toString();
    }

    private String header() {
        return switch (chance.below(11)) {
            case 0 ->
                    "Accept: " + chance.of("text/html", "*/*", "application/cbor", "x", "a/b;q=z");
            case 1 -> "Accept-Language: " + chance.of("ru", "en;q=2", "*", "xx-" + "y".repeat(90));
            case 2 -> "Range: bytes=" + chance.of("0-", "-1", "5-1", "0-0,".repeat(99), "x");
            case 3 -> "If-None-Match: " + chance.of("*", "\"a\"", "W/\"", "\"".repeat(50));
            case 4 -> "Accept-Encoding: " + chance.of("gzip", "br;q=0", "identity;q=0", ",,;");
            case 5 ->
                    "Content-Type: "
                            + chance.of(
                                    "text/plain",
                                    "x",
                                    "application/json;charset=x",
                                    "application/x-www-form-urlencoded",
                                    "multipart/form-data",
                                    "a/b;c=\"");
            case 6 -> "Origin: " + chance.of("null", "http://[", "https://x", "http://localhost");
            case 7 -> "If-Modified-Since: " + chance.of("x", "Thu, 01 Jan 1970 00:00:00 GMT");
            case 8 -> "Upgrade: " + chance.of("websocket", "h2c", "x");
            case 9 -> "Sec-WebSocket-Version: " + chance.of("13", "8", "x");
            default ->
                    "X-"
                            + chance.below(9)
                            + ": "
                            + chance.text(40)
                                    .replaceAll("[\\x00-\\x1f\\x7f]", "")
                                    .replaceAll("[^\\x00-\\x7f]", "?");
        };
    }

    /** What says something else of its body than it is. */
    private byte[] lie(String head, byte[] body) {
        return switch (chance.below(8)) {
            case 0 -> joined(head + "Content-Length: " + (body.length + 9) + "\r\n\r\n", body);
            case 1 -> joined(head + "Content-Length: " + body.length / 2 + "\r\n\r\n", body);
            case 2 -> joined(head + "Content-Length: -1\r\n\r\n", body);
            case 3 -> joined(head + "Content-Length: 99999999999999999999\r\n\r\n", body);
            case 4 -> joined(head + "Transfer-Encoding: chunked\r\n\r\n", body);
            case 5 -> joined(head + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFF\r\n", body);
            case 6 -> joined(head + "X: " + "y".repeat(20_000) + "\r\n\r\n", body);
            default ->
                    joined(
                            head
                                    + "Transfer-Encoding: chunked\r\n"
                                    + "Content-Length: 5\r\n\r\n"
                                    + "0\r\n\r\n",
                            chance.bytes(200));
        };
    }

    private static byte[] joined(String head, byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
