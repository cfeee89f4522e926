import { texts } from '../texts';
import { bytes, roughly } from '../ui/format';
import { Icon } from '../ui/Icon';
import type { Upload } from './list';
import { useOnline, useStalled } from './useConnection';

/** How far a file is on its way to the site, and why it does not go on if it does not. */
export function TransferState({ upload }: { upload: Upload }) {
  const { state, size } = upload;
  const transfer = state.name === 'sending' ? state.transfer : null;
  const sent = transfer?.sent ?? upload.sent;
  const says = useWords(upload);
  if (state.name === 'failed') {
    return (
      <p className="upload-trouble" role="alert">
        <Icon name="alert" />
        <span>
          <strong>{texts.upload.failed}</strong> {state.reason}
        </span>
      </p>
    );
  }
  return (
    <div className="progress">
      <p className="progress-line">
        <span role="status">{says}</span>
        {sent > 0 && <span className="number">{texts.media.percent(sent / (size || 1))}</span>}
      </p>
      {state.name !== 'lost' && (
        <progress value={sent} max={size || 1} aria-label={texts.upload.progress} />
      )}
      <p className="progress-line progress-facts number">
        <span>{sent > 0 ? texts.upload.of(bytes(sent), bytes(size)) : bytes(size)}</span>
        {transfer?.speed !== undefined && !transfer.trouble && (
          <span>{texts.upload.pace(bytes(transfer.speed), transfer.left && roughly(transfer.left))}</span>
        )}
      </p>
    </div>
  );
}

/** Where the upload is, in a few words. */
function useWords({ state, source }: Upload): string {
  const online = useOnline();
  const transfer = state.name === 'sending' ? state.transfer : null;
  const stalled = useStalled(transfer?.sent);
  const { upload } = texts;
  switch (state.name) {
    case 'waiting':
      return upload.waiting;
    case 'paused':
      return upload.paused;
    case 'lost':
      return source ? upload.ask : upload.lost;
  }
  if (!online) {
    return upload.offline;
  }
  if (transfer?.trouble) {
    return upload.trouble;
  }
  if (transfer && transfer.sent >= transfer.total) {
    return upload.finishing;
  }
  return stalled ? upload.stalled : upload.sending;
}
