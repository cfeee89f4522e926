package app.transcode;

import org.jobrunr.server.configuration.BackgroundJobServerThreadType;
import org.jobrunr.server.configuration.BackgroundJobServerWorkerPolicy;
import org.jobrunr.server.configuration.DefaultBackgroundJobServerWorkerPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bounds how many jobs this node works on at once. */
@Configuration(proxyBeanMethods = false)
class JobServerConfiguration {

    /** Two at least, so that a clip need not wait for a film. */
    private static final int FEWEST = 2;

    private static final int CORES_PER_JOB = 4;

    @Bean
    BackgroundJobServerWorkerPolicy workerPolicy(TranscodeSettings settings) {
        int cores = Runtime.getRuntime().availableProcessors();
        int workers =
                settings.workers() > 0
                        ? settings.workers()
                        : Math.max(FEWEST, cores / CORES_PER_JOB);
        return new DefaultBackgroundJobServerWorkerPolicy(
                workers, BackgroundJobServerThreadType.PlatformThreads);
    }
}
