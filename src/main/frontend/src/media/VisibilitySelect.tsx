import type { Visibility } from '../api/types';
import { texts } from '../texts';

export const visibilities: Visibility[] = ['private', 'team', 'unlisted', 'public'];

export function VisibilityOptions() {
  return visibilities.map((value) => (
    <option key={value} value={value}>
      {texts.media.visibility[value]}
    </option>
  ));
}
