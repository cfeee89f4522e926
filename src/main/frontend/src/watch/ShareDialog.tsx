import './share.css';
import { useId, useState } from 'react';
import type { Media } from '../api/types';
import { atSecond, timeOf } from '../player/moments';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { copyLink } from '../ui/copy';
import { Dialog } from '../ui/Dialog';
import { embedCode } from './embedCode';
import { ShareLinks } from './ShareLinks';

interface ShareDialogProps {
  media: Media;
  /** Where the player is, in seconds. */
  time: number;
  /** Whether they may make links of their own for it. */
  mayShare: boolean;
  onClose: () => void;
}

/** Gives a media on: as a link, from a moment on, or as a player for another page. */
export function ShareDialog({ media, time, mayShare, onClose }: ShareDialogProps) {
  const [fromHere, setFromHere] = useState(false);
  const page = `${location.origin}/watch/${media.id}`;
  const link = fromHere ? atSecond(page, time) : page;
  const { visibility } = media;
  return (
    <Dialog title={texts.share.title} onClose={onClose}>
      {visibility === 'private' && <p className="quiet">{texts.share.privateHint}</p>}
      {visibility === 'team' && <p className="quiet">{texts.share.teamHint}</p>}
      <CopyField label={texts.share.link} value={link} />
      {time >= 1 && (
        <label className="check">
          <input
            type="checkbox"
            checked={fromHere}
            onChange={(event) => setFromHere(event.target.checked)}
          />
          {texts.share.startAt(timeOf(time))}
        </label>
      )}
      {media.kind !== 'image' && (
        <CopyField
          label={texts.share.embed}
          hint={texts.share.embedHint}
          value={embedCode(media, location.origin, fromHere ? time : 0)}
        />
      )}
      {mayShare && <ShareLinks id={media.id} />}
    </Dialog>
  );
}

function CopyField({ label, hint, value }: { label: string; hint?: string; value: string }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="copy-field">
        <input
          className="input"
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button look="primary" onClick={() => void copyLink(value)}>
          {texts.share.copy}
        </Button>
      </span>
      {hint && <p className="field-hint">{hint}</p>}
    </div>
  );
}
