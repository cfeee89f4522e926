import { useId, useState, type KeyboardEvent } from 'react';
import { useSearchParams } from 'react-router';
import type { Media } from '../api/types';
import type { Playhead } from '../player/Playhead';
import { texts } from '../texts';
import { Chapters } from './Chapters';
import { Transcript } from './Transcript';

type Tab = 'chapters' | 'transcript';

/** Ways into the media: its chapters, and what is said, searched for what led here by `?q=`. */
export function SidePanel({ media, playhead }: { media: Media; playhead: Playhead }) {
  const tabs = tabsOf(media);
  const [params] = useSearchParams();
  const sought = params.get('q') ?? '';
  const [chosen, setChosen] = useState<Tab>(sought ? 'transcript' : (tabs[0] ?? 'chapters'));
  const id = useId();
  if (tabs.length === 0) {
    return null;
  }
  const tab = tabs.includes(chosen) ? chosen : tabs[0]!;
  const move = (event: KeyboardEvent) => {
    if (/^Arrow(Left|Right)$/.test(event.key) && tabs.length > 1) {
      const next = tabs.find((other) => other !== tab)!;
      setChosen(next);
      document.getElementById(`${id}-${next}`)?.focus();
    }
  };
  return (
    <section className="side-panel">
      <div role="tablist" className="tabs" onKeyDown={move}>
        {tabs.map((each) => (
          <button
            key={each}
            id={`${id}-${each}`}
            role="tab"
            aria-selected={each === tab}
            aria-controls={`${id}-panel`}
            tabIndex={each === tab ? 0 : -1}
            onClick={() => setChosen(each)}
          >
            {texts.watch[each]}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {tab === 'chapters' ? (
          <Chapters media={media} playhead={playhead} />
        ) : (
          <Transcript media={media} playhead={playhead} sought={sought} />
        )}
      </div>
    </section>
  );
}

function tabsOf({ chapters, captions }: Media): Tab[] {
  const tabs: Tab[] = [];
  if (chapters.length > 1) {
    tabs.push('chapters');
  }
  if (captions.length > 0) {
    tabs.push('transcript');
  }
  return tabs;
}
