/**
 * A day typed as the country writes it, dd/MM/yyyy, whatever the browser's own language; the calendar is the browser's.
 * What is no day stays as it was typed, and the field says how to write one.
 */
import CalendarMonth from '@mui/icons-material/CalendarMonthOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField, { type TextFieldProps } from '@mui/material/TextField';
import type { IsoDate } from '@vlis/domain';
import { useRef, useState } from 'react';
import { useFormat } from '../format/useFormat.js';
import { readDay } from '../format/readDay.js';
import { useT } from '../i18n/useT.js';

type Props = Omit<TextFieldProps, 'value' | 'onChange' | 'type' | 'select' | 'slotProps'> & {
  readonly value: IsoDate | '';
  /** `''` while there is no day in the field. */
  readonly onChange: (day: IsoDate | '') => void;
  /** Whether something stands in the field that is no day. */
  readonly onUnread?: (unread: boolean) => void;
};

export function DayInput({ value, onChange, onUnread, error = false, helperText, ...rest }: Props) {
  const t = useT();
  const f = useFormat();
  const calendar = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [writing, setWriting] = useState(false);
  const unreadable = typed !== undefined && !writing;
  const take = (text: string) => {
    setTyped(text);
    setWriting(true);
    const day = readDay(text) ?? '';
    onUnread?.(day === '' && text.trim() !== '');
    if (day !== value) onChange(day);
  };
  const leave = () => {
    setWriting(false);
    if (typed?.trim() === '' || (typed !== undefined && readDay(typed))) setTyped(undefined);
  };
  return (
    <TextField
      {...rest}
      value={typed ?? (value && f.date(value))}
      placeholder={t('form.dayPattern')}
      error={error || unreadable}
      helperText={unreadable ? <strong>{t('form.dayUnreadable')}</strong> : helperText}
      onChange={({ target }) => take(target.value)}
      onBlur={leave}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: { inputMode: 'numeric', autoComplete: 'off' },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                size="small"
                edge="end"
                aria-label={t('form.dayPick')}
                onClick={() => calendar.current?.showPicker()}
              >
                <CalendarMonth fontSize="small" />
              </IconButton>
              <Box
                component="input"
                ref={calendar}
                type="date"
                tabIndex={-1}
                aria-hidden
                value={value}
                max="9999-12-31"
                onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => {
                  setTyped(undefined);
                  onUnread?.(false);
                  onChange(target.value);
                }}
                sx={{ position: 'absolute', right: 0, bottom: 0, width: 1, height: 0, p: 0, border: 0, opacity: 0 }}
              />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
