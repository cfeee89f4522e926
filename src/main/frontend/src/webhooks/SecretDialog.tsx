import type { Webhook } from '../api/types';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { copyLink } from '../ui/copy';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Field';

/** Shows, once, what the messages to a new address are signed with. */
export function SecretDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const secret = webhook.secret ?? '';
  return (
    <Dialog title={texts.webhooks.made} onClose={onClose}>
      <p>{texts.webhooks.secretHint}</p>
      <TextField
        label={texts.webhooks.secret}
        value={secret}
        readOnly
        onFocus={({ target }) => target.select()}
      />
      <div className="buttons">
        <Button look="primary" onClick={() => void copyLink(secret, texts.webhooks.secretCopied)}>
          {texts.webhooks.secretCopy}
        </Button>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </Dialog>
  );
}
