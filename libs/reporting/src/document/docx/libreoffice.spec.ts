import { writeDocx } from '@vlis/reporting/document';
import { halfYearDocument } from '../../testing/documents.js';
import { converted, libreOfficeWriter } from '../../testing/libreoffice.js';
import { linesOf } from '../../testing/read-docx.js';

/** A document read by another program: needs LibreOffice with its Writer. */
const itWithWriter = (name: string, test: () => Promise<void>, timeout: number): void =>
  libreOfficeWriter ? it(name, test, timeout) : it.skip(`${name} (no LibreOffice Writer here)`, test);

const asOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('LibreOffice', () => {
  itWithWriter(
    'reads every line and every figure as we wrote it',
    async () => {
      const docx = await writeDocx(halfYearDocument());
      const text = await converted(libreOfficeWriter!, docx, 'txt:Text (encoded):UTF8', 'docx');
      const read = asOneLine(new TextDecoder().decode(text));
      for (const line of linesOf(docx)) expect(read).toContain(asOneLine(line));
    },
    120_000,
  );

  itWithWriter(
    'makes pages of it: A4, standing and lying as the annexes want it, a long table over several',
    async () => {
      const docx = await writeDocx(halfYearDocument());
      const pdf = Buffer.from(await converted(libreOfficeWriter!, docx, 'pdf', 'docx')).toString('latin1');
      const sizes = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)[^]*?\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)];
      const lying = sizes.map(([, width, height]) => Number(width) > Number(height));
      const annex = lying.indexOf(true);
      expect(lying.lastIndexOf(true)).toBe(annex); // one page lies
      expect(annex).toBeGreaterThan(1); // after at least two of the report
      expect(lying.length - annex - 1).toBeGreaterThan(1); // before at least two of 60 rows
      for (const [, ...sides] of sizes) {
        expect(sides.map((side) => Math.round(Number(side))).sort((a, b) => a - b)).toEqual([595, 842]);
      }
    },
    120_000,
  );

  itWithWriter(
    'opens hostile texts without harm',
    async () => {
      const runs = [{ kind: 'text', text: '=HYPERLINK("http://x") <b>& \u202e321 ]]>' }] as const;
      const docx = await writeDocx(halfYearDocument('vi', { blocks: [{ kind: 'paragraph', runs }] }));
      const text = await converted(libreOfficeWriter!, docx, 'txt:Text (encoded):UTF8', 'docx');
      expect(new TextDecoder().decode(text)).toContain('=HYPERLINK("http://x") <b>& 321 ]]>');
    },
    120_000,
  );
});
