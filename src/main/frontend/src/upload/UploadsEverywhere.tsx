import './everywhere.css';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../session/useSession';
import { texts } from '../texts';
import { Icon } from '../ui/Icon';
import { hasUploads, onPresence } from './presence';
import { dropped } from './source';

const Tray = lazy(async () => ({ default: (await import('./Tray')).Tray }));

/** On every page: files may be dropped, and those that are on their way are told of. */
export function UploadsEverywhere() {
  const { account } = useSession();
  const any = useSyncExternalStore(onPresence, hasUploads);
  const over = useDrop(account?.id ?? null);
  return (
    <>
      {over && (
        <div className="drop-curtain" aria-hidden="true">
          <p>
            <Icon name="upload" />
            {account ? texts.upload.dropHere : texts.upload.dropSignIn}
          </p>
        </div>
      )}
      {account && any && (
        <Suspense>
          <Tray />
        </Suspense>
      )}
    </>
  );
}

/** Takes files dropped anywhere on the page; tells whether some hover over it. */
function useDrop(accountId: string | null): boolean {
  const [over, setOver] = useState(false);
  const navigate = useNavigate();
  useEffect(() => {
    const { signal, end } = ending();
    const withFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const hover = (event: DragEvent) => {
      if (withFiles(event)) {
        event.preventDefault();
        setOver(true);
      }
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (withFiles(event)) {
        event.preventDefault();
        setOver(false);
        void (accountId ? take(event.dataTransfer!, accountId) : navigate('/login?next=/upload'));
      }
    };
    window.addEventListener('dragover', hover, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    return end;
  }, [accountId, navigate]);
  return over;
}

function ending() {
  const stop = new AbortController();
  return { signal: stop.signal, end: () => stop.abort() };
}

async function take(transfer: DataTransfer, accountId: string): Promise<void> {
  const files = dropped(transfer);
  const { addFiles, beginFor } = await import('./uploads');
  await beginFor(accountId);
  addFiles(await files);
}
