import { lazy, Suspense, useMemo, useState } from 'react';
import { ApiProblem } from '../api/problem';
import type { Media } from '../api/types';
import { Logo } from '../layout/Logo';
import { useFollowMedia } from '../live/useProgress';
import { useMedia } from '../media/useMedia';
import { Playhead } from '../player/Playhead';
import { useSite } from '../session/useSite';
import { texts } from '../texts';
import { Icon } from '../ui/Icon';
import type { Wishes } from './wishes';

const Player = lazy(async () => ({ default: (await import('../player/Player')).Player }));

interface EmbedPageProps {
  id: string;
  wishes: Wishes;
}

/** The player alone, with a bar that tells what it is and leads to its page. */
export function EmbedPage({ id, wishes }: EmbedPageProps) {
  const { data: media, error, refetch } = useMedia(id);
  useFollowMedia(media);
  if (media?.playable && media.playback.hls) {
    return <Show media={media} source={media.playback.hls} wishes={wishes} />;
  }
  if (media?.playback.image) {
    return (
      <Frame media={media}>
        <img className="embed-picture" src={media.playback.image} alt={media.title} />
      </Frame>
    );
  }
  if (media) {
    return <Instead text={media.status === 'failed' ? texts.embed.failed : texts.embed.notYet} />;
  }
  if (error instanceof ApiProblem && error.status === 404) {
    return <Instead text={texts.embed.gone} />;
  }
  return error ? <Instead text={texts.errors.unreachable} retry={() => void refetch()} /> : null;
}

function Show({ media, source, wishes }: { media: Media; source: string; wishes: Wishes }) {
  const [asked, setAsked] = useState(wishes.autoPlay);
  const playhead = useMemo(() => new Playhead(), []);
  if (!asked) {
    return (
      <Frame media={media}>
        <button
          className="embed-begin"
          aria-label={texts.embed.play(media.title)}
          onClick={() => setAsked(true)}
        >
          {media.playback.poster && <img src={media.playback.poster} alt="" />}
          <span>
            <Icon name="play" />
          </span>
        </button>
      </Frame>
    );
  }
  return (
    <Suspense fallback={media.playback.poster && <img className="embed-picture" src={media.playback.poster} alt="" />}>
      <Player
        media={media}
        source={source}
        playhead={playhead}
        startAt={wishes.start}
        autoPlay
        muted={wishes.muted}
        top={<TitleBar media={media} />}
      />
    </Suspense>
  );
}

function Frame({ media, children }: { media: Media; children: React.ReactNode }) {
  return (
    <div className="embed">
      {children}
      <div className="embed-bar">
        <TitleBar media={media} />
      </div>
    </div>
  );
}

function TitleBar({ media }: { media: Media }) {
  const { name } = useSite();
  return (
    <a
      className="embed-title"
      href={`/watch/${media.id}`}
      target="_blank"
      rel="noopener"
      title={texts.embed.open(name)}
    >
      <title>{media.title}</title>
      <Logo />
      <strong>{media.title || texts.media.untitled}</strong>
      <span>{media.owner.displayName}</span>
    </a>
  );
}

function Instead({ text, retry }: { text: string; retry?: () => void }) {
  return (
    <main className="embed embed-instead" role="alert">
      <Logo />
      <p>{text}</p>
      {retry && (
        <button className="button button-plain" onClick={retry}>
          {texts.tryAgain}
        </button>
      )}
    </main>
  );
}
