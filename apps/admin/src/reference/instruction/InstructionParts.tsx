/** An instruction as it is read beside a cell: the one sentence first, then its parts under their heads. */
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { INSTRUCTION_PARTS } from '@vlis/domain';
import { words } from '@vlis/reporting';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { Loaded } from '../../parts/Loaded.js';
import { Term } from './Term.js';
import { useInstruction, type ItemInstruction } from './useInstruction.js';

function Parts({ instruction }: { readonly instruction: ItemInstruction }) {
  const t = useT();
  const f = useFormat();
  const heads = words[f.language].instruction;
  return (
    <>
      <Typography sx={{ mt: 0.5 }}>{f.words(instruction.short)}</Typography>
      <Box component="dl" sx={{ m: 0, fontSize: '0.875rem' }}>
        {INSTRUCTION_PARTS.filter((part) => part !== 'short').map((part) => (
          <Term key={part} term={heads[part]}>
            {f.words(instruction[part])}
          </Term>
        ))}
        <Term term={t('reference.instructionSince')}>{f.date(instruction.validFrom)}</Term>
      </Box>
    </>
  );
}

export function InstructionParts({ formVersionId, code }: { readonly formVersionId: number; readonly code: string }) {
  const t = useT();
  return (
    <Loaded reading={useInstruction(formVersionId, code)} small>
      {(instruction) =>
        instruction ? (
          <Parts instruction={instruction} />
        ) : (
          <Alert severity="info" sx={{ mt: 1 }}>
            {t('reference.instructionNone')}
          </Alert>
        )
      }
    </Loaded>
  );
}
