const paths = {
  play: 'M8 5.500v13l11-6.500z',
  pause: 'M8.500 5.500v13M15.500 5.500v13',
  replay: 'M4.500 12A7.500 7.500 0 1 0 7 6.400L4.500 9m0-5v5h5',
  next: 'M6 6v12l9-6zM18 6v12',
  loud: 'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9a4.200 4.200 0 0 1 0 6M18 6.500a7.800 7.800 0 0 1 0 11',
  quiet: 'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9a4.200 4.200 0 0 1 0 6',
  silent: 'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM16 9.500l5 5m0-5-5 5',
  captions: 'M3.500 5.500h17v13h-17zM10.500 10.600a2.100 2.100 0 1 0 0 2.800M17.200 10.600a2.100 2.100 0 1 0 0 2.800',
  settings: 'M4 7.500h8m5 0h3M4 16.500h3m5 0h8M14.500 5v5M9.500 14v5',
  pip: 'M4 5.500h16v13H4zM12.500 12h5v4h-5z',
  theatre: 'M3 7h18v10H3z',
  enter: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  exit: 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
  cast: 'M3.500 9V6h17v12H14M3.500 13a5.500 5.500 0 0 1 5.500 5.500M3.500 17v1.500H5',
  airplay: 'M7 17H4V5h16v12h-3M12 14l5 6H7z',
  back: 'm14.500 6-6 6 6 6',
  forward: 'm9.500 6 6 6-6 6',
  check: 'm5 12.500 4.500 4.500L19 7.500',
  speed: 'M4.500 16.500a8.500 8.500 0 1 1 15 0M12 14l3.500-5',
  quality: 'M4 18V9M9.300 18v-6M14.700 18V6M20 18v-4',
  audio: 'M4 10v4M8 6.500v11M12 9v6M16 4v16M20 10v4',
  loop: 'M17 3.500 20 6.500l-3 3M4 11V9.500a3 3 0 0 1 3-3h13M7 20.500l-3-3 3-3M20 13v1.500a3 3 0 0 1-3 3H4',
  stats: 'M4 19h16M6 15l4-5 3.500 3L19 6',
  keys: 'M3 6.500h18v11H3zM6.500 10h.01M10 10h.01M13.500 10h.01M17 10h.01M8 14h8',
  rewind: 'm11 7-5 5 5 5m7-10-5 5 5 5',
  ahead: 'm13 7 5 5-5 5M6 7l5 5-5 5',
  plus: 'M12 5.500v13M5.500 12h13',
  minus: 'M5.500 12h13',
  frame: 'M5 5.500h14v13H5zM9 5.500v13M15 5.500v13',
} as const;

export type PlayerIconName = keyof typeof paths;

interface PlayerIconProps {
  name: PlayerIconName;
  /** Of the media-chrome element that it is drawn in. */
  slot?: string;
}

/** The signs of the player, of one family with those of the site. */
export function PlayerIcon({ name, slot }: PlayerIconProps) {
  return (
    <svg
      className={`player-icon player-icon-${name}`}
      slot={slot}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
