/**
 * The texts beside the versions of the form, section by section. What many items share (on which day, from which book, by
 * which clause, who decides) is written once in `shared.json` and named by a key; what is landed is the whole text.
 *
 * A text that stands is not edited: a later one with its own day is written after it. So a shared text is not edited
 * either, once it stands; a better one gets a key of its own.
 */
import type { FormDefinition, FormText, KeyFigureMark, LocalizedText, TextChange, TimeNature } from '@vlis/domain';
import { readJson } from './files.js';

interface Dated {
  readonly code: string;
  readonly validFrom: string;
  readonly change: TextChange;
}

/** The parts that each item says in its own words. */
type OwnWords = Readonly<Record<'short' | 'counted' | 'notCounted' | 'example', string>>;

export interface WrittenInstruction extends Dated {
  readonly when: string;
  readonly record: string;
  readonly owner: string;
  readonly vi: OwnWords;
  readonly en: OwnWords;
}

interface WrittenWords extends Dated, LocalizedText {
  /** Why the words were changed. */
  readonly why: string;
}

export interface SharedTexts {
  readonly when: Readonly<Record<string, LocalizedText & { readonly nature: TimeNature }>>;
  readonly records: Readonly<Record<string, LocalizedText>>;
  readonly owners: Readonly<Record<string, LocalizedText>>;
  /** By the clause that the item names; under the empty name: no clause. */
  readonly clauses: Readonly<Record<string, LocalizedText>>;
}

export interface FormTexts {
  readonly form: { readonly code: string; readonly version: number };
  readonly texts: readonly FormText[];
  /** Which items are key figures. */
  readonly keyFigures: readonly KeyFigureMark[];
}

const folderOf = ({ code, version }: FormDefinition): string => `forms/${code.toLowerCase()}-${version}`;

export const readSharedTexts = (form: FormDefinition): SharedTexts => readJson(`${folderOf(form)}/shared.json`);

/** In the form's order. */
export function readWrittenInstructions(form: FormDefinition): readonly WrittenInstruction[] {
  const place = new Map(form.items.map(({ code }, at) => [code, at]));
  return form.sections
    .flatMap(({ code }) => readJson<readonly WrittenInstruction[]>(`${folderOf(form)}/items-${code}.json`))
    .toSorted((a, b) => (place.get(a.code) ?? -1) - (place.get(b.code) ?? -1));
}

function named(texts: Readonly<Record<string, LocalizedText>>, key: string, code: string): LocalizedText {
  const text = texts[key];
  if (!text) throw new Error(`the instruction of ${code} names a text that is not there: ${key}`);
  return { vi: text.vi, en: text.en };
}

export function readFormTexts(form: FormDefinition): FormTexts {
  const shared = readSharedTexts(form);
  const isoOf = new Map(form.items.map(({ code, iso }) => [code, iso]));
  const instructions = readWrittenInstructions(form).map((written): FormText => {
    const { code, validFrom, change, vi, en } = written;
    const own = (part: keyof OwnWords): LocalizedText => ({ vi: vi[part], en: en[part] });
    return {
      ...{ kind: 'instruction', code, validFrom, change },
      words: {
        ...{ short: own('short'), counted: own('counted'), notCounted: own('notCounted'), example: own('example') },
        when: named(shared.when, written.when, code),
        record: named(shared.records, written.record, code),
        clause: named(shared.clauses, isoOf.get(code) ?? '', code),
        owner: named(shared.owners, written.owner, code),
      },
    };
  });
  const reworded = (kind: 'label' | 'message', file: string): readonly FormText[] =>
    readJson<readonly WrittenWords[]>(`${folderOf(form)}/${file}.json`).map(
      ({ code, validFrom, change, vi, en }): FormText => ({ kind, code, validFrom, change, words: { vi, en } }),
    );
  return {
    form: { code: form.code, version: form.version },
    keyFigures: readJson<readonly KeyFigureMark[]>(`${folderOf(form)}/key-figures.json`),
    texts: [...instructions, ...reworded('label', 'labels'), ...reworded('message', 'messages')],
  };
}
