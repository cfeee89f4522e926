package app.transcode.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class DashManifestTests {

    @Test
    void aManifestNamesAndTimesEachSegment() {
        var whole = PlaylistTests.presentation();
        var tracks = new Tracks(whole.plan(), whole.video().subList(1, 2), whole.audio());
        assertThat(DashManifest.of(tracks))
                .isEqualTo(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <MPD xmlns="urn:mpeg:dash:schema:mpd:2011" profiles="urn:mpeg:dash:profile:isoff-main:2011" type="static" mediaPresentationDuration="PT6.000S" minBufferTime="PT4S">
                          <Period id="0" start="PT0S" duration="PT6.000S">
                            <AdaptationSet contentType="video" mimeType="video/mp4" segmentAlignment="true" startWithSAP="1" frameRate="24/1">
                              <Representation id="480p" codecs="avc1.64001e" bandwidth="2000000" width="854" height="480">
                                <BaseURL>480p/</BaseURL>
                                <SegmentList timescale="24" presentationTimeOffset="240">
                                  <Initialization sourceURL="init.mp4"/>
                                  <SegmentTimeline>
                                    <S t="240" d="96"/>
                                    <S d="48"/>
                                  </SegmentTimeline>
                                  <SegmentURL media="00000.m4s"/>
                                  <SegmentURL media="00001.m4s"/>
                                </SegmentList>
                              </Representation>
                            </AdaptationSet>
                            <AdaptationSet contentType="audio" mimeType="audio/mp4" segmentAlignment="true" startWithSAP="1" lang="en">
                              <Label>&quot;Main&quot; mix</Label>
                              <Role schemeIdUri="urn:mpeg:dash:role:2011" value="main"/>
                              <Representation id="audio-0" codecs="mp4a.40.2" bandwidth="128000" audioSamplingRate="48000">
                                <BaseURL>audio-0/</BaseURL>
                                <SegmentList timescale="1000" presentationTimeOffset="10000">
                                  <Initialization sourceURL="init.mp4"/>
                                  <SegmentTimeline>
                                    <S t="9979" d="4000"/>
                                    <S d="2000"/>
                                  </SegmentTimeline>
                                  <SegmentURL media="00000.m4s"/>
                                  <SegmentURL media="00001.m4s"/>
                                </SegmentList>
                              </Representation>
                            </AdaptationSet>
                          </Period>
                        </MPD>
                        """);
    }

    @Test
    void eachCodecIsASetOfItsOwn() {
        var whole = PlaylistTests.presentation();
        var video = new ArrayList<>(whole.video());
        var other = video.getLast();
        video.add(
                new Track(
                        "240p-av1",
                        "av01.0.00M.08",
                        other.timescale(),
                        other.width(),
                        other.height(),
                        other.segments()));
        assertThat(DashManifest.of(new Tracks(whole.plan(), video, whole.audio())).lines())
                .filteredOn(line -> line.contains("<AdaptationSet"))
                .hasSize(3);
    }
}
