import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const site = process.env.MARQUEE_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    // Browsers of 2024 and later: they know light-dark() and popovers.
    target: ['chrome123', 'firefox128', 'safari17.5'],
    // The Content-Security-Policy forbids inline scripts, styles and data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The player's part is larger, and loaded only where something plays.
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: Object.fromEntries(['/api', '/streams'].map((path) => [path, { target: site }])),
  },
});
