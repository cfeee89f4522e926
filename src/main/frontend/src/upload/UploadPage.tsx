import './upload.css';
import { useSyncExternalStore } from 'react';
import { PageTitle } from '../layout/PageTitle';
import { useFollowMine } from '../live/useProgress';
import { texts } from '../texts';
import { DropZone } from './DropZone';
import { UnfinishedUploads } from './UnfinishedUploads';
import { UploadCard } from './UploadCard';
import { currentUploads, onUploads } from './uploads';

export function UploadPage() {
  const uploads = useSyncExternalStore(onUploads, currentUploads);
  useFollowMine(uploads.some((upload) => upload.state.name === 'sent'));
  return (
    <div className="page page-narrow">
      <PageTitle title={texts.upload.title} />
      <h1>{texts.upload.title}</h1>
      <ul className="uploads">
        {uploads.map((upload) => (
          <UploadCard key={upload.key} upload={upload} />
        ))}
      </ul>
      <UnfinishedUploads uploads={uploads} />
      <DropZone compact={uploads.length > 0} />
    </div>
  );
}
