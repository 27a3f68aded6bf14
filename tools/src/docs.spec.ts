/** The pages are true: the links, files, commands, names and words in them are compared with the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { ATTRIBUTES, MISSING_REASONS, PLACE_FIGURES, ROLES, SUBMISSION_MOVES, SUBMISSION_STATES } from '@vlis/domain';
import { words } from '@vlis/reporting';
import { loadReference } from '@vlis/seed';
import { files, isText, isThere, pages, readPage } from './testing/pages.js';
import { ROOT } from './settings.js';

const named = pages.map((page) => [page.path, page] as const);
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('links', () => {
  it.each(named)('%s: lead to a file, and to a heading in it', (path, { links }) => {
    const dead = links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [target = '', anchor] = link.split('#');
      const file = target === '' ? path : normalize(join(dirname(path), decodeURIComponent(target)));
      if (!existsSync(join(ROOT, file))) return true;
      return anchor !== undefined && !readPage(file).anchors.has(decodeURIComponent(anchor));
    });
    expect(dead).toEqual([]);
  });

  it('every page can be reached from the first', () => {
    const reached = new Set<string>();
    const visit = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const link of pages.find((page) => page.path === path)?.links ?? []) {
        if (!/^[a-z]+:/.test(link)) visit(normalize(join(dirname(path), link.split('#')[0] || basename(path))));
      }
    };
    visit('README.md');
    expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
  });
});

describe('names', () => {
  const ROOMS = /^(apps|libs|migrations|seed|tools|docs|deploy|\.ci)\/[^\s<>*…]*$/;
  const names = new Set(files.map((path) => basename(path)));
  /** Files that the running system or a build writes, and those a reader makes. */
  const NOT_OURS = new Set(['running.json', 'vlis-data.json', '.operations.json', 'tktv-2.json']);

  it.each(named)('%s: every file named in code is there', (_, { spans, blocks }) => {
    const paths = [...spans, ...blocks].flatMap((code) => code.split(/[\s"'`,]+/)).filter((code) => ROOMS.test(code));
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
    const bare = spans.filter((code) => /^[\w.-]+\.(tsx?|mjs|json|md|ya?ml|sh|graphql)$/.test(code));
    const patterns = spans.filter((code) => /^\*[\w.-]*\.tsx?$/.test(code)).map((code) => code.slice(1));
    expect(bare.filter((name) => !names.has(name) && !NOT_OURS.has(name))).toEqual([]);
    expect(patterns.filter((end) => ![...names].some((name) => name.endsWith(end)))).toEqual([]);
  });

  const sources = files
    .filter((path) => isText(path) && !path.endsWith('.md') && path !== 'tools/src/docs.spec.ts')
    .map(read)
    .join('\n');
  const known = new Set(sources.match(/[A-Za-z_]\w*/g));

  it.each(named)('%s: every CODE_OF_OURS, camelName, snake_name and dashed-name stands in the sources', (_, page) => {
    const codes = [...page.spans, ...page.blocks].flatMap(
      (code) => code.match(/\b[A-Z][A-Z0-9]+(_[A-Z0-9]+)+\b/g) ?? [],
    );
    const joined = page.spans.filter((code) => /^[a-z]\w*([A-Z]\w*|_\w+)$/.test(code));
    const dashed = page.spans.filter((code) => /^[a-z]+(-[a-z]+)+$/.test(code));
    // Triggers that a migration makes for several tables; docs-database.spec.ts has them.
    const made = /^(submission_revision|review_step)_(append_only|not_emptied)$/;
    expect([...codes, ...joined].filter((name) => !known.has(name) && !made.test(name))).toEqual([]);
    expect(dashed.filter((name) => !sources.includes(name))).toEqual([]);
  });

  it.each(named)('%s: every npm script and every command of the API is one', (_, { spans, blocks }) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const manifests = files.filter((path) => path.endsWith('.feature.ts')).map(read);
    const code = [...spans, ...blocks].join('\n');
    const run = [...code.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(([, one, two]) => one ?? two);
    const commands = [...code.matchAll(/dist\/cli\.js (\S+)/g)].map(([, command]) => command!);
    expect(run.filter((script) => !Object.hasOwn(scripts, script!))).toEqual([]);
    const isOne = (command: string): boolean =>
      manifests.some((text) => new RegExp(`\\b'?${command}'?: async`).test(text));
    expect(commands.filter((command) => !isOne(command))).toEqual([]);
  });

  it('every variable that the application reads is explained', () => {
    const settings = read('apps/api/src/platform/config/settings.ts');
    const variables = [
      ...settings.matchAll(/^\s*(?:export const )?([A-Z]+_?[A-Z_]+)(?:: | = )(?:kind|z|trustedProxies)\b/gm),
    ];
    const { spans } = readPage('README.md');
    expect(variables.length).toBeGreaterThan(25);
    expect(variables.filter(([, name]) => !spans.includes(name!)).map(([, name]) => name)).toEqual([]);
  });
});

describe('the first page', () => {
  const { text } = readPage('README.md');
  const { accounts, accountPassword } = loadReference();

  it('tells the ready accounts as they are', () => {
    const rows = [...text.matchAll(/^\| `([\w.]+)` +\| (.+?) +\| `([\w-]+)`, (.+?) +\|/gm)].map(
      ([, ...cells]) => cells,
    );
    expect(rows).toEqual(accounts.map(({ username, name, role }) => [username, name, role, words.vi.roles[role]]));
    expect(text).toContain(`\`${accountPassword}\``);
  });

  it('shows pictures that load quickly', () => {
    const pictures = readPage('README.md').links.filter((link) => link.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(1);
    for (const picture of pictures) expect(readFileSync(join(ROOT, picture)).length).toBeLessThanOrEqual(300 * 1024);
  });
});

describe('the glossary', () => {
  const { text, spans } = readPage('docs/glossary.md');
  const entries = text
    .split(/^- (?=\*\*)/m)
    .slice(1)
    .map((entry) => entry.split(/\n\n/)[0]!.replace(/\s+/g, ' '));

  it('has for each term both languages, a meaning and a place in the code', () => {
    expect(entries.length).toBeGreaterThan(80);
    expect(entries.filter((entry) => !/^\*\*[^*]+\*\* · [^:]+: .+\]\([^)]+\.(tsx?|json|md)\)/.test(entry))).toEqual([]);
    const terms = entries.map((entry) => entry.split(' · ')[0]);
    expect(terms.filter((term, n) => terms.indexOf(term) !== n)).toEqual([]);
  });

  it('leaves out no code of the domain', () => {
    const codes = [ATTRIBUTES, MISSING_REASONS, PLACE_FIGURES, ROLES, SUBMISSION_MOVES, SUBMISSION_STATES].flat();
    expect(codes.filter((code) => !spans.includes(code))).toEqual([]);
  });

  it('says the words that the screens say', () => {
    const { missing, states, moves, roles } = words.vi;
    const lines = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    for (const [code, word] of Object.entries({ ...missing, ...states, ...moves, ...roles })) {
      expect(lines).toContainEqual(expect.arrayContaining([`\`${code}\``, word]));
    }
    for (const { code, name, form } of loadReference().libraryTypes) {
      expect(lines).toContainEqual(expect.arrayContaining([`\`${code}\``, name.vi, name.en, form]));
    }
  });
});

describe('texts', () => {
  it('of the whole repository are in composed Unicode', () => {
    const decomposed = files.filter((path) => isText(path) && read(path) !== read(path).normalize('NFC'));
    expect(decomposed).toEqual([]);
  });

  it.each(named)('%s: names no host and no folder of a machine', (_, { text }) => {
    const hosts = [...text.matchAll(/\b\w+:\/\/([^\s/"'`)>:]+)/g)].map(([, host]) => host!);
    expect(hosts.filter((host) => !/^(localhost|127\.0\.0\.1|([\w-]+\.)*example\.vn)$/.test(host))).toEqual([]);
    expect(text.match(/(?<![\w.])\/(work|home|tmp|Users|mnt)\b\S*/g) ?? []).toEqual([]);
  });
});
