package syrniki.page;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import syrniki.guard.SecurityHeaders;

import java.io.IOException;

/** Has Tomcat answer what it refuses before any of our code sees it with problem+json too. */
@Component
final class ContainerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /**
     * Nobody sends any; and one that is too long or odd would be an error in the midst of a page.
     */
    private static final String NO_FORMS = "";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> connector.setParseBodyMethods(NO_FORMS));
        factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent())
                        .setErrorReportValveClass(Valve.class.getName()));
    }

    /** Tomcat makes one of these by its name. */
    public static final class Valve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            HttpStatus known = HttpStatus.resolve(status);
            String title = known == null ? "Error" : known.getReasonPhrase();
            try {
                SecurityHeaders.addTo(response, request);
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding("UTF-8");
                response.getReporter()
                        .write(
                                "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}"
                                        .formatted(title, status));
                response.finishResponse();
            } catch (IOException | IllegalStateException gone) {
                container.getLogger().debug("An answer broke off", gone);
            }
        }
    }
}
