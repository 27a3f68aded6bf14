/** The documentation as a test reads it: pages, their headings, links and code; and the repository they speak about. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../settings.js';

export interface Page {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
  /** Anchors of its headings, as repositories on the web make them. */
  readonly anchors: ReadonlySet<string>;
  /** Targets of links and images, fenced blocks left out. */
  readonly links: readonly string[];
  /** Inline code. */
  readonly spans: readonly string[];
  /** Fenced blocks. */
  readonly blocks: readonly string[];
}

const FENCE = /^( *)```[^\n]*\n([\s\S]*?)^\1```/gm;

const withoutMarks = (heading: string): string => heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*_]/g, '');

/** `Who may: roles and scopes` → `who-may-roles-and-scopes`; a second one of the same words gets `-1`. */
const anchorsOf = (prose: string): ReadonlySet<string> => {
  const anchors = new Set<string>();
  for (const [, heading = ''] of prose.matchAll(/^#{1,6} +(.+)$/gm)) {
    // An underscore of a name is kept, one that makes words slanted is not.
    const name = heading.includes('`') ? heading.replace(/`/g, '') : withoutMarks(heading);
    const plain = name
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-');
    let anchor = plain;
    for (let n = 1; anchors.has(anchor); n += 1) anchor = `${plain}-${n}`;
    anchors.add(anchor);
  }
  return anchors;
};

export const readPage = (path: string): Page => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const prose = text.replace(FENCE, '');
  const bare = prose.replace(/`[^`\n]+`/g, (code) => code.replace(/[[\]()]/g, ' '));
  return {
    path,
    text,
    anchors: anchorsOf(prose),
    links: [...bare.matchAll(/\]\(([^)\s]+)\)|<(https?:[^>]+)>/g)].map(([, one, other]) => one ?? other ?? ''),
    spans: [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code),
    blocks: [...text.matchAll(FENCE)].map(([, , block = '']) => block),
  };
};

const ASIDE = new Set(['node_modules', 'dist', '.git', '.nx', '.data', 'responseRate', 'gql', 'test-results']);
const TEXTS =
  /\.(tsx?|mjs|json|csv|md|graphql|html|css|svg|ya?ml|sh|sql|snap)$|\/(run|Dockerfile)$|(^|\/)\.\w+(rc|ignore)$/;

const walk = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return ASIDE.has(entry.name) ? [] : walk(path);
    return [path];
  });

/** Every file of the repository, from its root; nothing that is installed, built or running. */
export const files: readonly string[] = walk('');

export const isText = (path: string): boolean => TEXTS.test(path) && basename(path) !== 'package-lock.json';

export const pages: readonly Page[] = files
  .filter((path) => path === 'README.md' || /^docs\/.+\.md$/.test(path))
  .map(readPage);

/** Where a built program comes from: apps/api/dist/cli.js is apps/api/src/cli.ts. */
const sourceOf = (path: string): string => path.replace(/\/dist\/(.+)\.js$/, '/src/$1.ts');

export const isThere = (path: string): boolean =>
  existsSync(join(ROOT, path)) || existsSync(join(ROOT, sourceOf(path)));
