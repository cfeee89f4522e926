import './tray.css';
import { useId, useState } from 'react';
import { useLocation } from 'react-router';
import { useFollowMine } from '../live/useProgress';
import { texts } from '../texts';
import { roughly } from '../ui/format';
import { Icon } from '../ui/Icon';
import type { Upload } from './list';
import { together } from './transfer';
import { TrayRow } from './TrayRow';
import { dismiss } from './uploads';
import { useUploads } from './useUploads';

const FOLDED = 'marquee.tray-folded';

/** What is on its way, at the edge of every page but the one that tells all of it. */
export function Tray() {
  const uploads = useUploads();
  const { pathname } = useLocation();
  const [folded, setFolded] = useState(() => sessionStorage.getItem(FOLDED) !== null);
  const list = useId();
  useFollowMine(uploads.some(({ state }) => state.name === 'sent'));
  if (uploads.length === 0 || pathname === '/upload') {
    return null;
  }
  const fold = () => {
    sessionStorage[folded ? 'removeItem' : 'setItem'](FOLDED, 'yes');
    setFolded(!folded);
  };
  return (
    <section className="tray" aria-label={texts.upload.list} data-folded={folded}>
      <header className="tray-head">
        <button className="tray-fold" aria-expanded={!folded} aria-controls={list} onClick={fold}>
          <span>{summary(uploads)}</span>
          <Icon name="chevron" />
        </button>
        {uploads.every(({ state }) => state.name === 'sent') && (
          <button
            className="icon-button"
            aria-label={texts.upload.dismissAll}
            onClick={() => uploads.forEach(({ key }) => dismiss(key))}
          >
            <Icon name="close" />
          </button>
        )}
      </header>
      <Overall uploads={uploads} />
      <ul id={list} className="tray-list" hidden={folded}>
        {uploads.map((upload) => (
          <TrayRow key={upload.key} upload={upload} />
        ))}
      </ul>
    </section>
  );
}

function Overall({ uploads }: { uploads: readonly Upload[] }) {
  const { sent, total } = together(uploads.map(transferOf));
  return sent < total ? (
    <progress className="tray-progress" value={sent} max={total} aria-label={texts.upload.progress} />
  ) : null;
}

function transferOf({ state, size, sent }: Upload) {
  if (state.name === 'sending') {
    return state.transfer;
  }
  return { sent: state.name === 'sent' ? size : sent, total: size, trouble: false };
}

function summary(uploads: readonly Upload[]): string {
  const { upload } = texts;
  const open = uploads.filter(({ state }) => state.name !== 'sent');
  if (open.length === 0) {
    return upload.allSent(uploads.length);
  }
  if (open.every(({ state }) => state.name === 'failed' || state.name === 'lost')) {
    return upload.needYou(open.length);
  }
  const { left } = together(open.map(transferOf));
  return upload.under(open.length, left && roughly(left));
}
