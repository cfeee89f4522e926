import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Media } from '../api/types';
import { timeOf } from '../player/moments';
import { useAtTime, type Playhead } from '../player/Playhead';
import { cueAt, cuesOf } from '../player/vtt';
import { texts } from '../texts';
import { Icon } from '../ui/Icon';
import { LoadFailed } from '../ui/Message';
import { found, splitAt } from './transcriptSearch';

const words = texts.watch;

interface TranscriptProps {
  media: Media;
  playhead: Playhead;
  /** What is searched for at first. */
  sought: string;
}

/** All that is said, to read, to search, and to jump to; it follows the film. */
export function Transcript({ media, playhead, sought }: TranscriptProps) {
  const [language, setLanguage] = useState(media.captions[0]!.language);
  const [search, setSearch] = useState(sought);
  const captions = media.captions.find((each) => each.language === language) ?? media.captions[0]!;
  const { data: cues, error, refetch } = useCues(captions.url);
  const shown = useMemo(() => found(cues ?? [], search), [cues, search]);

  return (
    <div className="transcript">
      <div className="transcript-tools">
        <label className="transcript-search">
          <Icon name="search" />
          <input
            type="search"
            placeholder={words.transcriptSearch}
            aria-label={words.transcriptSearch}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        {media.captions.length > 1 && (
          <select
            className="input select select-small"
            aria-label={words.transcriptLanguage}
            value={captions.language}
            onChange={(event) => setLanguage(event.target.value)}
          >
            {media.captions.map((each) => (
              <option key={each.language} value={each.language}>
                {each.label}
              </option>
            ))}
          </select>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {search && words.transcriptFound(shown.length)}
      </p>
      {error && <LoadFailed error={error} retry={() => void refetch()} />}
      {cues && shown.length === 0 && <p className="quiet">{words.transcriptNone}</p>}
      <Sentences cues={shown} search={search} playhead={playhead} />
    </div>
  );
}

type Cues = ReturnType<typeof cuesOf>;

function Sentences({ cues, search, playhead }: { cues: Cues; search: string; playhead: Playhead }) {
  const list = useRef<HTMLOListElement>(null);
  const current = useAtTime(playhead, (time) => cueAt(cues, time));
  useEffect(() => {
    // Only the list scrolls, never the page, and not below the pointer of somebody who reads.
    const box = list.current!;
    const line = box.children[current] as HTMLElement | undefined;
    if (line && !search && !box.matches(':hover, :focus-within')) {
      box.scrollTo({ top: line.offsetTop - box.clientHeight / 3, behavior: 'smooth' });
    }
  }, [current, search]);
  return (
    <ol className="lines lines-scroll" ref={list} tabIndex={-1}>
      {cues.map((cue, i) => (
        <li key={`${cue.start} ${i}`}>
          <button aria-current={i === current} onClick={() => playhead.playFrom(cue.start)}>
            <span className="line-time">{timeOf(cue.start)}</span>
            <span>
              {splitAt(cue.text, search).map(({ text, hit }, part) =>
                hit ? <mark key={part}>{text}</mark> : text,
              )}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function useCues(url: string) {
  return useQuery({
    // The ticket in the address changes; the file does not.
    queryKey: ['cues', url.split('/').at(-1), url.split('/')[2]],
    queryFn: async ({ signal }) => {
      const answer = await fetch(url, { signal });
      if (!answer.ok) {
        throw new Error(`The captions answered ${answer.status}`);
      }
      return cuesOf(await answer.text());
    },
    staleTime: 300_000,
  });
}
