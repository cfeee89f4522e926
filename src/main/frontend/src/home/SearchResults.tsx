import { Link } from 'react-router';
import type { Mark, Media } from '../api/types';
import { CardPicture } from '../cards/CardPicture';
import { Marked } from '../cards/Marked';
import { Facts } from '../cards/MediaCard';
import { useAttention } from '../cards/useAttention';
import type { MediaList } from '../media/useMediaList';
import { texts } from '../texts';
import { clock } from '../ui/format';
import { LoadFailed } from '../ui/Message';
import { More } from '../ui/More';
import { NothingFound } from './MediaGrid';

const SKELETONS = 4;

interface SearchResultsProps {
  q: string;
  list: MediaList;
  media?: Media[];
}

/** What a search found, and why: the words stand out, what is said leads to its second. */
export function SearchResults({ q, list, media }: SearchResultsProps) {
  return (
    <section className="home-section">
      <h1 className="section-title">{texts.home.results(q)}</h1>
      <p className="visually-hidden" role="status">
        {media && !list.isPlaceholderData && texts.home.found(media.length, list.hasNextPage)}
      </p>
      <Found list={list} media={media} />
    </section>
  );
}

function Found({ list, media }: Omit<SearchResultsProps, 'q'>) {
  if (list.isError && !media) {
    return <LoadFailed error={list.error} retry={() => void list.refetch()} />;
  }
  if (media?.length === 0) {
    return <NothingFound />;
  }
  return (
    <>
      <ul className="results" aria-label={texts.home.list} aria-busy={!media || list.isPlaceholderData}>
        {media
          ? media.map((each) => <Result key={each.id} media={each} />)
          : Array.from({ length: SKELETONS }, (_, i) => <ResultSkeleton key={i} />)}
      </ul>
      <More list={list} />
    </>
  );
}

function Result({ media }: { media: Media }) {
  const { attention, handlers } = useAttention();
  const { highlights } = media;
  const about = highlights?.description ?? { text: media.description, marks: [] };
  return (
    <li className="result" data-anchor={media.id} {...handlers}>
      <Link to={`/watch/${media.id}`} className="card-link" tabIndex={-1} aria-hidden="true">
        <CardPicture media={media} moving={attention} />
      </Link>
      <div className="result-words">
        <Link to={`/watch/${media.id}`} className="result-title">
          <Marked text={media.title || texts.media.untitled} marks={highlights?.title} />
        </Link>
        <Facts media={media} />
        {about.text && (
          <p className="result-about">
            <Marked {...about} />
          </p>
        )}
        <Tags media={media} />
        <Moments media={media} />
      </div>
    </li>
  );
}

function Tags({ media: { highlights } }: { media: Media }) {
  return highlights && highlights.tags.length > 0 ? (
    <p className="buttons">
      {highlights.tags.map((tag) => (
        <Link key={tag} className="badge" to={`/?tag=${encodeURIComponent(tag)}`}>
          #{tag}
        </Link>
      ))}
    </p>
  ) : null;
}

function Moments({ media: { id, moments } }: { media: Media }) {
  return moments.length > 0 ? (
    <ul className="moments" aria-label={texts.home.moments}>
      {moments.map(({ seconds, text, marks }) => (
        <li key={seconds}>
          <Link className="moment" to={`/watch/${id}?${atMoment(seconds, text, marks)}`}>
            <span className="moment-time number">{clock(seconds)}</span>
            <span>
              <Marked text={text} marks={marks} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  ) : null;
}

/** The page begins there, and its transcript shows where else these words are said. */
function atMoment(seconds: number, text: string, marks: readonly Mark[]): string {
  const said = marks.map(({ start, end }) => text.slice(start, end)).join(' ');
  return new URLSearchParams({ t: String(Math.floor(seconds)), q: said }).toString();
}

function ResultSkeleton() {
  return (
    <li className="result skeleton" aria-hidden="true">
      <span className="card-picture" />
      <span className="result-words">
        <span className="skeleton-line" />
        <span className="skeleton-line skeleton-short" />
      </span>
    </li>
  );
}
