import { useRef, useState } from 'react';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { notify } from '../ui/notices';
import type { Upload } from './list';
import { chosen } from './source';
import { dismiss, giveFile, pause, resume } from './uploads';

/** What one may do with an upload that has not arrived yet. */
export function UploadActions({ upload: { key, state, source, fileName } }: { upload: Upload }) {
  switch (state.name) {
    case 'sending':
      return (
        <Button icon="pause" onClick={() => pause(key)}>
          {texts.upload.pause}
        </Button>
      );
    case 'paused':
      return (
        <Button icon="play" onClick={() => void resume(key)}>
          {texts.upload.resume}
        </Button>
      );
    case 'failed':
      return (
        <Button icon="retry" onClick={() => void resume(key)}>
          {texts.tryAgain}
        </Button>
      );
    case 'lost':
      return source ? (
        <Button look="primary" icon="play" onClick={() => void resume(key)}>
          {texts.upload.resume}
        </Button>
      ) : (
        <ChooseAgain uploadKey={key} fileName={fileName} />
      );
    default:
      return null;
  }
}

function ChooseAgain({ uploadKey, fileName }: { uploadKey: string; fileName: string }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="primary" icon="upload" onClick={() => input.current?.click()}>
        {texts.upload.chooseAgain}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={texts.upload.chooseAgainOf(fileName)}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file && !giveFile(uploadKey, chosen(file))) {
            notify(texts.upload.another(fileName));
          }
          target.value = '';
        }}
      />
    </>
  );
}

/** Takes an upload off the list; asks first where something would be lost. */
export function DismissButton({ upload: { key, state, sent, fileName } }: { upload: Upload }) {
  const [asking, setAsking] = useState(false);
  const over = state.name === 'sent';
  return (
    <>
      <button
        className="icon-button"
        aria-label={over ? texts.upload.dismissOf(fileName) : texts.upload.cancelOf(fileName)}
        title={over ? texts.upload.dismiss : texts.cancel}
        onClick={() => (over || sent === 0 ? dismiss(key) : setAsking(true))}
      >
        <Icon name="close" />
      </button>
      {asking && (
        <Confirm
          title={texts.upload.cancelTitle}
          hint={texts.upload.cancelHint(fileName)}
          action={texts.upload.cancelAction}
          busy={false}
          onConfirm={() => dismiss(key)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
