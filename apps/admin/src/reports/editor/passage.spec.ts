import { htmlOf, paragraphsOf } from './passage.js';

const text = (words: string, bold = false, italic = false) => ({ text: words, bold, italic, figure: null });

describe('a passage for the editor', () => {
  it('is HTML in which text is text', () =>
    expect(
      htmlOf(
        [
          {
            kind: 'PARAGRAPH',
            runs: [text('<script>&"\nx', true, true), { ...text(''), text: null, figure: 'now:B01' }],
          },
          { kind: 'DASH', runs: [text('một')] },
          { kind: 'DASH', runs: [text('hai')] },
          { kind: 'PARAGRAPH', runs: [] },
        ],
        (key) => `[${key}]`,
      ),
    ).toBe(
      '<p><strong><em>&lt;script&gt;&amp;&quot;<br>x</em></strong><span data-figure="now:B01">[now:B01]</span></p>' +
        '<ul><li><p>một</p></li><li><p>hai</p></li></ul><p></p>',
    ));

  it('is read from its document: paragraphs, lines of lists, figures, breaks', () =>
    expect(
      paragraphsOf({
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Có ', marks: [{ type: 'bold' }] },
              { type: 'figure', attrs: { key: 'now:B01', text: '5' } },
              { type: 'hardBreak' },
            ],
          },
          {
            type: 'bulletList',
            content: [
              {
                type: 'listItem',
                content: [
                  { type: 'paragraph', content: [{ type: 'text', text: 'một' }] },
                  {
                    type: 'bulletList',
                    content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
                  },
                ],
              },
            ],
          },
        ],
      }),
    ).toEqual([
      {
        kind: 'PARAGRAPH',
        runs: [
          { text: 'Có ', bold: true, italic: false },
          { figure: 'now:B01', bold: false, italic: false },
          { text: '\n', bold: false, italic: false },
        ],
      },
      { kind: 'DASH', runs: [{ text: 'một', bold: false, italic: false }] },
      { kind: 'DASH', runs: [] },
    ]));
});
