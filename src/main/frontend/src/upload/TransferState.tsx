import { texts } from '../texts';
import { Button } from '../ui/Button';
import { bytes, roughly } from '../ui/format';
import { Icon } from '../ui/Icon';
import type { Transfer } from './transfer';
import { pause, tryAgain, type Upload } from './uploads';

/** How far a file is on its way to the server. */
export function TransferState({ upload: { key, file, state } }: { upload: Upload }) {
  if (state.name === 'failed') {
    return (
      <div className="upload-failed" role="alert">
        <p>
          <Icon name="alert" />
          <strong>{texts.upload.failed}</strong> {state.reason}
        </p>
        <Button icon="retry" onClick={() => tryAgain(key)}>
          {texts.tryAgain}
        </Button>
      </div>
    );
  }
  const transfer = state.name === 'sending' || state.name === 'paused' ? state.transfer : null;
  const paused = state.name === 'paused';
  const sent = transfer?.sent ?? 0;
  return (
    <div className="progress">
      <p className="progress-line">
        <span role="status">{paused ? texts.upload.paused : transfer ? phase(transfer) : texts.upload.waiting}</span>
        <span className="number">{texts.upload.of(bytes(sent), bytes(file.size))}</span>
      </p>
      <progress value={sent} max={file.size || 1} aria-label={texts.upload.progress} />
      <p className="progress-line progress-facts">
        <span className="number">
          {!paused && transfer?.speed ? texts.upload.speed(bytes(transfer.speed)) : ' '}
        </span>
        <span className="number">
          {!paused && transfer?.left ? texts.upload.left(roughly(transfer.left)) : ' '}
        </span>
      </p>
      {state.name === 'sending' && (
        <Button icon="pause" onClick={() => pause(key)}>
          {texts.upload.pause}
        </Button>
      )}
      {paused && (
        <Button icon="play" onClick={() => tryAgain(key)}>
          {texts.upload.resume}
        </Button>
      )}
    </div>
  );
}

function phase({ sent, total, trouble }: Transfer): string {
  if (trouble) {
    return texts.upload.trouble;
  }
  return sent < total ? texts.upload.sending : texts.upload.finishing;
}
