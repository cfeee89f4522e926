import './upload.css';
import { PageTitle } from '../layout/PageTitle';
import { texts } from '../texts';
import { DropZone } from './DropZone';
import { FetchPanel } from './FetchPanel';
import { UploadCard } from './UploadCard';
import { useUploads } from './useUploads';

export function UploadPage() {
  const uploads = useUploads();
  return (
    <div className="page upload-page">
      <PageTitle title={texts.upload.title} />
      <h1>{texts.upload.title}</h1>
      <DropZone compact={uploads.length > 0} />
      <FetchPanel />
      <ul className="uploads" aria-label={texts.upload.list}>
        {uploads.map((upload) => (
          <UploadCard key={upload.key} upload={upload} />
        ))}
      </ul>
    </div>
  );
}
