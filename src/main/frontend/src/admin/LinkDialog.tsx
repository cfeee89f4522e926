import type { OneTimeLink } from '../api/types';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { copyLink } from '../ui/copy';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';
import { dateTime } from '../ui/format';

export function LinkDialog({ link, onClose }: { link: OneTimeLink; onClose: () => void }) {
  const url = new URL(link.link, location.href).href;
  return (
    <Dialog title={texts.admin.linkTitle} onClose={onClose}>
      <p>{texts.admin.linkHint(dateTime(link.expiresAt))}</p>
      <TextField
        label={texts.admin.link}
        value={url}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <div className="buttons">
        <Button look="primary" icon="link" onClick={() => void copyLink(url)}>
          {texts.copyLink}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}
