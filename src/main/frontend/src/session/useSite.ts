import { useQuery } from '@tanstack/react-query';
import * as calls from '../api/calls';
import { store, stored } from '../api/storage';
import type { Site } from '../api/types';
import { texts } from '../texts';

export const siteKey = ['site'];

const KEPT = 'marquee.site';

/** What the site calls itself and looks like; without an address, it shows our own mark. */
export interface SiteFace {
  name: string;
  logo: { url: string; width: number; height: number } | null;
}

/** What the site tells everybody about itself. */
export function useSite() {
  const { data } = useQuery({ queryKey: siteKey, queryFn: ask, staleTime: 300_000 });
  const face = data ? faceOf(data) : kept;
  return { site: data, name: face?.name ?? texts.product, face };
}

/** As it was on the last visit, so that nothing changes before one's eyes. */
const kept = read(stored(KEPT));

async function ask(): Promise<Site> {
  const site = await calls.site();
  store(KEPT, JSON.stringify(faceOf(site)));
  return site;
}

function faceOf({ name, logoUrl, logoWidth, logoHeight }: Site): SiteFace {
  return {
    name,
    logo: logoUrl && logoWidth && logoHeight ? { url: logoUrl, width: logoWidth, height: logoHeight } : null,
  };
}

function read(text: string | null): SiteFace | null {
  try {
    const face = JSON.parse(text ?? 'null') as SiteFace | null;
    return typeof face?.name === 'string' ? face : null;
  } catch {
    return null;
  }
}
