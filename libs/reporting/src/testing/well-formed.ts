/** Whether XML that we wrote can be read at all; for tests only. */

/** What is wrong with it, undefined where nothing is: a tag that is not closed, a sign that may not stand there. */
export function faultOf(xml: string): string | undefined {
  const open: string[] = [];
  const bad = [...xml].find((sign) => sign < ' ' && !'\t\n\r'.includes(sign));
  if (bad !== undefined) return `sign ${bad.codePointAt(0)}`;
  for (const [, text, tag] of xml.matchAll(/([^<]*)(<[^>]*>)?/g)) {
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text!)) return `a bare & in “${text!.slice(0, 60)}”`;
    const [, end, name, empty] = /^<(\/?)([\w:]+)[^>]*?(\/?)>$/.exec(tag ?? '') ?? [];
    if (name === undefined || empty) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) return `</${name}> closes nothing`;
  }
  return open.length > 0 ? `<${open.at(-1)!}> is not closed` : undefined;
}
