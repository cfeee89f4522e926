import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Media } from '../api/types';
import { StatusBadge } from '../media/StatusBadge';
import { useMediaActions } from '../media/useMedia';
import { visibilityIcon } from '../media/VisibilityIcon';
import type { Playhead } from '../player/Playhead';
import { texts } from '../texts';
import { Avatar } from '../ui/Avatar';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { age, dateTime } from '../ui/format';
import { Icon } from '../ui/Icon';
import { Description } from './Description';
import { EditDialog } from './EditDialog';
import { ShareDialog } from './ShareDialog';

interface AboutProps {
  media: Media;
  mayEdit: boolean;
  playhead: Playhead;
  /** Whether a share link led here: then its own address is no way for others. */
  shared?: boolean;
}

/** Everything beside the picture: what it is, whose, and what one can do with it. */
export function About({ media, mayEdit, playhead, shared = false }: AboutProps) {
  const [sharing, setSharing] = useState(false);
  return (
    <div className="about">
      <h1>{media.title || texts.media.untitled}</h1>
      <div className="about-row">
        <div className="about-owner">
          <Avatar name={media.owner.displayName} url={media.owner.avatarUrl} />
          <p>
            <strong>{media.owner.displayName}</strong>
            <span>
              {texts.media.views(media.views)} ·{' '}
              <time dateTime={media.createdAt} title={dateTime(media.createdAt)}>
                {age(media.createdAt)}
              </time>
            </span>
          </p>
        </div>
        <div className="buttons">
          {!shared && (
            <Button icon="link" onClick={() => setSharing(true)}>
              {texts.watch.share}
            </Button>
          )}
          {mayEdit && <OwnerActions media={media} />}
        </div>
      </div>
      <p className="about-facts">
        <span className="badge" title={texts.media.visibilityHint[media.visibility]}>
          <Icon name={visibilityIcon(media.visibility)} />
          {texts.media.visibility[media.visibility]}
        </span>
        <StatusBadge media={media} />
      </p>
      {media.description && <Description media={media} playhead={playhead} />}
      {media.tags.length > 0 && <Tags tags={media.tags} />}
      {sharing && (
        <ShareDialog
          media={media}
          time={playhead.time}
          mayShare={mayEdit}
          onClose={() => setSharing(false)}
        />
      )}
    </div>
  );
}

function Tags({ tags }: { tags: string[] }) {
  return (
    <ul className="about-tags" aria-label={texts.watch.tags}>
      {tags.map((tag) => (
        <li key={tag}>
          <Link to={`/?tag=${encodeURIComponent(tag)}`}>{tag}</Link>
        </li>
      ))}
    </ul>
  );
}

function OwnerActions({ media }: { media: Media }) {
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const { remove } = useMediaActions(media.id);
  const navigate = useNavigate();
  const close = () => setOpen(null);
  return (
    <>
      {media.playback.original && (
        <a className="button button-plain" href={media.playback.original} download={media.fileName ?? ''}>
          <Icon name="download" />
          {texts.watch.download}
        </a>
      )}
      <Button icon="edit" onClick={() => setOpen('edit')}>
        {texts.watch.edit}
      </Button>
      <Button icon="trash" onClick={() => setOpen('delete')}>
        {texts.delete}
      </Button>
      {open === 'edit' && <EditDialog media={media} onClose={close} />}
      {open === 'delete' && (
        <Confirm
          title={texts.watch.deleteTitle}
          hint={texts.watch.deleteHint(media.title)}
          action={texts.delete}
          busy={remove.isPending}
          onConfirm={() => remove.mutate(undefined, { onSuccess: () => void navigate('/studio') })}
          onClose={close}
        />
      )}
    </>
  );
}
