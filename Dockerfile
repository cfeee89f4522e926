# Marquee in a container: docker build takes the jar that `mvn package` made.
#
#   mvn package -DskipTests && docker build -t marquee .
#   docker run -p 8080:8080 -v marquee:/data --read-only --tmpfs /tmp marquee
#
# ops/try-image builds and tries it where there is no container engine.

FROM eclipse-temurin:25-jre AS layers
COPY target/marquee.jar marquee.jar
# Libraries, which seldom change, become layers of their own: an update pulls a few megabytes.
RUN java -Djarmode=tools -jar marquee.jar extract --layers --destination /layers

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 app \
    && useradd --uid 10001 --gid app --home-dir /data --no-create-home --shell /usr/sbin/nologin app \
    && install -d -o app -g app -m 0700 /data /backups
WORKDIR /opt/marquee
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
COPY ops/healthcheck ops/entrypoint /usr/local/bin/

USER app
# All that is written lies below /data and /tmp: the rest may be read-only.
ENV MARQUEE_DATA_DIR=/data
VOLUME /data
EXPOSE 8080
# Asks the site itself; the start period covers the creation of the embedded database.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 CMD ["healthcheck"]
# Requests and work under way end, or go back into the queue, within ten seconds.
STOPSIGNAL SIGTERM
ENTRYPOINT ["entrypoint"]
