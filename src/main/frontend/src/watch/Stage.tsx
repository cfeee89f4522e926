import { lazy, Suspense } from 'react';
import type { Media } from '../api/types';
import { Poster } from '../media/Poster';
import { Failed } from './Failed';
import { Processing } from './Processing';

const Player = lazy(async () => ({ default: (await import('./Player')).Player }));

/** The place of the picture. It has its size before there is anything to show. */
export function Stage({ media, mayEdit }: { media: Media; mayEdit: boolean }) {
  const { width, height } = media;
  const shape = width && height ? { aspectRatio: `${width} / ${height}` } : undefined;
  return (
    <>
      <div className={`stage stage-${media.kind ?? 'video'}`} style={shape}>
        <Suspense fallback={<Poster media={media} />}>
          <Content media={media} mayEdit={mayEdit} />
        </Suspense>
      </div>
    </>
  );
}

function Content({ media, mayEdit }: { media: Media; mayEdit: boolean }) {
  if (media.playable && media.playback.hls) {
    return <Player media={media} source={media.playback.hls} />;
  }
  if (media.playback.image) {
    return <Still media={media} source={media.playback.image} />;
  }
  return media.status === 'failed' ? (
    <Failed media={media} mayRetry={mayEdit} />
  ) : (
    <Processing media={media} />
  );
}

/** A picture, in the size that the window needs. */
function Still({ media, source }: { media: Media; source: string }) {
  const sizes = media.images.map((image) => `${image.url} ${image.width}w`).join(', ');
  return <img className="stage-still" src={source} srcSet={sizes} sizes="100vw" alt={media.title} />;
}
