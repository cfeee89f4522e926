import { useEffect, useRef, useState } from 'react';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { addFiles } from './uploads';

/** Takes files: dropped anywhere on the page, or chosen. */
export function DropZone({ compact }: { compact: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const over = useDrop();
  return (
    <div className={`drop-zone ${compact ? 'drop-zone-compact' : ''}`} data-over={over}>
      {!compact && (
        <>
          <span className="message-icon">
            <Icon name="upload" />
          </span>
          <h2>{texts.upload.dropTitle}</h2>
          <p>{texts.upload.dropHint}</p>
        </>
      )}
      <Button
        look={compact ? 'plain' : 'primary'}
        icon={compact ? 'upload' : undefined}
        onClick={() => input.current?.click()}
      >
        {compact ? texts.upload.addMore : texts.upload.choose}
      </Button>
      {!compact && <p className="drop-zone-formats">{texts.upload.formats}</p>}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={texts.upload.choose}
        onChange={(event) => {
          addFiles(event.target.files ?? []);
          event.target.value = '';
        }}
      />
    </div>
  );
}

/** Takes files dropped anywhere on the page; tells whether some hover over it. */
function useDrop(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
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
        addFiles(event.dataTransfer!.files);
      }
    };
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('dragover', hover, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, []);
  return over;
}
