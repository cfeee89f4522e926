const paths = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM20 20l-4.9-4.9',
  upload: 'M12 16V4m0 0L7 9m5-5 5 5M4 16v3a1 1 0 0 0 1 1h14a1 1 0 0 0 1-1v-3',
  play: 'M8 5.5v13l11-6.5z',
  pause: 'M8.500 5v14M15.500 5v14',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  team: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 9c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.6a3.2 3.2 0 0 1 0 6M18 14.4c2.2.8 3.5 2.8 3.5 5.6',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L11.8 6.500M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.3-1.300',
  globe: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17ZM3.500 12h17M12 3.500c2.300 2.300 3.500 5.200 3.500 8.500s-1.200 6.200-3.500 8.500c-2.300-2.300-3.500-5.200-3.500-8.500s1.200-6.200 3.500-8.500Z',
  edit: 'M4 20h4L19 9a2.100 2.100 0 0 0-3-3L5 17zM14 7l3 3',
  trash: 'M4 7h16M9.500 7V4.500h5V7M6.500 7l.8 12.500h9.400L17.500 7M10 11v5m4-5v5',
  retry: 'M19.500 12A7.500 7.500 0 1 1 17 6.400L19.500 9m0-5v5h-5',
  close: 'm6 6 12 12M18 6 6 18',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  alert: 'M12 8v5m0 3.500v.01M12 3.500 2.500 20h19z',
  audio: 'M4 10v4M8 6.500v11M12 9v6M16 4v16M20 10v4',
  film: 'M4 5h16v14H4zM8 5v14M16 5v14M4 9.500h4M4 14.500h4M16 9.500h4M16 14.500h4',
  download: 'M12 4v12m0 0 5-5m-5 5-5-5M4 20h16',
  back: 'M19 12H5m0 0 6-6m-6 6 6 6',
  grip: 'M9 6h.01M9 12h.01M9 18h.01M15 6h.01M15 12h.01M15 18h.01',
  chevron: 'm6 9 6 6 6-6',
  signOut: 'M14 4h5v16h-5M4 12h11m0 0-4-4m4 4-4 4',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words that say the same; screen readers skip it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
