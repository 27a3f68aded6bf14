/** One thing in the way of submitting, and the way to its cell. */
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTheme } from '@mui/material/styles';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useMe } from '../../me/useMe.js';
import { sentence } from '../../submission/remarks/sentence.js';
import type { Obstacle } from '../session/checklist.js';
import { useEntry } from '../EntryContext.js';
import { conflictOf } from '../grid/remarks/conflict-kind.js';

export function ObstacleLink({ obstacle }: { readonly obstacle: Obstacle }) {
  const { submission, goTo } = useEntry();
  const { name } = useMe();
  const { language } = useFormat();
  const t = useT();
  const { vlis } = useTheme();
  const words = () => {
    switch (obstacle.kind) {
      case 'error':
      case 'ask':
        return sentence(obstacle.finding.issue, submission.questionnaire.form, language);
      case 'query':
        return `${t('submission.mark.query')}: “${obstacle.query.reason}”`;
      case 'conflict':
        return t(`submission.mark.${conflictOf(obstacle.by, name)}`);
      case 'blank':
        return t('entry.blanksText');
    }
  };
  const asks = obstacle.kind === 'ask';
  const whole = obstacle.code === '';
  return (
    <li>
      <ButtonBase
        disabled={obstacle.code === ''}
        onClick={() => goTo(obstacle.code)}
        sx={{
          display: 'flex',
          width: 1,
          gap: 1,
          alignItems: 'baseline',
          textAlign: 'left',
          justifyContent: 'flex-start',
          font: 'inherit',
          fontSize: '0.875rem',
          lineHeight: 1.4,
          px: 1,
          py: 0.75,
          borderLeft: `3px solid ${asks ? vlis.ask : vlis.block}`,
          backgroundColor: asks ? vlis.askSoft : vlis.blockSoft,
          '&:hover': { textDecoration: 'underline' },
        }}
      >
        <Box component="b" sx={{ flex: 'none', color: asks ? vlis.ask : vlis.block }}>
          {`${asks ? '!' : '✖'} ${whole ? t('entry.wholeSubmission') : obstacle.code}`}
        </Box>
        <span>{words()}</span>
      </ButtonBase>
    </li>
  );
}
