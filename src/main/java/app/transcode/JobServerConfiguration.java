package app.transcode;

import org.jobrunr.server.configuration.BackgroundJobServerThreadType;
import org.jobrunr.server.configuration.BackgroundJobServerWorkerPolicy;
import org.jobrunr.server.configuration.DefaultBackgroundJobServerWorkerPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bounds how many jobs this node works on at once. */
@Configuration(proxyBeanMethods = false)
class JobServerConfiguration {

    @Bean
    BackgroundJobServerWorkerPolicy workerPolicy(Slots slots) {
        return new DefaultBackgroundJobServerWorkerPolicy(
                slots.all(), BackgroundJobServerThreadType.PlatformThreads);
    }
}
