/** A list taken along: one press, progress, and a sentence if it fails. */
import TableViewOutlined from '@mui/icons-material/TableViewOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { download } from '../api/download.js';
import { failureOf, type Failure } from '../api/failure.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { saveFile } from '../parts/saveFile.js';

type State =
  | { readonly step: 'rest' }
  | { readonly step: 'busy'; readonly bytes: number }
  | { readonly step: 'failed'; readonly failure: Failure }
  | { readonly step: 'done'; readonly name: string };

interface Props {
  readonly address: string;
  readonly label: string;
}

export function DownloadButton({ address, label }: Props) {
  const t = useT();
  const f = useFormat();
  const [state, setState] = useState<State>({ step: 'rest' });
  const isBusy = state.step === 'busy';
  const fetchIt = async (): Promise<void> => {
    setState({ step: 'busy', bytes: 0 });
    try {
      const { name, content } = await download(address, 'vlis.xlsx', (bytes) => setState({ step: 'busy', bytes }));
      saveFile(name, content);
      setState({ step: 'done', name });
    } catch (error) {
      setState({ step: 'failed', failure: failureOf(error) });
    }
  };
  const words = state.step === 'failed' ? state.failure.words : undefined;
  return (
    <>
      <Button
        size="small"
        startIcon={<TableViewOutlined />}
        loading={isBusy}
        loadingPosition="start"
        onClick={() => void fetchIt()}
      >
        {label}
      </Button>
      <Box role="status" sx={{ color: 'text.secondary', fontSize: '0.875rem', '&:empty': { display: 'none' } }}>
        {isBusy &&
          (state.bytes ? t('list.bytes', { size: `${f.count(Math.ceil(state.bytes / 1024))} kB` }) : t('list.busy'))}
        {state.step === 'done' && t('list.done', { name: state.name })}
      </Box>
      {state.step === 'failed' && (
        <Alert severity="error" onClose={() => setState({ step: 'rest' })}>
          {words ? f.words(words) : t('list.failed')}
          {state.failure.id && ` · ${t('failure.quote', { id: state.failure.id })}`}
        </Alert>
      )}
    </>
  );
}
