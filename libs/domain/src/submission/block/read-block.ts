/** A block of cells as Excel, LibreOffice and word processors put it on the clipboard: lines of cells, tabs between them. */

/** The cell that begins at a place, and where it ends. Excel quotes a cell that holds a line break, a tab or a quote. */
function cellFrom(body: string, start: number): readonly [text: string, end: number] {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  quoted.lastIndex = start;
  const found = quoted.exec(body);
  if (found) return [found[1]!.replaceAll('""', '"'), quoted.lastIndex];
  const next = /[\t\n]|$/g;
  next.lastIndex = start;
  const end = next.exec(body)!.index;
  return [body.slice(start, end), end];
}

/** Cells without the blanks around them. A last line that is only the end of the one before is none. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const lines: string[][] = [[]];
  for (let at = 0; at <= body.length;) {
    const [cell, end] = cellFrom(body, at);
    lines.at(-1)!.push(cell.trim());
    if (body[end] === '\n') lines.push([]);
    at = end + 1;
  }
  return lines;
}

/** More than one cell. */
export const isBlock = (text: string): boolean => /[\t\r\n]/.test(text.replace(/\r?\n$/, ''));
