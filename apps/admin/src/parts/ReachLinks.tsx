/** How somebody is reached: a number that a telephone dials, an address that a mail program writes to. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';

/** What is dialled; an extension is said to a person. */
const dialled = (telephone: string): string => /^[\d+ ().-]*/.exec(telephone)![0].replace(/[^\d+]/g, '');

interface Props {
  readonly telephone: string | null | undefined;
  readonly email: string | null | undefined;
}

export function ReachLinks({ telephone, email }: Props) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, overflowWrap: 'anywhere' }}>
      {telephone && <Link href={`tel:${dialled(telephone)}`}>{telephone}</Link>}
      {email && <Link href={`mailto:${encodeURIComponent(email)}`}>{email}</Link>}
    </Box>
  );
}
