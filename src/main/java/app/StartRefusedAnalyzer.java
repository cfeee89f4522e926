package app;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why the site refused to start without a stack trace. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefusedException refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), refused.action(), refused);
    }
}
