/** A person's picture, or the first letter of their name. */
export function Avatar({ name, url }: { name: string; url: string | null }) {
  return url ? (
    <img className="avatar" src={url} alt="" width="32" height="32" />
  ) : (
    <span className="avatar" aria-hidden="true">
      {[...name.trim()][0]?.toUpperCase() ?? '?'}
    </span>
  );
}
