package syrniki.page;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

import syrniki.run.Scratch;

/**
 * Gives Tomcat the folders it wants to have, both of which stay empty, where they are cleared away
 * even if the server is killed: its own it deletes only if it ends in order.
 */
@Component
final class ContainerFolder
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, DisposableBean {

    private final Scratch scratch = Scratch.make();

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.setBaseDirectory(scratch.folder("tomcat").toFile());
        tomcat.setDocumentRoot(scratch.folder("documents").toFile());
    }

    @Override
    public void destroy() {
        scratch.close();
    }
}
