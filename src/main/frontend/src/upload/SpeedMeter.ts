const WINDOW_MS = 4000;
const SHORTEST_MS = 400;

/** The speed over the last seconds: steady enough to read, and quick to see a change. */
export class SpeedMeter {
  private samples: { bytes: number; time: number }[] = [];

  /** Bytes a second, or undefined until enough was seen. */
  measure(bytes: number, time: number): number | undefined {
    this.samples.push({ bytes, time });
    this.samples = this.samples.filter((sample) => time - sample.time <= WINDOW_MS);
    const first = this.samples[0]!;
    const span = time - first.time;
    return span < SHORTEST_MS ? undefined : ((bytes - first.bytes) / span) * 1000;
  }
}
