import { useQuery } from '@tanstack/react-query';
import * as calls from '../../api/calls';
import type { Media, Statistics } from '../../api/types';
import { texts } from '../../texts';
import { clock, date } from '../../ui/format';
import { LoadFailed } from '../../ui/Message';
import { BarChart } from './BarChart';
import { lastDays } from './days';

const DAYS = 30;

/** How often it is watched, by how many, and how far. */
export function StatisticsPanel({ media }: { media: Media }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['statistics', media.id],
    queryFn: () => calls.statistics(media.id),
  });
  const { statistics } = texts.edit;
  return (
    <section className="panel" aria-busy={!data}>
      <h2>{statistics.title}</h2>
      {error && !data && <LoadFailed error={error} retry={() => void refetch()} />}
      {data && <Told media={media} data={data} />}
    </section>
  );
}

function Told({ media, data }: { media: Media; data: Statistics }) {
  const { statistics } = texts.edit;
  if (data.days.length === 0 && data.viewers === 0) {
    return <p className="edit-soft">{statistics.none}</p>;
  }
  return (
    <>
      <p className="edit-soft">
        {statistics.summary(texts.media.views(media.views), statistics.viewers(data.viewers))}{' '}
        {statistics.visitors(visitors(data), DAYS)}
      </p>
      <ViewsByDay data={data} />
      {data.viewers > 0 && media.duration !== null && (
        <Kept watched={data.watched} duration={media.duration} />
      )}
    </>
  );
}

function visitors(data: Statistics): number {
  return lastDays(data, DAYS).reduce((sum, day) => sum + day.visitors, 0);
}

function ViewsByDay({ data }: { data: Statistics }) {
  const { statistics } = texts.edit;
  const days = lastDays(data, DAYS);
  const most = Math.max(...days.map(({ views }) => views));
  return (
    <BarChart
      title={statistics.perDay(DAYS)}
      columns={[statistics.day, statistics.views]}
      bars={days.map(({ day, views }) => ({
        name: date(day),
        value: views,
        text: views.toLocaleString('en'),
      }))}
      max={most}
      edges={[date(days[0]!.day), statistics.most(most), date(days.at(-1)!.day)]}
    />
  );
}

/** Which share of the viewers has seen each part of it. */
function Kept({ watched, duration }: { watched: number[]; duration: number }) {
  const { statistics } = texts.edit;
  const at = (part: number) => clock((part / watched.length) * duration);
  return (
    <BarChart
      title={statistics.kept}
      columns={[statistics.part, statistics.share]}
      bars={watched.map((share, part) => ({
        name: `${at(part)}–${at(part + 1)}`,
        value: share,
        text: texts.media.percent(share),
      }))}
      max={1}
      edges={[statistics.begin, statistics.end]}
    />
  );
}
