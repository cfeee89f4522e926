import './media.css';
import type { Media } from '../api/types';
import { Icon } from '../ui/Icon';

/** What a media looks like; audio and what is not there yet get a sign instead. */
export function Poster({ media }: { media: Media }) {
  return media.playback.poster ? (
    <img className="poster" src={media.playback.poster} alt="" loading="lazy" decoding="async" />
  ) : (
    <span className="poster poster-none">
      <Icon name={media.kind === 'audio' ? 'audio' : 'film'} />
    </span>
  );
}
