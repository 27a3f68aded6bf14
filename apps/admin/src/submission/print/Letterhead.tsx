/** The top of an official paper as Nghị định 30/2020/NĐ-CP sets it: who reports at the left, the nation and its motto at the right. */
import Box from '@mui/material/Box';
import { useT } from '../../i18n/useT.js';

interface Props {
  /** The body above; absent: none is known. */
  readonly parent?: string;
  readonly unit: string;
}

const half = { flex: 1, textAlign: 'center', textWrap: 'balance' } as const;
const ruled = { display: 'inline-block', borderBottom: '0.75pt solid', pb: '2pt' } as const;

export function Letterhead({ parent, unit }: Props) {
  const t = useT();
  return (
    <Box sx={{ display: 'flex', gap: '12pt', alignItems: 'flex-start', mb: '10pt' }}>
      <Box sx={half}>
        {parent && <Box sx={{ textTransform: 'uppercase' }}>{parent}</Box>}
        <Box sx={{ textTransform: 'uppercase', fontWeight: 600 }}>{unit}</Box>
      </Box>
      <Box sx={half}>
        <Box sx={{ textTransform: 'uppercase', fontWeight: 600 }}>{t('submission.print.nation')}</Box>
        <Box sx={{ ...ruled, fontWeight: 600 }}>{t('submission.print.motto')}</Box>
      </Box>
    </Box>
  );
}
