import { Link } from 'react-router';
import type { Media } from '../api/types';
import { useCurrent } from '../live/useProgress';
import { useMedia } from '../media/useMedia';
import { texts } from '../texts';
import { Icon } from '../ui/Icon';
import type { Upload } from './list';
import { SentState } from './SentState';
import { TransferState } from './TransferState';
import { DismissButton } from './UploadActions';
import { UploadPicture } from './UploadPicture';
import { pause, resume } from './uploads';

/** One upload in the tray: how far it is, and the one thing to do next. */
export function TrayRow({ upload }: { upload: Upload }) {
  return upload.state.name === 'sent' ? (
    <SentRow upload={upload} id={upload.journey!.mediaId} />
  ) : (
    <Row upload={upload} />
  );
}

function SentRow({ upload, id }: { upload: Upload; id: string }) {
  const { data } = useMedia(id);
  return <Row upload={upload} media={data} />;
}

function Row({ upload, media }: { upload: Upload; media?: Media }) {
  return (
    <li className="tray-row">
      <Link to="/upload" className="tray-picture" aria-label={texts.upload.detailsOf(upload.fileName)}>
        <UploadPicture upload={upload} media={media} />
      </Link>
      <div className="tray-words">
        <p className="tray-title">{upload.details.title || upload.fileName}</p>
        {media ? <Made media={media} /> : <TransferState upload={upload} />}
      </div>
      <div className="tray-actions">
        {media ? null : <NextStep upload={upload} />}
        <DismissButton upload={upload} />
      </div>
    </li>
  );
}

function Made({ media }: { media: Media }) {
  const { status } = useCurrent(media);
  return (
    <>
      {status === 'failed' && <Failed id={media.id} />}
      {status !== 'ready' && status !== 'failed' && <SentState media={media} />}
      {media.playable && (
        <Link className="tray-watch" to={`/watch/${media.id}`}>
          <Icon name="play" />
          {texts.upload.watchNow}
        </Link>
      )}
    </>
  );
}

/** Its page tells why; here it is no alert, which would be read out twice there. */
function Failed({ id }: { id: string }) {
  return (
    <Link className="upload-trouble" to={`/watch/${id}`}>
      {texts.watch.failedTitle}
    </Link>
  );
}

function NextStep({ upload: { key, state, fileName, source } }: { upload: Upload }) {
  if (state.name === 'sending') {
    return <Step icon="pause" label={texts.upload.pauseOf(fileName)} onClick={() => pause(key)} />;
  }
  if (state.name === 'lost' && !source) {
    return (
      <Link className="icon-button" to="/upload" aria-label={texts.upload.chooseAgainOf(fileName)}>
        <Icon name="upload" />
      </Link>
    );
  }
  return state.name === 'waiting' ? null : (
    <Step
      icon={state.name === 'failed' ? 'retry' : 'play'}
      label={texts.upload.resumeOf(fileName)}
      onClick={() => void resume(key)}
    />
  );
}

interface StepProps {
  icon: 'pause' | 'play' | 'retry';
  label: string;
  onClick: () => void;
}

function Step({ icon, label, onClick }: StepProps) {
  return (
    <button className="icon-button" aria-label={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
