import './edit.css';
import { Link, useNavigate, useParams } from 'react-router';
import { useState } from 'react';
import { ApiProblem, sentence } from '../../api/problem';
import type { Media } from '../../api/types';
import { NotFoundPage } from '../../layout/NotFoundPage';
import { PageTitle } from '../../layout/PageTitle';
import { useFollowMedia } from '../../live/useProgress';
import { Poster } from '../../media/Poster';
import { ProcessingProgress } from '../../media/ProcessingProgress';
import { useMedia, useMediaActions } from '../../media/useMedia';
import { texts } from '../../texts';
import { Button } from '../../ui/Button';
import { copyLink } from '../../ui/copy';
import { Confirm } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { Loading } from '../../ui/Loading';
import { LoadFailed } from '../../ui/Message';
import { notify } from '../../ui/notices';
import { CaptionsPanel } from './CaptionsPanel';
import { DetailsPanel } from './DetailsPanel';
import { FilePanel } from './FilePanel';
import { PosterFromPicture } from './PosterFromPicture';
import { PosterPicker } from './PosterPicker';
import { RenditionsPanel } from './RenditionsPanel';
import { StatisticsPanel } from './StatisticsPanel';

/** All there is to say and to see about a media of one's own. */
export function EditPage() {
  const { id } = useParams();
  const { data: media, error, refetch } = useMedia(id!);
  useFollowMedia(media);
  if (error instanceof ApiProblem && error.status === 404) {
    return <NotFoundPage />;
  }
  if (error && !media) {
    return <LoadFailed error={error} retry={() => void refetch()} />;
  }
  return media ? <Editing key={media.id} media={media} /> : <Loading />;
}

function Editing({ media }: { media: Media }) {
  return (
    <div className="page edit">
      <PageTitle title={media.title} />
      <header className="edit-head">
        <Link to="/studio" className="icon-button" aria-label={texts.edit.back}>
          <Icon name="back" />
        </Link>
        <h1>{media.title || texts.media.untitled}</h1>
      </header>
      <State media={media} />
      <div className="edit-columns">
        <div className="edit-main">
          <DetailsPanel media={media} />
          {media.kind !== 'image' && <CaptionsPanel media={media} />}
          {media.playable && <StatisticsPanel media={media} />}
          {media.renditions.length > 0 && <RenditionsPanel media={media} />}
        </div>
        <aside className="edit-side">
          <Preview media={media} />
          <FilePanel media={media} />
          <Remove media={media} />
        </aside>
      </div>
    </div>
  );
}

/** What is being done to it, or why that did not work. */
function State({ media }: { media: Media }) {
  const { retry } = useMediaActions(media.id);
  if (media.status === 'failed') {
    return (
      <section className="edit-failed" role="alert">
        <Icon name="alert" />
        <p>
          <strong>{texts.watch.failedTitle}.</strong> {media.failure?.message}
        </p>
        <Button
          icon="retry"
          busy={retry.isPending}
          onClick={() => retry.mutate(undefined, { onError: (error) => notify(sentence(error)) })}
        >
          {texts.tryAgain}
        </Button>
      </section>
    );
  }
  return media.status === 'processing' ? <ProcessingProgress media={media} /> : null;
}

function Preview({ media }: { media: Media }) {
  return (
    <section className="edit-preview">
      <Link to={`/watch/${media.id}`} className="edit-picture" aria-label={texts.upload.openPage}>
        <Poster media={media} />
      </Link>
      {media.playback.storyboard && (
        <PosterPicker media={media} storyboard={media.playback.storyboard} />
      )}
      <div className="buttons">
        <Link className="button button-plain" to={`/watch/${media.id}`}>
          <Icon name="play" />
          {texts.edit.watch}
        </Link>
        <Button
          icon="link"
          onClick={() => void copyLink(new URL(`/watch/${media.id}`, location.href).href)}
        >
          {texts.copyLink}
        </Button>
        {media.playable && <PosterFromPicture id={media.id} />}
      </div>
    </section>
  );
}

function Remove({ media }: { media: Media }) {
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const { remove } = useMediaActions(media.id);
  return (
    <>
      <Button icon="trash" onClick={() => setAsking(true)}>
        {texts.delete}
      </Button>
      {asking && (
        <Confirm
          title={texts.watch.deleteTitle}
          hint={texts.watch.deleteHint(media.title)}
          action={texts.delete}
          busy={remove.isPending}
          onConfirm={() =>
            remove.mutate(undefined, {
              onSuccess: () => void navigate('/studio'),
              onError: (error) => notify(sentence(error)),
            })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
