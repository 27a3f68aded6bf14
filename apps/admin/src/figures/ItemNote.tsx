/** Under a chart and its table: in one sentence, what the item counts. */
import Typography from '@mui/material/Typography';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { useShortInstructions } from '../reference/instruction/useInstruction.js';
import type { FigureSubject } from './subject.js';

export function ItemNote({
  formVersionId,
  subject,
}: {
  readonly formVersionId: number;
  readonly subject: FigureSubject;
}) {
  const t = useT();
  const f = useFormat();
  const [instruction] = useShortInstructions(formVersionId, [subject.code], subject.kind === 'item') ?? [];
  if (!instruction) return null;
  return (
    <Typography variant="body2" sx={{ px: 2, pb: 2, color: 'text.secondary' }}>
      {t('figures.itemNote', { code: subject.code, text: f.words(instruction.short) })}
    </Typography>
  );
}
