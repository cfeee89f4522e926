// Builds the web UI for Maven, and does nothing when nothing changed since the last build.
//
//   node scripts/build-for-maven.mjs OUTPUT_FOLDER
//
// Dependencies come from the lock file, and are installed again only when it changed.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];
const INPUTS = ['index.html', 'embed.html', 'package.json', 'tsconfig.json', 'vite.config.ts', 'public', 'scripts', 'src'];

const frontend = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const output = resolve(process.argv[2] ?? join(frontend, 'dist'));
const stampFile = join(dirname(output), '..', 'frontend.stamp');
const installedFile = join(frontend, 'node_modules', '.marquee-installed');

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    stop(
      `The web UI needs Node.js ${OLDEST_NODE.join('.')} or later to be built, but this is ` +
        `${process.versions.node}. Install a newer one, or leave the UI out: -Dfrontend.skip=true`,
    );
  }
}

function stop(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

function filesBelow(path) {
  const entries = readdirSync(path, { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = join(path, entry.name);
      return entry.isDirectory() ? filesBelow(child) : [child];
    });
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(path.slice(frontend.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function inputFiles() {
  return INPUTS.map((name) => join(frontend, name)).flatMap((path) =>
    /\.\w+$/.test(path) ? [path] : filesBelow(path),
  );
}

function same(file, text) {
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}

function npm(...args) {
  const { status, error } = spawnSync('npm', args, {
    cwd: frontend,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) {
    stop(`The web UI needs npm, which could not be started: ${error.message}`);
  }
  if (status !== 0) {
    stop(`The web UI could not be built: "npm ${args.join(' ')}" failed, see above.`);
  }
}

requireNode();
const lock = fingerprint([join(frontend, 'package-lock.json')]);
const stamp = `${lock} ${fingerprint(inputFiles())}`;
if (same(stampFile, stamp) && existsSync(join(output, 'index.html'))) {
  console.log('The web UI is up to date.');
  process.exit(0);
}
if (!same(installedFile, lock)) {
  npm('ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error');
  writeFileSync(installedFile, lock);
}
rmSync(stampFile, { force: true });
npm('run', '--silent', 'build', '--', '--outDir', output, '--emptyOutDir', '--logLevel', 'warn');
mkdirSync(dirname(stampFile), { recursive: true });
writeFileSync(stampFile, stamp);
