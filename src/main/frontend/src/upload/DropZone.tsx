import { useRef } from 'react';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { chosen, pickFiles } from './source';
import { addFiles } from './uploads';

/** A finger drops nothing. */
const touch = matchMedia('(hover: none)').matches;

/** Where files are chosen. They may be dropped here, too, as anywhere else. */
export function DropZone({ compact }: { compact: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const choose = async () => {
    const picked = await pickFiles();
    if (picked) {
      addFiles(picked);
    } else {
      input.current?.click();
    }
  };
  return (
    <div className={`drop-zone ${compact ? 'drop-zone-compact' : ''}`}>
      {!compact && (
        <>
          <span className="message-icon">
            <Icon name="upload" />
          </span>
          <h2>{touch ? texts.upload.chooseTitle : texts.upload.dropTitle}</h2>
          <p>{touch ? texts.upload.chooseHint : texts.upload.dropHint}</p>
        </>
      )}
      <Button
        look={compact ? 'plain' : 'primary'}
        icon={compact ? 'upload' : undefined}
        onClick={() => void choose()}
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
        onChange={({ target }) => {
          addFiles(Array.from(target.files ?? [], (file) => chosen(file)));
          target.value = '';
        }}
      />
    </div>
  );
}
