/** A bound figure in the editor: one sign among the letters, which is moved and removed whole and cannot be typed into. */
import { Node } from '@tiptap/core';

export const FigureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    key: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-figure') ?? '',
      renderHTML: ({ key }: Record<string, unknown>) => ({ 'data-figure': key }),
    },
    text: {
      default: '…',
      parseHTML: (element: HTMLElement) => element.textContent,
      renderHTML: () => ({}),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, String(node.attrs['text'])],
});
