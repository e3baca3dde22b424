# Build: docker build -t syrniki .    Run: docker run -p 8080:8080 -v syrniki:/data syrniki
# As little as it needs: docker run --read-only --tmpfs /tmp --cap-drop ALL --memory 1g -p 8080:8080 -v syrniki:/data syrniki

FROM node:24-trixie-slim AS node

FROM eclipse-temurin:25-jdk-noble AS build
COPY --from=node /usr/local/ /usr/local/
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 --mount=type=cache,target=/root/.npm \
    ./mvnw --batch-mode --no-transfer-progress package -DskipTests
RUN java -Djarmode=tools -jar target/syrniki.jar extract --layers --destination layers
# a Java of just the modules that the server and its lessons need, and the two languages it speaks; with an archive
# of the JDK's own classes, for the processes that lessons start
RUN jlink --add-modules java.se,jdk.httpserver,jdk.unsupported,jdk.management,jdk.localedata,jdk.zipfs,jdk.net \
    --include-locales en,ru --no-header-files --no-man-pages --compress zip-6 --generate-cds-archive --output /jre

FROM debian:trixie-slim
# an init, for lessons leave orphans whom somebody has to bury
RUN apt-get update && apt-get install -y --no-install-recommends tini && rm -rf /var/lib/apt/lists/*
COPY --from=build /jre /opt/java
RUN useradd --system --create-home --home-dir /app syrniki && install -d -o syrniki /data
WORKDIR /app
USER syrniki
# what changes least comes first
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
ENV SYRNIKI_RUNS_DIRECTORY=/data/runs
# a first start that shows itself around, so that later ones find their classes loaded and linked
RUN /opt/java/bin/java -XX:AOTCacheOutput=syrniki.aot -Xlog:aot=error -jar syrniki.jar --spring.profiles.active=training \
    && rm -r /tmp/syrniki-training-*
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["/usr/bin/tini", "--", "/opt/java/bin/java", "-XX:AOTCache=syrniki.aot", "-jar", "syrniki.jar"]
