package app.transcode;

import org.jobrunr.jobs.lambdas.JobRequest;

/**
 * What a job is told: strings only, so that jobs written by one version can be read by the next.
 *
 * @param media its id
 * @param round its round, as a decimal number
 */
public record TranscodeRequest(String media, String round) implements JobRequest {

    @Override
    public Class<TranscodeWorker> getJobRequestHandler() {
        return TranscodeWorker.class;
    }
}
