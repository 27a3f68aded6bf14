/**
 * A cell for a figure. Entering it selects everything, so that typing begins anew; leaving it shows the figure as it is
 * read. Text that cannot be read stays as it was typed.
 */
import { useLayoutEffect, useRef, useState, type ChangeEvent, type ClipboardEvent, type KeyboardEvent } from 'react';
import { isBlock, readEntry } from '@vlis/domain';
import { useFormat } from '../../../format/useFormat.js';
import { isTaken, keyOf } from '../../../keys/key-of.js';
import type { Row, RowMark } from '../../../submission/grid/rows.js';
import { cellId, isReason, readText, remarksId, writtenText } from '../../../submission/grid/shown.js';
import { useEntry } from '../../EntryContext.js';
import { commandOf } from '../grid-keys.js';
import { CellInput } from './CellInput.js';
import { useCellKeys } from './useCellKeys.js';
import { useFirstClick } from './useFirstClick.js';
import { useLetters } from './useLetters.js';

/** Whether letters were written into the text, and not taken out of it. */
const isWritten = (event: Event): boolean => event instanceof InputEvent && event.inputType.startsWith('insert');

interface Props {
  readonly row: Row;
  readonly label: string;
  readonly mark: RowMark;
}

export function NumberCell({ row, label, mark }: Props) {
  const { session, attend, paste } = useEntry();
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
    const question = session.state().sheet.items.get(code);
    const reading = text === undefined || !question ? undefined : readEntry(question, text);
    if (!reading || reading.ok || reading.issue.code !== 'AMBIGUOUS_NUMBER') return false;
    session.settle();
    setText(undefined);
    // The question has made the row taller.
    requestAnimationFrame(() => input.current?.closest('[role=row]')?.scrollIntoView({ block: 'nearest' }));
    return true;
  };
  const forget = () => {
    session.forget();
    setText(undefined);
  };
  const caretToEnd = () =>
    requestAnimationFrame(() =>
      input.current?.setSelectionRange(input.current.value.length, input.current.value.length),
    );
  const { press, command } = useCellKeys(row, { forget, stays: asksFirst, chosen: caretToEnd });
  const letters = useLetters(command);
  const click = useFirstClick(text === undefined);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const fresh = value === '' || (selectionStart === 0 && selectionEnd === value.length);
    const key = keyOf(event).toLowerCase();
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (fresh && plain && isTaken(event.nativeEvent) && commandOf(key)) return letters.expect(key);
    const done = press(event, {
      kind: 'number',
      fresh,
      edited: text !== undefined,
      readings: text !== undefined || !row.ambiguous ? 0 : row.ambiguous.mayBeFraction ? 2 : 1,
    });
    letters.heard(done && done === commandOf(key) ? key : undefined);
  };
  const onChange = ({ target: { value }, nativeEvent }: ChangeEvent<HTMLInputElement>) => {
    if (isWritten(nativeEvent) && letters.isCommand(value)) {
      // An input method that makes đ of two d has emptied the cell before.
      if (text === '' && value.length === 1 && !commandOf(value.toLowerCase())) forget();
      // What stood in the cell is put back as it was, all of it selected, unless the command has led elsewhere.
      return queueMicrotask(() => input.current === document.activeElement && input.current?.select());
    }
    setText(value);
    session.type(code, letters.spelled(value));
  };
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
      id={cellId(code)}
      mark={mark}
      reason={text === undefined && isReason(row)}
      value={text ?? resting}
      aria-label={label}
      aria-invalid={mark === 'error' || mark === 'conflict'}
      aria-describedby={remarksId(code)}
      onChange={onChange}
      onFocus={() => {
        letters.begin();
        setInside(true);
        attend(code);
      }}
      onBlur={() => {
        click.left();
        setInside(false);
        setText(undefined);
        session.settle();
      }}
      onKeyDown={onKeyDown}
      onKeyUp={letters.released}
      onPaste={onPaste}
      onMouseDown={click.onMouseDown}
    />
  );
}
