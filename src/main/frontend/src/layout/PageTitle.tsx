import { useSite } from '../session/useSite';

/** The title of the browser's tab. */
export function PageTitle({ title }: { title?: string }) {
  const { name } = useSite();
  return <title>{title ? `${title} · ${name}` : name}</title>;
}
