package app.transcode;

import org.jobrunr.jobs.lambdas.JobRequest;

/**
 * A job: leave to work on one task, whichever is the most urgent by then. Strings only, so that
 * jobs written by one version can be read by the next.
 *
 * @param job its own id
 */
public record Permit(String job) implements JobRequest {

    @Override
    public Class<TranscodeWorker> getJobRequestHandler() {
        return TranscodeWorker.class;
    }
}
