/** Where a submission is signed: place and day, whoever made it, and the head of the unit; together, and never on a sheet of their own. */
import Box from '@mui/material/Box';
import { useT } from '../../i18n/useT.js';
import { useToday } from '../../me/useToday.js';

const half = { flex: 1, textAlign: 'center' } as const;
const WHO = ['maker', 'head'] as const;

/** Room for a signature, a seal and a name. */
const SIGNED = '70pt';

/** The day is left to whoever signs. */
export function Signatures({ place }: { readonly place: string }) {
  const t = useT();
  const year = useToday().slice(0, 4);
  return (
    <Box
      sx={{
        breakInside: 'avoid',
        breakBefore: 'avoid',
        mt: '14pt',
        display: 'flex',
        alignItems: 'flex-end',
        pb: SIGNED,
      }}
    >
      {WHO.map((who) => (
        <Box key={who} sx={half}>
          {who === 'head' && (
            <Box sx={{ fontStyle: 'italic' }}>{t('submission.print.placeAndDay', { place, year })}</Box>
          )}
          <Box sx={{ fontWeight: 600 }}>{t(`submission.print.${who}`)}</Box>
          <Box sx={{ fontStyle: 'italic' }}>{t(`submission.print.${who}Signs`)}</Box>
        </Box>
      ))}
    </Box>
  );
}
