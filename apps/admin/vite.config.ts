/**
 * The admin is a folder of static files with content hashes in their names; the API serves it from its own address, so
 * in production everything is same-origin. While developing, calls go on to an API named by VLIS_API.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const house = resolve(import.meta.dirname, '../..');
const api = process.env['VLIS_API'] ?? 'http://localhost:3000';

/** What changes at different speeds is kept in different files, so that an update is a small download. */
const groups = [
  {
    name: 'react',
    test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-router-dom)[\\/]/,
    priority: 30,
  },
  // Every room has its English words; whoever asks for English fetches them in one file.
  { name: 'english', test: /[\\/]i18n[\\/](ra\.)?en\.ts$|[\\/]ra-language-english[\\/]/, priority: 20 },
  { name: 'charts', test: /node_modules[\\/](chart\.js|react-chartjs-2|@kurkle)[\\/]/, priority: 20 },
];

/** The screens' own operations by hash, for the API: in production it answers no others. The site does not serve names with a dot. */
const operations = {
  name: 'operations',
  apply: 'build' as const,
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): string }) {
    const source = readFileSync(resolve(import.meta.dirname, 'src/gql/persisted-documents.json'), 'utf8');
    this.emitFile({ type: 'asset', fileName: '.operations.json', source });
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), operations],
  resolve: {
    // The libraries are read from source; only ours, not whatever else carries a "source" condition.
    alias: {
      '@vlis/domain': resolve(house, 'libs/domain/src/index.ts'),
      '@vlis/reporting': resolve(house, 'libs/reporting/src/index.ts'),
    },
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    sourcemap: false,
    rolldownOptions: {
      output: { codeSplitting: { groups } },
      // Domain and reporting are pure: a screen takes along only what it calls.
      treeshake: { moduleSideEffects: (id) => !/[\\/]libs[\\/](domain|reporting)[\\/]src[\\/]/.test(id) },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/graphql', '/config.json', '/exports', '/oidc', '/health'].map((path) => [path, api])),
  },
});
