import './studio.css';
import { Link } from 'react-router';
import { PageTitle } from '../layout/PageTitle';
import { useFollowMine } from '../live/useProgress';
import { useMediaList } from '../media/useMediaList';
import { texts } from '../texts';
import { Loading } from '../ui/Loading';
import { LoadFailed, Message } from '../ui/Message';
import { More } from '../ui/More';
import { StudioRow } from './StudioRow';

const MINE = { owner: 'me', sort: 'newest' };

/** All media of one's own, whatever their state. */
export function StudioPage() {
  return (
    <div className="page">
      <PageTitle title={texts.studio.title} />
      <h1>{texts.studio.title}</h1>
      <MediaTable />
    </div>
  );
}

function MediaTable() {
  const list = useMediaList(MINE);
  useFollowMine(true);
  if (list.isError && !list.data) {
    return <LoadFailed error={list.error} retry={() => void list.refetch()} />;
  }
  if (!list.data) {
    return <Loading />;
  }
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <Message
        title={texts.studio.emptyTitle}
        action={
          <Link className="button button-primary" to="/upload">
            {texts.nav.upload}
          </Link>
        }
      >
        {texts.studio.empty}
      </Message>
    );
  }
  const { columns } = texts.studio;
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{columns.media}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.visibility}</th>
            <th scope="col" className="numeric">
              {columns.size}
            </th>
            <th scope="col">{columns.created}</th>
            <th scope="col">
              <span className="visually-hidden">{columns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((media) => (
            <StudioRow key={media.id} media={media} />
          ))}
        </tbody>
      </table>
      <More list={list} />
    </>
  );
}
