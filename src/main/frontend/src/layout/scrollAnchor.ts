// Where one is on a page: not how many pixels down, but at which of its parts. What lies above may
// be of another height when one comes back.

export interface Place {
  y: number;
  /** The first part that is seen, and how far its top is below that of the window. */
  anchor?: { id: string; top: number };
}

/** Where one is now. Parts that can be found again carry `data-anchor`. */
export function anchorNow(): Place {
  const parts = document.querySelectorAll<HTMLElement>('[data-anchor]');
  const seen = firstBelow(parts);
  return {
    y: scrollY,
    anchor: seen && { id: seen.dataset.anchor!, top: seen.getBoundingClientRect().top },
  };
}

export function moveTo(place: Place | undefined): void {
  const part =
    place?.anchor && document.querySelector(`[data-anchor="${CSS.escape(place.anchor.id)}"]`);
  if (part && place.y > 0) {
    scrollBy(0, part.getBoundingClientRect().top - place.anchor!.top);
  } else {
    scrollTo(0, place?.y ?? 0);
  }
}

/** Parts follow each other down the page, so that few of thousands have to be measured. */
function firstBelow(parts: NodeListOf<HTMLElement>): HTMLElement | undefined {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.getBoundingClientRect().bottom < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return parts[low];
}
