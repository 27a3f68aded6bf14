import { writeDocx, type Block, type Document } from '@vlis/reporting/document';
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { anyDocument } from '../../testing/any-document.js';
import { linesOf } from '../../testing/read-docx.js';
import { unzipped } from '../../testing/read-zip.js';
import { faultOf } from '../../testing/well-formed.js';
import { cellText, figureText } from '../figure-text.js';

/** Every figure of some blocks as it must be read in the file. */
function figuresIn(blocks: readonly Block[], language: Document['language']): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') {
      return block.rows.flatMap(({ cells }) =>
        cells.flatMap((cell, i) =>
          cell.kind === 'figure' ? [cellText(cell, block.columns[i]!.decimals, language)] : [],
        ),
      );
    }
    const runs = block.kind === 'paragraph' ? block.runs : block.kind === 'list' ? block.items.flat() : [];
    return runs.flatMap((run) => (run.kind === 'figure' ? [figureText(run, language)] : []));
  });
}

describe('any document', () => {
  it('can be written and read, twice the same, with every figure in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const docx = await writeDocx(document);
        expect(Buffer.from(await writeDocx(document)).equals(Buffer.from(docx))).toBe(true);
        for (const [path, data] of unzipped(docx)) {
          if (/\.(?:xml|rels)$/.test(path)) expect([path, faultOf(data.toString('utf8'))]).toEqual([path, undefined]);
        }
        const all = [document, ...document.annexes].flatMap(({ blocks }) => figuresIn(blocks, document.language));
        const read = linesOf(docx).join('\n');
        for (const figure of all) expect(read).toContain(figure);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('the library that writes documents', () => {
  it('is known to this folder alone, and loaded with the first document', () => {
    const root = join(import.meta.dirname, '../..');
    const knowing = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && /from 'docx'/.test(readFileSync(join(root, path), 'utf8')))
      .filter((path) => !path.endsWith('.spec.ts'));
    expect(knowing.filter((path) => !path.startsWith(join('document', 'docx')))).toEqual([]);
    const entry = readFileSync(join(root, 'document/index.ts'), 'utf8');
    expect(entry.match(/from '\.\/docx|import\('\.\/docx/g)).toEqual(["import('./docx"]);
  });
});
