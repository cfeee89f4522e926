package app.transcode.ffmpeg;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why the site cannot transcode here without a stack trace. */
class ToolsUnusableAnalyzer extends AbstractFailureAnalyzer<ToolsUnusableException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ToolsUnusableException unusable) {
        return new FailureAnalysis(
                String.valueOf(unusable.getMessage()),
                "Use a jar that was built for this platform, on a system with glibc, with a data"
                        + " folder from which programs may be executed (not mounted noexec). Or set"
                        + " marquee.role=web and let another machine transcode.",
                unusable);
    }
}
