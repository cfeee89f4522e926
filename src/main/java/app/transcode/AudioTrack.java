package app.transcode;

import app.transcode.plan.AudioPlan;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One audio track that can be chosen.
 *
 * @param language a BCP 47 tag, {@code und} when the file does not tell
 * @param label for a person
 * @param isDefault whether players start with it
 */
public record AudioTrack(
        String language, String label, @JsonProperty("default") boolean isDefault) {

    static AudioTrack of(AudioPlan plan) {
        return new AudioTrack(plan.language(), plan.label(), plan.isDefault());
    }
}
