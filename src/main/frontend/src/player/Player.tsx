import './elements';
import './player.css';
import './menu.css';
import './over.css';
import './wave.css';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Media } from '../api/types';
import { useProgress } from '../live/useProgress';
import { mediaKey } from '../media/keys';
import { texts } from '../texts';
import { Controls, type Theatre } from './Controls';
import { Ended, type UpNext } from './Ended';
import { KeysDialog } from './KeysDialog';
import { Overlay } from './Overlay';
import type { Playhead } from './Playhead';
import { PlayerIcon } from './icons';
import { Stats } from './Stats';
import { TextTracks } from './TextTracks';
import { TroubleView } from './TroubleView';
import { Waveform } from './Waveform';
import { useCommands } from './useCommands';
import { useHls } from './useHls';
import { useShortcuts } from './useShortcuts';
import { useTaps } from './useTaps';
import { useCaptions, useRemembered, useVideoState } from './useVideo';

export interface PlayerProps {
  media: Media;
  source: string;
  playhead: Playhead;
  /** In seconds, where it begins. */
  startAt: number;
  autoPlay: boolean;
  muted?: boolean;
  theatre?: Theatre;
  upNext?: UpNext;
  /** What stands at the top while the controls are there. */
  top?: ReactNode;
  /** What lies over the picture, also where it fills the screen. */
  children?: ReactNode;
}

/** Plays a media's stream. Loaded, with hls.js and media-chrome, only where something plays. */
export function Player(props: PlayerProps) {
  const { media, source, playhead, startAt, autoPlay, muted = false, theatre, upNext } = props;
  const video = useRef<HTMLVideoElement>(null);
  const { frame, controller } = useWholeFrame();
  const [loop, setLoop] = useState(false);
  const [stats, setStats] = useState(false);
  const [keys, setKeys] = useState(false);
  const hls = useHls(video, source, `${media.id}/${useLadderVersion(media)}`, startAt);
  const captionChoice = useCaptions(video, media.captions);
  const rate = useVideoState(video, ['ratechange'], (element) => element.playbackRate, 1);
  const ended = useVideoState(video, ['ended', 'seeking', 'play', 'emptied'], (element) => element.ended, false);
  const { run, said } = useCommands(video, media.renditions[0]?.frameRate ?? null, {
    captions: captionChoice.toggle,
    theatre: theatre?.toggle,
    help: () => setKeys(true),
  });
  useRemembered(video, muted);
  useShortcuts(run);
  useTaps(video, run);
  useEffect(() => playhead.attach(video.current!), [playhead]);
  const sound = media.kind === 'audio' && media.duration ? media.playback.waveform : null;
  const startAgain = useStartAgain(media.id, hls.restart);
  const settings = {
    hls,
    captions: media.captions,
    captionChoice,
    rate,
    setRate: (next: number) => {
      video.current!.playbackRate = next;
    },
    loop,
    setLoop,
    stats,
    setStats,
    showKeys: () => setKeys(true),
  };

  return (
    <div className="player-frame" ref={frame}>
      <media-controller
        ref={controller}
        className={`player player-${media.kind ?? 'video'}`}
        defaultstreamtype="on-demand"
        lang="en"
        nohotkeys
        nomutedpref
        nosubtitleslangpref
        novolumepref
      >
        <video
          ref={video}
          slot="media"
          autoPlay={autoPlay}
          loop={loop}
          playsInline
          preload="metadata"
          crossOrigin="anonymous"
          poster={(sound ? null : media.playback.poster) ?? undefined}
          aria-label={texts.player.label(media.title)}
        >
          <TextTracks media={media} />
        </video>
        {props.top && (
          <div slot="top-chrome" className="player-top">
            {props.top}
          </div>
        )}
        {sound && (
          <Waveform
            waveform={sound}
            poster={media.playback.poster}
            duration={media.duration ?? 0}
            playhead={playhead}
          />
        )}
        <div slot="centered-chrome" className="player-centre">
          <media-play-button className="player-begin" notooltip>
            <PlayerIcon slot="play" name="play" />
            <PlayerIcon slot="pause" name="pause" />
          </media-play-button>
          <media-loading-indicator>
            <span slot="icon" className="player-wait" />
          </media-loading-indicator>
        </div>
        <Controls settings={settings} theatre={theatre} stay={media.kind === 'audio'} />
      </media-controller>
      {props.children}
      <Overlay said={said} />
      {stats && <Stats video={video} hls={hls} onClose={() => setStats(false)} />}
      {ended && !loop && <Ended upNext={upNext} replay={() => playhead.playFrom(0)} />}
      {hls.trouble && <TroubleView trouble={hls.trouble} tryAgain={startAgain} />}
      {keys && <KeysDialog onClose={() => setKeys(false)} />}
    </div>
  );
}

/** What lies over the picture fills the screen with it. */
function useWholeFrame() {
  const frame = useRef<HTMLDivElement>(null);
  const controller = useRef<HTMLElement>(null);
  useEffect(() => {
    Object.assign(controller.current!, { fullscreenElement: frame.current });
  }, []);
  return { frame, controller };
}

/** The old address may have expired. */
function useStartAgain(id: string, restart: () => void) {
  const queryClient = useQueryClient();
  return () =>
    void queryClient.invalidateQueries({ queryKey: mediaKey(id) }).finally(restart);
}

/**
 * Raised whenever the ladder has grown while one watches: hls.js reads the master playlist only
 * once. Of what is ready, the media tells none; then what was heard before counts.
 */
function useLadderVersion({ id, ladderVersion }: Media): number {
  return Math.max(useProgress(id)?.ladderVersion ?? 0, ladderVersion);
}
