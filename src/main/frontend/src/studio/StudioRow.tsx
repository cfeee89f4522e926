import { useState } from 'react';
import { Link } from 'react-router';
import { sentence } from '../api/problem';
import type { Media, Visibility } from '../api/types';
import { useCurrent } from '../live/useProgress';
import { Poster } from '../media/Poster';
import { useMediaActions } from '../media/useMedia';
import { VisibilityOptions } from '../media/VisibilitySelect';
import { texts } from '../texts';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { age, bytes, clock, dateTime, roughly } from '../ui/format';
import { Icon } from '../ui/Icon';
import { notify } from '../ui/notices';

interface StudioRowProps {
  media: Media;
  owners: boolean;
  chosen: boolean;
  onChoose: (on: boolean) => void;
}

export function StudioRow({ media, owners, chosen, onChoose }: StudioRowProps) {
  const { edit } = useMediaActions(media.id);
  const { columns } = texts.studio;
  return (
    <tr data-anchor={media.id} data-chosen={chosen}>
      <td className="studio-choose">
        <input
          type="checkbox"
          aria-label={texts.studio.choose(media.title)}
          checked={chosen}
          onChange={({ target }) => onChoose(target.checked)}
        />
      </td>
      <td className="studio-media">
        <Link to={`/studio/media/${media.id}`} className="studio-link">
          <span className="studio-picture">
            <Poster media={media} />
            {media.duration !== null && <span className="duration">{clock(media.duration)}</span>}
          </span>
          <span className="studio-title">{media.title || texts.media.untitled}</span>
        </Link>
      </td>
      {owners && <td data-label={columns.owner}>{media.owner.displayName}</td>}
      <td data-label={columns.status}>
        <State media={media} />
      </td>
      <td data-label={columns.visibility}>
        <select
          className="input select select-small"
          aria-label={texts.studio.visibilityOf(media.title)}
          value={edit.variables?.visibility ?? media.visibility}
          onChange={(event) =>
            edit.mutate(
              { visibility: event.target.value as Visibility },
              { onError: (error) => notify(sentence(error)), onSettled: () => edit.reset() },
            )
          }
        >
          <VisibilityOptions />
        </select>
      </td>
      <td className="studio-views numeric" data-label={columns.views}>
        {media.views.toLocaleString('en')}
      </td>
      <td className="numeric" data-label={columns.size}>
        {media.size === null ? '–' : bytes(media.size)}
      </td>
      <td data-label={columns.created}>
        <time dateTime={media.createdAt} title={dateTime(media.createdAt)}>
          {age(media.createdAt)}
        </time>
      </td>
      <td className="studio-actions">
        <Actions media={media} />
      </td>
    </tr>
  );
}

function State({ media }: { media: Media }) {
  const { status, progress, secondsLeft } = useCurrent(media);
  return (
    <div className="studio-state">
      <span className={`badge badge-${status}`}>{texts.media.status[status]}</span>
      {status === 'processing' && (
        <>
          <progress value={progress} aria-label={texts.upload.processing} />
          {secondsLeft !== null && (
            <p className="number">{texts.media.left(roughly(secondsLeft))}</p>
          )}
        </>
      )}
      {status === 'failed' && media.failure && <p>{media.failure.message}</p>}
    </div>
  );
}

function Actions({ media }: { media: Media }) {
  const [asking, setAsking] = useState(false);
  const { retry, remove } = useMediaActions(media.id);
  const failed = (error: unknown) => notify(sentence(error));
  return (
    <>
      {media.status === 'failed' && (
        <Button
          icon="retry"
          busy={retry.isPending}
          onClick={() => retry.mutate(undefined, { onError: failed })}
        >
          {texts.studio.retry}
        </Button>
      )}
      {media.playable && (
        <Link
          className="icon-button"
          to={`/watch/${media.id}`}
          aria-label={texts.studio.watchOf(media.title)}
        >
          <Icon name="play" />
        </Link>
      )}
      <button
        className="icon-button"
        aria-label={texts.studio.deleteOf(media.title)}
        onClick={() => setAsking(true)}
      >
        <Icon name="trash" />
      </button>
      {asking && (
        <Confirm
          title={texts.watch.deleteTitle}
          hint={texts.watch.deleteHint(media.title)}
          action={texts.delete}
          busy={remove.isPending}
          onConfirm={() => remove.mutate(undefined, { onError: failed })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
