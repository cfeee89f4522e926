// How a picture is shown: enlarged, and moved by a share of its frame.

export interface View {
  /** 1 shows the whole picture. */
  scale: number;
  /** Of the frame's width, in percent, from the middle. */
  x: number;
  y: number;
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 };

const LARGEST = 8;

/** Enlarges by a factor; the point under the pointer, in percent from the middle, stays there. */
export function zoomed({ scale, x, y }: View, factor: number, atX: number, atY: number): View {
  const next = Math.min(LARGEST, Math.max(1, scale * factor));
  const by = next / scale;
  return inside({ scale: next, x: atX - (atX - x) * by, y: atY - (atY - y) * by });
}

export function moved({ scale, x, y }: View, byX: number, byY: number): View {
  return inside({ scale, x: x + byX, y: y + byY });
}

/** The picture never leaves its frame. */
function inside({ scale, x, y }: View): View {
  const most = (scale - 1) * 50;
  const within = (value: number) => Math.min(most, Math.max(-most, value)) || 0;
  return { scale, x: within(x), y: within(y) };
}
