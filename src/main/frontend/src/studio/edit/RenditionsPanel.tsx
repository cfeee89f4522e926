import type { Media, Rendition } from '../../api/types';
import { texts } from '../../texts';
import { bytes, roughly } from '../../ui/format';

/** What was made of it, what each cost, and how good it is: measured, not promised. */
export function RenditionsPanel({ media }: { media: Media }) {
  const { receipts } = texts.edit;
  return (
    <section className="panel">
      <h2>{texts.edit.renditions}</h2>
      <p className="edit-soft">{texts.edit.renditionsHint}</p>
      <table className="table edit-receipts">
        <thead>
          <tr>
            <th scope="col">{receipts.name}</th>
            <th scope="col" className="numeric">{receipts.picture}</th>
            <th scope="col" className="numeric">{receipts.rate}</th>
            <th scope="col" className="numeric">{receipts.size}</th>
            <th scope="col" className="numeric">{receipts.time}</th>
            <th scope="col" className="numeric">{receipts.quality}</th>
          </tr>
        </thead>
        <tbody>
          {media.renditions.map((rendition) => (
            <Receipt key={rendition.name + rendition.codecs} rendition={rendition} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Receipt({ rendition }: { rendition: Rendition }) {
  const { name, width, height, frameRate, bitrate, codecs, quality } = rendition;
  const { receipts } = texts.edit;
  return (
    <tr>
      <td data-label={receipts.name}>
        <span title={codecs}>
          <strong>{name}</strong> <span className="edit-soft">{codecName(codecs)}</span>
        </span>
      </td>
      <td className="numeric" data-label={receipts.picture}>
        {width ? `${width} × ${height}${frameRate ? `, ${Math.round(frameRate)}/s` : ''}` : '–'}
      </td>
      <td className="numeric" data-label={receipts.rate}>
        {texts.edit.kbps(bitrate)}
      </td>
      <td className="numeric" data-label={receipts.size}>
        {quality ? bytes(quality.bytes) : '–'}
      </td>
      <td className="numeric" data-label={receipts.time}>
        {quality ? roughly(quality.encodeSeconds) : '–'}
      </td>
      <td className="numeric" data-label={receipts.quality}>
        {quality ? (
          <span className="edit-score" title={texts.edit.measures(quality.ssim, quality.xpsnr)}>
            <meter value={quality.ssim} min={0.85} max={1} aria-label={receipts.quality} />
            {texts.edit.likeness(quality.ssim)}
          </span>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}

function codecName(codecs: string): string {
  const names: Record<string, string> = { avc1: 'H.264', hvc1: 'H.265', hev1: 'H.265', av01: 'AV1', vp09: 'VP9', mp4a: 'AAC' };
  return names[codecs.slice(0, 4)] ?? codecs;
}
