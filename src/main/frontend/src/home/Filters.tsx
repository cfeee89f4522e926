import { useSearchParams } from 'react-router';
import type { Media } from '../api/types';
import { useSession } from '../session/useSession';
import { texts } from '../texts';
import { Icon } from '../ui/Icon';
import { changed, filterOf, kinds, sorts, usualTags } from './address';

const TAGS = 10;

/** What is shown, as chips; the tags are those of what is on the page. */
export function Filters({ media }: { media: readonly Media[] }) {
  const [params, setParams] = useSearchParams();
  const { account, pending } = useSession();
  const { kind, tag, owner, unwatched } = filterOf(params);
  const set = (name: Parameters<typeof changed>[1], value?: string) =>
    setParams((before) => changed(before, name, value), { replace: true });
  const others = usualTags(media, TAGS).filter((other) => !same(other, tag));
  return (
    <div className="filters">
      <div role="group" aria-label={texts.home.filterLabel} className="chips">
        {owner && (
          <Chip on remove onClick={() => set('owner')}>
            {texts.home.by(ownerName(media, owner))}
          </Chip>
        )}
        {tag && (
          <Chip on remove tag onClick={() => set('tag')}>
            {tag}
          </Chip>
        )}
        <Chip on={!kind} onClick={() => set('kind')}>
          {texts.home.kinds.all}
        </Chip>
        {kinds.map((value) => (
          <Chip key={value} on={kind === value} onClick={() => set('kind', value)}>
            {texts.home.kinds[value]}
          </Chip>
        ))}
        {(account || pending) && (
          <>
            <span className="chips-edge" />
            <Chip on={!!unwatched} onClick={() => set('unwatched', unwatched ? undefined : '1')}>
              {texts.home.unwatched}
            </Chip>
          </>
        )}
        {others.length > 0 && <span className="chips-edge" />}
        {others.map((value) => (
          <Chip key={value} tag on={false} onClick={() => set('tag', value)}>
            {value}
          </Chip>
        ))}
      </div>
    </div>
  );
}

/** In which order things come; a search has its own. */
export function Sort() {
  const [params, setParams] = useSearchParams();
  const choose = (value: string) =>
    setParams((before) => changed(before, 'sort', value === 'newest' ? undefined : value), {
      replace: true,
    });
  return (
    <select
      className="input select select-quiet"
      aria-label={texts.home.sortLabel}
      value={filterOf(params).sort}
      onChange={(event) => choose(event.target.value)}
    >
      {sorts.map((value) => (
        <option key={value} value={value}>
          {texts.home.sorts[value]}
        </option>
      ))}
    </select>
  );
}

interface ChipProps {
  on: boolean;
  tag?: boolean;
  remove?: boolean;
  onClick: () => void;
  children: string;
}

function Chip({ on, tag, remove, onClick, children }: ChipProps) {
  return (
    <button className={`chip ${tag ? 'chip-tag' : ''}`} aria-pressed={on} onClick={onClick}>
      {children}
      {remove && <Icon name="close" />}
    </button>
  );
}

function same(tag: string, other?: string): boolean {
  return tag.toLowerCase() === other?.toLowerCase();
}

function ownerName(media: readonly Media[], owner: string): string {
  return media.find((each) => each.owner.id === owner)?.owner.displayName ?? texts.home.somebody;
}
