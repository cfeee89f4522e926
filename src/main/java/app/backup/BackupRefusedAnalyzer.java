package app.backup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why there is no backup, or no site of it, without a stack trace. */
class BackupRefusedAnalyzer extends AbstractFailureAnalyzer<BackupRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BackupRefusedException refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), refused.action(), refused);
    }
}
