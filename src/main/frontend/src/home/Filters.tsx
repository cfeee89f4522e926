import { useSearchParams } from 'react-router';
import { texts } from '../texts';

const kinds = ['all', 'video', 'audio'] as const;
const sorts = ['newest', 'views'] as const;

export function Filters() {
  const [params, setParams] = useSearchParams();
  const set = (name: string, value: string, usual: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete(name);
        if (value !== usual) {
          next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  const kind = params.get('kind') ?? 'all';

  return (
    <div className="filters">
      <div role="group" aria-label={texts.home.kindLabel} className="chips">
        {kinds.map((value) => (
          <button
            key={value}
            className="chip"
            aria-pressed={kind === value}
            onClick={() => set('kind', value, 'all')}
          >
            {texts.home.kinds[value]}
          </button>
        ))}
      </div>
      {!params.get('q') && (
        <select
          className="input select select-quiet"
          aria-label={texts.home.sortLabel}
          value={params.get('sort') ?? 'newest'}
          onChange={(event) => set('sort', event.target.value, 'newest')}
        >
          {sorts.map((value) => (
            <option key={value} value={value}>
              {texts.home.sorts[value]}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
