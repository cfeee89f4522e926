import type { Visibility } from '../api/types';
import { texts } from '../texts';
import { Icon, type IconName } from '../ui/Icon';

const icons = { private: 'lock', team: 'team', unlisted: 'link', public: 'globe' } as const;

export function visibilityIcon(visibility: Visibility): IconName {
  return icons[visibility];
}

/** A sign for what not everybody may see; what is public needs none. */
export function VisibilityIcon({ visibility }: { visibility: Visibility }) {
  return visibility === 'public' ? null : (
    <span className="visibility-icon" title={texts.media.visibility[visibility]}>
      <Icon name={icons[visibility]} />
      <span className="visually-hidden">{texts.media.visibility[visibility]}</span>
    </span>
  );
}
