import type { Media } from '../api/types';
import { DetailsFields } from '../media/DetailsFields';
import { useMedia } from '../media/useMedia';
import { texts } from '../texts';
import { describe } from './details';
import type { Upload } from './list';
import { SentState, WatchLink } from './SentState';
import { TransferState } from './TransferState';
import { DismissButton, UploadActions } from './UploadActions';
import { UploadPicture } from './UploadPicture';

/** One file on its way, what is said about it, and then the making of its streams. */
export function UploadCard({ upload }: { upload: Upload }) {
  return upload.state.name === 'sent' ? (
    <SentCard upload={upload} id={upload.journey!.mediaId} />
  ) : (
    <Card upload={upload} />
  );
}

function SentCard({ upload, id }: { upload: Upload; id: string }) {
  const { data } = useMedia(id);
  return <Card upload={upload} media={data} />;
}

function Card({ upload, media }: { upload: Upload; media?: Media }) {
  return (
    <li className="upload" data-state={upload.state.name} aria-label={upload.fileName}>
      <div className="upload-side">
        <span className="upload-picture">
          <UploadPicture upload={upload} media={media} />
        </span>
        {media ? <SentState media={media} /> : <TransferState upload={upload} />}
        <div className="buttons">
          {media ? <WatchLink media={media} /> : <UploadActions upload={upload} />}
        </div>
      </div>
      <div className="upload-main">
        <div className="upload-head">
          <span className="upload-name">{upload.fileName}</span>
          <SavedNote upload={upload} />
          <DismissButton upload={upload} />
        </div>
        <div className="form">
          <DetailsFields
            details={upload.details}
            onChange={(details) => describe(upload.key, details)}
          />
        </div>
      </div>
    </li>
  );
}

/** Nobody has to press a button for what they typed. */
function SavedNote({ upload: { refusal, journey, told, details } }: { upload: Upload }) {
  if (refusal) {
    return (
      <span className="upload-note field-error" role="alert">
        {refusal}
      </span>
    );
  }
  return (
    <span className="upload-note" role="status">
      {journey && (told === details ? texts.saved : texts.saving)}
    </span>
  );
}
