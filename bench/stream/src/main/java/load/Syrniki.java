package load;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as it is. */
final class Syrniki extends Server {

    private static final Pattern ID = Pattern.compile("\"id\":\"(\\w+)\"");

    Syrniki(Path jar, Path classes) throws Exception {
        super("Syrniki", jar, classes, "syrniki.Start");
    }

    @Override
    String run(int writes) throws Exception {
        String answer =
                post(
                        "/api/runs",
                        """
                        {"lesson":"bursts","mode":"observed","params":{"writes":%d},"scale":1000}
                        """
                                .formatted(writes));
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new IllegalStateException(answer);
        }
        return id.group(1);
    }

    @Override
    Stamp stamp() {
        return new Stamp.Cbor();
    }

    @Override
    String path(String run) {
        return "/live/" + run;
    }
}
