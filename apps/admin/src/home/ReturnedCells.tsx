/** What was asked back, in the reviewer's own words; each line leads to its cell. */
import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useOperation } from '../api/useOperation.js';
import { entryAddress } from '../entry/address.js';
import { OpenQueriesDocument } from '../gql/graphql.js';
import { useFormat } from '../format/useFormat.js';
import { useT } from '../i18n/useT.js';
import { GreyLines, Loaded } from '../parts/Loaded.js';
import { TextLink } from '../parts/RouteLink.js';

interface Props {
  readonly submissionId: number;
  readonly roundId: number;
  readonly libraryId: number;
}

export function ReturnedCells({ submissionId, roundId, libraryId }: Props) {
  const t = useT();
  const f = useFormat();
  const { vlis } = useTheme();
  const reading = useOperation(OpenQueriesDocument, { submissionId });
  return (
    <Loaded reading={reading} small skeleton={<GreyLines lines={1} />}>
      {({ submission }) => (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
          {(submission?.queries ?? [])
            .filter(({ answeredAt, mended }) => answeredAt === null && !mended)
            .map(({ id, item, reason, stage }) => (
              <Box
                component="li"
                key={id}
                sx={{ borderLeft: 3, borderColor: vlis.ask, backgroundColor: vlis.askSoft, px: 1.5, py: 0.75 }}
              >
                <TextLink to={entryAddress(roundId, libraryId, item)} color="text.primary" underline="always">
                  {t('home.returnedCell', { by: stage ? f.words(stage.name) : '', item, reason })}
                </TextLink>
              </Box>
            ))}
        </Box>
      )}
    </Loaded>
  );
}
