import type { Media } from '../api/types';

const WIDTH = 640;

/** The HTML that shows a media on another page, in the media's own shape. */
export function embedCode(
  { id, title, width, height, kind }: Pick<Media, 'id' | 'title' | 'width' | 'height' | 'kind'>,
  origin: string,
  startAt: number,
): string {
  const shape = kind === 'audio' ? 6 / 16 : width && height ? height / width : 9 / 16;
  const start = startAt >= 1 ? `?start=${Math.floor(startAt)}` : '';
  return (
    `<iframe src="${origin}/embed/${id}${start}" width="${WIDTH}" height="${Math.round(WIDTH * shape)}" ` +
    `title="${attribute(title)}" allow="autoplay; fullscreen; picture-in-picture" ` +
    `allowfullscreen loading="lazy" style="border:0"></iframe>`
  );
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
