/** A few lines typed in the row: explanation, remark, answer. Enter goes on, Shift+Enter makes a line, Escape goes back. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { MAXIMUM_EXPLANATION } from '@vlis/domain';
import type { KeyboardEvent } from 'react';

interface Props {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly autoFocus?: boolean;
  readonly wanting?: boolean;
  readonly onChange: (text: string) => void;
  readonly onDone: () => void;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
  readonly onBlur?: () => void;
}

export function TextArea({
  id,
  label,
  hint,
  value,
  autoFocus,
  wanting = false,
  onChange,
  onDone,
  onBack,
  onSubmit,
  onBlur,
}: Props) {
  const { vlis } = useTheme();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const done = event.key === 'Enter' && !event.shiftKey;
    if (!done && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Escape') onBack();
    else if (!event.ctrlKey && !event.metaKey) onDone();
    else if (!event.repeat) onSubmit();
  };
  return (
    <Box
      component="textarea"
      id={id}
      aria-label={label}
      placeholder={hint}
      value={value}
      rows={1}
      maxLength={MAXIMUM_EXPLANATION}
      autoFocus={autoFocus}
      onChange={({ target }: { target: HTMLTextAreaElement }) => onChange(target.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      sx={{
        font: 'inherit',
        fontSize: { xs: '1rem', sm: '0.875rem' },
        color: 'text.primary',
        width: 1,
        boxSizing: 'border-box',
        // Grows with what is typed, where the browser can.
        fieldSizing: 'content',
        minHeight: { xs: 44, sm: 32 },
        maxHeight: 140,
        resize: 'vertical',
        px: 1,
        py: 0.5,
        backgroundColor: vlis.surface,
        border: `1px solid ${wanting ? vlis.ask : vlis.lineStrong}`,
        borderRadius: 1,
        '&::placeholder': { color: vlis.quiet, opacity: 1 },
        '&:focus': { outline: `2px solid ${vlis.accent}` },
      }}
    />
  );
}
