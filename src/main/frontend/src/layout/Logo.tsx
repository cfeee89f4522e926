import { useSite, type SiteFace } from '../session/useSite';

/** The site's logo; until it is known which, its place. */
export function Logo() {
  const { face } = useSite();
  return face ? <LogoOf face={face} /> : <span className="logo" />;
}

export function LogoOf({ face: { logo } }: { face: SiteFace }) {
  return logo ? (
    <img className="logo" src={logo.url} width={logo.width} height={logo.height} alt="" />
  ) : (
    <OurMark />
  );
}

/** A logo that is so wide holds the name already. */
export function namesItself({ logo }: SiteFace): boolean {
  return logo !== null && logo.width > 2 * logo.height;
}

/** The letter M, cut by a play sign. The same mark as public/favicon.svg. */
function OurMark() {
  return (
    <svg className="logo" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <path className="logo-body" d="M5 3h4.200a2 2 0 0 1 1.700 1L16 12.600 21.100 4a2 2 0 0 1 1.700-1H27a2 2 0 0 1 2 2v22a2 2 0 0 1-2 2h-3a2 2 0 0 1-2-2V15.500l-4.300 7.200a2 2 0 0 1-3.400 0L10 15.500V27a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Z" />
    </svg>
  );
}
