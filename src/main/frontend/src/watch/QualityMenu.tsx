import { texts } from '../texts';
import { AUTO, type HlsPlayback } from './useHls';

/** Lets people choose a quality; hidden where the browser chooses, or there is only one. */
export function QualityMenu({ hls }: { hls: HlsPlayback }) {
  const current = hls.levels.find((level) => level.index === hls.playing);
  if (hls.levels.length < 2) {
    return null;
  }
  return (
    <select
      className="quality"
      aria-label={texts.watch.quality}
      value={hls.chosen}
      onChange={(event) => hls.choose(Number(event.target.value))}
    >
      <option value={AUTO}>
        {hls.chosen === AUTO && current ? texts.watch.autoNow(current.name) : texts.watch.auto}
      </option>
      {hls.levels.map((level) => (
        <option key={level.index} value={level.index}>
          {level.name}
        </option>
      ))}
    </select>
  );
}
