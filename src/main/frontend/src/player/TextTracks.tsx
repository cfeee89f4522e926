import { useEffect, useMemo } from 'react';
import type { Media } from '../api/types';
import { chaptersVtt } from './vtt';

/** Captions, chapters and preview pictures, as the browser and media-chrome want them. */
export function TextTracks({ media: { captions, chapters, playback } }: { media: Media }) {
  const chaptersUrl = useChapters(chapters);
  return (
    <>
      {captions.map(({ language, label, url }) => (
        <track key={url} kind="subtitles" src={url} srcLang={language} label={label} />
      ))}
      {chaptersUrl && <track key={chaptersUrl} kind="chapters" src={chaptersUrl} default />}
      {playback.storyboard && (
        <track kind="metadata" label="thumbnails" src={playback.storyboard} default />
      )}
    </>
  );
}

function useChapters(chapters: Media['chapters']): string | null {
  const text = chapters.length > 1 ? chaptersVtt(chapters) : null;
  const url = useMemo(
    () => (text ? URL.createObjectURL(new Blob([text], { type: 'text/vtt' })) : null),
    [text],
  );
  useEffect(() => () => void (url && setTimeout(() => URL.revokeObjectURL(url), 60_000)), [url]);
  return url;
}
