export interface Bar {
  name: string;
  value: number;
  /** The value as people read it. */
  text: string;
}

interface BarChartProps {
  title: string;
  /** What the names and the values are, for those who have it read to them. */
  columns: [string, string];
  bars: Bar[];
  /** What a bar of full height stands for. */
  max: number;
  /** What stands under its ends, and between them. */
  edges: string[];
}

const HEIGHT = 100;
const STEP = 10;
const WIDTH = 8;
/** So that one sees where there is nothing. */
const LEAST = 1;

/** Bars side by side; as a table for screen readers. */
export function BarChart({ title, columns, bars, max, edges }: BarChartProps) {
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${bars.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {bars.map(({ name, value, text }, index) => {
          const height = max > 0 ? Math.max(LEAST, (value / max) * HEIGHT) : LEAST;
          return (
            <rect
              key={name}
              x={index * STEP + (STEP - WIDTH) / 2}
              y={HEIGHT - height}
              width={WIDTH}
              height={height}
            >
              <title>{`${name}: ${text}`}</title>
            </rect>
          );
        })}
      </svg>
      <p className="chart-edges" aria-hidden="true">
        {edges.map((edge) => (
          <span key={edge}>{edge}</span>
        ))}
      </p>
      <div className="visually-hidden">
        <table>
          <caption>{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ name, text }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
