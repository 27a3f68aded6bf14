/**
 * A cell for a figure. Entering it selects everything, so that typing begins anew; leaving it shows the figure as it is
 * read. Text that cannot be read stays as it was typed.
 */
import { useLayoutEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { readEntry } from '@vlis/domain';
import { useFormat } from '../../../format/useFormat.js';
import { useEntry } from '../../EntryContext.js';
import { isBlock } from '../paste.js';
import type { Row, Standing } from '../rows.js';
import { CellInput } from './CellInput.js';
import { cellId, isReason, readText, saidId, writtenText } from './shown.js';
import { useCellKeys } from './useCellKeys.js';

interface Props {
  readonly row: Row;
  readonly label: string;
  readonly standing: Standing;
}

export function NumberCell({ row, label, standing }: Props) {
  const { desk, attend, paste } = useEntry();
  const { language } = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string>();
  const [inside, setInside] = useState(false);
  const { code } = row.item;
  const resting = inside ? writtenText(row, language) : readText(row, language);

  useLayoutEffect(() => {
    if (inside && text === undefined) input.current?.select();
  }, [inside, text, resting]);

  const asksFirst = () => {
    const reading = text === undefined ? undefined : readEntry(row.item, text);
    if (!reading || reading.ok || reading.issue.code !== 'AMBIGUOUS_NUMBER') return false;
    desk.settle();
    setText(undefined);
    // The question has made the row taller.
    requestAnimationFrame(() => input.current?.closest('[role=row]')?.scrollIntoView({ block: 'nearest' }));
    return true;
  };
  const forget = () => {
    desk.forget();
    setText(undefined);
  };
  const caretToEnd = () =>
    requestAnimationFrame(() =>
      input.current?.setSelectionRange(input.current.value.length, input.current.value.length),
    );
  const onKey = useCellKeys(row, { forget, stays: asksFirst, chosen: caretToEnd });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const fresh = value === '' || (selectionStart === 0 && selectionEnd === value.length);
    onKey(event, {
      kind: 'number',
      fresh,
      edited: text !== undefined,
      readings: text !== undefined || !row.ambiguous ? 0 : row.ambiguous.mayBeFraction ? 2 : 1,
    });
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (!isBlock(pasted)) return;
    event.preventDefault();
    setText(undefined);
    paste(pasted, code);
  };
  // The first click enters the cell and selects; without this the click would put the caret somewhere instead.
  const onMouseDown = (event: MouseEvent<HTMLInputElement>) => {
    if (inside) return;
    event.preventDefault();
    event.currentTarget.focus();
  };

  return (
    <CellInput
      ref={input}
      id={cellId(code)}
      standing={standing}
      reason={text === undefined && isReason(row)}
      value={text ?? resting}
      aria-label={label}
      aria-invalid={standing === 'error' || standing === 'conflict'}
      aria-describedby={saidId(code)}
      onChange={({ target }) => {
        setText(target.value);
        desk.type(code, target.value);
      }}
      onFocus={() => {
        setInside(true);
        attend(code);
      }}
      onBlur={() => {
        setInside(false);
        setText(undefined);
        desk.settle();
      }}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onMouseDown={onMouseDown}
    />
  );
}
