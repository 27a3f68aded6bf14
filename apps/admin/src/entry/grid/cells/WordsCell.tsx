/**
 * An answer in words, or a day as the country writes it (dd/MM/yyyy): every letter is typed, none is a command. What cannot
 * be read stays as it was typed.
 */
import { useRef, useState, type ClipboardEvent } from 'react';
import { isBlock } from '@vlis/domain';
import { useFormat } from '../../../format/useFormat.js';
import { useT } from '../../../i18n/useT.js';
import type { Row, RowMark } from '../../../submission/grid/rows.js';
import { cellId, isReason, readText, remarksId, writtenText } from '../../../submission/grid/shown.js';
import { useEntry } from '../../EntryContext.js';
import { CellInput } from './CellInput.js';
import { useCellKeys } from './useCellKeys.js';

interface Props {
  readonly row: Row;
  readonly label: string;
  readonly mark: RowMark;
}

export function WordsCell({ row, label, mark }: Props) {
  const { session, attend, paste } = useEntry();
  const { language } = useFormat();
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string>();
  const [inside, setInside] = useState(false);
  const { code, type } = row.item;
  const resting = inside ? writtenText(row, language) : readText(row, language);
  const forget = () => {
    session.forget();
    setText(undefined);
  };
  const { press } = useCellKeys(row, { forget });
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!isBlock(pasted)) return;
    event.preventDefault();
    setText(undefined);
    paste(pasted, code);
  };
  return (
    <CellInput
      ref={input}
      words
      id={cellId(code)}
      inputMode="text"
      placeholder={type.kind === 'date' ? t('entry.dayShape') : undefined}
      mark={mark}
      reason={text === undefined && isReason(row)}
      value={text ?? resting}
      aria-label={label}
      aria-invalid={mark === 'error' || mark === 'conflict'}
      aria-describedby={remarksId(code)}
      onChange={({ target: { value } }) => {
        setText(value);
        session.type(code, value);
      }}
      onFocus={() => {
        setInside(true);
        attend(code);
      }}
      onBlur={() => {
        setInside(false);
        setText(undefined);
        session.settle();
      }}
      onKeyDown={(event) => press(event, { kind: 'words', fresh: false, edited: text !== undefined, readings: 0 })}
      onPaste={onPaste}
    />
  );
}
