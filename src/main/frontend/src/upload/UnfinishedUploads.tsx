import { useEffect, useState } from 'react';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { bytes } from '../ui/format';
import { forgetUnfinished, unfinishedUploads, type Unfinished } from './unfinished';
import type { Upload } from './uploads';

/** What was begun on an earlier visit, and goes on when its file is chosen again. */
export function UnfinishedUploads({ uploads }: { uploads: readonly Upload[] }) {
  const [unfinished, setUnfinished] = useState<Unfinished[]>([]);
  useEffect(() => {
    void unfinishedUploads().then(setUnfinished);
  }, []);
  const waiting = unfinished.filter(
    ({ fileName, size }) =>
      !uploads.some(({ file }) => file.name === fileName && file.size === size),
  );
  if (waiting.length === 0) {
    return null;
  }
  const forget = async (upload: Unfinished) => {
    setUnfinished((all) => all.filter((other) => other !== upload));
    await forgetUnfinished(upload);
  };
  return (
    <section className="unfinished" aria-label={texts.upload.unfinishedTitle}>
      <h2>{texts.upload.unfinishedTitle}</h2>
      <p>{texts.upload.unfinishedHint}</p>
      <ul>
        {waiting.map((upload) => (
          <li key={upload.key}>
            <span className="upload-name">{upload.fileName}</span>
            <span className="number">{bytes(upload.size)}</span>
            <Button look="quiet" onClick={() => void forget(upload)}>
              {texts.upload.forget}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
