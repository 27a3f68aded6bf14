/** A file that goes with a step: its name, and how large it is before somebody on a telephone fetches it. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { failedAs } from '../../api/form-issue.js';
import { bytesText } from '../../format/bytes.js';
import { useFormat } from '../../format/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { saveFile } from '../../parts/saveFile.js';
import { fetchFile, type SentFile, type SentTo } from './files.js';

export function FileLink({ file, of }: { readonly file: SentFile; readonly of: SentTo }) {
  const t = useT();
  const { language } = useFormat();
  const { name, bytes } = file;
  const [issue, setIssue] = useState<string>();
  const fetchIt = async () => {
    try {
      saveFile(name, (await fetchFile(of, file)).content);
      setIssue(undefined);
    } catch (error) {
      setIssue(failedAs(error, t));
    }
  };
  return (
    <>
      <Link
        component="button"
        type="button"
        color="inherit"
        underline="always"
        onClick={() => void fetchIt()}
        sx={{ verticalAlign: 'baseline', textAlign: 'start', font: 'inherit', overflowWrap: 'anywhere', minHeight: 24 }}
      >
        {t('submission.file', { name, size: bytesText(bytes, language) })}
      </Link>
      {issue && (
        <Box component="span" role="alert">
          {` ${issue}`}
        </Box>
      )}
    </>
  );
}
