import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { documentHash, operationsIn } from '@kith/schema/document-hash';
import react from '@vitejs/plugin-react';
import { parse } from 'graphql';
import { defineConfig, type Plugin } from 'vite';

/** The stylesheet asks a third party for fonts. Arial, its own fallback, stays. */
function withoutRemoteFonts(): Plugin {
  return {
    name: 'without-remote-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('nhsuk-frontend') || !id.includes('.css')) return null;
      return { code: code.replace(/@font-face\{[^}]*\}/g, ''), map: null };
    },
  };
}

/** Writes .br and .gz beside every text file, so that the server never compresses while it answers. */
function precompress(): Plugin {
  const walk = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle({ dir }) {
      for (const file of walk(dir ?? 'dist').filter((name) => /\.(js|css|svg|json|txt)$/.test(name))) {
        const content = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}

/** The questions that the pages ask, as hashes: a server may answer a signed-in browser these alone (KITH_TRUSTED_DOCUMENTS). */
function trustedDocuments(): Plugin {
  return {
    name: 'trusted-documents',
    apply: 'build',
    generateBundle() {
      const files = readdirSync('src', { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.graphql'));
      const definitions = files.flatMap((name) => parse(readFileSync(join('src', name), 'utf8')).definitions);
      const hashes = operationsIn(definitions).map(documentHash).sort();
      this.emitFile({ type: 'asset', fileName: 'trusted-documents.json', source: `${JSON.stringify(hashes, null, 1)}\n` });
    },
  };
}

const api = 'http://localhost:3000';

export default defineConfig({
  plugins: [withoutRemoteFonts(), react(), trustedDocuments(), precompress()],
  build: {
    // The NHS stylesheet is minified already, and the minifier stops at it.
    cssMinify: false,
    // An inlined picture would be a data address in a stylesheet.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      [
        '/graphql',
        '^/sign-in(/|\\?|$)',
        '/oidc',
        '/feed.atom',
        '/healthz',
        '/readyz',
        '/development',
        // Files that are made for whoever asks; the pages beside them are the browser's.
        '^/exports/[^/]+\\.',
        '^/overlaps/[^/]+/brief\\.',
        '^/compare\\.',
        '^/initiatives/[^/]+/summary\\.',
        '^/feeds/',
      ].map((path) => [path, api]),
    ),
  },
});
