import { SpeedMeter } from './SpeedMeter';

/** How far a file is on its way; speed in bytes a second, time left in seconds, once known. */
export interface Transfer {
  sent: number;
  total: number;
  speed?: number;
  left?: number;
  /** Whether the connection is lost, and tried again by itself. */
  trouble: boolean;
}

/** Follows one file on its way. */
export class TransferMeter {
  private readonly meter = new SpeedMeter();
  private now: Transfer;

  constructor(total: number, sent = 0) {
    this.now = { sent, total, trouble: false };
  }

  sent(sent: number): Transfer {
    const { total } = this.now;
    const speed = this.meter.measure(sent, performance.now());
    const left = speed && speed > 0 ? (total - sent) / speed : undefined;
    this.now = { ...this.now, sent, speed, left };
    return this.now;
  }

  trouble(trouble: boolean): Transfer {
    this.now = { sent: this.now.sent, total: this.now.total, trouble };
    return this.now;
  }

  get transfer(): Transfer {
    return this.now;
  }
}

/** Several as one: what is left of all, at the speed of those that are under way. */
export function together(transfers: readonly Transfer[]): Transfer {
  const sum = (of: (transfer: Transfer) => number) =>
    transfers.reduce((total, transfer) => total + of(transfer), 0);
  const speed = sum((transfer) => transfer.speed ?? 0) || undefined;
  const [sent, total] = [sum((transfer) => transfer.sent), sum((transfer) => transfer.total)];
  const trouble = transfers.length > 0 && transfers.every((transfer) => transfer.trouble);
  return { sent, total, speed, left: speed && (total - sent) / speed, trouble };
}
