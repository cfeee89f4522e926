import { useSyncExternalStore } from 'react';
import { currentNotice, onNotice } from './notices';

export function Notices() {
  const text = useSyncExternalStore(onNotice, currentNotice);
  return (
    <div className="notices" role="status">
      {text && <p>{text}</p>}
    </div>
  );
}
