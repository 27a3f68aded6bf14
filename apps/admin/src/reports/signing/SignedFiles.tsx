/** The scan of the signed paper, or the file that was signed digitally; whoever writes the report attaches it to the signature. */
import Box from '@mui/material/Box';
import { useNotify } from 'react-admin';
import { request } from '../../api/line.js';
import { useMutation } from '../../api/useMutation.js';
import { useFormat } from '../../format/useFormat.js';
import { AttachSignedFileDocument, type ProvinceReportOfPageFragment } from '../../gql/graphql.js';
import { useT } from '../../i18n/useT.js';
import { FormIssueAlert } from '../../parts/FormIssueAlert.js';
import { AttachFile } from '../../submission/files/AttachFile.js';
import { FileLink } from '../../submission/files/FileLink.js';
import type { SentFile } from '../../submission/files/files.js';
import { useReportPlace } from '../report-context.js';

export function SignedFiles({ report }: { readonly report: ProvinceReportOfPageFragment }) {
  const t = useT();
  const f = useFormat();
  const notify = useNotify();
  const { writes } = useReportPlace();
  const mutation = useMutation();
  const { id, seal, signedFiles, version } = report;
  if (!seal) return null;
  const attach = async (file: SentFile | undefined) => {
    if (!file) return;
    const input = { id, fileId: file.id };
    const done = await mutation.run(async () => (await request(AttachSignedFileDocument, { input })).attachSignedFile);
    if (done) notify(t('reports.files.done'), { type: 'success' });
  };
  const mayAttach = writes && version == null;
  if (!mayAttach && signedFiles.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      <FormIssueAlert issue={mutation.issue} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
        <span>{t('reports.files.title')}</span>
        {signedFiles.map((file) => (
          <span key={file.id}>
            <FileLink file={file} of="report" /> ({file.by}, {f.dateTime(file.at)})
          </span>
        ))}
        {mayAttach && <AttachFile to="report" file={undefined} onFile={(file) => void attach(file)} />}
      </Box>
    </Box>
  );
}
