import { useState, type CSSProperties, type PointerEvent } from 'react';
import { useAtTime, type Playhead } from './Playhead';

interface WaveformProps {
  /** A picture of the sound, transparent where it is quiet. */
  waveform: string;
  poster: string | null;
  duration: number;
  playhead: Playhead;
}

const STEPS = 1000;
/** Told to media-chrome: it does not hide with the controls. */
const STAYS = { noautohide: '' };
/** Wider pictures are no covers, but drawings of the sound. */
const COVER_SHAPE = 1.5;

/**
 * Shows sound: its cover, and its waveform, which fills while it plays and leads to where one
 * clicks. For keys and screen readers the seek bar does the same.
 */
export function Waveform({ waveform, poster, duration, playhead }: WaveformProps) {
  const played = useAtTime(playhead, (time) => Math.round((time / duration) * STEPS) / STEPS);
  const [cover, setCover] = useState(false);
  const seek = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    playhead.playFrom(((event.clientX - left) / width) * duration);
  };
  return (
    <div
      slot="centered-chrome"
      className={`wave ${cover ? 'wave-with-cover' : ''}`}
      aria-hidden="true"
      {...STAYS}
    >
      {poster && (
        <>
          <img className="wave-ground" src={poster} alt="" />
          <img
            className="wave-cover"
            src={poster}
            alt=""
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setCover(naturalWidth / naturalHeight < COVER_SHAPE)
            }
          />
        </>
      )}
      <div
        className="wave-form"
        style={{ maskImage: `url("${waveform}")`, '--played': played } as CSSProperties}
        onPointerDown={seek}
      />
    </div>
  );
}
