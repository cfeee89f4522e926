// The parts of media-chrome that the player is built of.

import 'media-chrome/media-airplay-button.js';
import 'media-chrome/media-cast-button.js';
import 'media-chrome/media-controller.js';
import 'media-chrome/media-fullscreen-button.js';
import 'media-chrome/media-loading-indicator.js';
import 'media-chrome/media-mute-button.js';
import 'media-chrome/media-pip-button.js';
import 'media-chrome/media-play-button.js';
import 'media-chrome/media-time-display.js';
import 'media-chrome/media-time-range.js';
import 'media-chrome/media-volume-range.js';
import { addTranslation } from 'media-chrome/utils/i18n.js';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import { texts } from '../texts';
import { drawStrictly } from './strictStyles';

const NAMES = [
  'media-airplay-button',
  'media-cast-button',
  'media-container',
  'media-controller',
  'media-fullscreen-button',
  'media-gesture-receiver',
  'media-loading-indicator',
  'media-mute-button',
  'media-pip-button',
  'media-play-button',
  'media-preview-chapter-display',
  'media-preview-thumbnail',
  'media-preview-time-display',
  'media-text-display',
  'media-time-display',
  'media-time-range',
  'media-tooltip',
  'media-volume-range',
];

for (const name of NAMES) {
  const element = customElements.get(name);
  if (element) {
    drawStrictly(element);
  }
}
addTranslation('en', texts.player.chrome);

type MediaElement = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & {
  notooltip?: boolean;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'media-airplay-button': MediaElement;
      'media-cast-button': MediaElement;
      'media-controller': MediaElement & {
        autohide?: string;
        defaultstreamtype?: string;
        lang?: string;
        nohotkeys?: boolean;
        nomutedpref?: boolean;
        nosubtitleslangpref?: boolean;
        novolumepref?: boolean;
      };
      'media-fullscreen-button': MediaElement;
      'media-loading-indicator': MediaElement;
      'media-mute-button': MediaElement;
      'media-pip-button': MediaElement;
      'media-play-button': MediaElement;
      'media-time-display': MediaElement & { showduration?: boolean; notoggle?: boolean };
      'media-time-range': MediaElement;
      'media-volume-range': MediaElement;
    }
  }
}
