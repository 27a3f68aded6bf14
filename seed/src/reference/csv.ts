/** Comma-separated values with a header line: rows by column name. Quotes may enclose commas, quotes (doubled) and line breaks. */

export type CsvRow = Readonly<Record<string, string>>;

function records(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    row.push(field);
    field = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[++i]!;
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') endField();
    else if (c === '\n') {
      endField();
      rows.push(row);
      row = [];
    } else if (c !== '\r') field += c;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}

/** Throws where a line has more or fewer fields than the header: a broken file of our own is a fault. */
export function parseCsv(text: string): readonly CsvRow[] {
  const [header = [], ...rows] = records(text);
  return rows.map((fields, i) => {
    if (fields.length !== header.length)
      throw new Error(`line ${i + 2}: ${fields.length} fields, not ${header.length}`);
    return Object.fromEntries(header.map((name, column) => [name, fields[column]!]));
  });
}
