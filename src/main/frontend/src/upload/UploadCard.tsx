import { useState } from 'react';
import { texts } from '../texts';
import { DetailsFields } from '../media/DetailsFields';
import { useMediaActions } from '../media/useMedia';
import { FormError } from '../ui/Message';
import { Icon } from '../ui/Icon';
import { SentState } from './SentState';
import { TransferState } from './TransferState';
import { describe, dismiss, type Upload } from './uploads';

/** One file on its way, what is said about it, and then the making of its streams. */
export function UploadCard({ upload }: { upload: Upload }) {
  const { state, file } = upload;
  return (
    <li className="upload" data-state={state.name}>
      <div className="upload-head">
        <span className="upload-name">{file.name}</span>
        <button
          className="icon-button"
          aria-label={
            state.name === 'sent' || state.name === 'failed' ? texts.upload.dismiss : texts.cancel
          }
          onClick={() => dismiss(upload.key)}
        >
          <Icon name="close" />
        </button>
      </div>
      {state.name === 'sent' ? (
        <SentState media={state.media} />
      ) : (
        <TransferState upload={upload} />
      )}
      {state.name === 'sent' ? (
        <SavedDetails upload={upload} id={state.media.id} />
      ) : (
        state.name !== 'failed' && (
          <div className="form upload-details">
            <DetailsFields
              details={upload.details}
              onChange={(details) => describe(upload.key, details)}
            />
          </div>
        )
      )}
    </li>
  );
}

/** Once the file is there, changes are saved when a field is left. */
function SavedDetails({ upload, id }: { upload: Upload; id: string }) {
  const { edit } = useMediaActions(id);
  const [saved, setSaved] = useState(upload.details);
  return (
    <div className="form upload-details">
      <DetailsFields
        details={upload.details}
        onChange={(details) => describe(upload.key, details)}
        onSettled={(details) => {
          if (details !== saved) {
            edit.mutate(details, { onSuccess: () => setSaved(details) });
          }
        }}
      />
      <FormError error={edit.error} />
    </div>
  );
}
