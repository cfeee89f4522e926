import { createPortal } from 'react-dom';
import { texts } from '../texts';
import { Dialog } from '../ui/Dialog';
import { prefer, usePreferences } from './preferences';
import { keyList } from './shortcuts';

/** Lists the keys that control the player, and lets people turn them off. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { shortcuts } = usePreferences();
  return createPortal(
    <Dialog title={texts.player.keys} onClose={onClose}>
      <dl className="keys">
        {keyList.map(([keys, text]) => (
          <div key={text}>
            <dt>{texts.player.keyList[text]}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={shortcuts}
          onChange={(event) => prefer({ shortcuts: event.target.checked })}
        />
        {texts.player.keysOn}
      </label>
    </Dialog>,
    // Not in the colours of the player, but of the page.
    document.body,
  );
}
