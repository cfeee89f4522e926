import './upload.css';
import { PageTitle } from '../layout/PageTitle';
import { useSite } from '../session/useSite';
import { texts } from '../texts';
import { DropZone } from './DropZone';
import { FetchPanel } from './FetchPanel';
import { UploadCard } from './UploadCard';
import { useUploads } from './useUploads';

export function UploadPage() {
  const uploads = useUploads();
  const { site } = useSite();
  return (
    <div className="page upload-page">
      <PageTitle title={texts.upload.title} />
      <h1>{texts.upload.title}</h1>
      <DropZone compact={uploads.length > 0} />
      {site?.linkUploads && <FetchPanel />}
      <ul className="uploads" aria-label={texts.upload.list}>
        {uploads.map((upload) => (
          <UploadCard key={upload.key} upload={upload} />
        ))}
      </ul>
    </div>
  );
}
