import { useState } from 'react';
import type { Media } from '../api/types';
import { texts } from '../texts';
import { Choice, Menu, MenuItem } from './Menu';
import { AUTO, SAVER } from './qualities';
import { SPEEDS } from './speeds';
import type { CaptionChoice } from './useVideo';
import type { HlsPlayback } from './useHls';

export interface Settings {
  hls: HlsPlayback;
  captions: Media['captions'];
  captionChoice: CaptionChoice;
  rate: number;
  setRate: (rate: number) => void;
  loop: boolean;
  setLoop: (loop: boolean) => void;
  stats: boolean;
  setStats: (stats: boolean) => void;
  showKeys: () => void;
}

type Page = 'all' | 'quality' | 'speed' | 'captions' | 'audio';

interface SettingsMenuProps {
  id: string;
  settings: Settings;
  onClose: () => void;
}

const words = texts.player;

/** What one may set, one page for each thing that has several choices. */
export function SettingsMenu({ id, settings, onClose }: SettingsMenuProps) {
  const [page, setPage] = useState<Page>('all');
  const labels = { all: words.settings, quality: words.quality, speed: words.speed, captions: words.captions, audio: words.audio };
  return (
    <Menu
      id={id}
      label={labels[page]}
      onClose={onClose}
      onBack={page === 'all' ? undefined : () => setPage('all')}
    >
      {page === 'all' && <Overview settings={settings} open={setPage} onClose={onClose} />}
      {page === 'quality' && <Qualities hls={settings.hls} onDone={onClose} />}
      {page === 'speed' && <Speeds settings={settings} onDone={onClose} />}
      {page === 'captions' && <Captions settings={settings} onDone={onClose} />}
      {page === 'audio' && <AudioTracks hls={settings.hls} onDone={onClose} />}
    </Menu>
  );
}

function Overview({ settings, open, onClose }: { settings: Settings; open: (page: Page) => void; onClose: () => void }) {
  const { hls, captions, captionChoice, rate, loop, setLoop, stats, setStats, showKeys } = settings;
  const shown = captions.find(({ language }) => language === captionChoice.shown);
  return (
    <>
      {hls.qualities.length > 0 && (
        <MenuItem icon="quality" label={words.quality} value={qualityNow(hls)} onClick={() => open('quality')} />
      )}
      <MenuItem icon="speed" label={words.speed} value={words.rate(rate)} onClick={() => open('speed')} />
      {captions.length > 0 && (
        <MenuItem icon="captions" label={words.captions} value={shown?.label ?? words.off} onClick={() => open('captions')} />
      )}
      {hls.audioTracks.length > 1 && (
        <MenuItem
          icon="audio"
          label={words.audio}
          value={hls.audioTracks.find(({ index }) => index === hls.audioTrack)?.label ?? ''}
          onClick={() => open('audio')}
        />
      )}
      <Choice kind="checkbox" icon="loop" label={words.loop} chosen={loop} onClick={() => setLoop(!loop)} />
      <Choice kind="checkbox" icon="stats" label={words.stats} chosen={stats} onClick={() => setStats(!stats)} />
      <MenuItem
        icon="keys"
        label={words.keys}
        onClick={() => {
          onClose();
          showKeys();
        }}
      />
    </>
  );
}

function qualityNow({ chosen, playing }: HlsPlayback): string {
  return chosen === AUTO || chosen === SAVER
    ? playing ? words.autoNow(playing) : words.auto
    : chosen;
}

interface HlsChoice {
  hls: HlsPlayback;
  onDone: () => void;
}

function Qualities({ hls, onDone }: HlsChoice) {
  const choice = (value: string, label: string, hint?: string) => (
    <Choice
      key={value}
      label={label}
      hint={hint}
      chosen={hls.chosen === value}
      onClick={() => {
        hls.choose(value);
        onDone();
      }}
    />
  );
  return (
    <>
      {choice(AUTO, words.auto, words.autoHint)}
      {choice(SAVER, words.saver, words.saverHint)}
      {hls.qualities.map(({ name, bitrate }) => choice(name, name, words.bitrate(bitrate)))}
    </>
  );
}

interface SettingsChoice {
  settings: Settings;
  onDone: () => void;
}

function Speeds({ settings, onDone }: SettingsChoice) {
  return SPEEDS.map((speed) => (
    <Choice
      key={speed}
      label={words.rate(speed)}
      chosen={settings.rate === speed}
      onClick={() => {
        settings.setRate(speed);
        onDone();
      }}
    />
  ));
}

function Captions({ settings: { captions, captionChoice }, onDone }: SettingsChoice) {
  const pick = (language: string | null) => () => {
    captionChoice.show(language);
    onDone();
  };
  return (
    <>
      <Choice label={words.off} chosen={captionChoice.shown === null} onClick={pick(null)} />
      {captions.map(({ language, label }) => (
        <Choice
          key={language}
          label={label}
          chosen={captionChoice.shown === language}
          onClick={pick(language)}
        />
      ))}
    </>
  );
}

function AudioTracks({ hls, onDone }: HlsChoice) {
  return hls.audioTracks.map(({ index, label }) => (
    <Choice
      key={index}
      label={label || words.audioTrack(index + 1)}
      chosen={hls.audioTrack === index}
      onClick={() => {
        hls.chooseAudio(index);
        onDone();
      }}
    />
  ));
}
