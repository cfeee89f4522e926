import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;

/**
 * Stops the build when the first page would load more JavaScript than given, in bytes after gzip:
 * the entry and all it imports at once. What is imported later does not count.
 */
export function initialSize(limit: number): Plugin {
  return {
    name: 'marquee-initial-size',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk' && output.isEntry) {
          const size = sizeOf(bundle, output.fileName, new Set());
          if (size > limit) {
            this.error(`${output.name} loads ${size} bytes of gzipped JavaScript; ${limit} are allowed.`);
          }
        }
      }
    },
  };
}

function sizeOf(bundle: Bundle, file: string, seen: Set<string>): number {
  const chunk = bundle[file];
  if (chunk?.type !== 'chunk' || seen.has(file)) {
    return 0;
  }
  seen.add(file);
  return chunk.imports.reduce(
    (sum, next) => sum + sizeOf(bundle, next, seen),
    gzipSync(chunk.code).length,
  );
}
