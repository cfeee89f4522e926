import { useState, type FocusEvent, type PointerEvent } from 'react';

/**
 * Whether a mouse or the keyboard's focus rests on something; never where people asked for less
 * motion.
 */
export function useAttention() {
  const [attention, setAttention] = useState(false);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    attention: attention && !still,
    handlers: {
      onPointerEnter: (event: PointerEvent) => setAttention(event.pointerType === 'mouse'),
      onPointerLeave: () => setAttention(false),
      onFocus: (event: FocusEvent) => setAttention(event.target.matches(':focus-visible')),
      onBlur: () => setAttention(false),
    },
  };
}
