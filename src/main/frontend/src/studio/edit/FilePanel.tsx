import type { Media } from '../../api/types';
import { texts } from '../../texts';
import { bytes, clock, dateTime } from '../../ui/format';
import { Icon } from '../../ui/Icon';

/** What came from its owner, as it came. */
export function FilePanel({ media }: { media: Media }) {
  const { file } = texts.edit;
  const facts: [string, string | null][] = [
    [file.name, media.fileName],
    [file.size, media.size === null ? null : bytes(media.size)],
    [file.picture, media.width ? `${media.width} × ${media.height}` : null],
    [file.duration, media.duration === null ? null : clock(media.duration)],
    [file.added, dateTime(media.createdAt)],
    [file.views, media.views.toLocaleString('en')],
  ];
  return (
    <section className="panel edit-file">
      <h2>{texts.edit.original}</h2>
      <dl className="facts">
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {media.playback.original && (
        <a className="button button-plain" href={media.playback.original} download={media.fileName}>
          <Icon name="download" />
          {texts.watch.download}
        </a>
      )}
    </section>
  );
}
