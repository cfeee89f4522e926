import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { initialSize } from './scripts/initialSize.ts';

const site = process.env.MARQUEE_URL ?? 'http://localhost:8080';

/** What the first page may load of gzipped JavaScript. */
const INITIAL_BYTES = 120 * 1024;

export default defineConfig({
  plugins: [react(), initialSize(INITIAL_BYTES)],
  build: {
    // Browsers of 2024 and later: they know light-dark() and popovers.
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // The Content-Security-Policy forbids inline scripts, styles and data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'embed.html'] },
    // The player's part is larger, and loaded only where something plays.
    chunkSizeWarningLimit: 900,
  },
  server: {
    proxy: Object.fromEntries(['/api', '/streams', '/actuator', '/avatars', '/site', '/icon'].map((path) => [path, { target: site }])),
  },
});
